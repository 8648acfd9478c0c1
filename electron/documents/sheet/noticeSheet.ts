/** The notice to a unit that did not meet the standard: its result, how it came about, and the right to complain. */
import { textIn } from '../../../shared/domain/criteriaSet.ts';
import type { DecidedUnit, DecisionModel } from '../../../shared/domain/decision.ts';
import {
  compareExact,
  type Exact,
  type Points,
  subtractExact,
  sumExact,
  toExact,
} from '../../../shared/domain/points.ts';
import { hiddenExact, shownExact, shownPoints } from '../shownPoints.ts';
import { decimalIn } from './dates.ts';
import { totalCell } from './decisionAppendices.ts';
import type { Block, Sheet } from './sheet.ts';
import type { Wording } from './wording.ts';

/** @throws RangeError for a unit that reached a level. */
export function noticeSheet(model: DecisionModel, unit: DecidedUnit, w: Wording): Sheet {
  if (unit.level !== 0) throw new RangeError(`no notice for ${unit.code}: it met the standard`);
  const values = { unit: w.inSentence(unit.name) };
  const parts = [resultPart, groupsPart, changesPart, ...(unit.unmet.length === 0 ? [] : [conditionsPart])];
  // A notice is numbered in the register by itself: the decision's number and date are not its own.
  const issue = model.noticeIssues?.[unit.code] ?? { number: null, date: null };
  const sheet = w.sheet({ ...model, issue }, [
    w.titles(values),
    w.paragraph('opening', values),
    ...parts.flatMap((part, i) => part(`${i + 1}. `, { model, unit, w })),
    { kind: 'heading', text: `${parts.length + 1}. ${w.text('rightsHeading')}` },
    w.closing(values),
  ]);
  return { ...sheet, title: `${sheet.title} (${unit.code})` };
}

type Part = (
  number: string,
  about: { readonly model: DecisionModel; readonly unit: DecidedUnit; readonly w: Wording },
) => readonly Block[];

const inWords = (total: Exact, w: Wording): string => {
  const exactly = hiddenExact(total);
  return exactly === null
    ? w.text('points', { total: w.cut(total) })
    : w.text('pointsExactly', { total: w.cut(total), exact: decimalIn(w.language, exactly) });
};
const shown = (value: Exact, w: Wording): string => decimalIn(w.language, shownExact(value));
const score = (value: Points, w: Wording): string => decimalIn(w.language, shownPoints(value));

const resultPart: Part = (number, { model, unit, w }) => {
  const [lowest] = model.thresholds;
  return [
    { kind: 'heading', text: `${number}${w.text('resultHeading')}` },
    w.paragraph('result', { unitName: unit.name }),
    w.paragraph('total', { points: inWords(unit.total, w), maximum: shown(model.totalMaximum, w) }),
    unit.selfTotal === null
      ? w.paragraph('noSelfTotal')
      : w.paragraph('selfTotal', { points: inWords(toExact(unit.selfTotal), w) }),
    ...(lowest === undefined
      ? []
      : [
          w.paragraph('threshold', { level: w.level(lowest.level), from: shown(lowest.from, w) }),
          compareExact(unit.total, lowest.from) < 0
            ? w.paragraph('distance', { points: inWords(subtractExact(lowest.from, unit.total), w) })
            : w.paragraph('thresholdReached'),
        ]),
  ];
};

const groupsPart: Part = (number, { model, unit, w }) => {
  const addsUp = compareExact(sumExact(unit.groups.map((group) => group.score)), unit.total) === 0;
  return [
    { kind: 'heading', text: `${number}${w.text('groupsHeading')}` },
    {
      kind: 'table',
      columns: w.columns('groupColumns', 4),
      widths: [44, '*', 72, 84],
      middle: [0, 2, 3],
      rows: [
        ...unit.groups.map((group) => [
          group.numeral,
          textIn(group.title, w.language),
          score(group.maximum, w),
          totalCell(group.score, w, false),
        ]),
        [
          '',
          { text: w.text('groupTotal'), bold: true },
          { text: shown(model.totalMaximum, w), bold: true },
          totalCell(unit.total, w, true),
        ],
      ],
    },
    ...(addsUp ? [] : [note('groupTotalNote', w)]),
  ];
};

const changesPart: Part = (number, { unit: { changes }, w }) => {
  const heading: Block = { kind: 'heading', text: `${number}${w.text('changesHeading')}` };
  if (changes.length === 0) return [heading, w.paragraph('noChanges')];
  return [
    heading,
    {
      kind: 'table',
      columns: w.columns('changeColumns', 5),
      widths: [132, 40, 44, 62, '*'],
      middle: [1, 2, 3],
      rows: changes.map(({ criterion, title, maximum, from, to, reason }) => [
        `${criterion}. ${textIn(title, w.language)}`,
        score(maximum, w),
        from === null ? w.text('missing') : score(from, w),
        to === null ? w.text('notArisen') : score(to, w),
        reason,
      ]),
    },
    ...(changes.some((change) => change.from === null) ? [note('missingNote', w)] : []),
  ];
};

const conditionsPart: Part = (number, { unit: { unmet }, w }) => [
  { kind: 'heading', text: `${number}${w.text('conditionsHeading')}` },
  ...unmet.map(
    ({ code, title }): Block => ({
      kind: 'paragraph',
      text: `- ${title === null ? w.text('conditionByCode', { condition: code }) : textIn(title, w.language)}.`,
    }),
  ),
];

const note = (name: string, w: Wording): Block => ({ kind: 'note', text: w.text(name) });
