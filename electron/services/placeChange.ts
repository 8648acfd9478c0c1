/** One change of a unit, checked and written; the caller holds the transaction and writes the event. */
import type { Member } from '../../shared/domain/access.ts';
import {
  checkAdjustment,
  type Layer,
  type ReasonKind,
  type ScoreState,
  sameState,
} from '../../shared/domain/appraisal.ts';
import { checkFact, type FactRow } from '../../shared/domain/boardFacts.ts';
import { fail, ok, type Params } from '../../shared/domain/result.ts';
import type { AdjustmentLink, Store, UnitFinding } from '../store/index.ts';
import type { Reply } from './context.ts';
import { openDifferences } from './secondAppraisalOf.ts';
import { stateText } from './stateText.ts';
import { alsoMay, printableNote, type UnitAtWork } from './unitAtWork.ts';

export type Change = {
  /** Code of a criterion, an extra or a disqualifier. */
  readonly criterion: string;
  /** What the person saw there; another score there now means that somebody was faster. null = whatever it is. */
  readonly expected: ScoreState | null;
  readonly to: ScoreState;
  readonly reason: ReasonKind;
  readonly note: string;
  /** Evidence and findings that it rests on, besides the findings that it settles. */
  readonly links?: readonly AdjustmentLink[] | undefined;
};

type Work = UnitAtWork & { readonly member: Member; readonly at: string };

export type PlacedChange = {
  readonly id: number;
  readonly layer: Layer;
  readonly from: ScoreState;
  readonly to: ScoreState;
  readonly settled: readonly number[];
  readonly offStep: boolean;
  /** Of the event "score-adjusted". */
  readonly payload: Params;
};

export function placeChange(store: Store, work: Work, change: Change): Reply<PlacedChange> {
  const fact = work.result.facts.find((one) => one.code === change.criterion);
  return fact ? placeFact(store, work, change, fact) : placeScore(store, work, change);
}

function placeFact(store: Store, work: Work, change: Change, fact: FactRow): Reply<PlacedChange> {
  const allowed = alsoMay(work.member, 'establish');
  if (!allowed.ok) return allowed;
  const note = printableNote(change.note);
  if (!note.ok) return note;
  if (change.expected !== null && !sameState(change.expected, fact.current))
    return staleSave({ code: fact.code, expected: change.expected, current: fact.current });
  const checked = checkFact(fact, change.to, note.value);
  if (!checked.ok) return checked;
  const links = change.links ?? [];
  return ok(
    write(store, work, {
      ...change,
      note: note.value,
      from: fact.current,
      layer: 'board',
      settles: [],
      links,
      offStep: false,
    }),
  );
}

function placeScore(store: Store, work: Work, change: Change): Reply<PlacedChange> {
  const { round, result, member } = work;
  const row = result.sheet.find((one) => one.criterion.code === change.criterion);
  if (!row) return fail('CRITERION_NOT_IN_SET', { criterion: change.criterion });
  const note = printableNote(change.note);
  if (!note.ok) return note;
  if (change.expected !== null && !sameState(change.expected, row.current))
    return staleSave({ code: row.criterion.code, expected: change.expected, current: row.current });
  const checked = checkAdjustment(round.set, row.criterion, change.to, note.value);
  if (!checked.ok) return checked;
  // "Did not arise" is a decision of the board, not of one appraiser.
  const granted = change.to.kind === 'not-applicable' ? alsoMay(member, 'grant-not-applicable') : ok(null);
  if (!granted.ok) return granted;
  const resolved = resolution(store, work, change);
  if (!resolved.ok) return resolved;

  const settles = result.findings.filter(
    (one) => one.state === 'open' && one.criterion === change.criterion && one.severity !== 'info',
  );
  const written = write(store, work, {
    ...change,
    note: note.value,
    // A chain that lapsed (the unit changed its statement) starts anew from the statement.
    from: row.current,
    layer: member.roles.includes('chair') ? 'board' : 'appraised',
    settles,
    links: [...(change.links ?? []), ...resolved.value.links],
    offStep: checked.value.offStep,
  });
  // The chair who follows one of the two appraisers makes no score of his own.
  for (const by of resolved.value.confirmedBy) store.appraisal.confirm({ adjustmentId: written.id, by, at: work.at });
  return ok({ ...written, payload: { ...written.payload, confirmedBy: resolved.value.confirmedBy } });
}

