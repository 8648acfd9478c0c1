import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inNameOrder } from '../../electron/services/inNameOrder.ts';

const ordered = (...names: readonly string[]) => inNameOrder(names.map((name) => ({ name }))).map(({ name }) => name);

describe('files that came together', () => {
  it.each([
    [
      ['10675-xa-hop-tien-lan-2.xlsx', '10675-xa-hop-tien.xlsx'],
      ['10675-xa-hop-tien.xlsx', '10675-xa-hop-tien-lan-2.xlsx'],
    ],
    [
      ['x (2).xlsx', 'x.xlsx'],
      ['x.xlsx', 'x (2).xlsx'],
    ],
    [
      ['x-lan-10.xlsx', 'x-lan-2.xlsx', 'x.xlsm'],
      ['x.xlsm', 'x-lan-2.xlsx', 'x-lan-10.xlsx'],
    ],
    [
      ['thu/x_v2.xlsx', 'thu/x.xlsx'],
      ['thu/x.xlsx', 'thu/x_v2.xlsx'],
    ],
  ])('%j are taken in as %j', (given, expected) => {
    expect(ordered(...given)).toEqual(expected);
  });

  it('has a corrected file behind its first one, whatever both are called', () => {
    const stem = fc.string({ minLength: 1 }).filter((text) => !/[./\\]/.test(text) && text.trim() === text);
    const mark = fc.constantFrom('-lan-2', ' (2)', '_v2', ' - sửa', ' lần 2');
    fc.assert(
      fc.property(stem, mark, (name, again) => {
        expect(ordered(`${name}${again}.xlsx`, `${name}.xlsx`)).toEqual([`${name}.xlsx`, `${name}${again}.xlsx`]);
      }),
    );
  });
});
