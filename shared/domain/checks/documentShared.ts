/**
 * One document behind two units' scores, or behind two criteria of one unit. Every commune numbers its papers from 1, so
 * a number alone proves nothing: between units number, date and name must agree.
 */
import { foldName, properName } from '../unit.ts';
import { daysIn } from './days.ts';
import { documentNumbers } from './documentNumber.ts';
import { evidenceEntries } from './evidenceEntries.ts';
import { type CheckFinding, type CheckRule, checkFinding, placeOf, type Received, received } from './rule.ts';
import type { CheckSettings } from './settings.ts';
import { textHash } from './textHash.ts';

type Cited = {
  readonly by: Received;
  readonly criterion: string;
  readonly number: string;
  readonly date: string;
  readonly name: string;
};

export const documentShared: CheckRule = {
  name: 'documentShared',
  find(round, settings) {
    const units = received(round);
    const findings = units.flatMap((unit) => citedTwice(unit, citedBy(unit)));
    for (const citing of citedOften(units)) findings.push(...citedByOthers(citing, settings.documentShared));
    return findings;
  },
};

/** An index of evidence takes 20 bits beside the 32 of a hash. */
const ENTRIES = 2 ** 20;

/** Documents that are cited more than once, one after the other: a national round cites hundreds of thousands. */
function* citedOften(units: readonly Received[]): Generator<readonly Cited[]> {
  const places: number[] = [];
  let entry = 0;
  for (const unit of units)
    for (const criterion of Object.keys(unit.submission.evidence)) {
      for (const one of citedIn(unit, criterion)) places.push((textHash(documentOf(one)) >>> 0) * ENTRIES + entry);
      entry += 1;
    }
  if (entry > ENTRIES) throw new RangeError(`more than ${ENTRIES} entries of evidence`);
  const entryAt = evidenceEntries(units);
  const sorted = Float64Array.from(places).sort();
  const hashAt = (at: number): number => Math.floor((sorted[at] ?? -ENTRIES) / ENTRIES);
  for (let start = 0, end = 1; start < sorted.length; start = end) {
    const hash = hashAt(start);
    for (end = start + 1; end < sorted.length && hashAt(end) === hash; ) end += 1;
    if (end - start < 2) continue;
    const entries = new Set([...sorted.subarray(start, end)].map((one) => one % ENTRIES));
    const citing = [...entries].flatMap(entryAt).flatMap(({ unit, criterion }) => citedIn(unit, criterion));
    // Two documents may have one hash, and an entry may cite others besides.
    const same = citing.filter((one) => textHash(documentOf(one)) >>> 0 === hash);
    yield* Map.groupBy(same, documentOf).values();
  }
}

const documentOf = ({ number, date }: Cited): string => `${number} ${date}`;

const citedBy = (unit: Received): readonly Cited[] =>
  Object.keys(unit.submission.evidence).flatMap((criterion) => citedIn(unit, criterion));

function citedIn(unit: Received, criterion: string): readonly Cited[] {
  const { number = '', date = '', name = '' } = unit.submission.evidence[criterion] ?? {};
  const numbers = documentNumbers(number).filter((one) => !one.fromAbove);
  const day = numbers.length === 0 ? '' : (daysIn(date)[0]?.from ?? date.trim());
  return numbers.map((one): Cited => ({ by: unit, criterion, number: one.text, date: day, name }));
}

function citedTwice({ unit, submission }: Received, cited: readonly Cited[]): readonly CheckFinding[] {
  if (new Set(cited.map((one) => one.number)).size === cited.length) return [];
  const byNumber = Map.groupBy(cited, (one) => `${one.number} ${one.date}`);
  return [...byNumber.values()].flatMap((citing) => {
    const criteria = [...new Set(citing.map((one) => one.criterion))];
    const [first] = citing;
    if (!first || criteria.length < 2) return [];
    return [
      checkFinding({
        code: 'EVIDENCE_NUMBER_TWICE',
        unitId: unit.id,
        place: placeOf(first.criterion, submission.scores[first.criterion]),
        params: { number: first.number, dated: first.date, criteria },
        basis: [first.number, first.date, criteria.join()],
      }),
    ];
  });
}

function citedByOthers(
  citing: readonly Cited[],
  { commonFrom, similarPercent }: CheckSettings['documentShared'],
): readonly CheckFinding[] {
  const units = new Set(citing.map((one) => one.by.unit.id));
  if (units.size < 2 || units.size >= commonFrom) return [];
  const named = citing
    .map((one) => ({ ...one, folded: foldName(one.name) }))
    .filter((one) => !FROM_ABOVE.test(one.folded));
  const documents = named.map((one) => ({ ...one, words: ownWords(one.folded, one.by) }));
  return documents.flatMap((one) => {
    const others = documents.filter((other) => other.by !== one.by && sameDocument(one, other, similarPercent));
    if (others.length === 0) return [];
    const otherUnits = new Map(others.map((other) => [other.by.unit.id, other.by.unit.name]));
    return [
      checkFinding({
        code: 'EVIDENCE_NUMBER_SHARED',
        unitId: one.by.unit.id,
        place: placeOf(one.criterion, one.by.submission.scores[one.criterion]),
        params: { number: one.number, dated: one.date, others: [...otherUnits.values()] },
        otherUnits: [...otherUnits.keys()],
        basis: [one.number, one.date, ...otherUnits.keys()],
      }),
    ];
  });
}

/** Papers of the level above are everybody's. */
const FROM_ABOVE =
  /\b(?:cua|do) (?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|huyen uy|tinh uy)? ?(?:huyen|tinh|thi xa|thanh pho)\b/;

const ownWords = (folded: string, { unit }: Received): ReadonlySet<string> =>
  new Set(
    folded
      .replace(properName(unit.name), '')
      .split(' ')
      .filter((word) => word !== ''),
  );

type Named = Cited & { readonly words: ReadonlySet<string> };

/** Words in common (Dice). Without names the date must be there and the criterion the same. */
function sameDocument(a: Named, b: Named, similarPercent: number): boolean {
  if (a.words.size === 0 || b.words.size === 0)
    return a.words.size === b.words.size && a.date !== '' && a.criterion === b.criterion;
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared++;
  return 200 * shared >= similarPercent * (a.words.size + b.words.size);
}
