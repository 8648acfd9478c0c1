/** From a key in a cell to a score that waits for its reason: judged at every key, and never lost. */
import { useEffect, useRef, useState } from 'react';
import { useDraft } from '../../api/drafts.ts';
import { useSpeech } from '../../app/language.tsx';
import type { Cell } from './grid/selection.ts';
import type { Draft, GridRow, Remark } from './grid/types.ts';
import { readScore, type TypedScore } from './scoreText.ts';
import { isSame, scoreOf, settlesSomething } from './sheetLines.ts';
import { type CriterionRow, type Line, rowOf, type Sheet, type Waiting } from './sheetTypes.ts';
import { stateText } from './shownPoints.ts';

type Given = {
  readonly year: number;
  readonly sheet: Sheet;
  readonly lines: readonly GridRow<Line>[];
  /** A score was typed that changes something. */
  readonly onTyped: (typed: Waiting, cell: Cell | null) => void;
  readonly onMessage: (message: string) => void;
};

export function useTyping({ year, sheet, lines, onTyped, onMessage }: Given) {
  const { t, language } = useSpeech();
  const [draft, setDraft] = useState<Draft | null>(null);
  const kept = useDraft(`appraisal/${year}/${sheet.unit.code}/typing`);

  const read = (row: CriterionRow, text: string): TypedScore => readScore(text, { ...row, decimals: sheet.decimals });
  const wrongText = (typed: Extract<TypedScore, { kind: 'wrong' }>, text: string, row: CriterionRow): string =>
    typed.code === 'SCORE_ABOVE_MAX'
      ? t('window.appraisal.aboveMaximum', {
          maximum: stateText({ kind: 'points', points: row.maximum }, language, t),
        })
      : t(`failures.${typed.code}`, { criterion: row.criterion, score: text, decimals: sheet.decimals });

  function judge(line: Line, text: string): Remark | null {
    if (line.kind !== 'criterion') return null;
    const typed = read(line.row, text);
    if (typed.kind === 'wrong') return { text: wrongText(typed, text, line.row), refused: true };
    if (typed.kind === 'blank') return { text: t('window.appraisal.blank'), refused: true };
    return typed.kind === 'points' && typed.offStep
      ? { text: t('window.appraisal.offStepShort'), refused: false }
      : null;
  }

  function onDraft(next: Draft | null): void {
    setDraft(next);
    const line = next === null ? undefined : lines[next.cell.row]?.value;
    kept.keep(line?.kind === 'criterion' ? `${line.row.criterion} ${next?.text}` : '');
  }

  function take(row: CriterionRow, text: string, cell: Cell | null): void {
    const typed = read(row, text);
    if (typed.kind !== 'points' && typed.kind !== 'not-applicable') return;
    const to = scoreOf(typed);
    // The same score again is no change, unless it is the answer to something open.
    if (isSame(to, row.current) && !settlesSomething(row))
      onMessage(t('window.appraisal.unchanged', { criterion: row.criterion }));
    else onTyped({ criterion: row.criterion, expected: row.current, to, reason: null, note: '' }, cell);
  }

  function onCommit(cell: Cell, text: string, asks: boolean): void {
    const line = lines[cell.row]?.value;
    if (line?.kind === 'criterion') take(line.row, text, asks ? cell : null);
  }

  // The window went away in the middle of a word: what can be a score waits, what cannot is told.
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current) return;
    arrived.current = true;
    const [, criterion = '', text = ''] = /^(\S+) (.+)$/s.exec(kept.initial) ?? [];
    const row = rowOf(sheet, criterion);
    kept.discard();
    if (!row) return;
    const typed = read(row, text);
    if (typed.kind === 'wrong') onMessage(t('window.appraisal.leftTyping', { criterion, text }));
    else take(row, text, null);
  });

  return { draft, judge, onDraft, onCommit };
}
