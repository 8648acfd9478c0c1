/** A unit's score sheet: an inside paper of the board, with every layer of every score and the way to the total. */
import { textIn } from '../../../shared/domain/criteriaSet.ts';
import { toExact } from '../../../shared/domain/points.ts';
import type { ScoreSheetModel, ScoreSheetRow, ShownScore } from '../../../shared/domain/scoreSheetModel.ts';
import { mm } from '../form.ts';
import type { Block, Cell, Sheet } from './sheet.ts';
import { waterfallBlock } from './waterfallBlock.ts';
import type { Wording } from './wording.ts';

const SCORE_WIDTH = mm(15);
const WIDTHS = [mm(11), mm(62), ...Array.from({ length: 6 }, () => SCORE_WIDTH), '*'] as const;

export function scoreSheet(model: ScoreSheetModel, w: Wording): Sheet {
  const { unit, version, receivedOn } = model;
  const received = receivedOn === null ? w.text('missing') : w.date(receivedOn);
  const values = { unit: unit.name, code: unit.code, version: String(version), received };
  const blocks: readonly Block[] = [
    w.titles(values),
    ...result(model, w),
    scores(model, w),
    { kind: 'note', text: w.text('legend') },
    ...wayToTotal(model, w),
    ...conditions(model, w),
    ...list('linesHeading', model.lines, w),
    ...list('blockersHeading', model.blockers, w),
  ];
  return { ...w.plainSheet(model, blocks), across: true };
}

function result({ total, level, sentence }: ScoreSheetModel, w: Wording): readonly Block[] {
  if (total === null) return [{ kind: 'paragraph', text: w.text('undecided'), style: 'italic' }];
  const values = { total: w.total(total) };
  const text = level === null ? w.text('total', values) : w.text('result', { ...values, level: w.level(level) });
  return [
    { kind: 'centred', text },
    { kind: 'paragraph', text: sentence },
  ];
}

const scores = ({ groups }: ScoreSheetModel, w: Wording): Block => ({
  kind: 'table',
  columns: w.columns('columns', WIDTHS.length),
  widths: WIDTHS,
  middle: [0, 2, 3, 4, 5, 6, 7],
  rows: groups.flatMap(({ numeral, title, maximum, rows }) => {
    const group = [numeral, textIn(title, w.language), w.score(maximum)].map((text): Cell => ({ text, bold: true }));
    const blank = Array.from({ length: WIDTHS.length - group.length }, () => '');
    return rows.length === 0 ? [] : [[...group, ...blank], ...rows.map((row) => scoreRow(row, w))];
  }),
});

function scoreRow(row: ScoreSheetRow, w: Wording): readonly Cell[] {
  const shown = (one: ShownScore | null): string => {
    if (one === null) return '';
    return one.kind === 'points' ? w.score(one.points) : w.text(one.kind);
  };
  return [
    row.code,
    textIn(row.title, w.language),
    w.score(row.maximum),
    row.lastYear === null ? '' : w.score(row.lastYear),
    shown(row.self),
    shown(row.appraised),
    shown(row.board),
    { text: shown(row.current), bold: true },
    { text: row.lines.join('\n'), small: true },
  ];
}

function wayToTotal({ selfTotal, steps, total }: ScoreSheetModel, w: Wording): readonly Block[] {
  if (selfTotal === null || total === null) return [];
  return [w.heading('waterfallHeading', 1), waterfallBlock({ start: toExact(selfTotal), steps }, w)];
}

function conditions({ conditions: all }: ScoreSheetModel, w: Wording): readonly Block[] {
  if (all.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: w.columns('conditionColumns', 2),
      widths: ['*', mm(40)],
      middle: [1],
      rows: all.map(({ text, met }) => [text, met ? w.text('met') : { text: w.text('unmet'), bold: true }]),
    },
  ];
}

const list = (name: string, lines: readonly string[], w: Wording): readonly Block[] =>
  lines.length === 0
    ? []
    : [w.heading(name, 1), ...lines.map((text): Block => ({ kind: 'paragraph', text: `– ${text}` }))];
