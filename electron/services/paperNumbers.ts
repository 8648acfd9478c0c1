/** The register of numbers: given before an electronic issue, or recorded back from what was written by hand; taken back with a reason. */
import {
  checkNumbers,
  type HeldNumbers,
  type NumberWay,
  nextNumber,
  seriesOf,
  type WantedNumbers,
} from '../../shared/domain/numberRegister.ts';
import type { RoundPaper } from '../../shared/domain/officePapers.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Done, NumberEntry, Round, Store } from '../store/index.ts';
import { actingMember, actorOf, type Reply, roundOf } from './context.ts';
import { officeDay } from './officeDay.ts';
import { paperRegister, type RegisteredPaper, samePaper } from './paperRegister.ts';
import { printableNote } from './unitAtWork.ts';

export type NumberCommand = Omit<WantedNumbers, 'count'> & {
  readonly year: number;
  /** In the order of their numbers. */
  readonly papers: readonly RoundPaper[];
  readonly way: NumberWay;
  readonly user: string;
};

/** Consecutive numbers from the first, all of one day: all of them, or none. @returns how many were given. */
export function giveNumbers(store: Store, command: NumberCommand, now: Date): Reply<number> {
  const { year, papers, number, day, way, user } = command;
  const member = actingMember(store, user, 'issue');
  if (!member.ok) return member;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const series = seriesAsked(papers);
  if (!series.ok) return series;
  const at = now.toISOString();
  const allowed = fitForNumbers(store, round.value, command);
  if (!allowed.ok) return allowed;
  const seriesYear = Number(day.slice(0, 4));
  return store.command({ actor: actorOf(member.value), at }, (): Reply<Done<number>> => {
    const held = heldNumbers(store.numbers.held(), series.value, seriesYear);
    const checked = checkNumbers(held, { ...command, count: papers.length }, officeDay(at));
    if (!checked.ok) return fail(checked.error.code, { ...checked.error.params, series: series.value });
    const own = { series: series.value, seriesYear, by: user, at };
    const { gap } = checked.value;
    const note = command.elsewhere?.trim() ?? '';
    const spans = gap ? [{ ...own, way: 'elsewhere' as const, ...gap, note }] : [];
    const given = papers.map((paper, index) => {
      const unitId = round.value.units.find((one) => one.code === paper.unit)?.id ?? null;
      const { kind, ordinal } = paper;
      return { ...own, way, number: number + index, day, year, kind, unitId, ordinal, unit: paper.unit };
    });
    const events = [
      ...spans.map((one) => ({ ...one, id: store.numbers.give(one) })),
      ...given.map((one) => ({ ...one, id: store.numbers.give(one) })),
    ].map((one) => ({ kind: 'number-given' as const, payload: payloadOf(one) }));
    const [event, ...further] = events;
    if (!event) return fail('PAPER_UNKNOWN');
    return ok({ value: given.length, event, further });
  });
}

type Told = NumberEntry & { readonly unit?: string | null };

/** What the log says of an entry: everything that the entry says. */
export function payloadOf(entry: Told) {
  const { id, series, seriesYear, number, way } = entry;
  const own = { entry: String(id), series, seriesYear, number: String(number), way };
  if (entry.way === 'elsewhere') return { ...own, until: String(entry.until), note: entry.note };
  const { day, year, kind, ordinal, unit = null } = entry;
  return { ...own, day, year, paper: kind, unit, ordinal };
}

/** One call gives numbers of one series: a list across two would leave their order open. */
function seriesAsked(papers: readonly RoundPaper[]): Reply<string> {
  const [first] = papers;
  if (!first) return fail('PAPER_UNKNOWN');
  const series = seriesOf(first.kind);
  const other = papers.find((one) => seriesOf(one.kind) !== series || seriesOf(one.kind) === null);
  return series === null || other ? fail('PAPER_NOT_NUMBERED', { kind: (other ?? first).kind }) : ok(series);
}

/** Each paper is decided, has no number, and stands where its way asks: printed for the hand, or not signed yet. */
function fitForNumbers(store: Store, round: Round, { papers, way }: NumberCommand): Reply<null> {
  const listed = paperRegister(store, round).papers;
  for (const paper of papers) {
    const found = listed.find((one) => samePaper(one.paper, paper));
    const params = { kind: paper.kind, unit: paper.unit };
    if (!found) return fail('PAPER_UNKNOWN', params);
    if (found.number) return fail('PAPER_HAS_NUMBER', { ...params, number: String(found.number.number) });
    const refused = refusalOf(found, way);
    if (refused !== null) return fail(refused, params);
  }
  return ok(null);
}

function refusalOf({ draft, issued, signed }: RegisteredPaper, way: NumberWay) {
  if (draft) return 'PAPER_IS_DRAFT';
  if (signed) return 'PAPER_SIGNED';
  return way === 'on-paper' && issued === null ? 'PAPER_NOT_ISSUED' : null;
}

export const heldNumbers = (entries: readonly NumberEntry[], series: string, year: number): readonly HeldNumbers[] =>
  entries
    .filter((one) => one.series === series && one.seriesYear === year)
    .map((one) =>
      one.way === 'elsewhere'
        ? { kind: 'elsewhere', number: one.number, until: one.until, note: one.note }
        : { kind: 'paper', number: one.number, day: one.day },
    );

export type WithdrawCommand = { readonly entry: number; readonly note: string; readonly user: string };

/** A number written down wrongly is free again; its paper has none. Not once an electronic paper was signed with it. */
export function withdrawNumber(store: Store, { entry, note, user }: WithdrawCommand, now: Date): Reply<null> {
  const member = actingMember(store, user, 'issue');
  if (!member.ok) return member;
  const written = printableNote(note);
  if (!written.ok) return written;
  const at = now.toISOString();
  const found = store.numbers.held().find((one) => one.id === entry);
  if (!found) return fail('NUMBER_UNKNOWN', { entry });
  if (signedWith(store, found)) return fail('PAPER_SIGNED', { kind: 'kind' in found ? found.kind : null, unit: null });
  return store.command({ actor: actorOf(member.value), at }, (): Reply<Done<null>> => {
    store.numbers.withdraw({ numberId: entry, note: written.value, by: user, at });
    const { series, number } = found;
    const payload = { entry: String(entry), series, number: String(number), note: written.value };
    return ok({ value: null, event: { kind: 'number-withdrawn', payload } });
  });
}

function signedWith(store: Store, entry: NumberEntry): boolean {
  if (entry.way !== 'electronic') return false;
  const round = roundOf(store, entry.year);
  if (!round.ok) return false;
  return paperRegister(store, round.value).papers.some((one) => one.number?.id === entry.id && one.signed !== null);
}

export type SeriesOfYear = {
  readonly series: string;
  readonly year: number;
  readonly next: number;
  readonly entries: readonly NumberEntry[];
};

/** Every series that holds a number, and those of the round that will. */
export function numberRegister(store: Store): readonly SeriesOfYear[] {
  const groups = Map.groupBy(store.numbers.held(), (one) => `${one.series} ${one.seriesYear}`);
  return [...groups.values()].flatMap((entries) => {
    const [first] = entries;
    if (!first) return [];
    const { series, seriesYear: year } = first;
    return [{ series, year, next: nextNumber(heldNumbers(entries, series, year)), entries }];
  });
}
