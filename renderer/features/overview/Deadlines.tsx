import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';

const DAY = 86_400_000;

/** Days that are left for the evaluation and for the decision; what is past is not held against anybody. */
export function Deadlines({ year }: { readonly year: number }) {
  const { t } = useSpeech();
  const round = useCall('office.settings', {}).data?.round;
  if (round?.year !== year) return null;
  const [decisionYear = 0, month = 0] = round.decisionMonth.split('-').map(Number);
  const dues = [
    { text: 'window.frame.daysToEvaluate', due: round.evaluationDue },
    // Day 0 of the next month is the last day of this one.
    { text: 'window.frame.daysToDecide', due: new Date(Date.UTC(decisionYear, month, 0)).toISOString().slice(0, 10) },
  ];
  return dues
    .map((one) => ({ ...one, days: Math.ceil((Date.parse(one.due) - Date.now()) / DAY) }))
    .filter((one) => one.days >= 0)
    .map(({ text, due, days }) => (
      <span key={text} className="due">
        <strong className="num">{days}</strong> {t(text, { due })}
      </span>
    ));
}
