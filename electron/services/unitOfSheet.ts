/** Whose sheet it is: by the form's hidden code, by what a person reads on it, last by the file's name. Ambiguity is a question. */
import type { QuestionCode } from '../../shared/domain/findings.ts';
import type { Params } from '../../shared/domain/result.ts';
import type { ReadSheet } from '../../shared/domain/submission.ts';
import { matchUnit, nearUnits, type RoundUnit, type UnitMatch } from '../../shared/domain/unit.ts';
import type { Source } from './files.ts';
import type { ImportJob } from './importJob.ts';

type UnitChoice =
  /** `stated`: the name as it was written, where it is not quite the unit's. */
  | { readonly unit: RoundUnit; readonly stated: string | null }
  | { readonly question: QuestionCode; readonly options: readonly string[]; readonly params?: Params };

/** An answer counts only where it was asked for, for one of the options, and for one file of a call. */
export function unitOfSheet({ round, request, used }: ImportJob, file: Source, sheet: ReadSheet): UnitChoice {
  const choice = unitStatedBy(round.units, file, sheet);
  if ('unit' in choice) return choice;
  const { question, options } = choice;
  const answer = request.answers[question];
  const unit = round.units.find((one) => one.code === answer);
  if (!unit || !options.includes(unit.code) || used.has(question)) return choice;
  used.add(question);
  return { unit, stated: null };
}

/** The form's hidden code and what a person reads on the sheet must agree; only a sheet that names nobody leaves it to the file's name. */
function unitStatedBy(units: readonly RoundUnit[], file: Source, sheet: ReadSheet): UnitChoice {
  const hidden = sheet.unitCode === null ? null : matchUnit(units, { code: sheet.unitCode, texts: [] });
  const matchText = (text: string) => ({ text, match: matchUnit(units, { code: null, texts: [text] }) });
  const visible = sheet.unitTexts.map(matchText);
  const named = [...(hidden ? [hidden] : []), ...visible.map(({ match }) => match)].flatMap((match) =>
    match.kind === 'found' ? [match.unit] : [],
  );
  const [first, ...others] = new Set(named);
  if (first && others.length > 0)
    return { question: 'UNIT_AMBIGUOUS', options: [first, ...others].map((one) => one.code) };
  if (first && hidden?.kind !== 'unknown') return { unit: first, stated: hidden ? null : statedOtherwise(visible) };
  if (hidden) return openQuestion(units, [hidden]);
  const fromFileName = matchText(file.name.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' '));
  const texts = sheet.unitTexts.length > 0 ? sheet.unitTexts : [fromFileName.text];
  // A name on the sheet that is nearly a unit's speaks before the file's name does.
  const near = nearestTo(units, texts);
  if (near) return near;
  if (fromFileName.match.kind === 'found')
    return { unit: fromFileName.match.unit, stated: statedOtherwise([fromFileName]) };
  const coded = fromFileName.text.split(/[^0-9A-Za-z]+/).filter((word) => word.length >= SHORTEST_CODE);
  const byCode = units.filter((one) => coded.includes(one.code));
  if (sheet.unitTexts.length === 0 && byCode.length === 1 && byCode[0]) return { unit: byCode[0], stated: null };
  return openQuestion(units, [...visible.map(({ match }) => match), fromFileName.match]);
}

/** A shorter one may be any number in a file's name. */
const SHORTEST_CODE = 5;

/** The text that names the unit with other accents than its own, where none does with its own. */
function statedOtherwise(texts: readonly { readonly text: string; readonly match: UnitMatch }[]): string | null {
  const found = texts.flatMap(({ text, match }) => (match.kind === 'found' ? [{ text, match }] : []));
  return found.every(({ match }) => match.otherAccents) ? (found[0]?.text ?? null) : null;
}

function nearestTo(units: readonly RoundUnit[], texts: readonly string[]): UnitChoice | null {
  for (const text of texts) {
    const near = nearUnits(units, text);
    const [first] = near;
    if (!first) continue;
    const rivals = near.filter(({ slips }) => slips <= first.slips + 1);
    return rivals.length === 1
      ? { unit: first.unit, stated: text }
      : {
          question: 'UNIT_NAME_FUZZY',
          options: rivals.map(({ unit }) => unit.code),
          params: { stated: text, name: rivals.map(({ unit }) => unit.name).join(' / ') },
        };
  }
  return null;
}

function openQuestion(units: readonly RoundUnit[], matches: readonly UnitMatch[]): UnitChoice {
  const ambiguous = matches.find((match) => match.kind === 'ambiguous');
  if (ambiguous) return { question: 'UNIT_AMBIGUOUS', options: ambiguous.candidates.map((one) => one.code) };
  return { question: 'UNIT_UNKNOWN', options: units.map((one) => one.code) };
}
