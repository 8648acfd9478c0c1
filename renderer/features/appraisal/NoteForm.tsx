import { useRef, useState } from 'react';
import { useDraft } from '../../api/drafts.ts';
import type { CallFailure } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Refusal } from '../../components/Problem.tsx';

type NoteFormProps = {
  readonly label: string;
  readonly save: string;
  /** Where the text is kept until it is stored. */
  readonly draft: string;
  /** By a click just now: the keyboard goes in. */
  readonly asked: boolean;
  /** @returns why it was not stored; null = it was. */
  readonly onStore: (note: string) => Promise<CallFailure | null>;
  readonly onDone: () => void;
};

/** Words that are stored as they stand: Enter stores, Shift+Enter makes a line, Esc leaves. */
export function NoteForm({ label, save, draft, asked, onStore, onDone }: NoteFormProps) {
  const { t } = useSpeech();
  const note = useRef<HTMLTextAreaElement>(null);
  const kept = useDraft(draft);
  const [failure, setFailure] = useState<CallFailure | null>(null);

  async function store(): Promise<void> {
    const text = note.current?.value.normalize('NFC').trim() ?? '';
    if (text === '') return setFailure({ code: 'NOTE_MISSING', params: {} });
    const refused = await onStore(text);
    if (refused) return setFailure(refused);
    kept.discard();
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
      <label className="note">
        <span>{label}</span>
        <textarea
          ref={note}
          rows={3}
          maxLength={4000}
          defaultValue={kept.initial}
          onInput={(event) => kept.keep(event.currentTarget.value)}
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the button before it asked for this field
          autoFocus={asked}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape') onDone();
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            void store();
          }}
        />
      </label>
      {failure &&
        (failure.code === 'NOTE_MISSING' ? (
          <p className="refused" role="alert">
            {t('window.appraisal.noteMissing')}
          </p>
        ) : (
          <Refusal failure={failure} />
        ))}
      <div className="buttons">
        <button type="submit" className="button strong">
          {save}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t('window.appraisal.cancel')}
        </button>
      </div>
    </form>
  );
}
