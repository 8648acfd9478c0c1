import { useRef } from 'react';
import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { routeTo } from '../../app/route.ts';
import { Figure, figureText } from '../../components/Figure.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { yearText } from '../../components/yearText.ts';
import { Cured } from './Cured.tsx';
import { Differences } from './Differences.tsx';
import { Findings } from './Findings.tsx';
import { Original } from './Original.tsx';
import { Question } from './Question.tsx';
import { ReadSheet } from './ReadSheet.tsx';
import { ReturnSlip } from './ReturnSlip.tsx';
import type { ReceivedFile } from './receivedFile.ts';
import { Versions } from './Versions.tsx';

type FileDetailProps = {
  readonly year: number;
  readonly file: ReceivedFile;
  readonly mayImport: boolean;
  readonly onAnswered: (token: string) => void;
};

/** One file: what is open, what was found, the sheet as it was read, and what the unit sent before. */
export function FileDetail({ year, file, mayImport, onAnswered }: FileDetailProps) {
  const { t, language } = useSpeech();
  const preview = useCall('receipt.preview', { year, file: file.token });
  const sheet = useRef<HTMLDivElement>(null);
  const rows = preview.data?.rows ?? [];
  const returnable = file.outcome !== 'needs-decision' && file.findings.some((one) => one.severity !== 'info');
  const goTo = (cell: string) => {
    const found = sheet.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`);
    found?.scrollIntoView({ block: 'center' });
    found?.focus({ preventScroll: true });
  };
  return (
    <>
      <section className="subject">
        <div>
          <h2>{file.unit?.name ?? file.file}</h2>
          <p className="muted">{facts().join(' · ')}</p>
        </div>
        <p className="num figure">
          <Figure total={file.selfTotal} />
        </p>
        <div className="actions">
          {mayImport && returnable && <ReturnSlip year={year} of={{ file: file.token }} />}
          {file.unit && file.version !== null && (
            <>
              <Original year={year} unit={file.unit.code} version={file.version} />
              <a className="button" href={routeTo('appraisal', file.unit.code)}>
                {t('window.receipt.toAppraisal')}
              </a>
            </>
          )}
        </div>
      </section>
      {mayImport &&
        file.choices.map((choice) => (
          <Question
            key={choice.question}
            year={year}
            file={file.token}
            choice={choice}
            reason={file.findings.find((one) => one.code === choice.question)}
            onAnswered={onAnswered}
          />
        ))}
      <Findings findings={file.findings} cells={new Set(rows.map((one) => one.cell))} onGoTo={goTo} />
      <Cured cured={file.cured} />
      {file.differences.length > 0 && <Differences differences={file.differences} />}
      {preview.error && <Refusal failure={preview.error} />}
      {preview.data && <ReadSheet rows={rows} findings={file.findings} place={sheet} />}
      {file.unit && <Versions year={year} unit={file.unit.code} />}
    </>
  );

  function facts(): readonly string[] {
    return [
      ...(file.version === null ? [] : [t('window.receipt.versionOf', { version: file.version })]),
      ...(file.unit ? [file.file] : []),
      ...(file.layout ? [t(`window.receipt.${file.layout}`)] : []),
      ...(file.statedTotal ? [t('window.receipt.stated', { total: figureText(file.statedTotal, language) })] : []),
      ...(file.statedYear === null
        ? []
        : [t('window.receipt.statedYear', { year: yearText(file.statedYear, language) })]),
    ];
  }
}
