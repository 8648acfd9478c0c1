/**
 * Holds the records against the log: whoever edits the file around the app (and mends the triggers afterwards) leaves
 * scores, adjustments, decisions or papers that no event tells of.
 */

import { type AuditEvent, canonicalJson } from '../../shared/domain/audit.ts';
import { formatExact } from '../../shared/domain/points.ts';
import { type Store, sha256Hex } from '../store/index.ts';
import { alteredPaperRecords } from './checkPaperRecords.ts';
import { alteredProcedure } from './checkProcedure.ts';
import { alteredSigning } from './checkSigning.ts';
import { differing } from './differing.ts';
import { stateText } from './stateText.ts';
import { unitCodes } from './unitCodes.ts';

type Payload = AuditEvent['payload'];

/** What no longer agrees, by kind and name: "submission 2024/10654/1", "adjustment 12". Empty when all is well. */
export function alteredRecords(store: Store): readonly string[] {
  const events = [...store.audit.events()];
  return [
    ...alteredSubmissions(store, events),
    ...alteredAdjustments(store, events),
    ...alteredAnswers(store, events),
    ...alteredDecisions(store, events),
    ...alteredProcedure(store, events),
    ...alteredPaperRecords(store, events),
    ...alteredPapers(store, events),
    ...alteredSigning(store, events),
  ];
}

const of = (events: readonly AuditEvent[], ...kinds: readonly AuditEvent['kind'][]): readonly AuditEvent[] =>
  events.filter((event) => kinds.includes(event.kind));

function alteredSubmissions(store: Store, events: readonly AuditEvent[]): readonly string[] {
  const codeOf = unitCodes(store);
  const told = of(events, 'submission-imported').map(({ payload: one }): [string, string] => [
    `${one.year}/${one.unit}/${one.version}`,
    `${one.sha256} ${one.scores} ${one.findings}`,
  ]);
  const there = store.submissions
    .every()
    .map((one): [string, string] => [
      `${one.year}/${codeOf(one.year, one.unitId)}/${one.version}`,
      `${one.sha256} ${sha256Hex(canonicalJson(store.submissions.scores(one.id)))} ${one.findingCount}`,
    ]);
  return differing('submission', new Map(told), new Map(there));
}

/** A reversing adjustment repeats kind, layer and words of the one that it takes back; its event names that one. */
function alteredAdjustments(store: Store, events: readonly AuditEvent[]): readonly string[] {
  const codeOf = unitCodes(store);
  const adjusted = new Map(of(events, 'score-adjusted').map(({ payload }) => [String(payload.id), payload]));
  const told = of(events, 'score-adjusted', 'adjustment-reversed').map(
    ({ payload: one, actor, at }): [string, string] => {
      const reverses = one.reverses ?? null;
      const words = adjusted.get(String(reverses ?? one.id)) ?? {};
      const change = [one.year, one.unit, one.criterion, one.from, one.to, actor.user, at, reverses];
      return [String(one.id), canonicalJson([...change, words.layer, words.reason, words.note])];
    },
  );
  const there = store.office.years().flatMap((year) =>
    [...store.appraisal.adjustments(year)].flatMap(([unitId, all]) =>
      all.map((one): [string, string] => {
        const { criterion, layer, reason, note, by, at, reverses } = one;
        const change = [
          year,
          codeOf(year, unitId),
          criterion,
          stateText(one.from),
          stateText(one.to),
          by,
          at,
          reverses,
        ];
        return [String(one.id), canonicalJson([...change, layer, reason, note])];
      }),
    ),
  );
  return differing('adjustment', new Map(told), new Map(there));
}

/** A finding is answered again when the adjustment that settled it was taken back: all its answers, in their order. */
function alteredAnswers(store: Store, events: readonly AuditEvent[]): readonly string[] {
  const listed = (payload: Payload): readonly string[] => (Array.isArray(payload.settles) ? payload.settles : []);
  const told = of(events, 'finding-explained', 'finding-settled', 'score-adjusted').flatMap(
    ({ kind, payload, actor }) =>
      (kind === 'score-adjusted' ? listed(payload) : [String(payload.finding)]).map((finding): [string, string] => [
        finding,
        canonicalJson([payload.note, actor.user]),
      ]),
  );
  const there = store.submissions
    .answers()
    .map((one): [string, string] => [String(one.findingId), canonicalJson([one.note, one.by])]);
  return differing('finding', inOrder(told), inOrder(there));
}

const inOrder = (all: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map([...Map.groupBy(all, ([name]) => name)].map(([name, group]) => [name, group.map(([, text]) => text).join()]));

function alteredDecisions(store: Store, events: readonly AuditEvent[]): readonly string[] {
  const codeOf = unitCodes(store);
  const told = of(events, 'round-decided').flatMap(({ payload }) =>
    (Array.isArray(payload.results) ? payload.results : []).map((one): [string, string] => {
      const [code = '', result = ''] = one.split('=');
      return [`${payload.year}/${code}`, result];
    }),
  );
  const there = store.office
    .years()
    .flatMap((year) =>
      [...store.appraisal.decisions(year).values()].map((one): [string, string] => [
        `${year}/${codeOf(year, one.unitId)}`,
        `${formatExact(one.total)}/${one.level ?? '-'}`,
      ]),
    );
  return differing('decision', new Map(told), new Map(there));
}

function alteredPapers(store: Store, events: readonly AuditEvent[]): readonly string[] {
  const told = [
    ...of(events, 'documents-issued').flatMap(({ payload }) => (Array.isArray(payload.papers) ? payload.papers : [])),
    ...of(events, 'document-signed').map(({ payload }) => String(payload.sha256)),
  ].map((one): [string, string] => [one.split(' ').at(-1) ?? '', one.split(' ').at(-1) ?? '']);
  const there = [...store.documents.every()].map((one): [string, string] => [one.sha256, sha256Hex(one.bytes)]);
  return differing('paper', new Map(told), new Map(there));
}
