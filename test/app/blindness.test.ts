/**
 * Two people appraise a unit independently: nothing that the app or the command line answers to the second one changes
 * with the scores of the first. Two copies of one office differ in these scores alone, and every procedure and every
 * command is asked in both.
 */
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../../electron/cli/program.ts';
import { adjustScore } from '../../electron/services/adjustScore.ts';
import { verifyAudit } from '../../electron/services/auditLog.ts';
import { changeSetting } from '../../electron/services/changeSetting.ts';
import { assignAppraisers, finishAppraisal } from '../../electron/services/secondAppraisal.ts';
import { undoAdjustment } from '../../electron/services/undoAdjustment.ts';
import { type Store, sha256Hex } from '../../electron/store/index.ts';
import { api, type ProcedureName } from '../../shared/contract/api.ts';
import { points } from '../../shared/domain/points.ts';
import { keptTasks } from '../builders/keptWorker.ts';
import { AN_BINH, cli, filledForm, HONG_PHONG, temporaryFolder, withScores } from '../builders/office.ts';
import { DAY, done, opened, receivedRound, YEAR } from '../builders/round.ts';
import { appOver } from '../builders/transports.ts';

const [FIRST, SECOND] = ['thanhvien1', 'thuky'];
const unit = HONG_PHONG.code;
const year = YEAR;
const TOKEN = 'x'.repeat(32);
const four = { kind: 'points', points: '4' };
const paper = { kind: 'decision', unit: null, ordinal: 1 };

