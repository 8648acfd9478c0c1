/** Where to scroll along one axis so that a cell is in sight; as little as is needed. */
export function reveal(
  cell: { readonly start: number; readonly end: number },
  sight: { readonly from: number; readonly length: number },
): number {
  if (cell.start < sight.from) return cell.start;
  // A cell larger than the sight shows its beginning.
  return Math.max(sight.from, Math.min(cell.start, cell.end - sight.length));
}
