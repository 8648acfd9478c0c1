/** A certificate as a definition for pdfmake: a sheet to hang, framed, and the same on both sides, unlike an administrative paper. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { FORM, mm, PAGES, SIGNATURE_PLACE } from '../form.ts';
import { letterhead } from '../letterhead.ts';
import { paperDefinition } from '../paperDefinition.ts';
import { qrPicture } from '../qrPicture.ts';
import { signer } from '../signatureBlock.ts';
import { centred } from '../textBlocks.ts';
import type { CertificateLine, CertificateSheet } from './certificateSheet.ts';
import { typeset } from './typeset.ts';

const MARGINS = { left: mm(28), top: mm(26), right: mm(28), bottom: mm(31) };
export const FRAME_COLOUR = '#7a1f1f';
const A4 = { width: mm(210), height: mm(297) };
const ISSUER_WIDTH = 148;
const SIGNER_WIDTH = 250;

/** Sizes of the wording tried from the largest, until a long name leaves the sheet on one page. */
export const CERTIFICATE_SCALES = [1, 0.85, 0.7, 0.55, 0.4] as const;

type LineStyle = {
  readonly size: number;
  readonly above: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
};
/** Sizes and gaps in points. */
export const CERTIFICATE_STYLES: Readonly<Record<CertificateLine['role'], LineStyle>> = {
  title: { size: 32, above: 66, bold: true, color: FRAME_COLOUR },
  recognises: { size: 15, above: 24, italics: true },
  unit: { size: 26, above: 15, bold: true },
  code: { size: 11, above: 0, italics: true },
  standard: { size: 17, above: 20, bold: true },
  year: { size: 17, above: 2, bold: true },
  level: { size: 36, above: 24, bold: true, color: FRAME_COLOUR },
  total: { size: 16, above: 8 },
  exactly: { size: 12, above: 0, italics: true },
  ground: { size: 13, above: 28, italics: true },
};

export function certificateDefinition(sheet: CertificateSheet, scale: number): TDocumentDefinitions {
  const { set, family } = typeset(sheet);
  const definition = paperDefinition({
    model: set.model,
    title: sheet.title,
    language: sheet.language,
    family,
    page: { ...PAGES.upright, margins: MARGINS },
    content: [
      letterhead(set, ISSUER_WIDTH),
      ...set.lines.map((line) => lineOf(line, scale)),
      foot(set, sheet.code?.data),
    ],
  });
  return { ...definition, background: frame };
}

function lineOf({ role, text }: CertificateLine, scale: number): Content {
  const { size, above, ...style } = CERTIFICATE_STYLES[role];
  return { ...centred(text, size * scale, style), margin: [0, above * scale, 0, 0] };
}

/** @param data of the code as it was signed: no sign of it may be touched. */
const foot = ({ language, dateLine, signatory, code }: CertificateSheet, data: string | undefined): Content => ({
  columns: [
    { width: '*', stack: code === null || data === undefined ? [] : [checkable(data, code.text)] },
    {
      width: SIGNER_WIDTH,
      stack: [
        { ...centred(dateLine, FORM.placeDateSize, { italics: language === 'vi' }), margin: [0, 0, 0, 3] },
        ...signer(signatory, SIGNER_WIDTH, SIGNATURE_PLACE.name),
      ],
    },
  ],
  margin: [0, 34, 0, 0],
});

/** At the foot of the left column, clear of the frame. */
const checkable = (data: string, text: string): Content => ({
  stack: [qrPicture(data), { text, fontSize: 8, italics: true, margin: [0, 6, 0, 0] }],
  margin: [6, 22, 0, 0],
});

/** A double frame. */
const frame = (): Content => ({
  canvas: [
    { inset: mm(12), lineWidth: 2 },
    { inset: mm(13.6), lineWidth: 0.6 },
  ].map(({ inset, lineWidth }) => ({
    type: 'rect',
    x: inset,
    y: inset,
    w: A4.width - 2 * inset,
    h: A4.height - 2 * inset,
    lineWidth,
    lineColor: FRAME_COLOUR,
  })),
});
