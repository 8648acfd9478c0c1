import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';
import { countOf, findingSentence, type ShownFinding } from './receivedFile.ts';

type FindingsProps = {
  readonly findings: readonly ShownFinding[];
  /** Cells that the sheet below shows: to these a click goes. */
  readonly cells: ReadonlySet<string>;
  readonly onGoTo: (cell: string) => void;
};

/** Code, what, where, what to do: faults first, notes folded away. */
export function Findings({ findings, cells, onGoTo }: FindingsProps) {
  const { t } = useSpeech();
  const faults = [
    ...findings.filter((one) => one.severity === 'error'),
    ...findings.filter((one) => one.severity === 'warning'),
  ];
  const notes = findings.filter((one) => one.severity === 'info');
  const item = (one: ShownFinding) => (
    <FindingItem
      key={`${one.code} ${one.cell} ${one.criterion} ${JSON.stringify(one.params)}`}
      finding={one}
      onGoTo={one.cell !== null && cells.has(one.cell) ? onGoTo : null}
    />
  );
  return (
    <section className="faults">
      <h3>
        {faults.length === 0
          ? t('window.receipt.noFindings')
          : t('window.receipt.findingsTitle', {
              errors: countOf(findings, 'error'),
              warnings: countOf(findings, 'warning'),
            })}
      </h3>
      <ul>{faults.map(item)}</ul>
      {notes.length > 0 && (
        <details>
          <summary>{t('window.receipt.notes', { notes: notes.length })}</summary>
          <ul>{notes.map(item)}</ul>
        </details>
      )}
    </section>
  );
}

const MARKS = { error: 'error', warning: 'warning', info: 'note' } as const;

type FindingItemProps = { readonly finding: ShownFinding; readonly onGoTo: ((cell: string) => void) | null };

function FindingItem({ finding, onGoTo }: FindingItemProps) {
  const { t } = useSpeech();
  const { cell, severity, code } = finding;
  return (
    <li>
      <Mark kind={MARKS[severity]} name={t(`window.receipt.${severity}`)} />
      <span className="where">
        {cell !== null && onGoTo ? (
          <button
            type="button"
            className="link num"
            onClick={() => onGoTo(cell)}
            aria-label={t('window.receipt.goToCell', { cell })}
          >
            {cell}
          </button>
        ) : (
          <span className="num">{cell ?? t('window.receipt.wholeFile')}</span>
        )}
      </span>
      <p>
        {findingSentence(t, finding)} <small>{code}</small>
      </p>
    </li>
  );
}
