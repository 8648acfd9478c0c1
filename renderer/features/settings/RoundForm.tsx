import type { Output } from '../../../shared/contract/api.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { TextField } from '../../components/TextField.tsx';
import { EditForm, type Typed } from './EditForm.tsx';

type Round = NonNullable<Output<'office.settings'>['round']>;

export function RoundForm({ round, onClose }: { readonly round: Round; readonly onClose: () => void }) {
  const { t } = useSpeech();
  const change = useCommand('office.changeRound');
  const save = async (typed: Typed) => {
    const answer = await change.mutateAsync({
      year: round.year,
      submissionDue: typed('submissionDue'),
      evaluationDue: typed('evaluationDue'),
      decisionMonth: typed('decisionMonth'),
    });
    return answer.ok ? null : answer.error;
  };
  const field = (name: 'submissionDue' | 'evaluationDue' | 'decisionMonth', type: 'date' | 'month') => (
    <TextField label={t(`window.settings.${name}`)} name={name} type={type} defaultValue={round[name]} required />
  );
  return (
    <EditForm title={t('window.settings.editRound')} onSave={save} onClose={onClose}>
      {field('submissionDue', 'date')}
      {field('evaluationDue', 'date')}
      {field('decisionMonth', 'month')}
      <p className="fine">{t('window.settings.kept')}</p>
    </EditForm>
  );
}
