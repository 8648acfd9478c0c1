/**
 * Sets the time of every zip entry to 1 January 1980, so that the same form gives the same bytes: exceljs writes the
 * clock's time there and offers no way to say another. Offsets as in APPNOTE.TXT 4.3.7 (local header), 4.3.12 (central
 * directory) and 4.3.16 (its end).
 */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DOS_1980 = 0x00210000;

export function withFixedZipDates(zip: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(zip);
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end > 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === DIRECTORY_ENTRY) {
    view.setUint32(at + 12, DOS_1980, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, DOS_1980, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
