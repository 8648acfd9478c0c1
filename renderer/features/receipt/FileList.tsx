import { FileInput } from 'lucide-react';
import { useState } from 'react';
import { useSpeech } from '../../app/language.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Mark } from '../../components/Marks.tsx';
import { rowKeys } from '../../components/rowKeys.ts';
import { FaultCounts } from './FaultCounts.tsx';
import { countOf, gist, OUTCOMES, type Outcome, outcomeMark, type ReceivedFile } from './receivedFile.ts';

type FileListProps = {
  readonly files: readonly ReceivedFile[];
  readonly chosen: ReceivedFile | null;
  readonly onChoose: (token: string) => void;
  readonly mayImport: boolean;
};

const COLUMNS = ['outcome', 'unit', 'version', 'file', 'self', 'findings'] as const;

/** One row a file. */
export function FileList({ files, chosen, onChoose, mayImport }: FileListProps) {
  const { t } = useSpeech();
  const [filter, setFilter] = useState<Outcome | null>(null);
  if (files.length === 0) return <NoFiles mayImport={mayImport} />;
  const counted = OUTCOMES.map((outcome) => ({
    outcome,
    files: files.filter((one) => one.outcome === outcome).length,
  }));
  const shown = files.filter((one) => filter === null || one.outcome === filter);
  return (
    <>
      <fieldset className="tally card">
        <legend className="unseen">{t('window.receipt.filter')}</legend>
        <span>
          <b className="num">{files.length}</b> {t('window.receipt.files')}
        </span>
        {counted.map(
          (one) =>
            one.files > 0 && (
              <button
                type="button"
                key={one.outcome}
                aria-pressed={filter === one.outcome}
                onClick={() => setFilter(filter === one.outcome ? null : one.outcome)}
              >
                <Mark kind={outcomeMark(one.outcome)} name="" />
                <b className="num">{one.files}</b> {t(`outcomes.${one.outcome}`)}
              </button>
            ),
        )}
      </fieldset>
      <div className="card scroll rows">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of rows that are chosen, not a table that is read */}
        <table role="grid" aria-label={t('window.receipt.list')}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th scope="col" key={column} className={column}>
                  {t(`window.receipt.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((file, index) => (
              <FileRow
                key={file.token}
                file={file}
                chosen={file.token === chosen?.token}
                reachable={
                  shown.some((one) => one.token === chosen?.token) ? file.token === chosen?.token : index === 0
                }
                onChoose={onChoose}
              />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p className="muted">{t('window.receipt.nothingShown')}</p>}
      </div>
    </>
  );
}

type FileRowProps = {
  readonly file: ReceivedFile;
  readonly chosen: boolean;
  /** By Tab. */
  readonly reachable: boolean;
  readonly onChoose: (token: string) => void;
};

function FileRow({ file, chosen, reachable, onChoose }: FileRowProps) {
  const { t } = useSpeech();
  const choose = () => onChoose(file.token);
  const said = gist(t, file);
  return (
    <tr
      data-row
      aria-selected={chosen}
      tabIndex={reachable ? 0 : -1}
      onClick={choose}
      onFocus={choose}
      onKeyDown={(event) => rowKeys(event, '#receipt .detail')}
    >
      <td className="outcome">
        <Mark kind={outcomeMark(file.outcome)} name="">
          {t(`outcomes.${file.outcome}`)}
        </Mark>
        <span className="unseen">{t(`outcomes.${file.outcome}`)}</span>
      </td>
      <td className={file.unit ? 'unit' : 'unit muted'}>{file.unit?.name ?? t('window.receipt.unknownUnit')}</td>
      <td className="num version">{file.version ?? '–'}</td>
      <td className="file">
        {file.file}
        {said !== '' && <p>{said}</p>}
      </td>
      <td className="num">
        <Figure total={file.selfTotal} />
      </td>
      <td className="num">
        {/* A refusal or a question is the outcome itself. */}
        {file.outcome !== 'refused' && file.outcome !== 'needs-decision' && (
          <FaultCounts errors={countOf(file.findings, 'error')} warnings={countOf(file.findings, 'warning')} />
        )}
      </td>
    </tr>
  );
}

function NoFiles({ mayImport }: { readonly mayImport: boolean }) {
  const { t } = useSpeech();
  return (
    <section className="card nofiles">
      <FileInput size={32} strokeWidth={1.25} aria-hidden="true" />
      <h2>{t('window.receipt.emptyTitle')}</h2>
      <p>{t(mayImport ? 'window.receipt.emptyText' : 'window.receipt.emptyMayNot')}</p>
    </section>
  );
}
