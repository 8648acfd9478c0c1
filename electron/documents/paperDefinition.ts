/** What all papers share: page, typeface, PDF/A settings, information fields, page numbers, watermark, foot. */
import type { Content, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type Language, textIn } from '../../shared/domain/criteriaSet.ts';
import type { PaperHead } from '../../shared/domain/officePapers.ts';
import { FORM, mm, PAGES, type Page } from './form.ts';
import { metadataText } from './printableText.ts';
import { auditLine, markTexts } from './texts.ts';

export const FONT_FAMILY = 'Tinos';
/** For papers that hold any Thai. */
export const THAI_FAMILY = 'Sarabun';

type PaperParts = {
  readonly model: PaperHead;
  readonly title: string;
  /** Vietnamese, the form in law, unless given. */
  readonly language?: Language;
  readonly family?: string;
  readonly content: Content[];
  /** Upright unless given. */
  readonly page?: Page;
};
type Margins = Page['margins'];

/** A fresh definition: pdfmake writes into the one it is given, so none may be used twice. */
export function paperDefinition(parts: PaperParts): TDocumentDefinitions {
  const { model, title, content, page = PAGES.upright, language = 'vi', family = FONT_FAMILY } = parts;
  const { margins } = page;
  return {
    ...PDF_SETTINGS,
    language: LANGUAGE_TAGS[language],
    pageSize: 'A4',
    pageOrientation: page.orientation,
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    // The file's id is made of the information fields: the head of the log sets apart two states of one decision.
    info: { ...infoOf(title, model), keywords: metadataText(model.auditHead) },
    // Sarabun's lines are taller by themselves, for the signs above and below Thai letters.
    defaultStyle: {
      font: family,
      fontSize: page.bodySize,
      lineHeight: family === THAI_FAMILY ? 1 : FORM.body.lineHeight,
    },
    header: ownPageNumbers(margins),
    footer: foot(model, margins, language),
    ...watermark(model, language),
    content,
  };
}

const LANGUAGE_TAGS = { vi: 'vi-VN', en: 'en', th: 'th-TH' } as const;

/** PDF/A-2b; a tagged level is not claimed, since pdfmake's structure tree would be empty. pdfkit adds the sRGB output intent. */
export const PDF_SETTINGS = { subset: 'PDF/A-2b', version: '1.7', language: 'vi-VN', displayTitle: true } as const;

function infoOf(title: string, { authority, issue, decisionMonth }: PaperHead) {
  return {
    title: metadataText(title),
    author: metadataText(authority.name),
    // Same input, same bytes: the paper's own date, or the first day of the month it is due in.
    creationDate: new Date(`${issue.date ?? `${decisionMonth}-01`}T00:00:00Z`),
  };
}

/**
 * Arabic numbers in the middle of the top margin, none on the first page. A part with a header of its own (an appendix)
 * counts its pages by itself (Decree 30/2020/NĐ-CP, appendix I, part II, points 6 and 9).
 */
export function ownPageNumbers({ left, top, right }: Margins = FORM.margins): DynamicContent {
  let first = 0; // pdfmake asks page by page, in order
  return (page) => {
    first ||= page;
    const number = page - first + 1;
    return number === 1
      ? null
      : {
          text: String(number),
          fontSize: FORM.pageNumberSize,
          alignment: 'center',
          margin: [left, top * 0.45, right, 0],
        };
  };
}

/** A set that is not official says so on page 1; the last page carries the anchor of the log. */
function foot({ setNotice, auditHead }: PaperHead, { left, right }: Margins, language: Language): DynamicContent {
  return (page, pages) => {
    const notice = page === 1 && setNotice ? [{ text: textIn(setNotice, language), italics: true }] : [];
    const anchor = page === pages && auditHead !== '' ? [{ text: auditLine(auditHead, language) }] : [];
    return {
      stack: [...notice, ...anchor],
      fontSize: FORM.footSize,
      alignment: 'center',
      margin: [left, mm(5), right, 0],
    };
  };
}

function watermark({ sample, draft }: PaperHead, language: Language): Pick<TDocumentDefinitions, 'watermark'> {
  const marks = [...(sample ? [markTexts.sample[language]] : []), ...(draft ? [markTexts.draft[language]] : [])];
  return marks.length === 0
    ? {}
    : { watermark: { text: marks.join(' - '), color: '#555555', opacity: 0.11, bold: true } };
}
