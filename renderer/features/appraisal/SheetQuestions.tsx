import type { RefObject } from 'react';
import { PasteBox, type PastedScore } from './PasteBox.tsx';
import { ReasonBox } from './ReasonBox.tsx';
import type { Reason } from './ReasonForm.tsx';
import { StaleBox } from './StaleBox.tsx';
import { recentNotes } from './sheetLines.ts';
import { type Change, type ReasonKind, rowOf, type Sheet, type Waiting } from './sheetTypes.ts';
import type { Pasted } from './usePasting.ts';
import type { Scoring } from './useScoring.ts';

type QuestionsProps = {
  readonly sheet: Sheet;
  readonly year: number;
  /** A typed score whose reason is asked for now, and its cell. */
  readonly asked: Waiting | null;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly pasted: Pasted | null;
  readonly arranged: boolean;
  /** Kind of the last reason given. */
  readonly lastKind: ReasonKind;
  readonly scoring: Scoring;
  readonly onSave: (changes: readonly Change[]) => void;
  readonly onLater: () => void;
  readonly onPasteClosed: () => void;
  /** A typed score that gave way to somebody else's. */
  readonly onGivenUp: (criterion: string) => void;
};

/** What is asked after a score was typed, a column pasted, or somebody was faster. One at a time. */
export function SheetQuestions(props: QuestionsProps) {
  const { sheet, year, asked, anchor, pasted, arranged, lastKind, scoring, onSave, onLater, onPasteClosed, onGivenUp } =
    props;
  const { trouble } = scoring;
  const row = asked ? rowOf(sheet, asked.criterion) : undefined;
  const shared = { first: lastKind, recent: recentNotes(sheet) };
  const draftOf = (what: string): string => `appraisal/${year}/${sheet.unit.code}/${what}`;
  const isSet = (one: PastedScore): one is Extract<PastedScore, { kind: 'set' }> => one.kind === 'set';
  return (
    <>
      {asked && row && (
        <ReasonBox
          {...shared}
          row={row}
          to={asked.to}
          decimals={sheet.decimals}
          anchor={anchor}
          draft={draftOf(`${asked.criterion}/reason`)}
          onSave={(reason) => onSave([{ ...asked, ...reason }])}
          onCancel={onLater}
        />
      )}
      {pasted && (
        <PasteBox
          {...shared}
          pasted={pasted.scores}
          bands={pasted.bands}
          left={pasted.left}
          arranged={arranged}
          draft={draftOf('paste/reason')}
          onSave={(reason: Reason) =>
            onSave(
              pasted.scores
                .filter(isSet)
                .map(({ row: { criterion, current }, to }) => ({ criterion, expected: current, to, ...reason })),
            )
          }
          onCancel={onPasteClosed}
        />
      )}
      {trouble?.kind === 'stale' && (
        <StaleBox
          change={trouble.change}
          now={trouble.now}
          onKeep={() => {
            onGivenUp(trouble.change.criterion);
            scoring.dismiss();
          }}
          onWrite={() => void scoring.save([{ ...trouble.change, expected: trouble.now }])}
        />
      )}
    </>
  );
}
