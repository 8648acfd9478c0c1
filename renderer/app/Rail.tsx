import { useCall } from '../api/useCall.ts';
import { useSpeech } from './language.tsx';
import { PLACE_VIEWS } from './places.tsx';
import { PLACE_DIGITS, PLACES, type Place, routeTo } from './route.ts';
import './rail.css';

type Waiting = { readonly units: number; readonly text: string };

/** Work that waits, by place. */
function useWaiting(year: number): Partial<Record<Place, Waiting>> {
  const { t } = useSpeech();
  const units = useCall('round.overview', { year }).data?.units ?? [];
  const waiting = (key: string, count: number): Waiting => ({ units: count, text: t(key, { units: count }) });
  const found = (one: (typeof units)[number]) =>
    one.stage !== 'decided' && (one.stage === 'blocked' || one.open.errors + one.open.warnings > 0);
  return {
    receipt: waiting('window.frame.receiptWaiting', units.filter((one) => one.stage === 'awaited').length),
    appraisal: waiting('window.frame.appraisalWaiting', units.filter(found).length),
    decisions: waiting('window.frame.decisionsWaiting', units.filter((one) => one.stage === 'ready').length),
  };
}

/** The places, numbered like the season's steps, with what waits in each. */
export function Rail({ year, place }: { readonly year: number; readonly place: Place }) {
  const { t } = useSpeech();
  const waiting = useWaiting(year);
  return (
    <nav className="rail" aria-label={t('window.places')} data-region>
      {PLACES.map((one) => {
        const work = waiting[one];
        const digit = PLACE_DIGITS[one];
        return (
          <a
            key={one}
            href={routeTo(one)}
            aria-current={one === place ? 'page' : undefined}
            aria-keyshortcuts={`Alt+${digit}`}
            title={[t(PLACE_VIEWS[one].title), work && work.units > 0 ? work.text : null, `Alt+${digit}`]
              .filter((part) => part !== null)
              .join(' · ')}
          >
            <span className="number">{digit}</span>
            {t(PLACE_VIEWS[one].title)}
            {work !== undefined && work.units > 0 && (
              <>
                <span className="waiting" aria-hidden="true">
                  {work.units}
                </span>
                <span className="unseen">, {work.text}</span>
              </>
            )}
          </a>
        );
      })}
    </nav>
  );
}