type Resolution = { readonly links: readonly AdjustmentLink[]; readonly confirmedBy: readonly string[] };

/** Where two appraisers differ, only the chair has the next word, and not of a sheet that is one of his own. */
function resolution(store: Store, { round, result, member }: Work, { criterion, to }: Change): Reply<Resolution> {
  const { second } = result;
  if (second.kind === 'unassigned') return fail('APPRAISERS_MISSING', { unit: result.unit.code });
  if (second.kind !== 'compared') return ok({ links: [], confirmedBy: [] });
  const open = openDifferences(second, result.sheet, store.appraisal.links(round.year));
  const difference = open.find((one) => one.criterion === criterion);
  if (!difference) return ok({ links: [], confirmedBy: [] });
  const allowed = alsoMay(member, 'resolve');
  if (!allowed.ok) return allowed;
  if (second.users.includes(member.user))
    return fail('OWN_APPRAISAL', { user: member.user, name: member.name, criterion });
  const [first, other] = second.users;
  const followed = sameState(to, difference.first) ? first : sameState(to, difference.second) ? other : undefined;
  return ok({
    links: [{ kind: 'comparison', ref: String(second.attempt) }],
    confirmedBy: followed === undefined ? [] : [followed],
  });
}

/** What two people found alike, each by himself: written by the one who finished last, confirmed by the other. */
export function placeAgreed(
  store: Store,
  work: Work,
  change: Change & { readonly other: string; readonly attempt: number },
): PlacedChange {
  const row = work.result.sheet.find((one) => one.criterion.code === change.criterion);
  if (!row) throw new Error(`appraised alike, and not in the sheet: ${change.criterion}`);
  const settles = work.result.findings.filter(
    (one) => one.state === 'open' && one.criterion === change.criterion && one.severity !== 'info',
  );
  const links: readonly AdjustmentLink[] = [{ kind: 'comparison', ref: String(change.attempt) }];
  const written = write(store, work, {
    ...change,
    from: row.current,
    layer: 'appraised',
    settles,
    links,
    offStep: false,
  });
  store.appraisal.confirm({ adjustmentId: written.id, by: change.other, at: work.at });
  return { ...written, payload: { ...written.payload, confirmedBy: [change.other] } };
}

type Written = Change & {
  readonly from: ScoreState;
  readonly layer: Layer;
  readonly settles: readonly UnitFinding[];
  readonly links: readonly AdjustmentLink[];
  readonly offStep: boolean;
};

function write(store: Store, { round, result, member, at }: Work, change: Written): PlacedChange {
  const { criterion, layer, from, to, reason, note, settles, links, offStep } = change;
  const id = store.appraisal.adjust({
    year: round.year,
    unitId: result.unit.id,
    criterion,
    layer,
    from,
    to,
    reason,
    note,
    by: member.user,
    at,
    reverses: null,
  });
  for (const one of settles)
    store.submissions.answer({
      findingId: one.id,
      state: one.severity === 'error' ? 'settled' : 'explained',
      note,
      adjustmentId: id,
      by: member.user,
      at,
    });
  for (const link of links) store.appraisal.link(id, link);
  const payload = {
    id,
    year: round.year,
    unit: result.unit.code,
    criterion,
    layer,
    reason,
    note,
    from: stateText(from),
    to: stateText(to),
    settles: settles.map((one) => String(one.id)),
    links: links.map((one) => `${one.kind} ${one.ref}`),
  };
  return { id, layer, from, to, settled: settles.map((one) => one.id), offStep, payload };
}

/** Both values, so that the person can choose. */
export const staleSave = (given: {
  readonly code: string;
  readonly expected: ScoreState | null;
  readonly current: ScoreState;
}) =>
  fail('STALE_SAVE', {
    criterion: given.code,
    current: stateText(given.current),
    expected: given.expected && stateText(given.expected),
  });
