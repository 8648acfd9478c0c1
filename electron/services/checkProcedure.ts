/** Holds what lies between receipt and decision against the log: settings, confirmations, words, appraisals, data of others. */
import { type AuditEvent, canonicalJson, type EventKind } from '../../shared/domain/audit.ts';
import { commitmentText } from '../../shared/domain/secondAppraisal.ts';
import { type Store, sha256Hex } from '../store/index.ts';
import { differing } from './differing.ts';
import { referenceHash } from './importReference.ts';
import { pastHash } from './pastHash.ts';
import { standingHash } from './runChecks.ts';
import { unitCodes } from './unitCodes.ts';

type Pair = readonly [string, string];
const of = (events: readonly AuditEvent[], kind: EventKind) => events.filter((event) => event.kind === kind);
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

export function alteredProcedure(store: Store, events: readonly AuditEvent[]): readonly string[] {
  return [
    ...alteredSettings(store, events),
    ...alteredChoices(store, events),
    ...alteredConfirmations(store, events),
    ...alteredLinks(store, events),
    ...alteredExplanations(store, events),
    ...alteredAppraisals(store, events),
    ...alteredHolding(events, 'checks-run', 'standing', (year) => standingHash(store, year)),
    ...alteredHolding(events, 'reference-imported', 'holds', (year) => referenceHash(store, year)),
    ...alteredHolding(events, 'past-results-imported', 'holds', (year) => pastHash(store, year)),
  ];
}

/** In their order: the last one over the newest version holds. */
function alteredChoices(store: Store, events: readonly AuditEvent[]): readonly string[] {
  const codeOf = unitCodes(store);
  const told = of(events, 'version-chosen').map(({ payload: one, actor, at }) =>
    canonicalJson([one.year, one.unit, one.version, one.over, one.note, actor.user, at]),
  );
  const there = store.submissions
    .choices()
    .map((one) =>
      canonicalJson([one.year, codeOf(one.year, one.unitId), one.version, one.overVersion, one.note, one.by, one.at]),
    );
  return differing('version choice', numbered(told), numbered(there));
}

/** In their order: the last one of a key holds. */
function alteredSettings(store: Store, events: readonly AuditEvent[]): readonly string[] {
  const told = of(events, 'round-setting-changed').map(({ payload, actor, at }) =>
    canonicalJson([payload.year, payload.key, payload.value, payload.note, actor.user, at]),
  );
  const there = store.office
    .years()
    .flatMap((year) =>
      store.settings.changes(year).map((one) => canonicalJson([year, one.key, one.value, one.note, one.by, one.at])),
    );
  return differing('setting', numbered(told), numbered(there));
}

/** Rows of several rounds are stored round by round, and told in the order of time. */
const numbered = (all: readonly string[]): ReadonlyMap<string, string> =>
  new Map(all.toSorted().map((text, index): Pair => [String(index + 1), text]));

function alteredConfirmations(store: Store, events: readonly AuditEvent[]): readonly string[] {
  const told = [
    ...of(events, 'adjustment-confirmed').flatMap(({ payload, actor }) =>
      texts(payload.adjustments).map((id): Pair => [id, actor.user]),
    ),
    ...of(events, 'score-adjusted').flatMap(({ payload }) =>
      texts(payload.confirmedBy).map((by): Pair => [String(payload.id), by]),
    ),
  ];
  const there = store.office
    .years()
    .flatMap((year) =>
      [...store.appraisal.confirmations(year).values()].map((one): Pair => [String(one.adjustmentId), one.by]),
    );
  return differing('confirmation', new Map(told), new Map(there));
}

function alteredLinks(store: Store, events: readonly AuditEvent[]): readonly string[] {
  const listed = (links: readonly string[]) => links.toSorted().join();
  const told = of(events, 'score-adjusted')
    .map(({ payload }): Pair => [String(payload.id), listed(texts(payload.links))])
    .filter(([, links]) => links !== '');
  const there = store.office
    .years()
    .flatMap((year) =>
      [...store.appraisal.links(year)].map(
        ([id, links]): Pair => [String(id), listed(links.map((one) => `${one.kind} ${one.ref}`))],
      ),
    );
  return differing('link', new Map(told), new Map(there));
}

function alteredExplanations(store: Store, events: readonly AuditEvent[]): readonly string[] {
  const codeOf = unitCodes(store);
  const told = of(events, 'explanation-recorded').map(
    ({ payload: one, actor }): Pair => [
      String(one.id),
      canonicalJson([one.year, one.unit, one.criterion, one.finding, one.note, actor.user]),
    ],
  );
  const there = store.office
    .years()
    .flatMap((year) =>
      [...store.appraisal.explanations(year).values()]
        .flat()
        .map(
          ({ id, unitId, criterion, findingId, note, by }): Pair => [
            String(id),
            canonicalJson([
              year,
              codeOf(year, unitId),
              criterion,
              findingId === null ? null : String(findingId),
              note,
              by,
            ]),
          ],
        ),
    );
  return differing('explanation', new Map(told), new Map(there));
}

/** From the moment that somebody has finished, his scores must be those that his event commits him to. */
function alteredAppraisals(store: Store, events: readonly AuditEvent[]): readonly string[] {
  const codeOf = unitCodes(store);
  const told = of(events, 'appraisal-finished').map(
    ({ payload: one, actor }): Pair => [`${one.year}/${one.unit}/${one.attempt}/${actor.user}`, String(one.commitment)],
  );
  const there = store.secondAppraisal.finishes().map(({ year, unitId, attempt, user, salt }): Pair => {
    const own = store.secondAppraisal
      .attempts(year)
      .get(unitId)
      ?.find((one) => one.attempt === attempt)
      ?.appraisers.find((one) => one.user === user);
    const name = `${year}/${codeOf(year, unitId)}/${attempt}/${user}`;
    return [name, sha256Hex(commitmentText(salt, own?.drafts ?? []))];
  });
  return differing('appraisal', new Map(told), new Map(there));
}

/** What the newest event of a kind says to hold of a year must hold. */
function alteredHolding(
  events: readonly AuditEvent[],
  kind: EventKind,
  key: string,
  hashOf: (year: number) => string,
): readonly string[] {
  const newest = new Map(of(events, kind).map(({ payload }) => [Number(payload.year), String(payload[key])]));
  return [...newest].filter(([year, hash]) => hashOf(year) !== hash).map(([year]) => `${kind} ${year}`);
}
