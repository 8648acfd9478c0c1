import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';
import { findingSentence, type ReceivedFile } from './receivedFile.ts';

/** What the version before was returned for and this one is not. */
export function Cured({ cured }: Pick<ReceivedFile, 'cured'>) {
  const { t } = useSpeech();
  const faults = cured.filter((one) => one.severity !== 'info');
  if (faults.length === 0) return null;
  return (
    <section className="faults">
      <h3>{t('window.receipt.cured', { count: faults.length })}</h3>
      <ul>
        {faults.map((one) => (
          <li key={`${one.code} ${one.cell} ${one.criterion}`}>
            <Mark kind="done" name="" />
            <span className="where num">{one.cell ?? t('window.receipt.wholeFile')}</span>
            <p>
              <s>{findingSentence(t, one)}</s> <small>{one.code}</small>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
