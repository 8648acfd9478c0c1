/** The sheet of a paper, in one language and with the office's own wording. Pure: the same model gives the same sheet. */
import type { Language } from '../../../shared/domain/criteriaSet.ts';
import type { OfficePaper } from '../../../shared/domain/officePapers.ts';
import type { PaperTexts } from '../../../shared/domain/paperTemplate.ts';
import { assertNever } from '../../../shared/domain/result.ts';
import { amendmentSheet, revocationSheet } from './correctionSheets.ts';
import { meetingPackSheet } from './meetingPackSheet.ts';
import { minutesSheet } from './minutesSheet.ts';
import { proposalSheet } from './proposalSheet.ts';
import { returnSlipSheet } from './returnSlipSheet.ts';
import { scoreSheet } from './scoreSheet.ts';
import type { Sheet } from './sheet.ts';
import { summarySheet } from './summarySheet.ts';
import { TEMPLATES } from './templates.ts';
import { sheetInThaiDigits } from './thaiDigits.ts';
import { Wording } from './wording.ts';

export type SheetOptions = {
  readonly language: Language;
  /** What `applyTemplate` gave; the shipped wording unless given. */
  readonly texts?: PaperTexts;
  /** Of Thai papers. */
  readonly thaiDigits?: boolean;
};

export function sheetOf(paper: OfficePaper, { language, texts, thaiDigits = false }: SheetOptions): Sheet {
  const wording = new Wording(language, texts ?? TEMPLATES[language][paper.kind], paper);
  const sheet = build(paper, wording);
  return thaiDigits && language === 'th' ? sheetInThaiDigits(sheet) : sheet;
}

function build(paper: OfficePaper, w: Wording): Sheet {
  switch (paper.kind) {
    case 'summary':
      return summarySheet(paper, w);
    case 'proposal':
      return proposalSheet(paper, w);
    case 'minutes':
      return minutesSheet(paper, w);
    case 'revocation':
      return revocationSheet(paper, w);
    case 'amendment':
      return amendmentSheet(paper, w);
    case 'return-slip':
      return returnSlipSheet(paper, w);
    case 'score-sheet':
      return scoreSheet(paper, w);
    case 'meeting-pack':
      return meetingPackSheet(paper, w, new Wording(w.language, TEMPLATES[w.language].minutes, paper.minutes));
    default:
      return assertNever(paper);
  }
}
