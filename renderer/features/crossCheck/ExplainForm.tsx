import { useRef, useState } from 'react';
import { useDraft } from '../../api/drafts.ts';
import { type CallFailure, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Refusal } from '../../components/Problem.tsx';

type ExplainFormProps = {
  readonly year: number;
  readonly findings: readonly string[];
  /** Picked in the list; else the one that is shown. */
  readonly several: boolean;
  readonly onDone: () => void;
};

/** The same words for one or several findings: all of them are stored, or none. */
export function ExplainForm({ year, findings, several, onDone }: ExplainFormProps) {
  const { t } = useSpeech();
  const note = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(`checks/${year}/note`);
  const explain = useCommand('checks.explain');
  const [failure, setFailure] = useState<CallFailure | null>(null);

  async function store(): Promise<void> {
    if (explain.isPending) return;
    const text = note.current?.value.normalize('NFC').trim() ?? '';
    if (text === '') return setFailure({ code: 'NOTE_MISSING', params: {} });
    const answer = await explain.mutateAsync({ year, findings: [...findings], note: text });
    if (!answer.ok) return setFailure(answer.error);
    draft.discard();
    setFailure(null);
    if (note.current) note.current.value = '';
    onDone();
  }

  return (
    <form
      className="explain"
      onSubmit={(event) => {
        event.preventDefault();
        void store();
      }}
    >
      <h3>
        {several
          ? t('window.crossCheck.explainPicked', { count: findings.length })
          : t('window.crossCheck.explainThis')}
      </h3>
      <textarea
        ref={note}
        className="field"
        rows={3}
        maxLength={4000}
        aria-label={t('window.crossCheck.note')}
        defaultValue={draft.initial}
        spellCheck={false}
        onInput={(event) => draft.keep(event.currentTarget.value)}
      />
      {failure?.code === 'NOTE_MISSING' ? (
        <p className="refusal" role="alert">
          {t('window.crossCheck.noteMissing')}
        </p>
      ) : (
        <Refusal failure={failure} />
      )}
      <button type="submit" className="button" aria-busy={explain.isPending}>
        {t('window.crossCheck.save')}
      </button>
    </form>
  );
}
