import { useState } from 'react';
import { dateText } from '../../../shared/i18n/formats.ts';
import { settingValueText } from '../../../shared/i18n/settingWords.ts';
import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { Asked } from '../../components/Asked.tsx';
import { yearText } from '../../components/yearText.ts';
import { Card } from './Card.tsx';
import { RuleForm } from './RuleForm.tsx';
import { isSwitchOfRule, type SettingGroup, settingGroups } from './settingGroups.ts';

/** How the round proceeds, and its cross-checks: read by everybody, changed by the chair with a reason. */
export function RoundRules({ year }: { readonly year: number }) {
  const { t, language } = useSpeech();
  const settings = useCall('round.settings', { year });
  const mayConfigure = useMay('configure');
  const [editing, edit] = useState<string | null>(null);
  const title = t('window.roundRules.title', { year: yearText(year, language) });
  return (
    <Card title={title} className="round-rules">
      <p className="fine">{t(mayConfigure ? 'window.roundRules.text' : 'window.roundRules.onlyChair')}</p>
      <Asked result={settings}>
        {(given) => {
          const groups = settingGroups(given.settings);
          const edited = groups.find((one) => one.nameKey === editing);
          return (
            <>
              <div className="sheet">
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t('window.roundRules.rule')}</th>
                      <th scope="col">{t('window.roundRules.values')}</th>
                      <th scope="col">{t('window.roundRules.source')}</th>
                      {mayConfigure && (
                        <th scope="col">
                          <span className="unseen">{t('window.roundRules.edit')}</span>
                        </th>
                      )}
                    </tr>
                  </thead>
                  <tbody>
                    {groups.map((group) => (
                      <RuleLine
                        key={group.nameKey}
                        group={group}
                        onEdit={mayConfigure ? () => edit(group.nameKey) : null}
                      />
                    ))}
                  </tbody>
                </table>
              </div>
              {edited && <RuleForm year={year} group={edited} onClose={() => edit(null)} />}
            </>
          );
        }}
      </Asked>
    </Card>
  );
}

type RuleLineProps = {
  readonly group: SettingGroup;
  /** null = this person may not. */
  readonly onEdit: (() => void) | null;
};

function RuleLine({ group, onEdit }: RuleLineProps) {
  const { t, language } = useSpeech();
  const name = t(`window.roundRules.${group.nameKey}`);
  const running = group.settings.find(isSwitchOfRule);
  const shown = group.settings.filter((one) => one !== running);
  const changed = group.settings.filter((one) => one.change !== null);
  const last = changed.toSorted((a, b) => (a.change?.at ?? '').localeCompare(b.change?.at ?? '')).at(-1)?.change;
  return (
    <tr className={running?.value === 'false' ? 'switched-off' : ''}>
      <th scope="row">{name}</th>
      <td className="values">
        {running && (
          <span className={running.change ? 'set' : ''}>
            {settingValueText(running.kind, running.value, t, language)}
          </span>
        )}
        {running?.value !== 'false' &&
          shown.map((one) => (
            <span key={one.key} className={one.change ? 'set' : ''}>
              {t(`window.roundRules.keys.${one.key}`)}: <b>{settingValueText(one.kind, one.value, t, language)}</b>
            </span>
          ))}
      </td>
      <td>
        {last
          ? t('window.roundRules.changedBy', { name: last.byName, at: dateText(last.at, language), note: last.note })
          : t('window.roundRules.initial')}
      </td>
      {onEdit && (
        <td className="actions">
          <button type="button" className="link" onClick={onEdit} aria-label={t('window.roundRules.editOf', { name })}>
            {t('window.roundRules.edit')}
          </button>
        </td>
      )}
    </tr>
  );
}
