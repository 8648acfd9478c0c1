/** One unit's sheet: totals on top, the grid in the middle, what a score rests on at the right. */
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { Refusal } from '../../components/Problem.tsx';
import { SCORE_COLUMN, sheetColumns } from './columns.tsx';
import { DetailPanel } from './DetailPanel.tsx';
import { ScoreGrid } from './grid/ScoreGrid.tsx';
import { at, type Cell, rectangleOf, type Selection } from './grid/selection.ts';
import type { Draft, GridColumn, Remark } from './grid/types.ts';
import { PasteBox, type PastedScore } from './PasteBox.tsx';
import { planPaste } from './pastePlan.ts';
import { ReasonBox } from './ReasonBox.tsx';
import type { Reason } from './ReasonForm.tsx';
import { SelectionStatus } from './SelectionStatus.tsx';
import { SheetHead } from './SheetHead.tsx';
import { StaleBox } from './StaleBox.tsx';
import { readScore, type TypedScore } from './scoreText.ts';
import {
  draftOf,
  isSame,
  lineIndex,
  linesOf,
  nextOpen,
  pendingOf,
  provisionalTotal,
  recentNotes,
  scoreOf,
  settlesSomething,
} from './sheetLines.ts';
import { type CriterionRow, type Line, type ReasonKind, rowOf, type ScoreState, type Sheet } from './sheetTypes.ts';
import { stateText } from './shownPoints.ts';
import { summarise } from './sums.ts';
import { TotalRow } from './TotalRow.tsx';
import type { UnitSheetProps } from './unitSheetProps.ts';
import { useScoring } from './useScoring.ts';
import { pendingTotal } from './waterfallBars.ts';

/** A typed score that waits for its reason. */
type Asked = { readonly row: CriterionRow; readonly to: ScoreState; readonly offStep: boolean };
type Pasted = { readonly scores: readonly PastedScore[]; readonly left: number };

const SCORE = 4;

