import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useDraft } from '../../api/drafts.ts';
import { useSpeech } from '../../app/language.tsx';
import type { ReasonKind } from './sheetTypes.ts';

/** "Did not arise" has a kind of its own; every other change has one of these, by the keys Alt+1 to Alt+8. */
export const KINDS_OF_POINTS: readonly ReasonKind[] = [
  'evidence',
  'reference-data',
  'arithmetic',
  'scoring-rule',
  'field-check',
  'explanation',
  'board',
  'other',
];

export type Reason = { readonly reason: ReasonKind; readonly note: string };

type ReasonFormProps = {
  readonly kinds: readonly ReasonKind[];
  readonly first: ReasonKind;
  /** Notes written before, newest first. */
  readonly recent: readonly string[];
  /** Key under which the note is kept until it is stored. */
  readonly draft: string;
  readonly save: string;
  readonly onSave: (reason: Reason) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
};

const digitOf = (event: KeyboardEvent): number => Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0);

/** Why a score changes. The keyboard stands in the note at once; Enter stores, Alt and a digit names the kind. */
export function ReasonForm({ kinds, first, recent, draft, save, onSave, onCancel, children }: ReasonFormProps) {
  const { t } = useSpeech();
  const name = useId();
  const note = useRef<HTMLTextAreaElement>(null);
  const kept = useDraft(draft);
  const offered = useRef<HTMLUListElement>(null);
  const [kind, chooseKind] = useState(first);
  const [missing, setMissing] = useState(false);

  function store(): void {
    const text = note.current?.value.normalize('NFC').trim() ?? '';
    setMissing(text === '');
    if (text === '') note.current?.focus();
    else {
      kept.discard();
      onSave({ reason: kind, note: text });
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    // The page's own keys rest while a reason is asked for.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const chosen = event.altKey && !event.ctrlKey ? kinds[digitOf(event) - 1] : undefined;
    if (chosen !== undefined) chooseKind(chosen);
    else if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && !event.shiftKey && !(event.target instanceof HTMLButtonElement)) store();
    else return;
    event.preventDefault();
  }

  /** Down out of the note into what was written before, and back up again. */
  function walk(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const buttons = [...(offered.current?.querySelectorAll('button') ?? [])];
    const here = buttons.findIndex((one) => one.matches(':focus'));
    const inNote = event.target === note.current;
    if (step === 0 || event.nativeEvent.isComposing || (inNote && (step < 0 || note.current?.value.includes('\n'))))
      return;
    if (!inNote && here === -1) return;
    event.preventDefault();
    (here + step < 0 ? note.current : buttons[Math.min(here + step, buttons.length - 1)])?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole form, each with a control of its own
    <div className="reason-form" onKeyDown={onKeyDown}>
      {children}
      <fieldset className="kinds">
        <legend>{t('window.appraisal.reasonKind')}</legend>
        {kinds.map((one, index) => (
          <label key={one}>
            <input type="radio" name={name} checked={one === kind} onChange={() => chooseKind(one)} />
            <span>{t(`window.appraisal.reasons.${one}`)}</span>
            {kinds.length > 1 && <kbd>Alt {index + 1}</kbd>}
          </label>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows between the note and the notes written before */}
      <div onKeyDown={walk}>
        <label className="note">
          <span>{t('window.appraisal.note')}</span>
          <textarea
            ref={note}
            rows={2}
            maxLength={4000}
            defaultValue={kept.initial}
            onInput={(event) => kept.keep(event.currentTarget.value)}
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the question is asked right after Enter; the answer is typed at once
            autoFocus
            aria-invalid={missing}
            aria-describedby={missing ? `${name}missing` : undefined}
          />
        </label>
        {missing && (
          <p className="refused" id={`${name}missing`} role="alert">
            {t('window.appraisal.noteMissing')}
          </p>
        )}
        {recent.length > 0 && (
          <ul className="recent" ref={offered} aria-label={t('window.appraisal.recentNotes')}>
            {recent.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  tabIndex={-1}
                  onClick={() => {
                    if (note.current) note.current.value = one;
                    kept.keep(one);
                    note.current?.focus();
                  }}
                >
                  {one}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="buttons">
        <button type="button" className="button strong" onClick={store}>
          {save} <kbd>Enter</kbd>
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('window.appraisal.later')} <kbd>Esc</kbd>
        </button>
      </div>
    </div>
  );
}
