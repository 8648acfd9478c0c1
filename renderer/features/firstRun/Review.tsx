import { dateText } from '../../../shared/i18n/formats.ts';
import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';
import { boardOf, confirmers, type DraftOffice, missingSteps, readUnits, type Step, undone } from './draftOffice.ts';

type ReviewProps = { readonly draft: DraftOffice; readonly onStep: (step: Step) => void };

/** The last step: what is missing, what would be stuck later, and everything that was entered. */
export function Review({ draft, onStep }: ReviewProps) {
  const { t } = useSpeech();
  const missing = missingSteps(draft);
  if (missing.length > 0)
    return (
      <>
        <p>{t('window.frame.firstRun.missing')}</p>
        <ul className="row">
          {missing.map((one) => (
            <li key={one}>
              <button type="button" className="button" onClick={() => onStep(one)}>
                {t(`window.frame.firstRun.${one}`)}
              </button>
            </li>
          ))}
        </ul>
      </>
    );
  const warnings = [
    ...undone(draft.people).map((action) => `nobody_${action}`),
    ...(confirmers(draft.people) < 2 ? ['nobody_second'] : []),
  ];
  return (
    <>
      <p>{t(`window.frame.firstRun.${warnings.length === 0 ? 'complete' : 'stuck'}`)}</p>
      {warnings.length > 0 && (
        <ul className="warnings">
          {warnings.map((one) => (
            <li key={one}>
              <Mark kind="warning" name="">
                {t(`window.frame.firstRun.${one}`)}
              </Mark>
            </li>
          ))}
          <li>
            <button type="button" className="button" onClick={() => onStep('people')}>
              {t('window.frame.firstRun.people')}
            </button>
          </li>
        </ul>
      )}
      <Summary draft={draft} />
    </>
  );
}

function Summary({ draft: { authority, people, units, round } }: Pick<ReviewProps, 'draft'>) {
  const { t, language } = useSpeech();
  const dates = [round.submissionDue, round.evaluationDue].map((one) => dateText(one, language));
  return (
    <dl className="entered">
      <dt>{t('window.frame.firstRun.authority')}</dt>
      <dd>
        {authority.name}, {authority.province}; {authority.post} {authority.signatory}
      </dd>
      <dt>{t('window.frame.firstRun.people')}</dt>
      {boardOf(people).map((one) => (
        <dd key={one.id}>
          {one.name} ({one.user}): {one.roles.map((role) => t(`roles.${role}`)).join(', ')}
        </dd>
      ))}
      <dt>{t('window.frame.firstRun.units')}</dt>
      <dd>{t('window.frame.firstRun.unitsRead', { units: readUnits(units).units.length })}</dd>
      <dt>{t('window.frame.firstRun.round')}</dt>
      <dd>{t('window.frame.firstRun.roundDates', { year: String(round.year), due: dates[0], until: dates[1] })}</dd>
    </dl>
  );
}
