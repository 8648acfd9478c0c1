/**
 * The same description of evidence, word for word or nearly, from two units or for two criteria. Names of units are
 * left out of the comparison; what the form itself prints, and what many units write, is a pattern and no copy. Where the
 * documents' numbers agree as well, documentShared.ts speaks.
 */
import { allCriteria } from '../criteriaSet.ts';
import { foldName, properName, type RoundUnit } from '../unit.ts';
import { type Entry, evidenceEntries } from './evidenceEntries.ts';
import { nearDuplicates, type OwnedText } from './nearDuplicates.ts';
import { type CheckFinding, type CheckRule, checkFinding, placeOf, type Received, received } from './rule.ts';

export const textShared: CheckRule = {
  name: 'textShared',
  find(round, { textShared: settings }) {
    const units = received(round);
    const entryAt = evidenceEntries(units);
    const printed = allCriteria(round.set)
      .flatMap(({ title, evidence, guidance }) => [title.vi, evidence?.vi ?? '', guidance?.vi ?? ''])
      .map((text) => nameless(text, []));
    return nearDuplicates(textsOf(units), printed, settings).flatMap((group) => findingsOf(group.flatMap(entryAt)));
  },
};

/** Of any commune, the names being of one to three syllables: a copy may still carry the name of its source. */
const ANY_UNIT = / (?:xa|phuong|thi tran|dac khu) \S+ \S+/g;

function nameless(text: string, names: readonly string[]): string {
  const folded = names.reduce((rest, own) => rest.replaceAll(` ${own} `, ' @ '), ` ${foldName(text)} `);
  return folded.replace(ANY_UNIT, ' @').trim();
}

/** In the order of the entries, made one by one: a national round has hundreds of thousands. */
function* textsOf(units: readonly Received[]): Generator<OwnedText> {
  for (const { unit, submission } of units) {
    const names = namesOf(unit);
    for (const { name } of Object.values(submission.evidence)) yield { owner: unit.id, text: nameless(name, names) };
  }
}

const namesOf = ({ name }: RoundUnit): readonly string[] =>
  [foldName(name), properName(name)].filter((one) => one !== '');

const textOf = ({ unit, criterion }: Entry): string =>
  nameless(unit.submission.evidence[criterion]?.name ?? '', namesOf(unit.unit));

const numberOf = ({ unit, criterion }: Entry): string => foldName(unit.submission.evidence[criterion]?.number ?? '');

/** As far as a text stands in a finding. */
const SHOWN = 60;

function findingsOf(alike: readonly Entry[]): readonly CheckFinding[] {
  return [...Map.groupBy(alike, (one) => one.unit)].flatMap(([unit, entries]) => {
    const [first] = entries;
    if (!first) return [];
    const numbers = new Set(entries.map(numberOf));
    const others = new Map(
      alike
        .filter((one) => one.unit !== unit && (numberOf(one) === '' || !numbers.has(numberOf(one))))
        .map((one) => [one.unit.unit.id, one.unit.unit.name]),
    );
    const criteria = [...new Set(entries.map((one) => one.criterion))];
    const text = (unit.submission.evidence[first.criterion]?.name ?? '').slice(0, SHOWN);
    const place = placeOf(first.criterion, unit.submission.scores[first.criterion]);
    const shared = checkFinding({
      code: 'EVIDENCE_TEXT_SHARED',
      unitId: unit.unit.id,
      place,
      params: { text, others: [...others.values()] },
      otherUnits: [...others.keys()],
      basis: [textOf(first), ...others.keys()],
    });
    const twice = checkFinding({
      code: 'EVIDENCE_TEXT_TWICE',
      unitId: unit.unit.id,
      place,
      params: { text, criteria },
      basis: [textOf(first), criteria.join()],
    });
    const otherNumber = numbers.size > 1 || numbers.has('');
    return [...(others.size > 0 ? [shared] : []), ...(criteria.length > 1 && otherNumber ? [twice] : [])];
  });
}
