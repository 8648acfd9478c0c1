import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadSheet } from '../../shared/domain/submission.ts';
import { isPresent, needTool, outside, PYTHON } from '../builders/outsideTools.ts';
import { aFilledForm, codesOf, plainScores, read, readSheet, temporaryFolder } from '../builders/workbook.ts';

const script = new URL('makeVariants.py', import.meta.url).pathname;
const folder = temporaryFolder();
const variant = (name: string) => {
  needTool(PYTHON);
  return readFileSync(join(folder, `${name}.xlsx`));
};
let good: ReadSheet;

beforeAll(async () => {
  const bytes = await aFilledForm({ scores: { '1.1': { text: '3,5' }, '1.3': { text: 'KPS' } } });
  writeFileSync(join(folder, 'good.xlsx'), bytes);
  if (isPresent(PYTHON)) outside(PYTHON, ['-W', 'ignore', script, join(folder, 'good.xlsx'), folder]);
  good = await readSheet(bytes);
});

describe('an odd package reads as the plain one does', () => {
  it.each(['prefixed', 'strict', 'utf16', 'without-addresses', 'other-part-names', 'backslashes', 'whole-sheet'])(
    '%s',
    async (name) => {
      expect(await readSheet(variant(name))).toEqual(good);
    },
  );

  it('foreign parts are named and not opened', async () => {
    const sheet = await readSheet(variant('foreign-parts'));
    expect(plainScores(sheet)).toEqual(plainScores(good));
    expect(codesOf(sheet)).toContain('MACROS_IGNORED');
  });
});

describe('a hostile or broken package is refused', () => {
  it.each([
    ['dtd', 'UNSAFE_CONTENT'],
    ['duplicate', 'UNSAFE_CONTENT'],
    ['duplicate-case', 'UNSAFE_CONTENT'],
    ['escaping', 'UNSAFE_CONTENT'],
    ['many-entries', 'TOO_LARGE'],
    ['bomb', 'TOO_LARGE'],
    ['many-cells', 'TOO_LARGE'],
    ['not-well-formed', 'DAMAGED'],
    ['unknown-entity', 'DAMAGED'],
    ['truncated', 'DAMAGED'],
    ['wrong-crc', 'DAMAGED'],
    ['lying-size', 'DAMAGED'],
  ])('%s: %s', async (name, code) => {
    expect(await read(variant(name))).toMatchObject({ kind: 'refused', code });
  });

  it.each([
    ['plain-zip', 'other'],
    ['xlsb', 'xlsb'],
    ['docx', 'docx'],
  ])('%s is no workbook but %s', async (name, kind) => {
    expect(await read(variant(name))).toMatchObject({ code: 'NOT_A_WORKBOOK', params: { kind } });
  });

  it('a file that was cut anywhere is refused, never half read', async () => {
    const bytes = variant('good');
    for (let length = 1; length < bytes.length; length += 997) {
      expect(await read(bytes.subarray(0, length))).toMatchObject({ kind: 'refused' });
    }
  });
});
