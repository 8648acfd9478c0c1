import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { CallFailure } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import { Refusal } from '../../components/Problem.tsx';

/** Text of a field, without the blanks around it. */
export type Typed = (field: string) => string;

type EditFormProps = {
  readonly title: string;
  /** Null = done, and the form closes; a failure leaves everything as it was typed. */
  readonly onSave: (typed: Typed, form: FormData) => Promise<CallFailure | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Over the settings: fields that keep their own text, stored together. */
export function EditForm({ title, onSave, onClose, children }: EditFormProps) {
  const { t } = useSpeech();
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    setBusy(true);
    // Browsers hand line ends over as CR LF (HTML, "constructing the entry list"); papers know LF alone.
    const refused = await onSave(
      (field) =>
        String(form.get(field) ?? '')
          .replaceAll('\r\n', '\n')
          .trim(),
      form,
    );
    setBusy(false);
    if (refused === null) onClose();
    else setFailure(refused);
  };
  return (
    <Overlay title={title} onClose={onClose}>
      <form className="edit" onSubmit={(event) => void submit(event)}>
        {children}
        <Refusal failure={failure} />
        <div className="row">
          <button type="submit" className="button main" aria-busy={busy}>
            {t('window.settings.save')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('window.settings.cancel')}
          </button>
        </div>
      </form>
    </Overlay>
  );
}
