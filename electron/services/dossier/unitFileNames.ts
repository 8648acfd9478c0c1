/** What the files of units are called in a dossier: code and name in ASCII, so that they unpack anywhere. */
import { foldName, type RoundUnit } from '../../../shared/domain/unit.ts';
import { APPRAISALS, SUBMISSIONS } from '../../dossier/index.ts';
import type { SubmissionRecord } from '../../store/index.ts';
import { namesApart } from './namesApart.ts';

const LONGEST = 60;
const WORKBOOK = /\.(?:xls[xm]|xlt[xm])$/i;

const asciiPart = (text: string): string =>
  foldName(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST);

/** The code first, so that no two units that are called alike share a name. */
const unitPart = ({ code, name }: RoundUnit): string =>
  `${[code.replaceAll(/[^A-Za-z0-9-]+/g, '-'), asciiPart(name)].filter((part) => part !== '').join('-')}`;

/** By submission id. */
export function submissionNames(
  units: readonly RoundUnit[],
  versions: ReadonlyMap<number, readonly SubmissionRecord[]>,
): ReadonlyMap<number, string> {
  const all = units.flatMap((unit) => (versions.get(unit.id) ?? []).map((one) => ({ unit, one })));
  const names = namesApart(
    all.map(({ unit, one }) => {
      const [ending = '.bin'] = WORKBOOK.exec(one.fileName) ?? [];
      return `${SUBMISSIONS}${unitPart(unit)}-v${one.version}${ending.toLowerCase()}`;
    }),
  );
  return new Map(all.map(({ one }, index) => [one.id, names[index] ?? '']));
}

/** By unit id. */
export function appraisalNames(units: readonly RoundUnit[]): ReadonlyMap<number, string> {
  const names = namesApart(units.map((unit) => `${APPRAISALS}${unitPart(unit)}.json`));
  return new Map(units.map((unit, index) => [unit.id, names[index] ?? '']));
}
