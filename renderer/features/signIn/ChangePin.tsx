import { type SubmitEvent, useState } from 'react';
import { type CallFailure, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import type { Person } from '../../app/session.ts';
import { Mark } from '../../components/Marks.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { newPinFault } from './newPinFault.ts';
import { PinField, PinOwner } from './PinField.tsx';

/** The person at work changes their own PIN, or chooses the first one. */
export function ChangePin({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useSpeech();
  const setPin = useCommand('session.setPin');
  const [typed, type] = useState({ current: '', next: '', again: '' });
  const [fault, setFault] = useState<string | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [done, setDone] = useState(false);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrong = newPinFault(typed.next, typed.again);
    setFault(wrong);
    setFailure(null);
    if (wrong !== null) return;
    const current = person.hasPin ? typed.current : null;
    const answer = await setPin.mutateAsync({ user: person.user, current, next: typed.next });
    if (answer.ok) setDone(true);
    else setFailure(answer.error);
  };
  const field = (key: keyof typeof typed, label: string, starts: boolean) => (
    <PinField
      label={t(`window.frame.signIn.${label}`)}
      value={typed[key]}
      onType={(text) => type({ ...typed, [key]: text })}
      isNew={key !== 'current'}
      starts={starts}
    />
  );
  return (
    <Overlay title={t('window.frame.changePin')} onClose={onClose}>
      {done ? (
        <p role="status">
          <Mark kind="done" name="">
            {t('window.frame.signIn.changed')}
          </Mark>
        </p>
      ) : (
        <form className="pin" onSubmit={(event) => void submit(event)}>
          <PinOwner user={person.user} />
          {person.hasPin && field('current', 'currentPin', true)}
          {field('next', 'newPin', !person.hasPin)}
          {field('again', 'pinAgain', false)}
          {fault !== null && (
            <p className="refusal" role="alert">
              {t(fault)}
            </p>
          )}
          <Refusal failure={failure} />
          <button type="submit" className="button main">
            {t('window.frame.signIn.setPin')}
          </button>
        </form>
      )}
    </Overlay>
  );
}
