import { useState } from 'react';
import { dateText } from '../../../shared/i18n/formats.ts';
import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { Figure } from '../../components/Figure.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { ChooseVersion } from './ChooseVersion.tsx';
import { Original } from './Original.tsx';

/** What the unit has sent so far, newest first, each as it was received. */
export function Versions({ year, unit }: { readonly year: number; readonly unit: string }) {
  const { t, language } = useSpeech();
  const mayImport = useMay('import');
  const [choosing, choose] = useState<number | null>(null);
  const { data, error } = useCall('receipt.versions', { year, unit });
  if (error) return <Refusal failure={error} />;
  if (!data) return null;
  if (data.versions.length === 0) return <p className="muted">{t('window.receipt.noVersions')}</p>;
  return (
    <section>
      <h3>{t('window.receipt.versions')}</h3>
      <ul className="versions">
        {data.versions.map(({ version, current, file, receivedAt, sha256, selfTotal }) => (
          <li key={version}>
            <b className="num">{version}</b>
            <p>
              {file}
              <small>
                {t('window.receipt.receivedAt')} {dateText(receivedAt, language)} · SHA-256 {sha256.slice(0, 8)}…
                {sha256.slice(-4)}
              </small>
              {data.versions.length > 1 && current && <small className="counts">{t('window.receipt.counts')}</small>}
              {mayImport && !current && (
                <button type="button" className="link" onClick={() => choose(version)}>
                  {t('window.receipt.choose')}
                </button>
              )}
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
      {choosing !== null && <ChooseVersion year={year} unit={unit} version={choosing} onClose={() => choose(null)} />}
    </section>
  );
}
