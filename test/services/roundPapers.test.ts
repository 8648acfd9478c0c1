/** Every paper of a round: drafts before the decision, then issued, corrected, numbered; nothing that was issued changes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../electron/services/auditLog.ts';
import { changePaperTexts } from '../../electron/services/changePaperTexts.ts';
import { amendDecision, revokeDecision } from '../../electron/services/correctDecision.ts';
import { decideRound } from '../../electron/services/decideRound.ts';
import { makeDossier } from '../../electron/services/dossier/makeDossier.ts';
import { fileSource } from '../../electron/services/files.ts';
import { type IssuedPaper, issueDocuments } from '../../electron/services/issueDocuments.ts';
import { giveNumbers, withdrawNumber } from '../../electron/services/paperNumbers.ts';
import { issuedPapers, paperFile, paperRegister } from '../../electron/services/paperRegister.ts';
import { recordMeeting } from '../../electron/services/recordMeeting.ts';
import { roundRanking } from '../../electron/services/roundRanking.ts';
import { verifyDocuments } from '../../electron/services/verifyDocuments.ts';
import { type Store, sha256Hex } from '../../electron/store/index.ts';
import type { TaskRunner } from '../../electron/tasks/taskRunner.ts';
import type { RoundPaper, RoundPaperKind } from '../../shared/domain/officePapers.ts';
import { points } from '../../shared/domain/points.ts';
import { expectDossierBorneOut } from '../builders/dossier.ts';
import { keptTasks } from '../builders/keptWorker.ts';
import { AN_BINH, HONG_PHONG, temporaryFolder, withScores } from '../builders/office.ts';
import { outside } from '../builders/outsideTools.ts';
import { codeOf, done, opened, receivedRound, YEAR } from '../builders/round.ts';

const at = (day: string) => new Date(`${day}T02:00:00Z`);
const [DECIDED, CORRECTED, LATER] = [at('2025-01-06'), at('2025-02-10'), at('2025-03-03')];
const FAILING = { '3.1': '0', '3.2': '0', '3.4': '0', '5.4': '0', '5.1': '0', '5.2': '0' };

let store: Store;
let tasks: TaskRunner;
beforeAll(async () => {
  const data = await receivedRound(
    { unit: HONG_PHONG, change: withScores({ '1.1': '3.5' }) },
    { unit: AN_BINH, change: withScores(FAILING) },
  );
  store = opened(data);
  tasks = keptTasks();
});
afterAll(() => {
  store.close();
  tasks.close();
});

const issueAt = async (now: Date, kinds: readonly RoundPaperKind[] | null, word = false) =>
  done(
    await issueDocuments(
      { store, tasks, now: () => now },
      { year: YEAR, out: temporaryFolder(), kinds, units: [], word },
      () => undefined,
    ),
  );
const textOf = (file: string): string => outside('pdftotext', ['-layout', file, '-']).replace(/\s+/g, ' ');
const oneOf = (papers: readonly IssuedPaper[], kind: RoundPaperKind): IssuedPaper => {
  const [found, ...others] = papers.filter((one) => one.kind === kind);
  if (!found || others.length > 0) throw new Error(`not one ${kind}`);
  return found;
};
const register = () =>
  paperRegister(store, done({ ok: true, value: store.office.round(YEAR) ?? ([] as never) })).papers;
const registered = (wanted: RoundPaper) =>
  register().find(
    ({ paper: one }) => one.kind === wanted.kind && one.unit === wanted.unit && one.ordinal === wanted.ordinal,
  );
const verified = async (file: string) => {
  const request = { files: [fileSource(file)], authorities: [] };
  const [one] = done(await verifyDocuments({ store, tasks, now: () => LATER }, request, () => undefined));
  return one && { register: one.register, standing: one.standing };
};

const decision: RoundPaper = { kind: 'decision', unit: null, ordinal: 1 };
const certificate: RoundPaper = { kind: 'certificate', unit: HONG_PHONG.code, ordinal: 1 };
let first: readonly IssuedPaper[];

describe('before the decision', () => {
  it('gives proposal, minutes, pack and summary as drafts, with room for what is not known', async () => {
    const drafts = await issueAt(at('2024-12-20'), ['proposal', 'minutes', 'meeting-pack', 'summary'], true);
    expect(drafts.map((one) => [one.kind, one.draft, one.word !== null && existsSync(one.word)])).toEqual([
      ['meeting-pack', true, true],
      ['minutes', true, true],
      ['proposal', true, true],
      ['summary', true, true],
    ]);
    const minutes = textOf(oneOf(drafts, 'minutes').file);
    expect(minutes).toContain('hồi …………, ngày');
    expect(minutes).not.toContain('Thông qua');
    expect(textOf(oneOf(drafts, 'proposal').file)).toContain('đề nghị công nhận 1 đơn vị');
    expect(textOf(oneOf(drafts, 'summary').file)).toContain('còn 19 đơn vị chưa có quyết định');
  });

  it('takes no number, and no correction', () => {
    const command = {
      year: YEAR,
      papers: [decision],
      number: 1,
      day: '2024-12-20',
      elsewhere: null,
      user: 'thuky',
    } as const;
    expect(codeOf(giveNumbers(store, { ...command, way: 'electronic' }, at('2024-12-20')))).toBe('PAPER_IS_DRAFT');
    const asked = { year: YEAR, unit: AN_BINH.code, reason: 'x', decidedOn: '2024-12-20', user: 'chutich' };
    expect(codeOf(revokeDecision(store, asked, at('2024-12-20')))).toBe('UNIT_NOT_DECIDED');
  });
});

describe('after the decision', () => {
  beforeAll(async () => {
    done(decideRound(store, YEAR, { user: 'chutich', expected: null }, DECIDED));
    first = await issueAt(DECIDED, null);
  });

  it('prints the meeting as the secretary took it down', async () => {
    const facts = {
      day: '2025-01-06',
      from: '08:00',
      until: '10:15',
      place: 'phòng họp số 2',
      absent: [{ user: 'thanhvien2', reason: 'đi công tác' }],
      need: 3,
      discussion: ['Hội đồng thống nhất kết quả.'],
      votes: 'all-present',
    } as const;
    const record = (change: object) =>
      codeOf(recordMeeting(store, { year: YEAR, ordinal: 1, facts: { ...facts, ...change }, user: 'thuky' }, DECIDED));
    expect(record({ until: '07:00' })).toBe('MEETING_TIMES');
    expect(record({ day: '2025-01-07' })).toBe('MEETING_DAY_FUTURE');
    expect(record({ need: 9 })).toBe('MEETING_QUORUM');
    expect(record({})).toBe('ok');
    const text = textOf(oneOf(await issueAt(DECIDED, ['minutes']), 'minutes').file);
    expect(text).toContain('hồi 08:00, ngày 06 tháng 01 năm 2025, tại phòng họp số 2');
    expect(text).toContain('Vắng: đi công tác');
    expect(text.match(/Thông qua/g)).toHaveLength(2);
  });

  it('keeps a number as it was written by hand, and then prints it in what rests on it', async () => {
    const give = (change: object) =>
      codeOf(
        giveNumbers(
          store,
          {
            year: YEAR,
            papers: [decision],
            number: 5,
            day: '2025-01-08',
            way: 'on-paper',
            elsewhere: null,
            user: 'thuky',
            ...change,
          },
          at('2025-01-09'),
        ),
      );
    expect(give({})).toBe('NUMBER_GAP');
    expect(give({ day: '2025-02-01', elsewhere: 'x' })).toBe('NUMBER_DAY_FUTURE');
    expect(give({ papers: [certificate] })).toBe('PAPER_NOT_NUMBERED');
    expect(give({ elsewhere: 'Văn bản khác của UBND' })).toBe('ok');
    expect(give({ number: 6 })).toBe('PAPER_HAS_NUMBER');
    // The decision that lies signed in the drawer is the one without a printed number: its bytes stay.
    expect(registered(decision)?.issued?.sha256).toBe(oneOf(first, 'decision').sha256);
    expect(registered(certificate)?.renewable).toBe(true);
    const again = await issueAt(at('2025-01-09'), null);
    expect(textOf(oneOf(again, 'decision').file)).toContain('Số: 05/QĐ-UBND');
    expect(textOf(oneOf(again, 'certificate').file)).toContain('Quyết định số 05/QĐ-UBND ngày 08 tháng 01 năm 2025');
    expect(registered(certificate)?.renewable).toBe(false);
    expect(await verified(oneOf(first, 'certificate').file)).toMatchObject({
      register: 'matches',
      standing: { state: 'superseded' },
    });
  });

  it('prints a number that was given before an electronic issue, and asks for that issue', async () => {
    const notice: RoundPaper = { kind: 'notice', unit: AN_BINH.code, ordinal: 1 };
    const number = { number: 1, day: '2025-01-09', way: 'electronic', elsewhere: null, user: 'thuky' } as const;
    done(giveNumbers(store, { year: YEAR, papers: [notice], ...number }, at('2025-01-10')));
    expect(codeOf(issuedPapers({ papers: register() }, [notice]))).toBe('PAPER_NOT_ISSUED');
    const [paper] = await issueAt(at('2025-01-10'), ['notice']);
    expect(textOf(paper?.file ?? '')).toContain('Số: 01/TB-UBND');
    expect(codeOf(issuedPapers({ papers: register() }, [notice]))).toBe('ok');
  });

  it('takes a mistaken number back, with a reason; it is free again', () => {
    const summary: RoundPaper = { kind: 'summary', unit: null, ordinal: 1 };
    const give = () =>
      giveNumbers(
        store,
        {
          year: YEAR,
          papers: [summary],
          number: 1,
          day: '2025-01-09',
          way: 'electronic',
          elsewhere: null,
          user: 'thuky',
        },
        at('2025-01-10'),
      );
    done(give());
    const entry = registered(summary)?.number?.id ?? 0;
    expect(codeOf(withdrawNumber(store, { entry, note: ' ', user: 'thuky' }, at('2025-01-10')))).toBe('NOTE_MISSING');
    done(withdrawNumber(store, { entry, note: 'Ghi nhầm sổ.', user: 'thuky' }, at('2025-01-10')));
    expect(registered(summary)?.number).toBeNull();
    expect(codeOf(withdrawNumber(store, { entry, note: 'x', user: 'thuky' }, at('2025-01-10')))).toBe('NUMBER_UNKNOWN');
    done(give());
  });
});

describe('an amendment', () => {
  const asked = {
    year: YEAR,
    unit: AN_BINH.code,
    reason: 'Bỏ sót minh chứng khi thẩm định.',
    decidedOn: '2025-02-10',
    user: 'chutich',
  };
  const to = (score: string) => ({ kind: 'points', points: points(score) }) as const;
  const scores = ['3.1', '3.2', '3.4', '5.4'].map((criterion) => ({ criterion, to: to('3') }));

  it('is the chair’s alone, changes something, and is dated between decision and today', () => {
    const amend = (change: object) => codeOf(amendDecision(store, { ...asked, scores, ...change }, CORRECTED));
    expect(amend({ user: 'thuky' })).toBe('ROLE_FORBIDDEN');
    expect(amend({ scores: [{ criterion: '3.1', to: to('0') }] })).toBe('AMENDMENT_EMPTY');
    expect(amend({ decidedOn: '2025-01-05' })).toBe('CORRECTION_DAY');
    expect(amend({ decidedOn: '2025-02-11' })).toBe('CORRECTION_DAY');
    expect(amend({ scores: [{ criterion: '3.1', to: to('99') }] })).toBe('SCORE_ABOVE_MAX');
    expect(amend({ reason: ' ' })).toBe('NOTE_MISSING');
  });

  it('gives a paper of its own and a new certificate; the old ones are told as no longer in force', async () => {
    const before = new Map(first.map((one) => [one.file, readFileSync(one.file)]));
    const amended = done(amendDecision(store, { ...asked, scores }, CORRECTED));
    expect(amended.level).toBeGreaterThan(0);
    const papers = await issueAt(CORRECTED, ['amendment', 'certificate', 'summary']);
    const text = textOf(oneOf(papers, 'amendment').file);
    expect(text).toContain('05/QĐ-UBND');
    expect(text).toContain('Chưa đạt');
    expect(text).toContain(`Mức ${amended.level}`);
    expect(text).toContain('Tiêu chí 3.1: 0 → 3');
    const fresh = papers.find((one) => one.kind === 'certificate' && one.unit === AN_BINH.code);
    expect(textOf(fresh?.file ?? '')).toContain(`MỨC ${amended.level}`);
    const notice = first.find((one) => one.kind === 'notice');
    expect(await verified(notice?.file ?? '')).toMatchObject({
      register: 'matches',
      standing: { state: 'superseded', since: '2025-02-10' },
    });
    expect(await verified(oneOf(first, 'decision').file)).toMatchObject({
      standing: { state: 'corrected', units: [AN_BINH.code] },
    });
    for (const [file, bytes] of before) expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(codeOf(amendDecision(store, { ...asked, scores }, CORRECTED))).toBe('AMENDMENT_EMPTY');
    const ranked = done(roundRanking(store, YEAR)).filter((one) => one.rank !== null);
    expect(ranked.map((one) => one.standing?.level)).toContain(amended.level);
  });
});

describe('a revocation', () => {
  const asked = {
    year: YEAR,
    unit: HONG_PHONG.code,
    reason: 'Minh chứng không đúng sự thật.',
    decidedOn: '2025-03-03',
    user: 'chutich',
  };

  it('ends the result: the certificate is told as revoked, and nothing follows', async () => {
    done(revokeDecision(store, asked, LATER));
    const [paper] = await issueAt(LATER, ['revocation']);
    expect(textOf(paper?.file ?? '')).toContain('Minh chứng không đúng sự thật.');
    expect(await verified(oneOf(first, 'certificate').file)).toMatchObject({
      standing: { state: 'revoked', since: '2025-03-03' },
    });
    expect(codeOf(revokeDecision(store, asked, LATER))).toBe('DECISION_REVOKED');
    expect(done(roundRanking(store, YEAR)).find((one) => one.unit.code === HONG_PHONG.code)?.rank).toBeNull();
    const [summary] = await issueAt(LATER, ['summary']);
    expect(textOf(summary?.file ?? '')).not.toContain('Xã Hồng Phong');
  });

  it('leaves the summary of its time in the register, fetched as it was', () => {
    const kept = register().filter((one) => one.paper.kind === 'summary' && one.source === null);
    expect(kept.map((one) => [one.paper.ordinal, one.standing.state])).toEqual([[2, 'superseded']]);
    const [stored] = done(
      issuedPapers(
        { papers: kept },
        kept.map((one) => one.paper),
      ),
    );
    if (!stored) throw new Error('not kept');
    expect(sha256Hex(paperFile(store, stored).bytes)).toBe(stored.issued.sha256);
  });
});

describe('the wording', () => {
  it('is the office’s own for this year, and the shipped one again once it is typed so', async () => {
    const change = (texts: Record<string, string>) =>
      changePaperTexts(store, { year: YEAR, kind: 'proposal', language: 'vi', texts, user: 'thuky' }, LATER);
    expect(codeOf(change({ closing: '{{unit}}' }))).toBe('TEMPLATE_FIELD_UNKNOWN');
    expect(codeOf(change({ clsing: 'x' }))).toBe('TEMPLATE_TEXT_UNKNOWN');
    expect(
      done(
        change({
          closing: 'Kính trình {{authority}} xem xét./.',
          post: 'CHỦ TỊCH HỘI ĐỒNG',
          signatoryName: 'Trần Văn Mẫu',
        }),
      ),
    ).toBe(3);
    const text = textOf(oneOf(await issueAt(LATER, ['proposal']), 'proposal').file);
    expect(text).toContain('Kính trình Ủy ban nhân dân huyện Nam Sách xem xét./.');
    expect(text).toContain('CHỦ TỊCH HỘI ĐỒNG');
    expect(text).toContain('Trần Văn Mẫu');
    expect(store.paperTexts.own(YEAR, 'proposal', 'vi')).toHaveProperty('post');
    expect(store.paperTexts.own(YEAR, 'proposal', 'en')).toEqual({});
  });
});

it('all of it is borne out by the log, also in the dossier, and a changed row is named', async () => {
  expect(verifyAudit(store)).toMatchObject({ chain: { intact: true }, alteredRecords: [] });
  await expectDossierBorneOut(store, YEAR);
  const file = join(store.folder, 'thamdinh.db');
  outside('sqlite3', [
    file,
    "DROP TRIGGER correction_no_update; UPDATE correction SET reason = 'khác' WHERE kind = 'revocation'; DROP TRIGGER paper_number_no_update; UPDATE paper_number SET day = '2025-01-07' WHERE number = 5; DROP TRIGGER paper_text_no_delete; DELETE FROM paper_text WHERE name = 'post'; DROP TRIGGER meeting_no_delete; DELETE FROM meeting;",
  ]);
  expect(verifyAudit(store).alteredRecords.map((one) => one.split(' ')[0])).toEqual([
    'correction',
    'meeting',
    'number',
    'wording',
  ]);
  const asked = { year: YEAR, write: () => undefined, progress: () => undefined, signal: null };
  expect(codeOf(await makeDossier(store, asked))).toBe('RECORDS_ALTERED');
});
