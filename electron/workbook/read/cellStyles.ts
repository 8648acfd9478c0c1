/** What a cell's style says about its content: shown as a date, as a percentage, rounded, struck through, in a legacy font. */
import { type LegacyFont, legacyFontOf } from './legacyFont.ts';
import { GENERAL, type NumberFormat, numberFormat } from './numberFormat.ts';
import { type Attributes, parseXml } from './parseXml.ts';
import { remembered, WHOLE_PARTS } from './remembered.ts';

export type CellStyle = NumberFormat & {
  readonly struck: boolean;
  readonly font: LegacyFont | null;
};

type Font = Pick<CellStyle, 'struck' | 'font'>;
const PLAIN_FONT: Font = { struck: false, font: null };
export const PLAIN_STYLE: CellStyle = { ...GENERAL, ...PLAIN_FONT };

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
      const id = attributes.numFmtId ?? '0';
      styles.push({ ...numberFormat(Number(id), custom.get(id) ?? null), ...font });
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
