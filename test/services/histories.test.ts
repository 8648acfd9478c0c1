/**
 * Random histories of adjustments, undoing, explanations and confirmations, through the services on real databases. After each:
 * the total is what a plain second calculation gives, the waterfall sums to it, the chain is whole, the records are borne
 * out, the events alone give the same state, and the dossier is borne out by its log.
 * THAMDINH_THOROUGH=1 runs 10,000; the usual run is a sample of them.
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { adjustScore } from '../../electron/services/adjustScore.ts';
import { verifyAudit } from '../../electron/services/auditLog.ts';
import { confirmAdjustments } from '../../electron/services/confirmAdjustments.ts';
import { explainFinding } from '../../electron/services/explainFinding.ts';
import { recordExplanation } from '../../electron/services/recordExplanation.ts';
import { roundResults, type UnitResult } from '../../electron/services/roundResults.ts';
import { seededDice } from '../../electron/services/sampleSeason/sampleAnswers.ts';
import { undoAdjustment } from '../../electron/services/undoAdjustment.ts';
import { openStore, type Round, type Store, sha256Hex } from '../../electron/store/index.ts';
import type { Adjustment, Layer, ReasonKind, ScoreState } from '../../shared/domain/appraisal.ts';
import { sameState, scoreSheet } from '../../shared/domain/appraisal.ts';
import { type AuditEvent, canonicalJson } from '../../shared/domain/audit.ts';
import { allCriteria } from '../../shared/domain/criteriaSet.ts';
import { finding } from '../../shared/domain/findings.ts';
import { decideOutcome, NO_BOARD_FACTS, waterfallSum } from '../../shared/domain/levels.ts';
import {
  formatExact,
  formatPoints,
  ofThousandths,
  parsePoints,
  subtractExact,
  toExact,
} from '../../shared/domain/points.ts';
import type { StatedScore } from '../../shared/domain/submission.ts';
import { expectDossierBorneOut } from '../builders/dossier.ts';
import { sampleOffice } from '../builders/office.ts';
import { done } from '../builders/round.ts';
import { thorough } from '../builders/thorough.ts';

const HISTORIES = thorough ? 10_000 : 95;
const YEAR = 2024;
const NOW = new Date('2024-12-20T01:00:00Z');
const PEOPLE = ['thuky', 'thanhvien1', 'thanhvien2', 'chutich'] as const;
const MOST_STEPS = 10;
type Dice = ReturnType<typeof seededDice>;

/** In memory where the machine has such a place: a history is about rules, kills and full disks are tested elsewhere. */
const folderFor = (): string =>
  mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'thamdinh-histories-'));

/** What the unit stated, straight into the store, with a warning and an error to be answered. */
function receive(store: Store, round: Round, unit: Round['units'][number], dice: Dice): void {
  const scores: Record<string, StatedScore> = {};
  for (const { code, maximum } of allCriteria(round.set)) {
    const value = ofThousandths(dice(maximum / 250 + 1) * 250);
    scores[code] = { value, notApplicable: false, raw: formatPoints(value), sheet: 'S', cell: 'D1' };
  }
  const findings = [
    finding('SCORE_OFF_STEP', { criterion: '1.1' }),
    finding('TOTAL_MISMATCH', {}, { stated: '1', computed: '2' }),
  ];
  const bytes = new TextEncoder().encode(`${unit.code} ${canonicalJson(scores)}`);
  const sheet = {
    layout: 'template',
    unitCode: unit.code,
    unitTexts: [],
    statedYear: YEAR,
    statedTotal: null,
    scores,
    evidence: {},
    findings,
  } as const;
  const at = NOW.toISOString();
  const sha256 = sha256Hex(bytes);
  const stored = {
    year: YEAR,
    unitId: unit.id,
    version: 1,
    sha256,
    fileName: 'a.xlsx',
    receivedAt: at,
    layout: 'template',
    statedYear: YEAR,
    statedTotal: null,
  } as const;
  done(
    store.command({ actor: { user: '-', name: 'x', role: 'operator' }, at }, () => {
      store.submissions.insert({ ...stored, bytes, sheet, findings });
      const payload = {
        year: YEAR,
        unit: unit.code,
        version: 1,
        file: 'a.xlsx',
        sha256,
        scores: sha256Hex(canonicalJson(scores)),
        findings: findings.length,
      };
      return { ok: true, value: { value: null, event: { kind: 'submission-imported', payload } } };
    }),
  );
}

