import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { decimalText } from '../../../shared/i18n/formats.ts';
import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';
import { findingSentence, type ShownFinding } from './receivedFile.ts';

type Row = Output<'receipt.preview'>['rows'][number];
type ReadSheetProps = {
  readonly rows: readonly Row[];
  readonly findings: readonly ShownFinding[];
  readonly place: RefObject<HTMLDivElement | null>;
};

/** Room above the first marked row: the heading and a row or two, in pixels. */
const ROWS_ABOVE = 90;

/** The sheet as it was read, cell for cell, with the cells marked that a finding names. */
export function ReadSheet({ rows, findings, place }: ReadSheetProps) {
  const { t } = useSpeech();
  const [onlyMarked, setOnlyMarked] = useState(false);
  const faults = findings.filter((one) => one.severity !== 'info');
  const marked = rows.map((row) => ({ row, fault: faultOf(row, faults) }));
  // The first marked row is in sight at once; the panel around it stays where it is.
  useLayoutEffect(() => {
    const mark = place.current?.querySelector<HTMLElement>('.marked')?.closest('tr');
    if (mark) place.current?.scrollTo({ top: mark.offsetTop - ROWS_ABOVE });
  }, [place]);
  const [first] = rows;
  if (!first) return <p className="muted">{t('window.receipt.noRows')}</p>;
  return (
    <section className="readsheet">
      <h3>
        {t('window.receipt.sheet', { sheet: first.sheet })}
        {marked.some((one) => one.fault) && (
          <label>
            <input type="checkbox" checked={onlyMarked} onChange={(event) => setOnlyMarked(event.target.checked)} />
            {t('window.receipt.onlyMarked')}
          </label>
        )}
      </h3>
      <section
        className="scroll"
        ref={place}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        aria-label={t('window.receipt.sheet', { sheet: first.sheet })}
      >
        <table className="small">
          <thead>
            <tr>
              <th scope="col" className="cell">
                {t('window.receipt.cell')}
              </th>
              <th scope="col">{t('window.receipt.criterion')}</th>
              <th scope="col" className="num">
                {t('window.receipt.maximum')}
              </th>
              <th scope="col" className="num">
                {t('window.receipt.raw')}
              </th>
              <th scope="col" className="num">
                {t('window.receipt.value')}
              </th>
            </tr>
          </thead>
          <tbody>
            {marked.map(
              ({ row, fault }) => (fault || !onlyMarked) && <SheetRow key={row.criterion} row={row} fault={fault} />,
            )}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** The worst finding of a row: an error before a warning. */
function faultOf(row: Row, faults: readonly ShownFinding[]): ShownFinding | null {
  const own = faults.filter((one) => (one.cell === null ? one.criterion === row.criterion : one.cell === row.cell));
  return own.find((one) => one.severity === 'error') ?? own[0] ?? null;
}

function SheetRow({ row, fault }: { readonly row: Row; readonly fault: ShownFinding | null }) {
  const { t, language } = useSpeech();
  const { criterion, title, maximum, raw, value, notApplicable, cell } = row;
  return (
    <tr>
      <td className="num cell">{cell}</td>
      <th scope="row">
        <b>{criterion}</b> {title}
      </th>
      <td className="num">{decimalText(maximum, language)}</td>
      <td className={fault ? `num marked ${fault.severity}` : 'num'} data-cell={cell} tabIndex={-1}>
        {fault && <Mark kind={fault.severity === 'error' ? 'error' : 'warning'} name={findingSentence(t, fault)} />}
        {raw || '–'}
      </td>
      <td className="num strong">
        {notApplicable ? t('window.receipt.notArisen') : value === null ? '–' : decimalText(value, language)}
      </td>
    </tr>
  );
}
