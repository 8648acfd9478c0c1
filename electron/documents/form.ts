/**
 * How official papers look: the settings of Decree 30/2020/NĐ-CP, appendix I, with the defaults chosen inside its ranges.
 * Lengths are in points (1/72 inch), as pdfmake takes them; the decree's millimetres go through `mm`.
 */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

export const FORM = {
  /** Appendix I, part I, point 4: top and bottom 20–25 mm, left 30–35, right 15–20. */
  margins: { left: mm(30), top: mm(20), right: mm(15), bottom: mm(20) },
  /** 13–14, justified, first line 1–1.27 cm, at least 6 pt between paragraphs, lines 1–1.5. */
  body: { size: 14, firstLine: mm(12.7), gap: 6, lineHeight: 1.1 },
  pageNumberSize: 13,
  /** Where the nation's name is set in 13, the motto is set in 14. */
  nationSize: 13,
  mottoSize: 14,
  authoritySize: 13,
  numberSize: 13,
  placeDateSize: 14,
  titleSize: 14,
  signatureSize: 14,
  recipientsTitleSize: 12,
  recipientsSize: 11,
  /** Tables and their notes; the decree sets no size for them. */
  tableSize: 12.5,
  noteSize: 11.5,
  footSize: 8.5,
  ruleWidth: 0.75,
} as const;

const A4_WIDTH = mm(210);
/** Between the side margins. */
export const BODY_WIDTH = A4_WIDTH - FORM.margins.left - FORM.margins.right;

export type Page = {
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** Between the margins. */
  readonly width: number;
  readonly height: number;
  readonly bodySize: number;
  readonly tableSize: number;
  readonly noteSize: number;
  readonly firstLine: number;
};

/** Papers stand upright in the decree's form; inside papers of the board lie across, for a wide table in small letters. */
export const PAGES = {
  upright: {
    orientation: 'portrait',
    margins: FORM.margins,
    width: BODY_WIDTH,
    height: mm(297) - FORM.margins.top - FORM.margins.bottom,
    bodySize: FORM.body.size,
    tableSize: FORM.tableSize,
    noteSize: FORM.noteSize,
    firstLine: FORM.body.firstLine,
  },
  across: {
    orientation: 'landscape',
    margins: { left: mm(15), top: mm(15), right: mm(15), bottom: mm(15) },
    width: mm(297 - 30),
    height: mm(210 - 30),
    bodySize: 11,
    tableSize: 10,
    noteSize: 9,
    firstLine: 0,
  },
} as const satisfies Readonly<Record<string, Page>>;
export const pageOf = ({ across = false }: { readonly across?: boolean }): Page =>
  across ? PAGES.across : PAGES.upright;

/** The free place between post and name of a signature block, kept for the visible signature; see signatureBlock.ts. */
export const SIGNATURE_PLACE = { name: 'signature-person', width: mm(60), height: mm(22) } as const;
