import { settingValueText } from '../../../shared/i18n/settingWords.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { TextField } from '../../components/TextField.tsx';
import { EditForm, type Typed } from './EditForm.tsx';
import { isSwitchOfRule, type Setting, type SettingGroup } from './settingGroups.ts';

type RuleFormProps = { readonly year: number; readonly group: SettingGroup; readonly onClose: () => void };

/** Comma or point, as either hand types it. */
const NUMBER = '\\s*\\d{1,6}([.,]\\d{1,6})?\\s*';

/** One rule or the procedure: what was changed is stored with one reason, all of it or nothing. */
export function RuleForm({ year, group, onClose }: RuleFormProps) {
  const { t } = useSpeech();
  const change = useCommand('round.changeSettings');
  const save = async (typed: Typed, form: FormData) => {
    const wanted = group.settings.map((one) => ({ key: one.key, value: valueIn(one, typed, form), before: one.value }));
    const settings = wanted.filter((one) => one.value !== one.before).map(({ key, value }) => ({ key, value }));
    if (settings.length === 0) return null;
    const answer = await change.mutateAsync({ year, settings, note: typed('note') });
    return answer.ok ? null : answer.error;
  };
  return (
    <EditForm
      title={t('window.roundRules.editOf', { name: t(`window.roundRules.${group.nameKey}`) })}
      onSave={save}
      onClose={onClose}
    >
      {group.settings.map((one) => (
        <SettingField key={one.key} setting={one} />
      ))}
      <TextField label={t('window.roundRules.note')} name="note" required maxLength={4000} autoComplete="off" />
    </EditForm>
  );
}

function valueIn({ key, kind }: Setting, typed: Typed, form: FormData): string {
  if (kind === 'switch') return String(form.has(key));
  const text = typed(key).replace(',', '.');
  return text === '' ? 'none' : text;
}

function SettingField({ setting }: { readonly setting: Setting }) {
  const { t, language } = useSpeech();
  const { key, kind, choices, value, initial } = setting;
  const label = isSwitchOfRule(setting) ? t('window.roundRules.runs') : t(`window.roundRules.keys.${key}`);
  const standard = t('window.roundRules.initialOf', { value: settingValueText(kind, initial, t, language) });
  const hint = kind.endsWith('?') ? `${standard} · ${t('window.roundRules.noneHint')}` : standard;
  if (kind === 'switch')
    return (
      <label className="check">
        <input type="checkbox" name={key} defaultChecked={value === 'true'} />
        <span>
          {label} <small>{hint}</small>
        </span>
      </label>
    );
  if (kind === 'choice')
    return (
      <label className="labelled">
        <span>{label}</span>
        <select className="field" name={key} defaultValue={value}>
          {choices.map((one) => (
            <option key={one} value={one}>
              {t(`window.roundRules.choices.${one}`)}
            </option>
          ))}
        </select>
        <small>{hint}</small>
      </label>
    );
  return (
    <div>
      <TextField
        label={label}
        name={key}
        defaultValue={value === 'none' ? '' : settingValueText(kind, value, t, language)}
        inputMode="decimal"
        autoComplete="off"
        pattern={NUMBER}
        title={t('window.roundRules.numberHint')}
        required={!kind.endsWith('?')}
      />
      <small className="fine">{hint}</small>
    </div>
  );
}
