import { type SubmitEvent, useState } from 'react';
import { useSpeech } from '../../app/language.tsx';
import { Appearance } from '../../components/Appearance.tsx';
import { AuthorityStep } from './AuthorityStep.tsx';
import { type DraftOffice, emptyDraft, missingSteps, profileFile, STEPS, type Step } from './draftOffice.ts';
import { PeopleStep } from './PeopleStep.tsx';
import { Review } from './Review.tsx';
import { RoundStep } from './RoundStep.tsx';
import { UnitsStep } from './UnitsStep.tsx';

type OfficeStepsProps = {
  readonly onProfile: (file: File) => void;
  readonly onLeave: () => void;
  /** The answer to the last attempt is about what was there before. */
  readonly onStep: () => void;
  readonly busy: boolean;
};

/** Six steps; each may be skipped, and the last one names what is still missing and leads back to it. */
export function OfficeSteps({ onProfile, onLeave, onStep, busy }: OfficeStepsProps) {
  const { t } = useSpeech();
  const [draft, change] = useState<DraftOffice>(() => emptyDraft(new Date().getFullYear()));
  const [place, setPlace] = useState(0);
  const step: Step = STEPS[place] ?? 'review';
  const last = step === 'review';
  const missing = missingSteps(draft);
  const go = (to: number) => {
    onStep();
    setPlace(to);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!last) return go(place + 1);
    const [first] = missing;
    if (first) go(STEPS.indexOf(first));
    else onProfile(profileFile(draft));
  };
  return (
    <form className="card office-steps" onSubmit={submit}>
      <header>
        <p className="fine">{t('window.frame.firstRun.step', { step: place + 1, steps: STEPS.length })}</p>
        <h1>{t(`window.frame.firstRun.${step}`)}</h1>
      </header>
      <div className="content" key={step}>
        {step === 'appearance' && <Appearance />}
        {step === 'authority' && (
          <AuthorityStep authority={draft.authority} onChange={(authority) => change({ ...draft, authority })} />
        )}
        {step === 'people' && <PeopleStep people={draft.people} onChange={(people) => change({ ...draft, people })} />}
        {step === 'units' && <UnitsStep pasted={draft.units} onChange={(units) => change({ ...draft, units })} />}
        {step === 'round' && <RoundStep round={draft.round} onChange={(round) => change({ ...draft, round })} />}
        {last && <Review draft={draft} onStep={(one) => go(STEPS.indexOf(one))} />}
      </div>
      <footer className="row">
        <button type="button" className="button" onClick={() => (place === 0 ? onLeave() : go(place - 1))}>
          {t(place === 0 ? 'window.frame.firstRun.leave' : 'window.frame.firstRun.back')}
        </button>
        <span className="push" />
        {!last && (
          <button type="button" className="button" onClick={() => go(place + 1)}>
            {t('window.frame.firstRun.skip')}
          </button>
        )}
        <button type="submit" className="button main" aria-busy={busy}>
          {t(
            busy
              ? 'window.frame.firstRun.opening'
              : last
                ? 'window.frame.firstRun.create'
                : 'window.frame.firstRun.next',
          )}
        </button>
      </footer>
    </form>
  );
}
