import { dateText } from '../../../shared/i18n/formats.ts';
import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { Original } from './Original.tsx';

/** What the unit has sent so far, newest first, each as it was received. */
export function Versions({ year, unit }: { readonly year: number; readonly unit: string }) {
  const { t, language } = useSpeech();
  const { data, error } = useCall('receipt.versions', { year, unit });
  if (error) return <Refusal failure={error} />;
  if (!data) return null;
  if (data.versions.length === 0) return <p className="muted">{t('window.receipt.noVersions')}</p>;
  return (
    <section>
      <h3>{t('window.receipt.versions')}</h3>
      <ul className="versions">
        {data.versions.map(({ version, file, receivedAt, sha256, selfTotal }) => (
          <li key={version}>
            <b className="num">{version}</b>
            <p>
              {file}
              <small>
                {t('window.receipt.receivedAt')} {dateText(receivedAt, language)} · SHA-256 {sha256.slice(0, 8)}…
                {sha256.slice(-4)}
              </small>
            </p>
            <span className="num">
              <Figure total={selfTotal} />
            </span>
            <Original
              year={year}
              unit={unit}
              version={version}
              name={t('window.receipt.getVersion', { version, file })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
