/** One unit's sheet: it rests on the decision, whose number and date it repeats, and has no number of its own. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { DecidedUnit, DecisionModel } from '../../shared/domain/decision.ts';
import { mm } from './form.ts';
import { letterhead, placeAndDate } from './letterhead.ts';
import { paperDefinition } from './paperDefinition.ts';
import { qrPicture } from './qrPicture.ts';
import { hiddenExact, shownExact, shownTotal } from './shownPoints.ts';
import { signer } from './signatureBlock.ts';
import { centred } from './textBlocks.ts';
import { certificateTexts, levelName, numberText, standardName } from './texts.ts';

/** A sheet to hang: unlike an administrative paper it is framed, and the same on both sides. */
const MARGINS = { left: mm(28), top: mm(26), right: mm(28), bottom: mm(31) };
const FRAME_COLOUR = '#7a1f1f';
const A4 = { width: mm(210), height: mm(297) };
const ISSUER_WIDTH = 148;
const SIGNER_WIDTH = 250;

/** Sizes of the wording tried from the largest, until a long name leaves the sheet on one page. */
export const CERTIFICATE_SCALES = [1, 0.85, 0.7, 0.55, 0.4] as const;

/** @throws RangeError for a unit that reached no level. */
export function certificatePaper(model: DecisionModel, unit: DecidedUnit, scale: number): TDocumentDefinitions {
  if (unit.level < 1) throw new RangeError(`no certificate for ${unit.code}: it reached no level`);
  const { number } = model.issue;
  const definition = paperDefinition({
    model,
    margins: MARGINS,
    title: [
      certificateTexts.kind,
      `${unit.name} (${unit.code}) đạt chuẩn ${standardName(model)}, ${levelName(unit.level)}`,
      ...(number === null ? [] : [`theo Quyết định số ${numberText(number)}/${model.authority.symbol}`]),
    ].join(' '),
    content: [
      letterhead(model, ISSUER_WIDTH),
      ...wording(model, unit, scale),
      signature(model, model.certificateCodes?.[unit.code]),
    ],
  });
  return { ...definition, background: frame };
}

type Line = {
  readonly text: string;
  readonly size: number;
  readonly above: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
};

function wording(model: DecisionModel, unit: DecidedUnit, scale: number): Content[] {
  const exactly = hiddenExact(unit.total);
  const level = levelName(unit.level).toLocaleUpperCase('vi');
  const lines: readonly Line[] = [
    { text: certificateTexts.title, size: 32, above: 66, bold: true, color: FRAME_COLOUR },
    { text: certificateTexts.recognises(model), size: 15, above: 24, italics: true },
    { text: unit.name.toLocaleUpperCase('vi'), size: 26, above: 15, bold: true },
    { text: certificateTexts.unitCode(unit.code), size: 11, above: 0, italics: true },
    { text: certificateTexts.standard(model), size: 17, above: 20, bold: true },
    { text: certificateTexts.year(model), size: 17, above: 2, bold: true },
    { text: level, size: 36, above: 24, bold: true, color: FRAME_COLOUR },
    { text: certificateTexts.total(shownTotal(unit.total), shownExact(model.totalMaximum)), size: 16, above: 8 },
    ...(exactly === null ? [] : [{ text: certificateTexts.exactly(exactly), size: 12, above: 0, italics: true }]),
    { text: certificateTexts.ground(model), size: 13, above: 28, italics: true },
  ];
  return lines.map(({ text, size, above, ...style }) => ({
    ...centred(text, size * scale, style),
    margin: [0, above * scale, 0, 0],
  }));
}

const signature = (model: DecisionModel, code: string | undefined): Content => ({
  columns: [
    { width: '*', stack: code === undefined ? [] : [checkable(code)] },
    {
      width: SIGNER_WIDTH,
      stack: [
        { ...placeAndDate(model, model.issue.date), margin: [0, 0, 0, 3] },
        ...signer(model.authority.signatory, SIGNER_WIDTH),
      ],
    },
  ],
  margin: [0, 34, 0, 0],
});

/** At the foot of the left column, clear of the frame. */
const checkable = (code: string): Content => ({
  stack: [qrPicture(code), { text: certificateTexts.code, fontSize: 8, italics: true, margin: [0, 6, 0, 0] }],
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
