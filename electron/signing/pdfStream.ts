/** Decoding of the two kinds of stream that hold a file's structure: cross-reference and object streams. */
import { inflateSync } from 'node:zlib';
import { dictOf, entry, itemsOf, nameOf, numberOf, type PdfDict, type PdfStream, PdfSyntaxError } from './pdfSyntax.ts';

/** Bytes. A structural stream of a thousand-page file stays far below; a bomb does not. */
const MAX_DECODED = 8 << 20;

/** Only what producers use for structure: no filter, or Flate with an optional PNG predictor (7.4.4). */
export function decodeStructure(stream: PdfStream): Uint8Array {
  const filter = entry(stream.dict, 'Filter');
  const filters = filter.kind === 'array' ? filter.items.map(nameOf) : filter.kind === 'null' ? [] : [nameOf(filter)];
  if (filters.length === 0) return stream.data;
  if (filters.length > 1 || filters[0] !== 'FlateDecode') throw new PdfSyntaxError('unsupported filter');
  const inflated = inflate(stream.data);
  const parms = entry(stream.dict, 'DecodeParms');
  const dict = dictOf(parms.kind === 'array' ? (itemsOf(parms)[0] ?? parms) : parms);
  return dict ? unpredict(inflated, dict) : inflated;
}

function inflate(data: Uint8Array): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: MAX_DECODED });
  } catch {
    throw new PdfSyntaxError('stream cannot be inflated');
  }
}

/** PNG predictors None, Sub, Up with one byte a sample: all that cross-reference streams use. */
function unpredict(data: Uint8Array, parms: PdfDict): Uint8Array {
  const predictor = numberOf(entry(parms, 'Predictor')) ?? 1;
  if (predictor === 1) return data;
  const columns = numberOf(entry(parms, 'Columns')) ?? 1;
  if (predictor < 10 || !Number.isInteger(columns) || columns < 1 || columns > 64) {
    throw new PdfSyntaxError('unsupported predictor');
  }
  const rows = Math.floor(data.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const type = data[row * (columns + 1)] ?? 0;
    if (type > 2) throw new PdfSyntaxError('unsupported predictor');
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const left = column > 0 ? (out[at - 1] ?? 0) : 0;
      const above = row > 0 ? (out[at - columns] ?? 0) : 0;
      const base = type === 1 ? left : type === 2 ? above : 0;
      out[at] = (data[row * (columns + 1) + 1 + column] ?? 0) + base;
    }
  }
  return out;
}
