import { truncateExact, truncationHides } from '../../../shared/domain/points.ts';
import { decimalText } from '../../../shared/i18n/formats.ts';
import { useSpeech } from '../../app/language.tsx';
import { figureText } from '../../components/Figure.tsx';
import { OpenMark } from './columns.tsx';
import { allRows, isOpen, type Sheet } from './sheetTypes.ts';
import { isNothing, shownChange, shownPoints } from './shownPoints.ts';
import { difference, exactOf } from './sums.ts';

type TotalRowProps = {
  readonly sheet: Sheet;
  /** Exact, unsaved typing included. */
  readonly total: string | null;
  readonly pending: boolean;
};

/** The last row of the sheet; it stays in sight. Cut to two decimals, the exact value beside it where that hides a part. */
export function TotalRow({ sheet, total, pending }: TotalRowProps) {
  const { t, language } = useSpeech();
  const { selfTotal } = sheet.result;
  const value = total === null ? null : exactOf(total);
  const shown = value === null ? null : truncateExact(value, 2);
  const cut = value !== null && truncationHides(value, 2);
  const change = difference(selfTotal?.exact ?? null, total);
  const open = [...allRows(sheet).flatMap((row) => row.findings), ...sheet.findings].filter(isOpen);
  return (
    <tr>
      <td />
      <th scope="row">{t('window.appraisal.total')}</th>
      <td className="num">{shownPoints(sheet.maximum, language)}</td>
      <td className="num">{figureText(selfTotal, language)}</td>
      <td className={`num ${pending ? 'unsaved' : ''}`}>
        {shown === null ? '–' : decimalText(shown, language)}
        {cut && total !== null && <small> ({decimalText(total, language)})</small>}
      </td>
      <td className="num">{change === null || isNothing(change) ? '·' : shownChange(change, language)}</td>
      <td />
      <td>
        <OpenMark open={open} answered={false} t={t} />
      </td>
    </tr>
  );
}
