/** The sheet of a paper, in one language and with the office's own wording. Pure: the same model gives the same sheet. */
import type { Language } from '../../../shared/domain/criteriaSet.ts';
import type { MeetingPackModel, OfficePaper } from '../../../shared/domain/officePapers.ts';
import type { PaperTexts } from '../../../shared/domain/paperTemplate.ts';
import { assertNever } from '../../../shared/domain/result.ts';
import { amendmentSheet, revocationSheet } from './correctionSheets.ts';
import { type DraftWordings, meetingPackSheet } from './meetingPackSheet.ts';
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
      return meetingPackSheet(paper, w, draftWordings(paper, w.language));
    default:
      return assertNever(paper);
  }
}

/** The drafts in a meeting pack have texts of their own. */
function draftWordings({ minutes, decision, draftTexts }: MeetingPackModel, language: Language): DraftWordings {
  const texts = draftTexts ?? TEMPLATES[language];
  return {
    minutes: new Wording(language, texts.minutes, minutes),
    decision: new Wording(language, texts.decision, decision),
  };
}