/** Something to ask each procedure with; null = it would end the blindness, or stands before an office. */
const ASKED: Readonly<Record<ProcedureName, unknown>> = {
  'session.get': {},
  'session.signIn': { user: SECOND, pin: null },
  'session.signOut': null,
  'session.lock': null,
  'session.setPin': { user: 'quantri', current: null, next: '250817' },
  'office.get': {},
  'office.open': { profile: TOKEN },
  'office.openSample': {},
  'office.receiveSample': { year },
  'office.criteriaSet': { year },
  'office.log': { before: null, limit: 500 },
  'office.exportLog': {},
  'office.settings': {},
  'office.changeAuthority': {
    name: 'x',
    parentName: null,
    place: 'x',
    province: 'x',
    symbol: 'x',
    signatory: { capacity: 'x', post: 'x', name: 'x' },
  },
  'office.changeRound': { year, submissionDue: '2025-01-05', evaluationDue: '2025-01-25', decisionMonth: '2025-02' },
  'office.addMember': { user: 'moi', name: 'x', title: 'x', roles: ['member'] },
  'office.changeMember': { user: SECOND, name: 'x', title: 'x', roles: ['chair'], active: true },
  'office.resetPin': { user: FIRST },
  'office.backup': {},
  'round.overview': { year },
  'round.settings': { year },
  'round.changeSettings': { year, settings: [{ key: 'warnings', value: 'may-stay-open' }], note: 'x' },
  'round.lastYear': { year },
  'round.importLastYear': { year, file: TOKEN },
  'round.recordPredecessor': { year, unit, predecessor: { code: AN_BINH.code, name: AN_BINH.name }, extent: 'part' },
  'receipt.import': { year, files: [TOKEN] },
  'receipt.list': { year },
  'receipt.answer': { year, file: TOKEN, question: 'WRONG_YEAR', value: '2024' },
  'receipt.preview': { year, file: TOKEN },
  'receipt.versions': { year, unit },
  'receipt.templates': { year, units: [unit] },
  'receipt.original': { year, unit, version: 1 },
  'receipt.chooseVersion': { year, unit, version: 1, note: 'x' },
  'receipt.slip': { year, of: { unit }, language: 'vi' },
  'receipt.referenceForm': { year },
  'receipt.reference': { year, file: TOKEN },
  'receipt.forget': {},
  'appraisal.sheet': { year, unit },
  'appraisal.peers': { year, unit, criterion: '1.1' },
  'appraisal.adjust': {
    year,
    unit,
    criterion: '1.1',
    expected: four,
    to: { kind: 'points', points: '3.5' },
    reason: 'evidence',
    note: 'x',
  },
  'appraisal.undo': { year, unit, criterion: '1.1', adjustment: '1' },
  'appraisal.adjustScores': {
    year,
    unit,
    scores: [
      { criterion: '1.1', expected: four, to: { kind: 'points', points: '3' } },
      { criterion: '1.2', expected: { kind: 'points', points: '3' }, to: { kind: 'points', points: '2' } },
    ],
    reason: 'evidence',
    note: 'x',
  },
  // Own scores are counted: 1 and 2 are the adjustment above and its withdrawal.
  'appraisal.undoScores': {
    year,
    unit,
    adjustments: [
      { criterion: '1.1', adjustment: '3' },
      { criterion: '1.2', adjustment: '4' },
    ],
  },
  'appraisal.explain': { year, unit, finding: '1', note: 'x' },
  'appraisal.recordExplanation': { year, unit, criterion: '1.1', finding: null, note: 'x' },
  'appraisal.confirm': { year, unit, criterion: null },
  'appraisal.pairs': { year },
  'appraisal.assign': { year, units: [unit], appraisers: ['chutich', 'thanhvien2'] },
  'appraisal.finish': null,
  'appraisal.previewWorkbook': { year, file: TOKEN },
  'appraisal.adjustFromWorkbook': { year, file: TOKEN, seen: [] },
  'appraisal.scoreSheet': { year, unit, format: 'xlsx', language: 'vi' },
  'checks.list': { year },
  'checks.matrix': { year },
  'checks.run': { year },
  'checks.explain': { year, findings: ['1'], note: 'x' },
  'decisions.get': { year },
  'decisions.decide': { year, expected: 0 },
  'decisions.preview': { year, paper },
  'decisions.issue': { year, papers: [] },
  'decisions.sign': {
    year,
    papers: [paper],
    key: { kind: 'file', file: TOKEN, pin: 'x' },
    role: 'person',
    sealFollows: false,
    reason: null,
  },
  'decisions.bringBack': { files: [TOKEN] },
  'decisions.fetch': { year, papers: [paper] },
  'decisions.verify': { files: [TOKEN], authorities: [] },
  'signing.settings': {},
  'signing.trust': { file: TOKEN },
  'signing.withdrawTrust': { sha256: '0'.repeat(64) },
  'signing.setPicture': { role: 'person', file: null, widthMm: 40 },
  'signing.chooseToken': { module: null, token: null },
  'signing.verifierPage': {},
  'signing.tokens': {},
  'papers.word': { year, paper: { ...paper, kind: 'summary' } },
  'papers.scores': { year, unit },
  'papers.amend': { year, unit, scores: [{ criterion: '1.1', points: '3' }], reason: 'x', decidedOn: '2024-12-20' },
  'papers.revoke': { year, unit, reason: 'x', decidedOn: '2024-12-20' },
  'papers.meeting': { year, ordinal: 1 },
  'papers.recordMeeting': {
    year,
    ordinal: 1,
    facts: {
      day: '2024-12-20',
      from: '08:00',
      until: '09:00',
      place: 'x',
      absent: [],
      need: 3,
      discussion: [],
      votes: 'by-hand',
    },
  },
  'papers.numbers': { year },
  'papers.giveNumbers': { year, papers: [paper], number: 1, day: '2024-12-20', way: 'electronic', elsewhere: null },
  'papers.withdrawNumber': { year, entry: 1, note: 'x' },
  'papers.texts': { year, kind: 'summary', language: 'vi' },
  'papers.changeTexts': { year, kind: 'summary', language: 'vi', texts: { closing: 'x' } },
  'papers.previewTexts': { year, kind: 'summary', language: 'vi', texts: {} },
  'reports.ranking': { year },
  'reports.workbook': { year },
  'desk.prefer': {},
  'desk.drafts': {},
  'desk.keepDrafts': { drafts: {} },
  'job.list': {},
  'job.cancel': { job: 'job-9' },
  // Last, for its work goes on meanwhile; its bytes are compared as those of the command.
  'reports.dossier': { year },
};

