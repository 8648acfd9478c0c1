import type { Output } from '../../../shared/contract/api.ts';
import { useSpeech } from '../../app/language.tsx';
import { inLanguage } from '../../components/inLanguage.ts';
import { LevelMark } from '../../components/LevelMark.tsx';
import { Mark } from '../../components/Marks.tsx';
import { word } from './GroupRows.tsx';

type CriteriaSet = Output<'office.criteriaSet'>;

/** What the set is, where its levels begin, and what else a unit must meet. */
export function SetFacts({ set }: { readonly set: CriteriaSet }) {
  const { t, language } = useSpeech();
  return (
    <aside data-region>
      <section className="card facts">
        <h2>{inLanguage(set.title, language)}</h2>
        <p>
          {set.official ? (
            <Mark kind="done" name="">
              {t('window.criteriaSet.official')}
            </Mark>
          ) : (
            <Mark kind="warning" name="">
              {t('window.criteriaSet.sample')}
            </Mark>
          )}
        </p>
        {set.notice && <p>{inLanguage(set.notice, language)}</p>}
        <p>{t('window.criteriaSet.sum', { points: set.maximum, decimals: set.decimals })}</p>
      </section>
      {set.levels.length > 0 && (
        <section className="card facts">
          <h2>{t('window.criteriaSet.levels')}</h2>
          <ul>
            {set.levels.toReversed().map((one) => (
              <li key={one.level} className="row">
                <LevelMark level={one.level} provisional={false} />
                <span className="push" />
                <span>{t('window.criteriaSet.from', { points: one.from })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {set.conditions.length > 0 && (
        <section className="card facts">
          <h2>{t('window.criteriaSet.conditions')}</h2>
          <ul>
            {set.conditions.map((one) => (
              <li key={`${one.kind} ${one.code}`}>
                {one.title
                  ? inLanguage(one.title, language)
                  : t(`window.criteriaSet.condition_${one.kind.replaceAll('-', '_')}`, { percent: one.percent })}
                <small>
                  {t(one.enabled ? 'window.criteriaSet.on' : 'window.criteriaSet.off')}
                  {one.enabled && ` · ${word(t, 'effect', one.effect)}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
