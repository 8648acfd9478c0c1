import { FileInput } from 'lucide-react';
import { useState } from 'react';
import { useSpeech } from '../../app/language.tsx';
import { ChosenRow } from '../../components/ChosenRow.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Mark } from '../../components/Marks.tsx';
import { RowList } from '../../components/RowList.tsx';
import { Tally } from '../../components/Tally.tsx';
import { useInSteps } from '../../components/useInSteps.ts';
import { FaultCounts } from './FaultCounts.tsx';
import { outcomeMark } from './outcomeMark.ts';
import { countOf, gist, OUTCOMES, type Outcome, type ReceivedFile } from './receivedFile.ts';

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
  const shown = files.filter((one) => filter === null || one.outcome === filter);
  const rows = useInSteps(shown);
  if (files.length === 0) return <NoFiles mayImport={mayImport} />;
  const kinds = OUTCOMES.map((outcome) => ({
    kind: outcome,
    mark: outcomeMark(outcome),
    name: t(`outcomes.${outcome}`),
    count: files.filter((one) => one.outcome === outcome).length,
  }));
  const chosenShown = shown.some((one) => one.token === chosen?.token);
  return (
    <>
      <Tally legend={t('window.receipt.filter')} kinds={kinds} filter={filter} onFilter={setFilter}>
        <span>
          <b className="num">{files.length}</b> {t('window.receipt.files')}
        </span>
      </Tally>
      <RowList
        label={t('window.receipt.list')}
        head={COLUMNS.map((column) => (
          <th scope="col" key={column} className={column}>
            {t(`window.receipt.${column}`)}
          </th>
        ))}
        foot={shown.length === 0 && <p className="muted">{t('window.receipt.nothingShown')}</p>}
      >
        <tbody>
          {rows.map((file, index) => (
            <FileRow
              key={file.token}
              file={file}
              chosen={file.token === chosen?.token}
              reachable={chosenShown ? file.token === chosen?.token : index === 0}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </RowList>
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
  const said = gist(t, file);
  return (
    <ChosenRow chosen={chosen} reachable={reachable} onChoose={() => onChoose(file.token)} detail="#receipt .detail">
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
    </ChosenRow>
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
