import { expect, it } from 'vitest';
import { whatFollows } from '../../renderer/features/decisions/whatFollows.ts';

const [part, whole] = [{ coversWholeFile: false }, { coversWholeFile: true }];

it.each([
  ['the only signature, to the end of the file', whole, [], 'nothing'],
  ['a signature that another one follows', part, [whole], 'followed'],
  ['the last signature, with bytes behind it that nobody signed', part, [], 'trailing'],
  ['the first of two, with bytes behind the second', part, [part], 'followed'],
])('%s', (_what, signature, later, said) => {
  expect(whatFollows(signature, later)).toBe(said);
});
