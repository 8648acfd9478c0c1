import { useSpeech } from '../app/language.tsx';
import './jobProgress.css';

type JobProgressProps = {
  readonly title: string;
  readonly done: number;
  /** 0 = not known yet. */
  readonly all: number;
  /** What is at work now. */
  readonly label: string;
  /** Without it the work cannot be stopped. */
  readonly onCancel?: () => void;
};

/** How far long work has come, and the way to stop it. */
export function JobProgress({ title, done, all, label, onCancel }: JobProgressProps) {
  const { t } = useSpeech();
  return (
    <div className="progress">
      <span className="what">
        {title}
        {all > 0 && <span className="num">{` ${done}/${all}`}</span>}
      </span>
      {all > 0 ? <progress aria-label={title} value={done} max={all} /> : <progress aria-label={title} />}
      <span className="at">{label}</span>
      {onCancel && (
        <button type="button" className="button" onClick={onCancel}>
          {t('window.cancel')}
        </button>
      )}
    </div>
  );
}
