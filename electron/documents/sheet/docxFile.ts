/** What all Word copies share: page, typeface, language, page numbers, and the marks of samples and drafts. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Language } from '../../../shared/domain/criteriaSet.ts';
import type { PaperHead } from '../../../shared/domain/officePapers.ts';
import { FORM, mm, type Page } from '../form.ts';
import { metadataText } from '../printableText.ts';
import { markTexts } from '../texts.ts';
import { half, line, twentieths } from './docxParts.ts';

/** Every office PC has these; the PDF's own typefaces may not be there. */
const FACES = { vi: 'Times New Roman', en: 'Times New Roman', th: 'TH Sarabun New' } as const;
/** Thai counts as a complex script: names in Latin letters beside it keep the rules of theirs. */
const LANGUAGES = {
  vi: { value: 'vi-VN' },
  en: { value: 'en-GB' },
  th: { value: 'vi-VN', bidirectional: 'th-TH' },
} as const;

type Copied = { readonly language: Language; readonly title: string; readonly model: PaperHead };

/** A4. Arabic numbers in the middle of the top margin, none on the first page; each part counts by itself. */
export const pageNumbersFrom1 = ({
  margins,
  orientation,
}: Page): Required<Pick<ISectionOptions, 'properties' | 'headers'>> => ({
  properties: {
    titlePage: true,
    page: {
      // docx turns the two around for a page that lies across.
      size: { width: twentieths(mm(210)), height: twentieths(mm(297)), orientation },
      margin: {
        left: twentieths(margins.left),
        top: twentieths(margins.top),
        right: twentieths(margins.right),
        bottom: twentieths(margins.bottom),
        header: twentieths(mm(9)),
      },
      pageNumbers: { start: 1 },
    },
  },
  headers: { first: new Header({ children: [line('')] }), default: new Header({ children: [pageNumber()] }) },
});

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: half(FORM.pageNumberSize) })],
  });

export async function docxFile(
  { language, title, model }: Copied,
  sections: readonly Omit<ISectionOptions, 'footers'>[],
): Promise<Uint8Array> {
  const marks = [
    ...(model.sample ? [markTexts.sample[language]] : []),
    ...(model.draft ? [markTexts.draft[language]] : []),
  ].join(' - ');
  const foot = (): Footer => new Footer({ children: [line(marks, { bold: true, size: FORM.noteSize })] });
  const document = new Document({
    title: metadataText(title),
    creator: metadataText(model.authority.name),
    styles: {
      default: {
        document: {
          run: { font: FACES[language], size: half(FORM.body.size), language: LANGUAGES[language] },
        },
      },
    },
    sections: sections.map((section) => ({ ...section, footers: { first: foot(), default: foot() } })),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
