import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { OverviewUnit } from '../../../shared/contract/api.ts';
import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { prefer } from '../../app/preferences.ts';
import { go, type Place, readRoute } from '../../app/route.ts';
import { ReceiveSample } from './ReceiveSample.tsx';
import { goToStep, leadsNow, useTourStep } from './tourStep.ts';
import './tour.css';

type Step = {
  readonly name: string;
  readonly place: Place;
  /** There is nothing to see before workbooks have come. */
  readonly ofData?: true;
  readonly ofUnit?: true;
};
const STEPS: readonly Step[] = [
  { name: 'overview', place: 'overview' },
  { name: 'receipt', place: 'receipt' },
  { name: 'faults', place: 'receipt', ofData: true },
  { name: 'appraise', place: 'appraisal', ofData: true, ofUnit: true },
  { name: 'undo', place: 'appraisal', ofData: true, ofUnit: true },
  { name: 'checks', place: 'checks', ofData: true },
  { name: 'decide', place: 'decisions', ofData: true },
  { name: 'papers', place: 'decisions', ofData: true },
  { name: 'log', place: 'log' },
];

/** The unit where there is most to see: one with an error, then one with anything open, then any received one. */
const telling = (units: readonly OverviewUnit[]): OverviewUnit | undefined =>
  units.find((one) => one.open.errors > 0) ??
  units.find((one) => one.open.warnings > 0) ??
  units.find((one) => one.version !== null);

/** The tour of the sample season: a strip above the status line, which covers nothing. */
export function Tour({ year }: { readonly year: number }) {
  const { t } = useSpeech();
  const at = useTourStep();
  const units = useCall('round.overview', { year }).data?.units;
  const step = at === null ? undefined : STEPS[at - 1];
  const empty = units?.every((one) => one.version === null) ?? false;
  const waits = step?.ofData === true && empty;
  const onward = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (step === undefined || units === undefined || waits || !leadsNow()) return;
    const { place, parameters } = readRoute(location.hash);
    if (step.ofUnit && place === step.place && parameters.length > 0) return;
    const unit = step.ofUnit ? telling(units)?.code : undefined;
    go(step.place, ...(unit === undefined ? [] : [unit]));
    // Chromium takes the focus away from everything when the address changes; the next key belongs to the tour again.
    requestAnimationFrame(() => onward.current?.focus());
  }, [step, units, waits]);
  if (at === null) return null;
  const leave = () => {
    goToStep(null);
    prefer({ tourSeen: true });
  };
  const move = (to: number) => (to > STEPS.length ? leave() : goToStep(Math.max(1, to)));
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'ArrowRight') move(at + 1);
    else if (event.key === 'ArrowLeft' && at > 1) move(at - 1);
    else return;
    event.preventDefault();
  };
  const all = STEPS.length;
  return (
    // Its arrows are a shortcut for its own buttons.
    <section className="tour" aria-label={t('window.tour.title')} data-region onKeyDown={onKey}>
      <p role="status">
        <strong>{step ? t(`window.tour.${step.name}`) : t('window.tour.title')}</strong>
        {' · '}
        {step ? t(waits ? 'window.tour.needs' : `window.tour.${step.name}Text`) : t('window.tour.offer', { all })}
      </p>
      {(step?.name === 'receipt' || waits) && empty && <ReceiveSample year={year} />}
      <div className="row">
        {step && <span className="num">{t('window.tour.step', { step: at, all })}</span>}
        {at > 1 && (
          <button type="button" className="button" onClick={() => move(at - 1)}>
            {t('window.tour.back')}
          </button>
        )}
        <button type="button" className="button" ref={onward} onClick={() => move(at + 1)}>
          {t(at === 0 ? 'window.tour.start' : at === all ? 'window.tour.finish' : 'window.tour.next')}
        </button>
        {at < all && (
          <button type="button" className="quiet" onClick={leave}>
            {t('window.tour.close')}
          </button>
        )}
      </div>
    </section>
  );
}
