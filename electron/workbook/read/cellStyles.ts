/** What a cell's style says about its content: shown as a date, as a percentage, rounded, struck through, in a legacy font. */
import { type LegacyFont, legacyFontOf } from './legacyFont.ts';
import { type Attributes, parseXml } from './parseXml.ts';
import { remembered, WHOLE_PARTS } from './remembered.ts';

export type Shown = 'number' | 'date' | 'percent';

export type CellStyle = {
  readonly shown: Shown;
  /** Decimals that the format shows; null where it shows them all, or in its own way. */
  readonly decimals: number | null;
  readonly struck: boolean;
  readonly font: LegacyFont | null;
};

type Font = Pick<CellStyle, 'struck' | 'font'>;
const PLAIN_FONT: Font = { struck: false, font: null };
export const PLAIN_STYLE: CellStyle = { shown: 'number', decimals: null, ...PLAIN_FONT };

/** @returns by style index (cellXfs). */
export const readCellStyles = remembered((xml, part): readonly CellStyle[] => {
  const custom = new Map<string, string>();
  const fonts: Font[] = [];
  const styles: CellStyle[] = [];
  let list: string | null = null;
  parseXml(part, xml, {
    open: (name, attributes) => {
      if (name === 'fonts' || name === 'cellXfs' || name === 'dxfs') list = name;
      if (name === 'numFmt' && list === null) custom.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
      if (name === 'font' && list === 'fonts') fonts.push(PLAIN_FONT);
      if (list === 'fonts') fonts[fonts.length - 1] = withFontMark(fonts.at(-1) ?? PLAIN_FONT, name, attributes);
      if (name !== 'xf' || list !== 'cellXfs') return;
      const font = fonts[Number(attributes.fontId ?? 0)] ?? PLAIN_FONT;
      styles.push({ ...shownBy(attributes.numFmtId ?? '0', custom), ...font });
    },
    close: (name) => {
      if (name === list) list = null;
    },
  });
  return styles;
}, WHOLE_PARTS);

/** What an element inside a font, or inside the properties of a run of text, adds to it. */
export function withFontMark(font: Font, name: string, attributes: Attributes): Font {
  const on = attributes.val === undefined || attributes.val === '1' || attributes.val === 'true';
  if (name === 'strike' || name === 'dstrike') return on ? { ...font, struck: true } : font;
  if (name === 'name' || name === 'rFont') return { ...font, font: legacyFontOf(attributes.val ?? '') };
  return font;
}

function shownBy(id: string, custom: ReadonlyMap<string, string>): Pick<CellStyle, 'shown' | 'decimals'> {
  const code = custom.get(id);
  if (code !== undefined) return shownByCode(code);
  const number = Number(id);
  if (number === 9 || number === 10) return { shown: 'percent', decimals: null };
  const isDate =
    (number >= 14 && number <= 22) ||
    (number >= 27 && number <= 36) ||
    (number >= 45 && number <= 47) ||
    (number >= 50 && number <= 58);
  if (isDate) return { shown: 'date', decimals: null };
  return { shown: 'number', decimals: BUILT_IN_DECIMALS.get(number) ?? null };
}

/** ECMA-376 part 1, 18.8.30: 0 · 0.00 · #,##0 · #,##0.00 and the accounting formats. */
const BUILT_IN_DECIMALS: ReadonlyMap<number, number> = new Map([
  [1, 0],
  [2, 2],
  [3, 0],
  [4, 2],
  [37, 0],
  [38, 0],
  [39, 2],
  [40, 2],
  [41, 0],
  [42, 0],
  [43, 2],
  [44, 2],
]);

/** 18.8.31. Quoted text, escaped characters, colours and paddings say nothing about the kind; "[h]" counts hours. */
function shownByCode(code: string): Pick<CellStyle, 'shown' | 'decimals'> {
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return { shown: 'date', decimals: null };
  const [positive = ''] = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').split(';');
  if (positive.includes('%')) return { shown: 'percent', decimals: null };
  const bare = positive.replace(/general|standard/i, '');
  if (/[dmyhs]/i.test(bare)) return { shown: 'date', decimals: null };
  const digits = /^[^0#?]*[#,]*[0#?,]*[0#?](?:\.([0#?]*))?[^0#?,.]*$/.exec(bare.trim());
  return { shown: 'number', decimals: digits ? (digits[1] ?? '').length : null };
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
