/** Which cell styles show a number as a date or as a percentage (ECMA-376 part 1, 18.8.30 and 18.8.31). */
import { parseXml } from './parseXml.ts';

export type Shown = 'number' | 'date' | 'percent';

/** @returns by style index (cellXfs). */
export function readNumberFormats(part: string, xml: string): readonly Shown[] {
  const custom = new Map<string, string>();
  const shown: Shown[] = [];
  let inCellFormats = false;
  parseXml(part, xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) shown.push(shownBy(attributes.numFmtId ?? '0', custom));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return shown;
}

function shownBy(id: string, custom: ReadonlyMap<string, string>): Shown {
  const code = custom.get(id);
  if (code !== undefined) return shownByCode(code);
  const number = Number(id);
  if (number === 9 || number === 10) return 'percent';
  const isDate =
    (number >= 14 && number <= 22) ||
    (number >= 27 && number <= 36) ||
    (number >= 45 && number <= 47) ||
    (number >= 50 && number <= 58);
  return isDate ? 'date' : 'number';
}

/** Quoted text, escaped characters, colours and paddings say nothing about the kind. */
function shownByCode(code: string): Shown {
  const [positive = ''] = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').split(';');
  if (positive.includes('%')) return 'percent';
  return /[dmyhs]/i.test(positive.replace(/general/i, '')) ? 'date' : 'number';
}

const DAY = 86_400_000;

/** A date serial as day, month, year (18.17.4.1); 1900 has a 29 February there that never was. */
export function dateOfSerial(
  serial: number,
  from1904: boolean,
): { readonly day: number; readonly month: number; readonly year: number } | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return null;
  const days = Math.floor(serial);
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const date = new Date(epoch + days * DAY);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
}
