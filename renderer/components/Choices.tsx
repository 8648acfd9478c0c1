import { useId, useState } from 'react';
import { foldName } from '../../shared/domain/unit.ts';
import { useSpeech } from '../app/language.tsx';
import './choices.css';

export type Option = { readonly value: string; readonly label: string };

type ChoicesProps = {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChoose: (value: string, chosen: boolean) => void;
  /** "radio" = one of them. */
  readonly type: 'radio' | 'checkbox';
};

/** More than these are searched, with and without accents. */
const SEEN_AT_ONCE = 7;

/** A list to choose from. */
export function Choices({ legend, options, chosen, onChoose, type }: ChoicesProps) {
  const { t } = useSpeech();
  const [sought, seek] = useState('');
  const name = useId();
  const key = foldName(sought);
  const found = options.filter((one) => foldName(one.label).includes(key));
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {options.length > SEEN_AT_ONCE && (
        <input
          type="search"
          className="field"
          value={sought}
          onChange={(event) => seek(event.target.value)}
          placeholder={t('window.find')}
          aria-label={t('window.find')}
        />
      )}
      <div className="scroll">
        {found.map((one) => (
          <label key={one.value}>
            <input
              type={type}
              name={name}
              checked={chosen.includes(one.value)}
              onChange={(event) => onChoose(one.value, event.target.checked)}
            />
            <span>{one.label}</span>
          </label>
        ))}
        {found.length === 0 && <p className="muted">{t('window.noneFound', { sought })}</p>}
      </div>
    </fieldset>
  );
}
