import { LANGUAGES, TEXT_STEPS, THEMES } from '../../shared/contract/preferences.ts';
import { useSpeech } from '../app/language.tsx';
import { prefer, usePreferences } from '../app/preferences.ts';
import { Choice } from './Choice.tsx';
import './appearance.css';

/** Language, theme and text size of this window, at once and remembered. */
export function Appearance() {
  const { t } = useSpeech();
  const { language, theme, textStep } = usePreferences();
  return (
    <div className="appearance">
      <Choice
        label={t('window.language')}
        options={LANGUAGES}
        value={language}
        name={(one) => t(`window.languages.${one}`)}
        onChoose={(one) => prefer({ language: one })}
      />
      <Choice
        label={t('window.settings.theme')}
        options={THEMES}
        value={theme}
        name={(one) => t(`window.settings.theme_${one}`)}
        onChoose={(one) => prefer({ theme: one })}
      />
      <Choice
        label={t('window.settings.textSize')}
        options={TEXT_STEPS}
        value={textStep}
        name={(one) => `${Math.round(Number(one) * 100)} %`}
        onChoose={(one) => prefer({ textStep: one })}
      />
    </div>
  );
}
