import { X } from 'lucide-react';
import { ROLES } from '../../../shared/domain/access.ts';
import { useSpeech } from '../../app/language.tsx';
import { TextField } from '../../components/TextField.tsx';
import { type DraftPerson, userOf } from './draftOffice.ts';

type PeopleStepProps = {
  readonly people: readonly DraftPerson[];
  readonly onChange: (people: readonly DraftPerson[]) => void;
};

export function PeopleStep({ people, onChange }: PeopleStepProps) {
  const { t } = useSpeech();
  const change = (id: number, part: Partial<DraftPerson>) =>
    onChange(people.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const rename = (person: DraftPerson, name: string) =>
    // The short name follows the full one until somebody writes it by hand.
    change(person.id, person.user === userOf(person.name) ? { name, user: userOf(name) } : { name });
  const add = () =>
    onChange([
      ...people,
      { id: Math.max(0, ...people.map((one) => one.id)) + 1, user: '', name: '', roles: ['member'] },
    ]);
  return (
    <>
      <p>{t('window.frame.firstRun.peopleText')}</p>
      {people.map((person) => (
        <div className="person-row" key={person.id}>
          <TextField
            label={t('window.frame.firstRun.personName')}
            value={person.name}
            maxLength={300}
            onType={(name) => rename(person, name)}
          />
          <TextField
            label={t('window.frame.firstRun.user')}
            value={person.user}
            maxLength={40}
            pattern="[A-Za-z0-9._\-]{1,40}"
            onType={(user) => change(person.id, { user })}
          />
          <fieldset className="roles">
            <legend>{t('window.frame.firstRun.role')}</legend>
            {ROLES.map((role) => (
              <label key={role}>
                <input
                  type="checkbox"
                  checked={person.roles.includes(role)}
                  onChange={(event) => {
                    const others = person.roles.filter((one) => one !== role);
                    change(person.id, { roles: event.target.checked ? [...others, role] : others });
                  }}
                />
                {t(`roles.${role}`)}
              </label>
            ))}
          </fieldset>
          <button
            type="button"
            className="quiet"
            aria-label={t('window.frame.firstRun.removePerson', { name: person.name })}
            onClick={() => onChange(people.filter((one) => one.id !== person.id))}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      ))}
      <button type="button" className="button" onClick={add}>
        {t('window.frame.firstRun.addPerson')}
      </button>
    </>
  );
}
