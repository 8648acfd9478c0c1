import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { createPrinter } from '../../electron/shell/printing.ts';
import { temporaryFolder } from '../builders/office.ts';

const PAPER = { name: 'giay-cong-nhan.pdf', type: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.7') };

function printer(files: Readonly<Record<string, typeof PAPER>>, refusal = '') {
  const folder = join(temporaryFolder(), 'print');
  const opened: string[] = [];
  const openPath = async (path: string) => {
    opened.push(path);
    return refusal;
  };
  return { folder, opened, ...createPrinter({ folder, getFile: (token) => files[token], openPath }) };
}

it('hands the very bytes to the reader, each time as a file of its own', async () => {
  const { folder, opened, print } = printer({ T: PAPER });
  expect([await print('T'), await print('T')]).toEqual([true, true]);
  expect(opened.map((path) => readFileSync(path, 'utf8'))).toEqual(['%PDF-1.7', '%PDF-1.7']);
  expect(new Set(opened).size).toBe(2);
  expect(opened.map((path) => dirname(dirname(path)))).toEqual([folder, folder]);
});

it.each([
  ['a file that was handed over', { ...PAPER, type: 'application/octet-stream' }],
  ['a workbook', { ...PAPER, name: 'a.xlsx', type: 'application/zip' }],
])('opens nothing but papers: not %s', async (_what, file) => {
  const { folder, opened, print } = printer({ T: file });
  expect([await print('T'), await print('unknown'), opened, existsSync(folder)]).toEqual([false, false, [], false]);
});

it.each([
  ['../../../x.exe', '_.._.._x.exe.pdf'],
  ['a.pdf.exe', 'a.pdf.exe.pdf'],
  ['CON<>:"|?*\u0000.pdf', 'CON________.pdf'],
  ['Quyết định.PDF', 'Quyết định.pdf'],
  ['... ', 'van-ban.pdf'],
])('names the file by its own rules: %j', async (name, expected) => {
  const { folder, opened, print } = printer({ T: { ...PAPER, name } });
  await print('T');
  expect(opened.map((path) => [basename(path), dirname(dirname(path))])).toEqual([[expected, folder]]);
});

it('says when there is no reader', async () => {
  expect(await printer({ T: PAPER }, 'No application is associated').print('T')).toBe(false);
});

it('leaves no copy behind', async () => {
  const { folder, print, clear } = printer({ T: PAPER });
  await print('T');
  writeFileSync(join(folder, 'left'), '');
  expect(readdirSync(folder)).toHaveLength(2);
  clear();
  expect(existsSync(folder)).toBe(false);
  clear();
});
