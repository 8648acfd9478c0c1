import { useState } from 'react';
import { foldName } from '../../../shared/domain/unit.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import type { Person, Session } from '../../app/session.ts';
import { Refusal } from '../../components/Problem.tsx';
import { PinForm } from './PinForm.tsx';
import './signIn.css';

/** From this many people on, a field to filter the list by name. */
const MANY = 9;

/** Who is working? A person, then that person's PIN; under a lock the PIN alone. */
export function SignIn({ session }: { readonly session: Session }) {
  const { t } = useSpeech();
  const [other, setOther] = useState(false);
  const [chosen, choose] = useState<Person | null>(null);
  const person = chosen ?? (other ? null : session.person);
  return (
    <main className="place sign-in">
      <section className="card">
        <h1>{t(session.locked && person ? 'window.frame.signIn.locked' : 'window.frame.signIn.title')}</h1>
        {session.locked && person && <p>{t('window.frame.signIn.lockedText')}</p>}
        {person === null ? (
          <People session={session} onChosen={choose} />
        ) : (
          <PinForm
            key={person.user}
            person={person}
            sample={session.sample}
            locked={session.locked}
            alone={session.people.every((one) => one.user === person.user || !one.roles.includes('administrator'))}
            onOther={() => {
              choose(null);
              setOther(true);
            }}
          />
        )}
      </section>
    </main>
  );
}

function People({ session, onChosen }: { readonly session: Session; readonly onChosen: (person: Person) => void }) {
  const { t } = useSpeech();
  const signIn = useCommand('session.signIn');
  const [filter, setFilter] = useState('');
  const choose = (person: Person) => {
    // In the sample office a person without a PIN is in with one click.
    if (session.sample && !person.hasPin) signIn.mutate({ user: person.user, pin: null });
    else onChosen(person);
  };
  const wanted = foldName(filter);
  return (
    <>
      {session.sample && <p>{t('window.frame.signIn.sampleText')}</p>}
      {session.people.length >= MANY && (
        <input
          className="field"
          type="search"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          aria-label={t('window.frame.signIn.filter')}
          placeholder={t('window.frame.signIn.filter')}
        />
      )}
      <ul className="people" aria-label={t('window.frame.signIn.people')}>
        {session.people
          .filter((one) => foldName(`${one.name} ${one.title}`).includes(wanted))
          .map((one, index) => (
            <li key={one.user}>
              {/* biome-ignore lint/a11y/noAutofocus: the only thing to do on this screen */}
              <button type="button" onClick={() => choose(one)} autoFocus={index === 0}>
                <strong>{one.name}</strong>
                <span>{one.roles.map((role) => t(`roles.${role}`)).join(', ')}</span>
                <small>{one.title}</small>
                {one.oneTimePin && <small>{t('window.frame.signIn.oneTimePin')}</small>}
                {!one.hasPin && !session.sample && <small>{t('window.frame.signIn.noPin')}</small>}
              </button>
            </li>
          ))}
      </ul>
      <Refusal failure={signIn.data?.ok === false ? signIn.data.error : null} />
    </>
  );
}