export function SheetWork(props: UnitSheetProps & { readonly sheet: Sheet }) {
  const { year, unit, name, sheet, criterion, stack, onStack, footer, onNext } = props;
  const { t, language } = useSpeech();
  const may = useMay('appraise');
  const [maySettle, mayExplain] = [useMay('settle'), useMay('explain')];
  const writable = may && !sheet.decided && sheet.version !== null;
  const scoring = useScoring({ year, unit, stack, onStack });
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => linesOf(sheet, folded), [sheet, folded]);
  const [selection, select] = useState<Selection>(() =>
    at({ row: lineIndex(linesOf(sheet, new Set()), criterion), column: SCORE }),
  );
  const [draft, setDraft] = useState<Draft | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [lastKind, setLastKind] = useState<ReasonKind>('evidence');
  const anchor = useRef<HTMLElement | null>(null);
  const place = useRef<HTMLElement>(null);
  const panel = useRef<HTMLElement>(null);

  const fold = useCallback(
    (group: string) =>
      setFolded((all) => new Set(all.has(group) ? [...all].filter((one) => one !== group) : [...all, group])),
    [],
  );
  const columns = useMemo(
    () => sheetColumns({ t, language, fold, unsaved: scoring.unsaved }),
    [t, language, fold, scoring.unsaved],
  );
  const canWrite = useCallback(
    (line: Line, column: GridColumn<Line>) => writable && line.kind === 'criterion' && column.id === SCORE_COLUMN,
    [writable],
  );

  /** Opens the group of a criterion and stands on its score. */
  const goTo = (wanted: string): void => {
    const group = sheet.groups.find((one) => one.rows.some((line) => line.criterion === wanted));
    const opened = new Set([...folded].filter((one) => one !== group?.code));
    setFolded(opened);
    select(at({ row: lineIndex(linesOf(sheet, opened), wanted), column: SCORE }));
  };
  const cursorCell = (): HTMLElement | null =>
    place.current?.querySelector<HTMLElement>('[role="grid"] [data-column][tabindex="0"]') ?? null;
  const goWithKeyboard = (wanted: string): void => {
    flushSync(() => goTo(wanted));
    cursorCell()?.focus();
  };
  // Another address of the same unit: a finding or the finder led here.
  const shownCriterion = useRef(criterion);
  useEffect(() => {
    if (criterion !== null && criterion !== shownCriterion.current) goTo(criterion);
    shownCriterion.current = criterion;
  });

  // After a question the keyboard is back in the sheet, where it went on to.
  const asking = asked !== null || pasted !== null || scoring.trouble?.kind === 'stale';
  const asksNow = useRef(asking);
  useEffect(() => {
    if (asksNow.current && !asking) cursorCell()?.focus();
    asksNow.current = asking;
  });

  // From one unit to the next the keyboard stays in the sheet.
  const arrived = useRef(false);
  useEffect(() => {
    if (!arrived.current && document.activeElement === document.body) cursorCell()?.focus();
    arrived.current = true;
  });

  const currentLine = lines[Math.min(selection.cursor.row, lines.length - 1)]?.value;
  const currentRow = currentLine?.kind === 'criterion' ? currentLine.row : undefined;
  const rules = (row: CriterionRow) => ({ ...row, decimals: sheet.decimals });
  const said = (row: CriterionRow) => ({
    maximum: stateText({ kind: 'points', points: row.maximum }, language, t),
    decimals: sheet.decimals,
  });
  const wrongText = (typed: Extract<TypedScore, { kind: 'wrong' }>, text: string, row: CriterionRow): string =>
    typed.code === 'SCORE_ABOVE_MAX'
      ? t('window.appraisal.aboveMaximum', said(row))
      : t(`failures.${typed.code}`, { criterion: row.criterion, score: text, decimals: sheet.decimals });

  function judge(line: Line, text: string): Remark | null {
    if (line.kind !== 'criterion') return null;
    const typed = readScore(text, rules(line.row));
    if (typed.kind === 'wrong') return { text: wrongText(typed, text, line.row), refused: true };
    if (typed.kind === 'blank') return { text: t('window.appraisal.blank'), refused: true };
    return typed.kind === 'points' && typed.offStep
      ? { text: t('window.appraisal.offStepShort'), refused: false }
      : null;
  }

  function commit(cell: Cell, text: string): void {
    const line = lines[cell.row]?.value;
    if (line?.kind !== 'criterion') return;
    const typed = readScore(text, rules(line.row));
    if (typed.kind !== 'points' && typed.kind !== 'not-applicable') return;
    const to = scoreOf(typed);
    // The same score again is no change, unless it is the answer to something open.
    if (isSame(to, line.row.current) && !settlesSomething(line.row)) {
      setMessage(t('window.appraisal.unchanged', { criterion: line.row.criterion }));
      return;
    }
    anchor.current =
      place.current?.querySelector<HTMLElement>(`[data-index="${cell.row}"] > [data-column="${cell.column}"]`) ?? null;
    setMessage(null);
    setAsked({ row: line.row, to, offStep: typed.kind === 'points' && typed.offStep });
  }

  function paste(from: Cell, block: readonly (readonly string[])[]): void {
    if (!writable || columns[from.column]?.id !== SCORE_COLUMN) {
      setMessage(t('window.appraisal.pasteElsewhere'));
      return;
    }
    const places = lines
      .slice(from.row)
      .map(({ value }) =>
        value.kind === 'group'
          ? { kind: 'band' as const, sum: value.group.current }
          : { kind: 'criterion' as const, criterion: value.row.criterion },
      );
    const { planned, left } = planPaste(block, places);
    const scores = planned.flatMap(({ criterion: code, text }): readonly PastedScore[] => {
      const row = rowOf(sheet, code);
      if (!row) return [];
      const typed = readScore(text, rules(row));
      if (typed.kind === 'blank') return [];
      if (typed.kind === 'wrong')
        return [{ kind: 'refused', row, text, why: t(`window.appraisal.wrong.${typed.code}`, said(row)) }];
      const to = scoreOf(typed);
      if (isSame(to, row.current)) return [{ kind: 'same', row }];
      return [{ kind: 'set', row, to, offStep: typed.kind === 'points' && typed.offStep }];
    });
    setPasted({ scores, left });
  }

  const recent = recentNotes(sheet);
  function save(scores: readonly Asked[], { reason, note }: Reason): void {
    setAsked(null);
    setPasted(null);
    setLastKind(reason);
    void scoring.save(
      scores.map(({ row, to }) => ({ criterion: row.criterion, expected: row.current, to, reason, note })),
    );
  }

  function onKey(event: KeyboardEvent, line: Line | null): boolean {
    const control = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    if (control && key === 'z' && !event.shiftKey) return run(scoring.undo, 'undone', 'nothingToUndo');
    if (control && (key === 'y' || (key === 'z' && event.shiftKey)))
      return run(scoring.redo, 'redone', 'nothingToRedo');
    if (event.key === ' ' && line?.kind === 'group') {
      fold(line.group.code);
      return true;
    }
    if (event.key === 'Delete') {
      setMessage(t('window.appraisal.noClearing'));
      return true;
    }
    return false;
  }

  function run(action: () => Promise<boolean>, done: string, nothing: string): true {
    if (writable && !scoring.busy)
      void action().then((did) => setMessage(t(`window.appraisal.${did ? done : nothing}`)));
    return true;
  }

  const pending = pendingOf(sheet, scoring.unsaved, asked, draftOf(lines, draft, sheet.decimals));
  const total = sheet.result.total?.exact ?? provisionalTotal(sheet);
  const chosen = rectangleOf(selection);
  const chosenTexts = lines
    .slice(chosen.top, chosen.bottom + 1)
    .filter((one) => !one.band)
    .flatMap(({ value }) =>
      columns
        .slice(chosen.left, chosen.right + 1)
        .flatMap((one) => (one.numeric ? [one.text(value).replace(',', '.')] : [])),
    );
  const { trouble } = scoring;
  const next = nextOpen(sheet, currentRow?.criterion ?? null, (one) =>
    one.severity === 'error' ? maySettle : mayExplain,
  );

  return (
    <>
      <section className="work" data-region ref={place}>
        <SheetHead
          sheet={sheet}
          name={name}
          total={total}
          level={sheet.result.level}
          pending={pending}
          open={next.count}
          onNextOpen={() => {
            if (next.criterion !== null) goWithKeyboard(next.criterion);
            else if (next.count > 0) panel.current?.querySelector<HTMLElement>('.finding button')?.focus();
            else onNext?.();
          }}
          hasNext={onNext !== null}
        />
        {trouble?.kind === 'refused' && <Refusal failure={trouble.failure} />}
        <ScoreGrid<Line>
          label={t('window.appraisal.sheetOf', { name })}
          columns={columns}
          rows={lines}
          selection={selection}
          onSelect={(to) => {
            setMessage(null);
            select(to);
          }}
          writable={canWrite}
          editorLabel={(line) =>
            line.kind === 'criterion' ? t('window.appraisal.editorLabel', { criterion: line.row.criterion }) : ''
          }
          judge={judge}
          onDraft={setDraft}
          onCommit={commit}
          onPaste={paste}
          onKey={onKey}
          foot={<TotalRow sheet={sheet} total={pendingTotal(total, pending)} pending={pending.length > 0} />}
        />
      </section>
      {footer &&
        createPortal(
          <SelectionStatus
            summary={summarise(chosenTexts)}
            cells={chosenTexts.length}
            message={message}
            unsaved={scoring.unsaved.length}
            onRetry={() => void scoring.save(scoring.unsaved)}
            onGiveUp={() => {
              for (const one of scoring.unsaved) scoring.drop(one.criterion);
              scoring.dismiss();
            }}
            readOnly={
              writable
                ? null
                : t(sheet.decided ? 'window.appraisal.readOnlyDecided' : 'window.appraisal.readOnlyPerson')
            }
          />,
          footer,
        )}
      <DetailPanel
        place={panel}
        year={year}
        sheet={sheet}
        row={currentRow}
        writable={writable}
        onScore={(code) => {
          goWithKeyboard(code);
          setMessage(t('window.appraisal.typeScore'));
        }}
        onUndo={(id) => currentRow && void scoring.takeBack(currentRow.criterion, id)}
      />
      {asked && (
        <ReasonBox
          {...asked}
          anchor={anchor}
          first={lastKind}
          recent={recent}
          onSave={(reason) => save([asked], reason)}
          onCancel={() => setAsked(null)}
        />
      )}
      {pasted && (
        <PasteBox
          pasted={pasted.scores}
          left={pasted.left}
          first={lastKind}
          recent={recent}
          onSave={(reason) =>
            save(
              pasted.scores.filter((one) => one.kind === 'set'),
              reason,
            )
          }
          onCancel={() => setPasted(null)}
        />
      )}
      {trouble?.kind === 'stale' && (
        <StaleBox
          change={trouble.change}
          now={trouble.now}
          onKeep={() => {
            scoring.drop(trouble.change.criterion);
            scoring.dismiss();
          }}
          onWrite={() => void scoring.save([{ ...trouble.change, expected: trouble.now }])}
        />
      )}
    </>
  );
}
