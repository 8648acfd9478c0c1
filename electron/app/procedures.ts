/** Which function serves which procedure; the compiler asks for each of the contract's. */
import type { Input, Output, ProcedureName } from '../../shared/contract/api.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Reply } from '../services/context.ts';
import type { Desk } from './desk.ts';
import {
  adjust,
  adjustColumn,
  adjustPickedWorkbook,
  assign,
  confirm,
  explain,
  finish,
  getPeers,
  getScoreSheet,
  getSheet,
  recordUnitExplanation,
  undo,
  undoColumn,
} from './places/appraisal.ts';
import {
  changeSetting,
  explainOfRound,
  getMatrix,
  getRoundSettings,
  importLastYear,
  listFindings,
  recordPredecessor,
  runChecks,
} from './places/checks.ts';
import { getCriteriaSet } from './places/criteriaSet.ts';
import { decide, fetchPapers, getDecisions, issue, previewPaper, sign, verify } from './places/decisions.ts';
import { getDrafts, keepDrafts, prefer } from './places/desk.ts';
import { backUp, exportLog, getLog, getOffice, getSettings, openOffice, openSample } from './places/office.ts';
import { editAuthority, editMember, editRound, giveOneTimePin, newMember } from './places/officeEdits.ts';
import { roundOverview } from './places/overview.ts';
import {
  amend,
  changeTexts,
  getMeeting,
  getNumbers,
  getScores,
  getTexts,
  getWord,
  keepMeeting,
  numberPapers,
  previewTexts,
  revoke,
  takeNumberBack,
} from './places/papers.ts';
import {
  answerQuestion,
  blankTemplates,
  forgetReceived,
  importFiles,
  listReceived,
  originalWorkbook,
  previewFile,
  unitVersions,
} from './places/receipt.ts';
import { getRanking, getWorkbook } from './places/reports.ts';
import { receiveSample } from './places/sample.ts';
import { changePin, enter, getSession, leave, lock } from './places/session.ts';
import type { Shown } from './shown.ts';

/** @param user who asks; '' for procedures that come before a sign-in. */
type Served<N extends ProcedureName> = (
  desk: Desk,
  input: Input<N>,
  user: string,
) => Reply<Shown<Output<N>>> | Promise<Reply<Shown<Output<N>>>>;

export const PROCEDURES: { readonly [N in ProcedureName]: Served<N> } = {
  'session.get': getSession,
  'session.signIn': enter,
  'session.signOut': leave,
  'session.lock': lock,
  'session.setPin': changePin,
  'desk.prefer': prefer,
  'desk.drafts': getDrafts,
  'desk.keepDrafts': keepDrafts,
  'office.get': getOffice,
  'office.openSample': openSample,
  'office.receiveSample': receiveSample,
  'office.open': openOffice,
  'office.criteriaSet': getCriteriaSet,
  'office.log': getLog,
  'office.exportLog': exportLog,
  'office.settings': getSettings,
  'office.changeAuthority': editAuthority,
  'office.changeRound': editRound,
  'office.addMember': newMember,
  'office.changeMember': editMember,
  'office.resetPin': giveOneTimePin,
  'office.backup': backUp,
  'round.overview': roundOverview,
  'receipt.import': importFiles,
  'receipt.list': listReceived,
  'receipt.answer': answerQuestion,
  'receipt.preview': previewFile,
  'receipt.versions': unitVersions,
  'receipt.templates': blankTemplates,
  'receipt.original': originalWorkbook,
  'receipt.forget': forgetReceived,
  'appraisal.sheet': getSheet,
  'appraisal.peers': getPeers,
  'appraisal.adjust': adjust,
  'appraisal.undo': undo,
  'appraisal.adjustScores': adjustColumn,
  'appraisal.undoScores': undoColumn,
  'appraisal.explain': explain,
  'appraisal.recordExplanation': recordUnitExplanation,
  'appraisal.confirm': confirm,
  'appraisal.assign': assign,
  'appraisal.finish': finish,
  'appraisal.adjustFromWorkbook': adjustPickedWorkbook,
  'appraisal.scoreSheet': getScoreSheet,
  'checks.list': listFindings,
  'checks.matrix': getMatrix,
  'checks.run': runChecks,
  'checks.explain': explainOfRound,
  'round.settings': getRoundSettings,
  'round.changeSetting': changeSetting,
  'round.importLastYear': importLastYear,
  'round.recordPredecessor': recordPredecessor,
  'decisions.get': getDecisions,
  'decisions.decide': decide,
  'decisions.preview': previewPaper,
  'decisions.issue': issue,
  'decisions.sign': sign,
  'decisions.fetch': fetchPapers,
  'decisions.verify': verify,
  'papers.word': getWord,
  'papers.scores': getScores,
  'papers.amend': amend,
  'papers.revoke': revoke,
  'papers.meeting': getMeeting,
  'papers.recordMeeting': keepMeeting,
  'papers.numbers': getNumbers,
  'papers.giveNumbers': numberPapers,
  'papers.withdrawNumber': takeNumberBack,
  'papers.texts': getTexts,
  'papers.changeTexts': changeTexts,
  'papers.previewTexts': previewTexts,
  'reports.ranking': getRanking,
  'reports.workbook': getWorkbook,
  'job.list': (desk) => ok({ jobs: [...desk.jobs.all()] }),
  'job.cancel': (desk, { job }) => (desk.jobs.cancel(job) ? ok({}) : fail('JOB_UNKNOWN', { job })),
};
