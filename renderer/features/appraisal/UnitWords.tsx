import { useState } from 'react';
import { dateText } from '../../../shared/i18n/formats.ts';
import { useDraft } from '../../api/drafts.ts';
import { queryClient } from '../../api/queryClient.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { NoteForm } from './NoteForm.tsx';
import type { Explanation } from './sheetTypes.ts';

type UnitWordsProps = {
  readonly year: number;
  readonly unit: string;
  /** What the words are about: a criterion, a finding, or both. */
  readonly criterion: string | null;
  readonly finding: string | null;
  readonly words: readonly Explanation[];
  readonly decided: boolean;
};

/** The unit's own explanation as the office took it down: it settles nothing by itself. */
export function UnitWords({ year, unit, criterion, finding, words, decided }: UnitWordsProps) {
  const { t, language } = useSpeech();
  const draft = `appraisal/${year}/${unit}/words-${criterion ?? '-'}-${finding ?? '-'}`;
  const begun = useDraft(draft).initial !== '';
  const [writing, setWriting] = useState<'begun' | 'asked' | null>(begun ? 'begun' : null);
  const mayWrite = useMay('explain') && !decided;
  const record = useCommand('appraisal.recordExplanation');
  async function store(note: string) {
    const answer = await record.mutateAsync({ year, unit, criterion, finding, note });
    if (!answer.ok) return answer.error;
    queryClient.setQueryData(['appraisal.sheet', { year, unit }], answer.value);
    return null;
  }
  return (
    <>
      {words.map((one) => (
        <blockquote key={one.id} className="unit-words">
          <p>{one.note}</p>
          <small>{t('window.appraisal.unitWordsTaken', { by: one.byName, at: dateText(one.at, language) })}</small>
        </blockquote>
      ))}
      {mayWrite && writing === null && (
        <button type="button" className="bare act" onClick={() => setWriting('asked')}>
          {t('window.appraisal.takeUnitWords')}
        </button>
      )}
      {mayWrite && writing !== null && (
        <NoteForm
          label={t('window.appraisal.unitWords')}
          save={t('window.appraisal.saveUnitWords')}
          draft={draft}
          asked={writing === 'asked'}
          onStore={store}
          onDone={() => setWriting(null)}
        />
      )}
    </>
  );
}
