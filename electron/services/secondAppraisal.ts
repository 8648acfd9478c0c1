/** Independent appraisal by two people: who they are, and the end of each one's work. */
import { randomBytes } from 'node:crypto';
import { sameState } from '../../shared/domain/appraisal.ts';
import { formatPoints } from '../../shared/domain/points.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import {
  type Appraiser,
  commitmentText,
  compareAppraisals,
  comparedTotals,
  standingDrafts,
} from '../../shared/domain/secondAppraisal.ts';
import { type Done, type Store, sha256Hex } from '../store/index.ts';
import { actingMember, actorOf, type Reply, roundOf, unitOf } from './context.ts';
import { type OwnSheet, ownSheet } from './draftScore.ts';
import { placeAgreed } from './placeChange.ts';
import { settingsOf } from './roundSettings.ts';
import { unitAtWork } from './unitAtWork.ts';

export type AssignCommand = {
  readonly year: number;
  /** Codes; each gets the same two. */
  readonly units: readonly string[];
  readonly appraisers: readonly string[];
  readonly user: string;
};

/** Once for a unit: a pair at work is not exchanged, since one of them would start from what he has seen. */
export function assignAppraisers(store: Store, command: AssignCommand, now: Date): Reply<number> {
  const { year, appraisers, user } = command;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const member = actingMember(store, user, 'assign');
  if (!member.ok) return member;
  if (new Set(appraisers).size !== 2) return fail('APPRAISERS_TWO', { appraisers });
  for (const one of appraisers) {
    const appraiser = actingMember(store, one, 'appraise');
    if (!appraiser.ok) return appraiser;
  }
  const at = now.toISOString();
  return store.command({ actor: actorOf(member.value), at }, (): Reply<Done<number>> => {
    const attempts = store.secondAppraisal.attempts(year);
    for (const code of command.units) {
      const unit = unitOf(round.value, code);
      if (!unit.ok) return unit;
      if (store.appraisal.decisions(year).has(unit.value.id)) return fail('UNIT_ALREADY_DECIDED', { unit: code });
      if (attempts.has(unit.value.id)) return fail('APPRAISAL_UNDER_WAY', { unit: code });
      for (const one of appraisers)
        store.secondAppraisal.assign({ year, unitId: unit.value.id, attempt: 1, user: one }, user, at);
    }
    const payload = { year, units: command.units, appraisers };
    return ok({ value: command.units.length, event: { kind: 'appraisers-assigned', payload } });
  });
}

/** `both` = the other had finished before; then the two were compared. */
export type Finished =
  | { readonly both: false }
  | { readonly both: true; readonly result: 'compared'; readonly equal: number; readonly differing: readonly string[] }
  | { readonly both: true; readonly result: 'sent-back'; readonly spread: string };

type FinishCommand = { readonly year: number; readonly unit: string; readonly user: string };

export function finishAppraisal(store: Store, command: FinishCommand, now: Date): Reply<Finished> {
  const { year, user } = command;
  const member = actingMember(store, user, 'appraise');
  if (!member.ok) return member;
  const at = now.toISOString();
  return store.command({ actor: actorOf(member.value), at }, (): Reply<Done<Finished>> => {
    const sheet = ownSheet(store, command);
    if (!sheet.ok) return sheet;
    const { result, attempt, own } = sheet.value;
    if (own.finished) return fail('APPRAISAL_FINISHED', { unit: command.unit });
    if (!result.submission) throw new Error('a unit at work has sent something');
    const salt = randomBytes(32).toString('hex');
    const commitment = sha256Hex(commitmentText(salt, own.drafts));
    const key = { year, unitId: result.unit.id, attempt };
    store.secondAppraisal.finish({ ...key, user, submissionId: result.submission.id, salt, commitment, at });
    const event = {
      kind: 'appraisal-finished',
      payload: { year, unit: command.unit, attempt, commitment },
    } as const;
    const pair = store.secondAppraisal.attempts(year).get(key.unitId)?.at(-1)?.appraisers ?? [];
    const other = pair.find((one) => one.user !== user);
    if (!other?.finished) return ok({ value: { both: false }, event });
    const compared = compare(store, { ...sheet.value, pair, other, at });
    return ok({ value: compared.value, event, further: [compared.event, ...(compared.further ?? [])] });
  });
}

type Pair = OwnSheet & { readonly pair: readonly Appraiser[]; readonly other: Appraiser; readonly at: string };

/** Both have finished: what each committed himself to is told, and what they found alike stands. */
function compare(store: Store, work: Pair): Done<Finished> {
  const { round, result, attempt, own, pair, at } = work;
  const [first, second] = pair;
  const rows = compareAppraisals(result.sheet, first?.drafts ?? [], second?.drafts ?? []);
  const { spread: apart } = comparedTotals(result.sheet, rows);
  const { spreadLimit } = settingsOf(store, round.year);
  const ends = new Set(
    store.secondAppraisal
      .finishes()
      .filter((one) => isOf(one, work))
      .map((one) => one.submissionId),
  );
  const back = ends.size > 1 || (spreadLimit !== null && apart > spreadLimit);
  const key = { unitId: result.unit.id, attempt };
  store.secondAppraisal.compare(round.year, key, back ? 'sent-back' : 'compared', at);
  const told = {
    year: round.year,
    unit: result.unit.code,
    attempt,
    result: back ? 'sent-back' : 'compared',
    spread: formatPoints(apart),
    opened: openings(store, work),
  };
  if (back) {
    for (const { user } of pair)
      store.secondAppraisal.assign({ year: round.year, ...key, attempt: attempt + 1, user }, own.user, at);
    const value = { both: true, result: 'sent-back', spread: formatPoints(apart) } as const;
    return { value, event: { kind: 'appraisals-compared', payload: { ...told, differing: [] } } };
  }
  const differing = rows.filter((one) => !one.equal).map((one) => one.criterion);
  const further = placeAlike(store, work).map((payload) => ({ kind: 'score-adjusted', payload }) as const);
  return {
    value: { both: true, result: 'compared', equal: rows.length - differing.length, differing },
    event: { kind: 'appraisals-compared', payload: { ...told, differing } },
    further,
  };
}

const isOf = (
  one: { readonly year: number; readonly unitId: number; readonly attempt: number },
  { round, result, attempt }: OwnSheet,
): boolean => one.year === round.year && one.unitId === result.unit.id && one.attempt === attempt;

/** "user text", where the SHA-256 of the text is what that person's event carries. */
const openings = (store: Store, work: Pair): readonly string[] =>
  work.pair.map(({ user, drafts }) => {
    const end = store.secondAppraisal.finishes().find((one) => isOf(one, work) && one.user === user);
    return `${user} ${commitmentText(end?.salt ?? '', drafts)}`;
  });

/** A criterion that both judged alike, even to what was there: that settles its findings. */
function placeAlike(store: Store, { round, own, other, attempt, at, result }: Pair) {
  const member = store.office.members().find((one) => one.user === own.user);
  if (!member) throw new Error(`no member ${own.user}`);
  const [mine, theirs] = [standingDrafts(own.drafts), standingDrafts(other.drafts)];
  return [...mine.values()].flatMap(({ criterion, to, reason, note }) => {
    const same = theirs.get(criterion);
    if (!same || !sameState(same.to, to)) return [];
    // Anew each time: an adjustment may have settled what the next one would.
    const today = unitAtWork(store, round.year, result.unit.code);
    if (!today.ok) throw new Error(today.error.code);
    const work = { ...today.value, member, at };
    return [
      placeAgreed(store, work, { criterion, expected: null, to, reason, note, other: other.user, attempt }).payload,
    ];
  });
}
