import { useSpeech } from '../../app/language.tsx';
import { TextField } from '../../components/TextField.tsx';
import { type DraftRound, roundOf } from './draftOffice.ts';

type RoundStepProps = { readonly round: DraftRound; readonly onChange: (round: DraftRound) => void };

export function RoundStep({ round, onChange }: RoundStepProps) {
  const { t } = useSpeech();
  const date = (key: 'submissionDue' | 'evaluationDue', type: string) => (
    <TextField
      type={type}
      label={t(`window.frame.firstRun.${key}`)}
      value={round[key]}
      onType={(text) => onChange({ ...round, [key]: text })}
    />
  );
  return (
    <>
      <div className="columns">
        <TextField
          type="number"
          min={1900}
          max={2200}
          label={t('window.frame.firstRun.year')}
          value={round.year}
          onType={(text) => onChange(roundOf(Number(text)))}
        />
        {date('submissionDue', 'date')}
        {date('evaluationDue', 'date')}
        <TextField
          type="month"
          label={t('window.frame.firstRun.decisionMonth')}
          value={round.decisionMonth}
          onType={(decisionMonth) => onChange({ ...round, decisionMonth })}
        />
      </div>
      <p>{t('window.frame.firstRun.criteriaText')}</p>
    </>
  );
}
