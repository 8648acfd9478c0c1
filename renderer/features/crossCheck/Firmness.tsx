import type { Output } from '../../../shared/contract/api.ts';
import { decimalText } from '../../../shared/i18n/formats.ts';
import { sentenceText } from '../../../shared/i18n/sentenceText.ts';
import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { routeTo } from '../../app/route.ts';
import { Asked } from '../../components/Asked.tsx';
import { LevelMark } from '../../components/LevelMark.tsx';
import type { MatrixUnit } from './crossCheckTypes.ts';
import { scoreText } from './HeatRow.tsx';

type Result = Output<'appraisal.sheet'>['result'];
type Firm = NonNullable<Result['firmness']>;

/** One unit's result in words, the way to its thresholds, and what would change its level. */
export function Firmness({ year, unit }: { readonly year: number; readonly unit: MatrixUnit }) {
  const { t } = useSpeech();
  const sheet = useCall('appraisal.sheet', { year, unit: unit.code });
  const firmness = sheet.data?.result.firmness ?? null;
  return (
    <aside
      className="detail scroll firmness"
      aria-label={t('window.crossCheck.firm')}
      aria-busy={sheet.isPending}
      // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      data-region
    >
      <section>
        <h2>{unit.name}</h2>
        <p>
          <LevelMark
            level={unit.level ?? firmness?.level ?? null}
            provisional={unit.level === null && firmness !== null}
          />{' '}
          <a href={routeTo('appraisal', unit.code)}>{t('window.crossCheck.openUnit')}</a>
        </p>
      </section>
      <Asked result={sheet}>
        {({ result }) => (
          <>
            {result.sentences.length > 0 && <p>{sentenceText(t, result.sentences)}</p>}
            {result.firmness === null ? (
              <p className="muted">{t('window.crossCheck.firmNone')}</p>
            ) : (
              <WouldChange firm={result.firmness} />
            )}
          </>
        )}
      </Asked>
    </aside>
  );
}

function WouldChange({ firm }: { readonly firm: Firm }) {
  const { t, language } = useSpeech();
  const { last, next, disputed, flips, leftAside, stress } = firm;
  const contested = (code: string): string => {
    const one = disputed.find(({ criterion }) => criterion === code);
    return one ? `${code} (${scoreText(one.from, t, language)} → ${scoreText(one.to, t, language)})` : code;
  };
  const levelText = (level: number): string => (level === 0 ? t('levels.notMet') : t('levels.met', { level }));
  return (
    <>
      <section>
        <h3>{t('window.crossCheck.gap')}</h3>
        <ul>
          {last && <li>{t('window.crossCheck.last', last)}</li>}
          {next && <li>{t('window.crossCheck.next', next)}</li>}
        </ul>
      </section>
      <section>
        <h3>{t(flips.length === 0 ? 'window.crossCheck.firm' : 'window.crossCheck.flips')}</h3>
        {flips.length === 0 && (
          <p>
            {t(`window.crossCheck.${disputed.length === 0 ? 'noneDisputed' : 'noFlips'}`, { count: disputed.length })}
          </p>
        )}
        <ul>
          {flips.map((one) => (
            <li key={one.criteria.join(' ')}>
              {t('window.crossCheck.flip', {
                criteria: one.criteria.map(contested).join(' + '),
                level: levelText(one.level),
              })}
            </li>
          ))}
        </ul>
        {leftAside !== null && <p className="muted">{t('window.crossCheck.leftAside', { count: leftAside })}</p>}
      </section>
      <section>
        <h3>{t('window.crossCheck.stress')}</h3>
        <ul className="stress">
          {stress.map((one) => (
            <li key={one.shift} className={one.changes ? 'strong' : ''}>
              <span className="num">
                {one.shift.startsWith('-') ? '' : '+'}
                {decimalText(one.shift, language)}
              </span>
              <LevelMark level={one.level} provisional={false} />
              <span>{t(`window.crossCheck.${one.changes ? 'changes' : 'stays'}`)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
