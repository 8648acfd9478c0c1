import { Search } from 'lucide-react';
import { useEffect, useId } from 'react';
import type { Office } from '../../shared/contract/api.ts';
import { LANGUAGES } from '../../shared/contract/preferences.ts';
import { yearText } from '../components/yearText.ts';
import { useSpeech } from './language.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { prefer } from './preferences.ts';
import type { Person } from './session.ts';

type TitleBarProps = {
  readonly office: Office | null;
  readonly person: Person | null;
  readonly round?: { readonly year: number; readonly choose: (year: number) => void };
  readonly onFind?: () => void;
  readonly onHelp?: () => void;
};

/** Whose data this is: authority and round, and the mark of sample data, which no place can be without. */
export function TitleBar({ office, person, round, onFind, onHelp }: TitleBarProps) {
  const { t, language } = useSpeech();
  const year = round?.year ?? office?.years.at(-1);
  const sample = office?.sample ? t('cli.sampleData') : null;
  useEffect(() => {
    document.title = [t('window.title'), office?.authority.name, sample].filter((one) => one != null).join(' · ');
  }, [t, office, sample]);
  return (
    <header className="bar" data-region>
      <span className="brand">{t('window.title')}</span>
      {office && year !== undefined && (
        <span className="round" title={office.authority.name}>
          {t('window.round', { year: yearText(year, language), authority: office.authority.name })}
        </span>
      )}
      {office && round && office.years.length > 1 && (
        <select
          className="field"
          aria-label={t('window.frame.round')}
          value={round.year}
          onChange={(event) => round.choose(Number(event.target.value))}
        >
          {office.years.map((one) => (
            <option key={one} value={one}>
              {yearText(one, language)}
            </option>
          ))}
        </select>
      )}
      {sample && <strong className="sample">{sample}</strong>}
      {onFind && (
        <button type="button" className="quiet find" onClick={onFind} aria-keyshortcuts="Control+K">
          <Search size={14} aria-hidden="true" />
          <span className="hint">{t('window.frame.findHint')}</span>
          <kbd>Ctrl K</kbd>
        </button>
      )}
      {!onFind && <span className="push" />}
      {person && <PersonMenu person={person} />}
      <Languages />
      {onHelp && (
        <button type="button" className="quiet" onClick={onHelp} title={t('window.help.title')} aria-keyshortcuts="F1">
          <kbd>F1</kbd>
          <span className="unseen">{t('window.help.title')}</span>
        </button>
      )}
    </header>
  );
}

function Languages() {
  const { t, language } = useSpeech();
  // Two bars are in the page while the screen is locked.
  const group = useId();
  return (
    <fieldset className="languages">
      <legend className="unseen">{t('window.language')}</legend>
      {LANGUAGES.map((one) => (
        <label key={one} title={t(`window.languages.${one}`)}>
          <input
            type="radio"
            name={group}
            className="unseen"
            checked={one === language}
            onChange={() => prefer({ language: one })}
            aria-label={t(`window.languages.${one}`)}
          />
          <span aria-hidden="true">{one.toUpperCase()}</span>
        </label>
      ))}
    </fieldset>
  );
}
