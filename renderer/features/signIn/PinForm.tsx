import { type SubmitEvent, useState } from 'react';
import { type CallFailure, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import type { Person } from '../../app/session.ts';
import { Refusal } from '../../components/Problem.tsx';
import { newPinFault } from './newPinFault.ts';
import { PinField, PinOwner } from './PinField.tsx';
import { useWait } from './useWait.ts';

type PinFormProps = {
  readonly person: Person;
  readonly sample: boolean;
  readonly locked: boolean;
  /** Nobody else is an administrator. */
  readonly alone: boolean;
  readonly onOther: () => void;
};

/** The PIN of one person; at the first sign-in that person chooses it. */
export function PinForm({ person, sample, locked, alone, onOther }: PinFormProps) {
  const { t } = useSpeech();
  const signIn = useCommand('session.signIn');
  const setPin = useCommand('session.setPin');
  const [pin, typePin] = useState('');
  const [given, typeGiven] = useState('');
  const [again, typeAgain] = useState('');
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { seconds, waitFor } = useWait();
  /** A first PIN, or one in place of a one-time PIN: it is chosen here. */
  const first = person.oneTimePin || (!person.hasPin && !sample);

  const refuse = (refused: CallFailure) => {
    setFailure(refused);
    waitFor(refused);
  };
  const enter = async () => {
    if (first) {
      const current = person.oneTimePin ? given : null;
      const set = await setPin.mutateAsync({ user: person.user, current, next: pin });
      if (!set.ok) return refuse(set.error);
      if (set.value.person?.user === person.user && !set.value.locked) return;
    }
    const entered = await signIn.mutateAsync({ user: person.user, pin: person.hasPin || first ? pin : null });
    if (entered.ok) return;
    refuse(entered.error);
    typePin('');
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (seconds > 0 || signIn.isPending || setPin.isPending) return;
    const wrong = first
      ? newPinFault(pin, again)
      : person.hasPin && pin.length < 4
        ? 'window.frame.signIn.incomplete'
        : null;
    setFault(wrong);
    setFailure(null);
    if (wrong === null) void enter();
  };
  return (
    <form onSubmit={submit} className="pin">
      <PinOwner user={person.user} />
      <p className="who">
        <strong>{person.name}</strong>
        <span>{person.roles.map((role) => t(`roles.${role}`)).join(', ')}</span>
      </p>
      {first && (
        <>
          <h2>{t(person.oneTimePin ? 'window.frame.signIn.newPin' : 'window.frame.signIn.firstPin')}</h2>
          <p>{t(person.oneTimePin ? 'window.frame.signIn.givenText' : 'window.frame.signIn.firstPinText')}</p>
        </>
      )}
      {person.oneTimePin && <PinField label={t('window.frame.signIn.given')} value={given} onType={typeGiven} starts />}
      {(person.hasPin || first) && (
        <PinField
          label={t(person.oneTimePin ? 'window.frame.signIn.newPin' : 'window.frame.signIn.pin')}
          value={pin}
          onType={typePin}
          isNew={first}
          starts={!person.oneTimePin}
        />
      )}
      {first && <PinField label={t('window.frame.signIn.pinAgain')} value={again} onType={typeAgain} isNew />}
      {fault !== null && (
        <p className="refusal" role="alert">
          {t(fault)}
        </p>
      )}
      {seconds > 0 ? (
        <p className="refusal" role="alert">
          {t('window.frame.signIn.wait', { seconds })}
        </p>
      ) : (
        <Refusal failure={failure?.code === 'MEMBER_PIN_WAIT' ? null : failure} />
      )}
      {person.hasPin && !first && (
        <p className="fine">{t(`window.frame.signIn.${alone ? 'forgottenAlone' : 'forgotten'}`, person)}</p>
      )}
      <div className="row">
        <button
          type="submit"
          className="button main"
          aria-busy={signIn.isPending || setPin.isPending}
          // biome-ignore lint/a11y/noAutofocus: without a PIN the only thing to do here
          autoFocus={!person.hasPin && !first}
        >
          {t(
            first ? 'window.frame.signIn.setPin' : locked ? 'window.frame.signIn.unlock' : 'window.frame.signIn.enter',
          )}
        </button>
        <button type="button" className="button" onClick={onOther}>
          {t('window.frame.signIn.other')}
        </button>
      </div>
    </form>
  );
}
