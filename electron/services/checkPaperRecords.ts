/** Holds corrections, meetings, numbers and wording against the log. */
import { type AuditEvent, canonicalJson, type EventKind } from '../../shared/domain/audit.ts';
import { formatExact } from '../../shared/domain/points.ts';
import { type Store, sha256Hex } from '../store/index.ts';
import { differing } from './differing.ts';
import { payloadOf } from './paperNumbers.ts';
import { stateText } from './stateText.ts';
import { unitCodes } from './unitCodes.ts';

type Pair = readonly [string, string];
const of = (events: readonly AuditEvent[], kind: EventKind) => events.filter((event) => event.kind === kind);

export function alteredPaperRecords(store: Store, events: readonly AuditEvent[]): readonly string[] {
  return [
    ...alteredCorrections(store, events),
    ...alteredMeetings(store, events),
    ...alteredNumbers(store, events),
    ...alteredTexts(store, events),
  ];
}

function alteredCorrections(store: Store, events: readonly AuditEvent[]): readonly string[] {
  const codeOf = unitCodes(store);
  const told = [...of(events, 'unit-amended'), ...of(events, 'unit-revoked')].map(
    ({ payload: one, actor, at }): Pair => {
      const { year, unit, decidedOn, reason, scores = null, result = null } = one;
      return [String(one.correction), canonicalJson([year, unit, decidedOn, reason, scores, result, actor.user, at])];
    },
  );
  const there = store.office.years().flatMap((year) =>
    store.corrections.of(year).map((one): Pair => {
      const amended = one.kind === 'amendment' ? one : null;
      const scores =
        amended?.scores.map(({ criterion, from, to }) => `${criterion}=${stateText(from)}>${stateText(to)}`) ?? null;
      const result = amended && `${formatExact(amended.total)}/${amended.level ?? '-'}`;
      const said = [year, codeOf(year, one.unitId), one.decidedOn, one.reason, scores, result, one.by, one.at];
      return [String(one.id), canonicalJson(said)];
    }),
  );
  return differing('correction', new Map(told), new Map(there));
}

/** Records of one meeting follow each other: all of them, in their order. */
function alteredMeetings(store: Store, events: readonly AuditEvent[]): readonly string[] {
  const told = of(events, 'meeting-recorded').map(
    ({ payload: one, actor, at }): Pair => [`${one.year}/${one.ordinal}/${at}`, `${one.holds} ${actor.user}`],
  );
  const there = store.office
    .years()
    .flatMap((year) =>
      store.meetings
        .of(year)
        .map((one): Pair => [`${year}/${one.ordinal}/${one.at}`, `${sha256Hex(canonicalJson(one.facts))} ${one.by}`]),
    );
  return differing('meeting', new Map(told), new Map(there));
}

function alteredNumbers(store: Store, events: readonly AuditEvent[]): readonly string[] {
  const codeOf = unitCodes(store);
  const told = of(events, 'number-given').map(
    ({ payload, actor, at }): Pair => [String(payload.entry), canonicalJson([payload, actor.user, at])],
  );
  const there = store.numbers.every().map((one): Pair => {
    const unit = one.way === 'elsewhere' || one.unitId === null ? null : (codeOf(one.year, one.unitId) ?? null);
    return [String(one.id), canonicalJson([payloadOf({ ...one, unit }), one.by, one.at])];
  });
  const takenBack = of(events, 'number-withdrawn').map(
    ({ payload, actor, at }): Pair => [String(payload.entry), canonicalJson([payload.note, actor.user, at])],
  );
  const gone = store.numbers
    .withdrawals()
    .map((one): Pair => [String(one.numberId), canonicalJson([one.note, one.by, one.at])]);
  return [
    ...differing('number', new Map(told), new Map(there)),
    ...differing('withdrawal', new Map(takenBack), new Map(gone)),
  ];
}

function alteredTexts(store: Store, events: readonly AuditEvent[]): readonly string[] {
  const listed = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
  const told = of(events, 'paper-text-changed').flatMap(({ payload: one, actor, at }) => {
    const texts = listed(one.texts);
    return listed(one.names).map(
      (name, index): Pair => [
        `${one.year}/${one.paper}/${one.language}/${name}/${at}`,
        `${texts[index] ?? ''} ${actor.user}`,
      ],
    );
  });
  const there = store.office
    .years()
    .flatMap((year) =>
      store.paperTexts
        .changes(year)
        .map(
          (one): Pair => [`${year}/${one.kind}/${one.language}/${one.name}/${one.at}`, `${one.text ?? ''} ${one.by}`],
        ),
    );
  return differing('wording', new Map(told), new Map(there));
}
