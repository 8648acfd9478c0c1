/** A zip written entry by entry: no more than one of them is in memory. The same entries give the same bytes on every computer. */
// The build for Node declares a `require` of its own, which the bundle of main.ts has already.
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate/browser';

/** `packed`: is compressed already, and stored as it is. */
export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array; readonly packed: boolean };
export type ZipPiece = {
  /** What was written last; null for the directory at the end. */
  readonly name: string | null;
  readonly bytes: readonly Uint8Array[];
};

/** A zip knows no time zone: this day is 1 January 1980, its first, wherever it is made. */
const firstDay = (): Date => new Date(1980, 0, 1);

/** At most 65,535 entries and 4 GiB: the library writes no zip64 (APPNOTE.TXT 4.4.1.4). @throws RangeError beyond. */
export async function* zipPieces(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
): AsyncGenerator<ZipPiece, void, void> {
  let [made, written, count]: [Uint8Array[], number, number] = [[], 0, 0];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
    written += bytes.length;
  });
  const taken = (): readonly Uint8Array[] => {
    const bytes = made;
    made = [];
    return bytes;
  };
  for await (const { name, bytes, packed } of entries) {
    count += 1;
    if (count > 0xffff || written + bytes.length > 0xffff_0000) throw new RangeError(`too large for a zip: ${name}`);
    const file = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    file.mtime = firstDay();
    zip.add(file);
    file.push(bytes, true);
    yield { name, bytes: taken() };
  }
  zip.end();
  yield { name: null, bytes: taken() };
}
