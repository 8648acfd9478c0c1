import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFilledForm, convert, read, temporaryFolder } from '../builders/workbook.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const compound = (...names: readonly string[]) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), ...names.map(utf16), Buffer.alloc(512)]);

describe('what is not a workbook is refused with its kind', () => {
  it.each<[string, Uint8Array | string]>([
    ['csv', 'TT;Tiêu chí;Điểm\n1.1;Công khai;4\n'],
    ['csv', utf16('\ufeffTT\tTiêu chí\tĐiểm\n')],
    ['html', '<!DOCTYPE html><table><tr><td>4</td></tr></table>'],
    ['html', '<table border="1"><tr><td>4</td></tr></table>'],
    ['xml2003', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'],
    ['picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['picture', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['pdf', '%PDF-1.7\n%âãÏÓ\n'],
    ['xls', compound('Root Entry', 'Workbook')],
    ['other', compound('Root Entry', 'WordDocument')],
    ['other', Buffer.from('000102030405060708', 'hex')],
    ['other', 'Kính gửi hội đồng'],
  ])('%s', async (kind, content) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    expect(await read(bytes)).toMatchObject({ kind: 'refused', code: 'NOT_A_WORKBOOK', params: { kind } });
  });

  it('nothing, or blanks alone, is empty', async () => {
    expect(await read(new Uint8Array())).toMatchObject({ kind: 'refused', code: 'EMPTY_FILE' });
    expect(await read(Buffer.from(' \n\n'))).toMatchObject({ kind: 'refused', code: 'EMPTY_FILE' });
  });

  it('a workbook behind a password is encrypted, not damaged', async () => {
    const bytes = compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage');
    expect(await read(bytes)).toMatchObject({ kind: 'refused', code: 'ENCRYPTED' });
  });

  it.each(['ods', 'xls', 'pdf', 'csv', 'html'])('LibreOffice’s own %s', { timeout: 20_000 }, async (kind) => {
    const folder = temporaryFolder();
    const file = join(folder, 'form.xlsx');
    writeFileSync(file, await aFilledForm());
    const bytes = readFileSync(convert(file, kind, folder));
    expect(await read(bytes)).toMatchObject({ code: 'NOT_A_WORKBOOK', params: { kind } });
  });
});
