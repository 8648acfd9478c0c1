/** The order in which files that came together are taken in: of two of one unit the later one counts. */

const collator = new Intl.Collator('vi', { numeric: true });
const ENDING = /\.[^./\\]*$/;

/** By the name without its ending, numbers as numbers: "x", then "x-lan-2", then "x-lan-10". */
export function inNameOrder<T extends { readonly name: string }>(files: readonly T[]): readonly T[] {
  const named = files.map((file) => ({ file, stem: file.name.replace(ENDING, '').normalize('NFC') }));
  return named.sort((a, b) => collator.compare(a.stem, b.stem)).map(({ file }) => file);
}