/** Commands by name; null = it makes an office of its own, replaces this one, is a plain copy of the file itself, or draws a PIN by chance. */
const COMMANDS: Readonly<Record<string, readonly (readonly string[])[] | null>> = {
  init: null,
  demo: null,
  restore: null,
  backup: null,
  'reset-pin': null,
  status: [['status', '--year', '2024']],
  template: [['template', '--year', '2024', '--out', 'OUT', '--unit', unit]],
  import: [['import', 'FORM', '--year', '2024', '--dry-run']],
  reference: [['reference', 'FORM', '--year', '2024']],
  check: [['check', '--year', '2024', '--as', SECOND]],
  settings: [['settings', '--year', '2024']],
  'last-year': [['last-year', 'FORM', '--year', '2024', '--as', SECOND]],
  adjust: [
    [
      'adjust',
      '--year',
      '2024',
      '--unit',
      unit,
      '--criterion',
      '1.2',
      '--score',
      '2',
      '--reason',
      'evidence',
      '--note',
      'x',
      '--as',
      SECOND,
    ],
    ['adjust', '--year', '2024', '--file', 'FORM', '--as', SECOND],
  ],
  explain: [['explain', '--year', '2024', '--finding', '1', '--note', 'x', '--as', SECOND]],
  confirm: [['confirm', '--year', '2024', '--unit', unit, '--as', SECOND]],
  appraisal: [
    ['appraisal', 'show', '--year', '2024', '--unit', unit],
    ['appraisal', 'assign', '--year', '2024', '--unit', unit, '--appraisers', 'chutich', 'thanhvien2', '--as', SECOND],
  ],
  decide: [
    ['decide', '--year', '2024'],
    ['decide', '--year', '2024', '--as', SECOND],
  ],
  'return-slip': [['return-slip', '--year', '2024', '--out', 'OUT', '--unit', unit]],
  'choose-version': [
    ['choose-version', '--year', '2024', '--unit', unit, '--version', '1', '--note', 'x', '--as', SECOND],
  ],
  documents: [['documents', '--year', '2024', '--out', 'OUT', '--kind', 'all', '--unit', unit]],
  register: [['register', '--year', '2024']],
  meeting: [['meeting', '--year', '2024']],
  wording: [['wording', '--year', '2024', '--kind', 'summary']],
  amend: [
    [
      'amend',
      '--year',
      '2024',
      '--unit',
      unit,
      '--score',
      '1.1=3',
      '--reason',
      'x',
      '--date',
      '2024-12-10',
      '--as',
      SECOND,
    ],
  ],
  revoke: [['revoke', '--year', '2024', '--unit', unit, '--reason', 'x', '--date', '2024-12-10', '--as', SECOND]],
  'score-sheet': [['score-sheet', '--year', '2024', '--out', 'OUT', '--unit', unit]],
  sign: [['sign', 'FORM', '--out', 'OUT', '--p12', 'FORM', '--pin-env', 'PIN']],
  verify: [['verify', 'FORM']],
  'bring-back': [['bring-back', 'FORM']],
  trust: [['trust', 'list']],
  verifier: [['verifier', '--out', 'LOG']],
  dossier: [['dossier', '--year', '2024', '--out', 'ZIP']],
  audit: [
    ['audit', 'verify'],
    ['audit', 'export', '--out', 'LOG'],
  ],
};

const draft = (store: Store, user: string, criterion: string, score: string) =>
  done(
    adjustScore(
      store,
      {
        year,
        unit,
        criterion,
        expected: null,
        to: { kind: 'points', points: points(score) },
        reason: 'evidence',
        note: `Điểm ${score}`,
        user,
      },
      DAY,
    ),
  );

/** The same office twice, before the first one has scored anything. */
async function twins(): Promise<readonly [string, string]> {
  const data = await receivedRound({ unit: HONG_PHONG }, { unit: AN_BINH, change: withScores({ '1.1': '3' }) });
  const store = opened(data);
  const setting = { year, key: 'secondAppraisal', value: 'true', note: 'Theo kế hoạch.', user: 'chutich' };
  done(changeSetting(store, setting, DAY));
  done(
    assignAppraisers(store, { year, units: [unit, AN_BINH.code], appraisers: [FIRST, SECOND], user: 'chutich' }, DAY),
  );
  store.close();
  const other = join(temporaryFolder(), 'data');
  cpSync(data, other, { recursive: true });
  return [data, other];
}

function inOffice(data: string, work: (store: Store) => void): void {
  const store = opened(data);
  work(store);
  store.close();
}

/** Every answer of the app to the second appraiser, files by the hash of their bytes. */
async function answers(data: string): Promise<ReadonlyMap<string, string>> {
  const app = appOver(data);
  await app.dispatch({ procedure: 'session.signIn', input: { user: SECOND, pin: null } });
  const told = new Map<string, string>();
  const ask = async (name: string, input: unknown) => {
    const text = JSON.stringify(await app.dispatch({ procedure: name, input })).replaceAll(data, 'DATA');
    const token = /"token":"([A-Za-z0-9_-]{32})"/.exec(text)?.[1];
    const bytes = token === undefined ? undefined : app.getFile(token)?.bytes;
    told.set(`${told.size} ${name}`, `${text.replace(token ?? TOKEN, 'T')} ${bytes ? sha256Hex(bytes) : ''}`);
  };
  const inputs = Object.entries(ASKED).filter(([, input]) => input !== null);
  for (const [name, input] of inputs) await ask(name, input);
  // Once more: what the second one has done meanwhile shows nothing of the first either.
  for (const name of ['appraisal.sheet', 'office.log', 'office.exportLog', 'checks.list'] as const)
    await ask(name, ASKED[name]);
  app.close();
  return told;
}

