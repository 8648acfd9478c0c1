/** A block off the clipboard, laid on the lines as they are seen, and what would come of each value. */
import { useState } from 'react';
import { useSpeech } from '../../app/language.tsx';
import type { Cell } from './grid/selection.ts';
import type { GridRow } from './grid/types.ts';
import type { PastedScore } from './PasteBox.tsx';
import { type PastePlan, planPaste } from './pastePlan.ts';
import { readScore } from './scoreText.ts';
import { isSame, scoreOf } from './sheetLines.ts';
import { type CriterionRow, type Group, type Line, rowOf, type Sheet } from './sheetTypes.ts';
import { shownPoints } from './shownPoints.ts';

export type Pasted = Pick<PastePlan, 'bands' | 'left'> & { readonly scores: readonly PastedScore[] };

export function usePasting({ sheet, lines }: { readonly sheet: Sheet; readonly lines: readonly GridRow<Line>[] }) {
  const { t, language } = useSpeech();
  const [pasted, setPasted] = useState<Pasted | null>(null);

  function judged(row: CriterionRow, text: string): PastedScore | null {
    const typed = readScore(text, { ...row, decimals: sheet.decimals });
    if (typed.kind === 'blank') return null;
    if (typed.kind === 'wrong') {
      const said = { maximum: shownPoints(row.maximum, language), decimals: sheet.decimals };
      return { kind: 'refused', row, text, why: t(`window.appraisal.wrong.${typed.code}`, said) };
    }
    const to = scoreOf(typed);
    return isSame(to, row.current) ? { kind: 'same', row } : { kind: 'set', row, to };
  }

  function paste(from: Cell, block: readonly (readonly string[])[]): void {
    const places = lines
      .slice(from.row)
      .map(({ value }) =>
        value.kind === 'group'
          ? { kind: 'band' as const, sum: value.group.current, headings: headingsOf(value.group) }
          : { kind: 'criterion' as const, criterion: value.row.criterion },
      );
    const { planned, bands, left } = planPaste(block, places);
    const scores = planned.flatMap(({ criterion, text }) => {
      const row = rowOf(sheet, criterion);
      return (row && judged(row, text)) ?? [];
    });
    setPasted({ scores, bands, left });
  }
  return { pasted, paste, close: () => setPasted(null) };
}

/** A heading as the form has it: with its numeral or without, in any of its languages. */
function headingsOf({ numeral, title }: Group): readonly string[] {
  const titles = Object.values(title).flatMap((one) => one ?? []);
  return [numeral, ...titles, ...titles.flatMap((one) => [`${numeral} ${one}`, `${numeral}. ${one}`])];
}
