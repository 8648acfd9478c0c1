import { withFontMark } from './cellStyles.ts';
import type { LegacyFont } from './legacyFont.ts';
import { parseXml } from './parseXml.ts';

/** A text with what its runs say of it: a part struck through, a legacy font. */
export type SharedString = { readonly text: string; readonly struck: boolean; readonly font: LegacyFont | null };

/** ECMA-376 part 1, 18.4: plain texts and runs alike; phonetic hints are no part of the text. */
export function readSharedStrings(part: string, xml: string): readonly SharedString[] {
  const strings: SharedString[] = [];
  let text = '';
  let marks: Pick<SharedString, 'struck' | 'font'> = { struck: false, font: null };
  let inText = false;
  let phonetic = false;
  parseXml(part, xml, {
    open: (name, attributes) => {
      if (name === 'si') {
        text = '';
        marks = { struck: false, font: null };
      } else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
      else marks = withFontMark(marks, name, attributes);
    },
    text: (more) => {
      if (inText) text += more;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push({ text, ...marks });
    },
  });
  return strings;
}
