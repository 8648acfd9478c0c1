/**
 * One document behind two units' scores, or behind two criteria of one unit. Every commune numbers its papers from 1, so
 * a number alone proves nothing: between units number, date and name must agree.
 */
import { foldName, properName } from '../unit.ts';
import { daysIn } from './days.ts';
import { documentNumbers } from './documentNumber.ts';
import { type CheckFinding, type CheckRule, checkFinding, placeOf, type Received, received } from './rule.ts';
import type { CheckSettings } from './settings.ts';

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
    // Nearly all documents are cited once: a list is made for the others alone.
    const once = new Map<string, Cited>();
    const often = new Map<string, Cited[]>();
    const findings: CheckFinding[] = [];
    for (const unit of received(round)) {
      const own = citedBy(unit);
      findings.push(...citedTwice(unit, own));
      for (const one of own) {
        const document = `${one.number} ${one.date}`;
        const before = once.get(document);
        if (before === undefined) once.set(document, one);
        else if (often.get(document)?.push(one) === undefined) often.set(document, [before, one]);
      }
    }
    for (const citing of often.values()) findings.push(...citedByOthers(citing, settings.documentShared));
    return findings;
  },
};

function citedBy(unit: Received): readonly Cited[] {
  return Object.entries(unit.submission.evidence).flatMap(([criterion, { number, date, name }]) => {
    const numbers = documentNumbers(number).filter((one) => !one.fromAbove);
    const day = numbers.length === 0 ? '' : (daysIn(date)[0]?.from ?? date.trim());
    return numbers.map((one): Cited => ({ by: unit, criterion, number: one.text, date: day, name }));
  });
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
