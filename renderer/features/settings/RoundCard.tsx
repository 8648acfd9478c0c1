import { useState } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { dateText } from '../../../shared/i18n/formats.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { yearText } from '../../components/yearText.ts';
import { Card } from './Card.tsx';
import { Facts } from './Facts.tsx';
import { RoundForm } from './RoundForm.tsx';

type Round = Output<'office.settings'>['round'];

export function RoundCard({ round }: { readonly round: Round }) {
  const { t, language } = useSpeech();
  const [editing, setEditing] = useState(false);
  const may = useMay('administer');
  if (round === null)
    return (
      <Card title={t('window.frame.round')}>
        <p>{t('window.settings.noRound')}</p>
      </Card>
    );
  const [year = '', month = ''] = round.decisionMonth.split('-');
  return (
    <Card
      title={t('window.settings.round', { year: yearText(round.year, language) })}
      action={
        may && (
          <button type="button" className="button" onClick={() => setEditing(true)}>
            {t('window.settings.editRound')}
          </button>
        )
      }
    >
      <Facts
        facts={[
          ['submissionDue', dateText(round.submissionDue, language)],
          ['evaluationDue', dateText(round.evaluationDue, language)],
          ['decisionMonth', `${month}/${yearText(Number(year), language)}`],
        ]}
      />
      {editing && <RoundForm round={round} onClose={() => setEditing(false)} />}
    </Card>
  );
}
