/** What is written entry by entry is the same zip wherever it is written, and opens as one. */
import fc from 'fast-check';
import { unzipSync } from 'fflate/browser';
import { afterEach, expect, it } from 'vitest';
import { zipPieces } from '../../electron/zip/zipPieces.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const files = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[a-z]{1,8}$/),
    bytes: fc.uint8Array({ maxLength: 300 }),
    packed: fc.boolean(),
  }),
  { selector: (one) => one.name, maxLength: 8 },
);
const written = async (entries: Parameters<typeof zipPieces>[0]): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const { bytes } of zipPieces(entries)) pieces.push(...bytes);
  return Buffer.concat(pieces);
};

it('holds every entry as it was given', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (entries) => {
      const found = unzipSync(await written(entries));
      expect(Object.keys(found)).toEqual(entries.map((one) => one.name));
      for (const { name, bytes } of entries)
        expect(Buffer.from(found[name] ?? []).equals(Buffer.from(bytes))).toBe(true);
    }),
  );
});

it('is the same in every time zone', async () => {
  const entries = [{ name: 'a.txt', bytes: new TextEncoder().encode('nội dung'), packed: false }];
  const zips: string[] = [];
  for (const one of ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    process.env.TZ = one;
    zips.push((await written(entries)).toString('hex'));
  }
  expect(new Set(zips).size).toBe(1);
});

it('asks for the next entry only when the one before is written', async () => {
  const asked: string[] = [];
  function* entries() {
    for (const name of ['a', 'b', 'c']) {
      asked.push(name);
      yield { name, bytes: new Uint8Array(10), packed: true };
    }
  }
  const pieces = zipPieces(entries());
  expect([(await pieces.next()).value?.name, [...asked]]).toEqual(['a', ['a']]);
  expect([(await pieces.next()).value?.name, [...asked]]).toEqual(['b', ['a', 'b']]);
});