async function spoken(data: string, form: string): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  for (const argv of Object.values(COMMANDS).flatMap((one) => one ?? [])) {
    const out = temporaryFolder();
    const places: Readonly<Record<string, string>> = {
      OUT: out,
      FORM: form,
      LOG: join(out, 'log.jsonl'),
      ZIP: join(out, 'ho-so.zip'),
    };
    const answer = await cli(['--data', data, '--json', ...argv.map((one) => places[one] ?? one)], {
      env: { PIN: 'x' },
    });
    const files = existsSync(out) ? readdirSync(out).filter((name) => statSync(join(out, name)).isFile()) : [];
    const kept = files.map((name) => `${name} ${sha256Hex(readFileSync(join(out, name)))}`);
    told.set(
      argv.join(' '),
      [answer.status, answer.out, answer.err, ...kept].join('\n').replaceAll(out, 'OUT').replaceAll(data, 'DATA'),
    );
  }
  return told;
}

/** The two offices at once: neither knows of the other. */
const both = <T>(one: string, other: string, work: (data: string) => Promise<T>): Promise<readonly [T, T]> =>
  Promise.all([work(one), work(other)]);

const masked = (told: ReadonlyMap<string, string>) =>
  [...told].map(([name, text]) => [name, text.replace(/[0-9a-f]{64}/g, 'HASH')]);

describe('the second appraiser', () => {
  let form: string;
  beforeAll(async () => {
    form = await filledForm(temporaryFolder(), HONG_PHONG, withScores({ '1.3': '1' }), 'khac.xlsx');
  });

  it('has every procedure and every command in this test', () => {
    expect(Object.keys(ASKED).sort()).toEqual(Object.keys(api).sort());
    const program = buildProgram(async () => undefined, {
      out: () => undefined,
      err: () => undefined,
      env: {},
      now: () => DAY,
      startTasks: keptTasks,
    });
    expect(Object.keys(COMMANDS).sort()).toEqual(program.commands.map((one) => one.name()).sort());
  });

  it('learns nothing, byte for byte, while the first one scores, changes and takes back', async () => {
    // given
    const [one, other] = await twins();
    inOffice(one, (store) => {
      draft(store, FIRST, '1.1', '1');
      draft(store, FIRST, '3.1', '0');
      const { id } = draft(store, FIRST, '3.1', '2');
      done(undoAdjustment(store, { year, unit, criterion: '3.1', adjustment: String(id), user: FIRST }, DAY));
    });
    // then
    const [told, toldOther] = await both(one, other, answers);
    expect([...told]).toEqual([...toldOther]);
    const [said, saidOther] = await both(one, other, (data) => spoken(data, form));
    expect([...said]).toEqual([...saidOther]);
  }, 240_000);

  it('learns nothing but hashes of salted scores when the first one has finished', async () => {
    // given
    const [one, other] = await twins();
    inOffice(one, (store) => {
      draft(store, FIRST, '1.1', '1');
      done(finishAppraisal(store, { year, unit, user: FIRST }, DAY));
    });
    inOffice(other, (store) => {
      draft(store, FIRST, '2.1', '2');
      draft(store, FIRST, '2.2', '2');
      done(finishAppraisal(store, { year, unit, user: FIRST }, DAY));
    });
    // then: whole files carry the log's hashes, so the log itself is compared as text
    const texts = (told: ReadonlyMap<string, string>) =>
      masked(new Map([...told].filter(([name]) => !name.includes('exportLog'))));
    const [told, toldOther] = await both(one, other, answers);
    expect(texts(told)).toEqual(texts(toldOther));
    const [said, saidOther] = await both(one, other, (data) => spoken(data, form));
    expect(masked(said)).toEqual(masked(saidOther));
    const log = (data: string) => {
      const store = opened(data);
      const events = [...store.audit.events()].map((event) =>
        JSON.stringify([event.kind, event.at, event.actor, event.payload]),
      );
      expect(verifyAudit(store)).toMatchObject({ chain: { intact: true }, alteredRecords: [] });
      store.close();
      return events.map((text) => text.replace(/[0-9a-f]{64}/g, 'HASH'));
    };
    expect(log(one)).toEqual(log(other));
  }, 240_000);
});
