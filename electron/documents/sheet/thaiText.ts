/** Thai is written without blanks: lines break between words, and what looks like one letter may be two. */

const THAI = /[\u0e00-\u0e7f]+/g;
const words = new Intl.Segmenter('th', { granularity: 'word' });

export const hasThai = (text: string): boolean => /[\u0e00-\u0e7f]/.test(text);

/** Places to break, as zero-width spaces that are not printed (printableText.ts). */
export const withThaiBreaks = (text: string): string =>
  text.replace(THAI, (run) => [...words.segment(run)].map(({ segment }) => segment).join('\u200b'));

/** SARA AM as the two signs it is drawn with, so that a reader's search finds the word (a tone mark moves in between). */
export const withoutSaraAm = (text: string): string => text.replace(/([\u0e48-\u0e4b]?)\u0e33/g, '\u0e4d$1\u0e32');
