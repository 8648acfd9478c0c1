/** The sheet of a paper that a decided round gives, in one language and with the office's own wording. Pure. */
import type { Language } from '../../../shared/domain/criteriaSet.ts';
import type { DecisionModel, Paper } from '../../../shared/domain/decision.ts';
import type { PaperTexts } from '../../../shared/domain/paperTemplate.ts';
import { assertNever } from '../../../shared/domain/result.ts';
import { unitOf } from '../decidedUnit.ts';
import { type CertificateSheet, certificateSheet } from './certificateSheet.ts';
import { decisionSheet } from './decisionSheet.ts';
import { noticeSheet } from './noticeSheet.ts';
import type { Sheet } from './sheet.ts';
import { TEMPLATES } from './templates.ts';
import { certificateInThaiDigits, sheetInThaiDigits } from './thaiDigits.ts';
import { Wording } from './wording.ts';

export type PaperOptions = {
  /** Vietnamese, the form in law, unless given. */
  readonly language?: Language;
  /** What `applyTemplate` gave; the shipped wording unless given. */
  readonly texts?: PaperTexts;
  /** Of Thai papers. */
  readonly thaiDigits?: boolean;
};

export type RoundPaper =
  | { readonly form: 'text'; readonly sheet: Sheet }
  | { readonly form: 'certificate'; readonly sheet: CertificateSheet };

/** @throws RangeError when the paper does not belong to the model. */
export function roundPaper(paper: Paper, model: DecisionModel, options: PaperOptions = {}): RoundPaper {
  const { language = 'vi', texts, thaiDigits = false } = options;
  const wording = new Wording(language, texts ?? TEMPLATES[language][paper.kind], model);
  const made = build(paper, model, wording);
  if (!thaiDigits || language !== 'th') return made;
  return made.form === 'text'
    ? { form: 'text', sheet: sheetInThaiDigits(made.sheet) }
    : { form: 'certificate', sheet: certificateInThaiDigits(made.sheet) };
}

function build(paper: Paper, model: DecisionModel, wording: Wording): RoundPaper {
  switch (paper.kind) {
    case 'decision':
      return { form: 'text', sheet: decisionSheet(model, wording) };
    case 'certificate':
      return { form: 'certificate', sheet: certificateSheet(model, unitOf(paper, model), wording) };
    case 'notice':
      return { form: 'text', sheet: noticeSheet(model, unitOf(paper, model), wording) };
    default:
      return assertNever(paper.kind);
  }
}
