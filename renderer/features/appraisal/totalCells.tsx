import type { ReactNode } from 'react';
import type { Language } from '../../../shared/domain/criteriaSet.ts';
import { truncateExact, truncationHides } from '../../../shared/domain/points.ts';
import { decimalText } from '../../../shared/i18n/formats.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';
import { figureText } from '../../components/Figure.tsx';
import { OpenMark } from './FindingMark.tsx';
import { allRows, isOpen, type Sheet } from './sheetTypes.ts';
import { isNothing, shownChange, shownPoints } from './shownPoints.ts';
import { difference, exactOf } from './sums.ts';

type Given = {
  readonly sheet: Sheet;
  /** Exact, unsaved typing included. */
  readonly total: string | null;
  readonly pending: boolean;
  readonly language: Language;
  readonly t: Translate;
};

/** The last row of the sheet, by column. Cut to two decimals, the exact value beside it where that hides a part. */
export function totalCells({ sheet, total, pending, language, t }: Given): Readonly<Record<string, ReactNode>> {
  const { selfTotal } = sheet.result;
  const value = total === null ? null : exactOf(total);
  const shown = value === null ? null : truncateExact(value, 2);
  const cut = value !== null && truncationHides(value, 2);
  const change = difference(selfTotal?.exact ?? null, total);
  const open = [...allRows(sheet).flatMap((row) => row.findings), ...sheet.findings].filter(isOpen);
  const [before, ...others] = sheet.lastYear;
  return {
    title: t('window.appraisal.total'),
    maximum: shownPoints(sheet.maximum, language),
    self: figureText(selfTotal, language),
    // Of several units that were put together, or of a part of one, no total can be held against this one.
    lastYear: before && others.length === 0 && before.relation !== 'part' ? figureText(before.total, language) : '',
    score: (
      <span className={pending ? 'unsaved' : ''}>
        {shown === null ? '–' : decimalText(shown, language)}
        {cut && total !== null && <small> ({decimalText(total, language)})</small>}
      </span>
    ),
    change: change === null || isNothing(change) ? '·' : shownChange(change, language),
    findings: <OpenMark open={open} answered={false} t={t} />,
  };
}
