import type { Output } from '../../../../shared/contract/api.ts';
import type { PickedFile } from '../../../api/pickWorkbook.ts';
import { useCall, useCommand } from '../../../api/useCall.ts';
import { useSpeech } from '../../../app/language.tsx';
import { HeadCells } from '../../../components/HeadCells.tsx';
import { Mark } from '../../../components/Marks.tsx';
import { Overlay } from '../../../components/Overlay.tsx';
import { Problem, Refusal } from '../../../components/Problem.tsx';
import { SheetFaults } from '../../../components/SheetFaults.tsx';
import { stateText } from '../shownPoints.ts';

type Preview = Output<'appraisal.previewWorkbook'>;
type PreviewBoxProps = {
  readonly year: number;
  readonly file: PickedFile;
  /** Another workbook in its place. */
  readonly onPick: () => void;
  readonly onClose: () => void;
  readonly onStored: (count: number) => void;
};

export function PreviewBox({ year, file, onPick, onClose, onStored }: PreviewBoxProps) {
  const { t } = useSpeech();
  const { name, token } = file;
  const preview = useCall('appraisal.previewWorkbook', { year, file: token ?? '' }, { enabled: token !== null });
  const adjust = useCommand('appraisal.adjustFromWorkbook');
  const answer = adjust.data;
  const faults = (answer?.ok ? answer.value.faults : null) ?? preview.data?.faults ?? [];
  const changes = preview.data?.changes ?? [];
  const store = async (): Promise<void> => {
    if (token === null || adjust.isPending) return;
    const seen = changes.map((one) => one.from);
    const stored = await adjust.mutateAsync({ year, file: token, seen });
    if (stored.ok && stored.value.faults.length === 0) onStored(stored.value.adjusted.length);
  };
  return (
    <Overlay title={t('window.adjustWorkbook.title', { file: name })} onClose={onClose} form="side">
      <div className="preview-box">
        {token === null && <p role="alert">{t('window.adjustWorkbook.lost', { file: name })}</p>}
        {preview.isLoading && <p role="status">{t('window.adjustWorkbook.reading')}</p>}
        {preview.error && <Problem failure={preview.error} />}
        <Refusal failure={answer?.ok === false ? answer.error : null} />
        {faults.length > 0 && (
          <SheetFaults title={t('window.adjustWorkbook.faults', { count: faults.length })} faults={faults} />
        )}
        {faults.length === 0 && changes.length > 0 && <Changes changes={changes} />}
        <footer className="buttons">
          {faults.length === 0 && changes.length > 0 && (
            <button type="button" className="button main" aria-busy={adjust.isPending} onClick={() => void store()}>
              {t('window.adjustWorkbook.save', { count: changes.length })}
            </button>
          )}
          <button type="button" className="button" onClick={onPick}>
            {t('window.adjustWorkbook.again')}
          </button>
        </footer>
      </div>
    </Overlay>
  );
}

function Changes({ changes }: { readonly changes: Preview['changes'] }) {
  const { t, language } = useSpeech();
  const units = new Set(changes.map((one) => one.unit)).size;
  return (
    <>
      <p>{t('window.adjustWorkbook.summary', { changes: changes.length, units })}</p>
      {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="scroll sheet" tabIndex={0} aria-label={t('window.adjustWorkbook.pick')}>
        <table>
          <thead>
            <tr>
              <HeadCells
                columns={[
                  t('window.adjustWorkbook.unit'),
                  t('window.adjustWorkbook.criterion'),
                  { num: t('window.adjustWorkbook.from') },
                  { num: t('window.adjustWorkbook.to') },
                  t('window.adjustWorkbook.reason'),
                ]}
              />
            </tr>
          </thead>
          <tbody>
            {changes.map((one) => (
              <tr key={`${one.unit} ${one.criterion} ${JSON.stringify(one.from)}`}>
                <th scope="row">{one.name}</th>
                <td>{one.criterion}</td>
                <td className="num">{stateText(one.from, language, t)}</td>
                <td className="num">
                  <strong>{stateText(one.to, language, t)}</strong>
                  {one.offStep && (
                    <Mark kind="warning" name="">
                      {t('window.adjustWorkbook.offStep')}
                    </Mark>
                  )}
                </td>
                <td>
                  {t(`window.appraisal.reasons.${one.reason}`)}: {one.note}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
