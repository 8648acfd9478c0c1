import type { RefObject } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';
import { KINDS_OF_POINTS, type Reason, ReasonForm } from './ReasonForm.tsx';
import { readScore } from './scoreText.ts';
import type { CriterionRow, ReasonKind, ScoreState } from './sheetTypes.ts';
import { shownPoints, stateText } from './shownPoints.ts';

type ReasonBoxProps = {
  readonly row: CriterionRow;
  readonly to: ScoreState;
  readonly decimals: number;
  /** The cell that was typed in. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly first: ReasonKind;
  readonly recent: readonly string[];
  /** Where the note is kept until it is stored. */
  readonly draft: string;
  readonly onSave: (reason: Reason) => void;
  readonly onCancel: () => void;
};

/** Asked right under the cell, as soon as a score was typed. */
export function ReasonBox({ row, to, decimals, anchor, first, recent, draft, onSave, onCancel }: ReasonBoxProps) {
  const { t, language } = useSpeech();
  const typed = to.kind === 'points' ? readScore(to.points, { ...row, decimals }) : null;
  const said = (state: ScoreState): string => stateText(state, language, t);
  return (
    <Popover
      className="reason-box"
      triggerRef={anchor}
      isOpen
      placement="bottom end"
      onOpenChange={(open) => open || onCancel()}
    >
      <Dialog className="reason-dialog">
        <Heading slot="title">
          {t('window.appraisal.reasonFor', { criterion: row.criterion, from: said(row.current), to: said(to) })}
        </Heading>
        <ReasonForm
          kinds={to.kind === 'not-applicable' ? ['not-applicable'] : KINDS_OF_POINTS}
          first={to.kind === 'not-applicable' ? 'not-applicable' : first}
          recent={recent}
          draft={draft}
          save={t('window.appraisal.saveScore')}
          onSave={onSave}
          onCancel={onCancel}
        >
          {typed?.kind === 'points' && typed.offStep && (
            <p className="hint">
              <Mark kind="warning" name="">
                {t('window.appraisal.offStep', { steps: stepsText(row, language) })}
              </Mark>
            </p>
          )}
        </ReasonForm>
      </Dialog>
    </Popover>
  );
}

const MOST_STEPS = 8;

export function stepsText({ steps }: CriterionRow, language: Parameters<typeof shownPoints>[1]): string {
  const shown = (steps ?? []).slice(0, MOST_STEPS).map((one) => shownPoints(one, language));
  return (steps ?? []).length > MOST_STEPS ? `${shown.join(' · ')} …` : shown.join(' · ');
}
