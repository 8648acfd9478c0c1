/** Zips that mean harm, and zips that were damaged: refused with a code, within bounds. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate/browser';
import { describe, expect, it } from 'vitest';
import { openZip, type ZipLimits } from '../../electron/zip/openZip.ts';
import { ZipRefusal } from '../../electron/zip/zipRefusal.ts';

const LIMITS: ZipLimits = { fileBytes: 1 << 20, entries: 20, entryBytes: 1 << 16, readBytes: 1 << 17 };
const text = new TextEncoder();
const zipOf = (files: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, one]) => [name, text.encode(one)]))));
const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (error instanceof ZipRefusal) return error.code;
    throw error;
  }
};
/** Writes other bytes wherever some stand, in local headers and directory alike. */
const renamed = (zip: Buffer, from: string, to: string): Buffer =>
  Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');

describe('a zip', () => {
  it('gives the content of its entries by name, whatever the case', async () => {
    const zip = await openZip(zipOf({ 'a.txt': 'một', 'B/c.txt': '' }), LIMITS);
    expect(zip.names).toEqual(['a.txt', 'B/c.txt']);
    expect([String(await zip.read('A.TXT')), String(await zip.read('b/C.txt'))]).toEqual(['một', '']);
    expect(await zip.read('d.txt')).toBeNull();
  });

  it.each([
    ['a name twice', renamed(zipOf({ 'a.txt': 'x', 'b.txt': 'y' }), 'b.txt', 'a.txt'), 'UNSAFE_CONTENT'],
    [
      'two names that Windows takes for one',
      renamed(zipOf({ 'a.txt': 'x', 'b.txt': 'y' }), 'b.txt', 'A.TXT'),
      'UNSAFE_CONTENT',
    ],
    ['a name that leads out', renamed(zipOf({ 'aaa/b.txt': 'x' }), 'aaa/b', '../.b'), 'UNSAFE_CONTENT'],
    ['a name from the root', renamed(zipOf({ 'aa.txt': 'x' }), 'aa.txt', '/a.txt'), 'UNSAFE_CONTENT'],
    ['a drive of Windows', renamed(zipOf({ 'aa/b.txt': 'x' }), 'aa/b.txt', 'C:\\b.txt'), 'UNSAFE_CONTENT'],
    ['too many entries', zipOf(Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`${at}`, 'x']))), 'TOO_LARGE'],
    ['no directory', zipOf({ 'a.txt': 'x' }).subarray(0, 40), 'DAMAGED'],
    ['no zip', Buffer.from('%PDF-1.7'), 'DAMAGED'],
  ])('with %s is refused', async (_what, bytes, code) => {
    expect(await refusalOf(openZip(bytes, LIMITS))).toBe(code);
  });

  it('that unpacks to more than it may is refused before it is unpacked', async () => {
    const one = await openZip(zipOf({ 'a.txt': 'x'.repeat(LIMITS.entryBytes + 1) }), LIMITS);
    expect(await refusalOf(one.read('a.txt'))).toBe('TOO_LARGE');
    const many = await openZip(
      zipOf({ a: 'x'.repeat(LIMITS.entryBytes), b: 'y'.repeat(LIMITS.entryBytes), c: 'z' }),
      LIMITS,
    );
    await many.read('a');
    await many.read('b');
    expect(await refusalOf(many.read('c'))).toBe('TOO_LARGE');
  });

  it('that lies about the size of an entry is damaged', async () => {
    const bytes = zipOf({ 'a.txt': 'x'.repeat(5000) });
    const packed = deflateRawSync('x'.repeat(5000), { level: 6 }).length;
    expect(bytes.length).toBeGreaterThan(packed);
    // Uncompressed size in the directory, 22 bytes from its end back to the one entry (APPNOTE.TXT 4.3.12).
    bytes.writeUInt32LE(100, bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 24);
    expect(await refusalOf((await openZip(bytes, LIMITS)).read('a.txt'))).toBe('DAMAGED');
  });

  it('that was changed anywhere gives the same content, or none', async () => {
    const whole = zipOf({ 'a.txt': 'nội dung '.repeat(9), 'b.txt': 'y' });
    const content = String(await (await openZip(whole, LIMITS)).read('a.txt'));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ mask;
        try {
          const read = await (await openZip(changed, LIMITS)).read('a.txt');
          if (read !== null) expect(String(read)).toBe(content);
        } catch (error) {
          expect(error).toBeInstanceOf(ZipRefusal);
        }
      }),
      { numRuns: 400 },
    );
  });
});