/** The plain second calculation: per criterion a pile of thousandths, the statement at its bottom. */
type Model = Map<string, { readonly value: number; readonly id: number }[]>;

function step(
  store: Store,
  round: Round,
  { unit, dice, model }: { readonly unit: string; readonly dice: Dice; readonly model: Model },
): void {
  const criteria = allCriteria(round.set);
  const criterion = criteria[dice(5)] ?? criteria[0];
  if (!criterion) throw new Error('no criterion');
  const pile = model.get(criterion.code) ?? [];
  const user = PEOPLE[dice(PEOPLE.length)] ?? 'thuky';
  const findings = store.submissions
    .findings(YEAR)
    .filter((one) => round.units.some(({ id, code }) => id === one.unitId && code === unit));
  switch (dice(8)) {
    case 0:
    case 1:
    case 2: {
      const to = ofThousandths(dice(criterion.maximum / 250 + 1) * 250);
      const expected = { kind: 'points', points: ofThousandths(pile.at(-1)?.value ?? 0) } as const;
      const change = {
        year: YEAR,
        unit,
        criterion: criterion.code,
        expected,
        to: { kind: 'points', points: to } as const,
        reason: 'evidence' as const,
        note: `Lần ${pile.length}`,
        user,
      };
      pile.push({ value: to, id: done(adjustScore(store, change, NOW)).id });
      return;
    }
    case 3: {
      // Somebody who has seen an older score is refused, and changes nothing.
      const stale = { kind: 'points', points: ofThousandths((pile.at(-1)?.value ?? 0) + 1) } as const;
      const change = {
        year: YEAR,
        unit,
        criterion: criterion.code,
        expected: stale,
        to: stale,
        reason: 'other' as const,
        note: 'x',
        user,
      };
      expect(adjustScore(store, change, NOW)).toMatchObject({ ok: false, error: { code: 'STALE_SAVE' } });
      return;
    }
    case 4:
    case 5: {
      const last = pile.at(-1);
      const undone = undoAdjustment(
        store,
        { year: YEAR, unit, criterion: criterion.code, adjustment: String(last?.id), user },
        NOW,
      );
      expect(undone.ok).toBe(pile.length > 1);
      if (undone.ok) pile.pop();
      return;
    }
    case 6: {
      const open = findings.find((one) => one.state === 'open');
      if (!open) return;
      const explained = explainFinding(store, { year: YEAR, finding: open.id, note: 'Đã xem.', user }, NOW);
      expect(explained.ok).toBe(open.severity === 'warning' || user === 'chutich');
      return;
    }
    default: {
      done(
        recordExplanation(
          store,
          { year: YEAR, unit, criterion: criterion.code, finding: null, note: 'Đơn vị trình bày.', user },
          NOW,
        ),
      );
      confirmAdjustments(store, { year: YEAR, unit, criterion: null, user }, NOW);
    }
  }
}

const stateFrom = (text: unknown): ScoreState => {
  const points = parsePoints(String(text));
  return points === null ? { kind: 'missing' } : { kind: 'points', points };
};

