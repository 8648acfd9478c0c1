/** Roles × procedures, whole: what a role may not do is refused by the app however it is asked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../electron/app/createApp.ts';
import { api, type ProcedureName } from '../../shared/contract/api.ts';
import { ROLES, type Role } from '../../shared/domain/access.ts';
import { sampleOffice } from '../builders/office.ts';
import { appOver } from '../builders/transports.ts';

/** Who may ask for what: everybody at the door, any person who has signed in, or the roles named. */
const TABLE: Readonly<Record<ProcedureName, 'everybody' | 'signed-in' | readonly Role[]>> = {
  'session.get': 'everybody',
  'session.signIn': 'everybody',
  'session.signOut': 'everybody',
  'session.lock': 'everybody',
  'session.setPin': 'everybody',
  'desk.prefer': 'everybody',
  'desk.drafts': 'signed-in',
  'desk.keepDrafts': 'signed-in',
  'office.get': 'everybody',
  'office.open': 'everybody',
  'office.openSample': 'everybody',
  'office.receiveSample': ['administrator', 'secretary'],
  'office.criteriaSet': 'signed-in',
  'office.log': 'signed-in',
  'office.exportLog': 'signed-in',
  'office.settings': 'signed-in',
  'office.changeAuthority': ['administrator'],
  'office.changeRound': ['administrator'],
  'office.addMember': ['administrator'],
  'office.changeMember': ['administrator'],
  'office.resetPin': ['administrator'],
  'office.backup': ['administrator', 'secretary', 'chair'],
  'round.overview': 'signed-in',
  'receipt.import': ['administrator', 'secretary'],
  'receipt.list': 'signed-in',
  'receipt.answer': ['administrator', 'secretary'],
  'receipt.preview': 'signed-in',
  'receipt.versions': 'signed-in',
  'receipt.templates': ['administrator', 'secretary'],
  'receipt.original': 'signed-in',
  'receipt.chooseVersion': ['administrator', 'secretary'],
  'receipt.slip': ['administrator', 'secretary'],
  'receipt.referenceForm': ['administrator', 'secretary'],
  'receipt.reference': ['administrator', 'secretary'],
  'receipt.forget': 'signed-in',
  'appraisal.sheet': 'signed-in',
  'appraisal.peers': 'signed-in',
  'appraisal.adjust': ['secretary', 'member', 'chair'],
  'appraisal.undo': ['secretary', 'member', 'chair'],
  'appraisal.adjustScores': ['secretary', 'member', 'chair'],
  'appraisal.undoScores': ['secretary', 'member', 'chair'],
  'appraisal.explain': ['secretary', 'member', 'chair'],
  'appraisal.recordExplanation': ['secretary', 'member', 'chair'],
  'appraisal.confirm': ['secretary', 'member', 'chair'],
  'appraisal.pairs': 'signed-in',
  'appraisal.assign': ['secretary', 'chair'],
  'appraisal.finish': ['secretary', 'member', 'chair'],
  'appraisal.scoreSheet': 'signed-in',
  'appraisal.previewWorkbook': 'signed-in',
  'appraisal.adjustFromWorkbook': ['secretary', 'member', 'chair'],
  'checks.list': 'signed-in',
  'checks.matrix': 'signed-in',
  'checks.run': ['secretary', 'member', 'chair'],
  'checks.explain': ['secretary', 'member', 'chair'],
  'round.settings': 'signed-in',
  'round.changeSettings': ['chair'],
  'round.lastYear': 'signed-in',
  'round.importLastYear': ['administrator', 'secretary'],
  'round.recordPredecessor': ['administrator', 'secretary'],
  'decisions.get': 'signed-in',
  'decisions.decide': ['chair'],
  'decisions.preview': 'signed-in',
  'decisions.issue': ['secretary', 'chair'],
  'decisions.sign': ['secretary', 'chair'],
  'decisions.bringBack': ['secretary', 'chair'],
  'decisions.fetch': 'signed-in',
  'decisions.verify': 'signed-in',
  'signing.settings': 'signed-in',
  'signing.trust': ['administrator'],
  'signing.withdrawTrust': ['administrator'],
  'signing.setPicture': ['administrator'],
  'signing.chooseToken': ['administrator'],
  'signing.verifierPage': 'signed-in',
  'signing.tokens': 'signed-in',
  'papers.word': 'signed-in',
  'papers.scores': 'signed-in',
  'papers.amend': ['chair'],
  'papers.revoke': ['chair'],
  'papers.meeting': 'signed-in',
  'papers.recordMeeting': ['secretary', 'chair'],
  'papers.numbers': 'signed-in',
  'papers.giveNumbers': ['secretary', 'chair'],
  'papers.withdrawNumber': ['secretary', 'chair'],
  'papers.texts': 'signed-in',
  'papers.changeTexts': ['secretary', 'chair'],
  'papers.previewTexts': 'signed-in',
  'reports.ranking': 'signed-in',
  'reports.workbook': 'signed-in',
  'reports.dossier': 'signed-in',
  'job.list': 'signed-in',
  'job.cancel': 'signed-in',
};
const PROCEDURES = Object.keys(api) as ProcedureName[];
const PERSON: Readonly<Record<Role, string>> = {
  administrator: 'quantri',
  secretary: 'thuky',
  member: 'thanhvien1',
  chair: 'chutich',
};

describe('who may ask for what', () => {
  let app: App;
  beforeAll(async () => {
    app = appOver(await sampleOffice());
  });
  afterAll(() => app.close());

  /** An input that no schema takes: whoever is let through is told so, and nothing happens. */
  const codeOf = async (procedure: ProcedureName): Promise<string> => {
    const answer = await app.dispatch({ procedure, input: { no: 'such input' } });
    return answer.ok ? 'ok' : answer.error.code;
  };

  it('covers every procedure', () => {
    expect(PROCEDURES.sort()).toEqual(Object.keys(TABLE).sort());
  });

  it.each(PROCEDURES)('nobody signed in: %s', async (procedure) => {
    await app.dispatch({ procedure: 'session.signOut', input: {} });
    expect(await codeOf(procedure)).toBe(TABLE[procedure] === 'everybody' ? 'INPUT_INVALID' : 'SIGNED_OUT');
  });

  it.each(PROCEDURES)('locked: %s', async (procedure) => {
    await app.dispatch({ procedure: 'session.signIn', input: { user: PERSON.chair, pin: null } });
    await app.dispatch({ procedure: 'session.lock', input: {} });
    expect(await codeOf(procedure)).toBe(TABLE[procedure] === 'everybody' ? 'INPUT_INVALID' : 'SIGNED_OUT');
  });

  it.each(ROLES.flatMap((role) => PROCEDURES.map((procedure) => [role, procedure] as const)))(
    '%s: %s',
    async (role, procedure) => {
      await app.dispatch({ procedure: 'session.signIn', input: { user: PERSON[role], pin: null } });
      const allowed = TABLE[procedure];
      const may = typeof allowed === 'string' || allowed.includes(role);
      expect(await codeOf(procedure)).toBe(may ? 'INPUT_INVALID' : 'ROLE_FORBIDDEN');
    },
  );
});
