import { useRef, useState } from 'react';
import { dateText } from '../../../shared/i18n/formats.ts';
import { queryClient } from '../../api/queryClient.ts';
import { type CallFailure, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { Mark } from '../../components/Marks.tsx';
import { Refusal } from '../../components/Problem.tsx';
import type { Finding } from './sheetTypes.ts';

type FindingCardProps = {
  readonly year: number;
  readonly unit: string;
  readonly finding: Finding;
  readonly decided: boolean;
  /** Opens the score of the finding's criterion; null where no score can cure it. */
  readonly onScore: (() => void) | null;
};

/** Code, what, where, what to do: an open one with its action, an answered one with its answer. */
export function FindingCard({ year, unit, finding, decided, onScore }: FindingCardProps) {
  const { t, language } = useSpeech();
  const [explaining, setExplaining] = useState(false);
  const { severity, state, code, answer, id } = finding;
  const open = state === 'open' && severity !== 'info';
  const kind = severity === 'info' ? 'note' : open ? severity : 'done';
  // An error of the sheet as a whole is the chair's to settle.
  const mayExplain = useMay(severity === 'error' ? 'settle' : 'explain');
  // An error of one criterion is cured by a score alone; the app says the same (FINDING_NEEDS_ADJUSTMENT).
  const byScore = severity === 'error' && finding.criterion !== null;
  return (
    <article className={`finding ${open ? severity : 'answered'}`}>
      <h4>
        <Mark kind={kind} name="">
          {t(`window.appraisal.severities.${severity}`)} {code}
        </Mark>
      </h4>
      <p>{t(`findings.${code}`, { ...finding, ...finding.params })}</p>
      {(finding.sheet ?? finding.cell) !== null && (
        <dl>
          <dt>{t('window.appraisal.where')}</dt>
          <dd>{[finding.sheet, finding.cell].filter((one) => one !== null).join('!')}</dd>
        </dl>
      )}
      {open && (
        <dl>
          <dt>{t('window.appraisal.toDo')}</dt>
          <dd>{t(`window.appraisal.${byScore ? 'doScore' : severity === 'error' ? 'doSettle' : 'doExplain'}`)}</dd>
        </dl>
      )}
      {answer && (
        <dl>
          <dt>{t(`findingStates.${state}`)}</dt>
          <dd>
            {answer.note}{' '}
            <small>
              {answer.by}, {dateText(answer.at, language)}
            </small>
          </dd>
        </dl>
      )}
      {open && !decided && !explaining && (
        <div className="buttons">
          {onScore && (
            <button type="button" className="button" onClick={onScore}>
              {t('window.appraisal.changeScore')}
            </button>
          )}
          {!byScore && id !== null && mayExplain && (
            <button type="button" className="button" onClick={() => setExplaining(true)}>
              {t('window.appraisal.explain')}
            </button>
          )}
        </div>
      )}
      {explaining && id !== null && (
        <Explain year={year} unit={unit} finding={id} onDone={() => setExplaining(false)} />
      )}
    </article>
  );
}

type ExplainProps = {
  readonly year: number;
  readonly unit: string;
  readonly finding: string;
  readonly onDone: () => void;
};

function Explain({ year, unit, finding, onDone }: ExplainProps) {
  const { t } = useSpeech();
  const note = useRef<HTMLTextAreaElement>(null);
  const explain = useCommand('appraisal.explain');
  const [failure, setFailure] = useState<CallFailure | null>(null);

  async function store(): Promise<void> {
    const text = note.current?.value.normalize('NFC').trim() ?? '';
    if (text === '') return setFailure({ code: 'NOTE_MISSING', params: {} });
    const answer = await explain.mutateAsync({ year, unit, finding, note: text });
    if (!answer.ok) return setFailure(answer.error);
    queryClient.setQueryData(['appraisal.sheet', { year, unit }], answer.value);
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
        <span>{t('window.appraisal.explanation')}</span>
        <textarea
          ref={note}
          rows={3}
          maxLength={4000}
          defaultValue=""
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the button before it asked for this field
          autoFocus
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
          {t('window.appraisal.saveExplanation')}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t('window.appraisal.cancel')}
        </button>
      </div>
    </form>
  );
}
