/** The visible form of a digital signature: text in a thin frame. Seals and signature pictures are never drawn. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { SIGNATURE_PLACE } from './form.ts';
import { FONT_FAMILY, PDF_SETTINGS } from './paperDefinition.ts';
import { metadataText } from './printableText.ts';
import { appearanceTexts } from './texts.ts';

/** What a visible signature says. `time`: ISO 8601 with seconds and offset, "2025-01-08T09:30:00+07:00". */
export type SignatureAppearance = {
  readonly signer: string;
  readonly organisation: string | null;
  readonly time: string;
};

/** Sizes tried from the largest, until the text stays on one page. */
export const APPEARANCE_SIZES = [8.5, 7.5, 6.5, 5.5, 4.5, 3.5] as const;

const TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const EDGE = 0.5;
const FRAME_WIDTH = 0.5;

/** "08/01/2025 09:30:00 +07:00". @throws RangeError when `time` is of another form. */
export function signingTime(time: string): string {
  const match = TIME.exec(time);
  if (!match) throw new RangeError(`not an ISO time with seconds and offset: ${time}`);
  const [, year, month, day, clock, offset = 'Z'] = match;
  return `${day}/${month}/${year} ${clock} ${offset === 'Z' ? '+00:00' : offset}`;
}

/** @throws RangeError when `time` is of another form. */
export function signatureAppearance(seal: SignatureAppearance, size: number): TDocumentDefinitions {
  const { width, height } = SIGNATURE_PLACE;
  const lines = [
    appearanceTexts.signer(seal.signer),
    ...(seal.organisation === null ? [] : [appearanceTexts.organisation(seal.organisation)]),
    appearanceTexts.time(signingTime(seal.time)),
  ];
  return {
    ...PDF_SETTINGS,
    pageSize: { width, height },
    pageMargins: EDGE,
    info: { title: metadataText(lines[0] ?? ''), author: metadataText(seal.signer), creationDate: new Date(seal.time) },
    defaultStyle: { font: FONT_FAMILY, fontSize: size, lineHeight: 1.1 },
    content: [framed(lines.join('\n'))],
  };
}

/** One cell as large as the page, its text in the middle of the height; longer text makes a second page. */
const framed = (text: string): Content => ({
  table: {
    widths: ['*'],
    heights: SIGNATURE_PLACE.height - 2 * (EDGE + FRAME_WIDTH) - 0.5,
    dontBreakRows: true,
    body: [[{ text, verticalAlignment: 'middle' }]],
  },
  layout: {
    hLineWidth: () => FRAME_WIDTH,
    vLineWidth: () => FRAME_WIDTH,
    paddingLeft: () => 5,
    paddingRight: () => 5,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
});