/** The state that the events alone tell of. */
function replayed(events: readonly AuditEvent[], unit: string) {
  const adjustments: Adjustment[] = [];
  const answered = new Map<string, number | null>();
  const confirmed = new Set<number>();
  for (const { kind, payload, actor, at } of events) {
    if (payload.unit !== unit && kind !== 'finding-explained' && kind !== 'finding-settled') continue;
    if (kind === 'score-adjusted' || kind === 'adjustment-reversed') {
      const id = Number(payload.id);
      const reverses = payload.reverses === undefined ? null : Number(payload.reverses);
      const words = adjustments.find((one) => one.id === reverses);
      adjustments.push({
        id,
        criterion: String(payload.criterion),
        layer: (words?.layer ?? payload.layer) as Layer,
        from: stateFrom(payload.from),
        to: stateFrom(payload.to),
        reason: (words?.reason ?? payload.reason) as ReasonKind,
        note: words?.note ?? String(payload.note),
        by: actor.user,
        at,
        reverses,
      });
      for (const one of Array.isArray(payload.settles) ? payload.settles : []) answered.set(one, id);
      if (reverses !== null) for (const [one, by] of answered) if (by === reverses) answered.delete(one);
    }
    if (kind === 'finding-explained' || kind === 'finding-settled') answered.set(String(payload.finding), null);
    if (kind === 'adjustment-confirmed' && Array.isArray(payload.adjustments))
      for (const id of payload.adjustments) confirmed.add(Number(id));
  }
  return { adjustments, answered, confirmed };
}

function holds(store: Store, round: Round, result: UnitResult, model: Model, events: readonly AuditEvent[]): void {
  // The second calculation, on plain whole numbers.
  const total = [...model.values()].reduce((all, pile) => all + BigInt(pile.at(-1)?.value ?? 0), 0n);
  const level = round.set.levels.filter((one) => total * one.from.d >= one.from.n * 1000n).at(-1)?.level ?? 0;
  const outcome = decideOutcome(round.set, result.sheet, NO_BOARD_FACTS);
  if (!outcome.ok) throw new Error(outcome.error.code);
  expect(outcome.value.total.n * 1000n).toBe(total * outcome.value.total.d);
  expect(outcome.value.conditions.every((one) => one.met) ? outcome.value.level : level).toBe(level);
  const way = subtractExact(outcome.value.total, toExact(outcome.value.selfTotal));
  expect(formatExact(waterfallSum(outcome.value.waterfall))).toBe(formatExact(way));
  // The events alone.
  const again = replayed(events, result.unit.code);
  const statements = store.submissions.scores(result.submission?.id ?? 0);
  expect(scoreSheet(round.set, result.unit.kind, statements, again.adjustments)).toEqual(result.sheet);
  for (const one of result.findings) expect(again.answered.has(String(one.id))).toBe(one.state !== 'open');
  const waiting = result.sheet
    .flatMap((row) => row.adjustments)
    .filter((one) => !again.confirmed.has(one.id) && !sameState(one.from, one.to));
  expect(result.unconfirmed.map((one) => one.id)).toEqual(waiting.map((one) => one.id));
}

it(`${HISTORIES} random histories`, { timeout: 3_600_000 }, async () => {
  const pristine = await sampleOffice();
  for (let history = 0; history < HISTORIES; ) {
    const folder = folderFor();
    try {
      cpSync(pristine, folder, { recursive: true });
      const opened = openStore(folder);
      const store = done(opened);
      const round = store.office.round(YEAR);
      if (!round) throw new Error('no round');
      const models = new Map<string, Model>();
      for (const unit of round.units.slice(0, HISTORIES - history)) {
        const dice = seededDice(history);
        receive(store, round, unit, dice);
        const stated = roundResults(store, { ...round, units: [unit] })[0]?.sheet ?? [];
        const model: Model = new Map(
          stated.map(({ criterion, stated: own }) => [
            criterion.code,
            [{ value: own.kind === 'points' ? own.points : 0, id: -1 }],
          ]),
        );
        models.set(unit.code, model);
        const steps = 1 + dice(MOST_STEPS);
        for (let at = 0; at < steps; at += 1) step(store, round, { unit: unit.code, dice, model });
        history += 1;
      }
      const events = [...store.audit.events()];
      for (const result of roundResults(store, round)) {
        const model = models.get(result.unit.code);
        if (model) holds(store, round, result, model, events);
      }
      expect(verifyAudit(store)).toMatchObject({ chain: { intact: true }, alteredRecords: [], alteredWorkbooks: [] });
      await expectDossierBorneOut(store, YEAR);
      store.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
});
