/** One unit's sheet: totals on top, the grid in the middle, what a score rests on at the right. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useDraft } from '../../api/drafts.ts';
import { useSpeech } from '../../app/language.tsx';
import { usePreferences } from '../../app/preferences.ts';
import { useMay } from '../../app/session.ts';
import { Refusal } from '../../components/Problem.tsx';
import { ArrangedBar } from './ArrangedBar.tsx';
import { SCORE_COLUMN, scoreIndex, sheetColumns } from './columns.tsx';
import { DetailPanel } from './DetailPanel.tsx';
import { isArranged } from './grid/arrange.ts';
import { ScoreGrid } from './grid/ScoreGrid.tsx';
import { at, type Cell } from './grid/selection.ts';
import { useKeptSteps } from './keptSteps.ts';
import { SelectionStatus } from './SelectionStatus.tsx';
import { SheetHead } from './SheetHead.tsx';
import { SheetQuestions } from './SheetQuestions.tsx';
import { draftOf, nextOpen, pendingOf, provisionalLines, provisionalTotal } from './sheetLines.ts';
import { type Change, hasReason, type Line, type ReasonKind, rowOf, type Sheet } from './sheetTypes.ts';
import { totalCells } from './totalCells.tsx';
import type { UnitSheetProps } from './unitSheetProps.ts';
import { useColumnWidths } from './useColumnWidths.ts';
import { usePasting } from './usePasting.ts';
import { useScoring } from './useScoring.ts';
import { useSheetFocus } from './useSheetFocus.ts';
import { useSheetKeys } from './useSheetKeys.ts';
import { useSheetView } from './useSheetView.ts';
import { useTyping } from './useTyping.ts';
import { useWaiting } from './useWaiting.ts';
import { useWritable } from './useWritable.ts';
import { pendingTotal } from './waterfallBars.ts';

export function SheetWork(props: UnitSheetProps & { readonly sheet: Sheet }) {
  const { year, unit, name, sheet, criterion, footer, onNext } = props;
  const { t, language } = useSpeech();
  const textStep = Number(usePreferences().textStep);
  const { writable, canWrite, readOnly } = useWritable(sheet);
  const [maySettle, mayExplain] = [useMay('settle'), useMay('explain')];
  const [message, setMessage] = useState<string | null>(null);
  const [lastKind, setLastKind] = useState<ReasonKind>('evidence');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  /** Criterion whose typed score is asked for its reason. */
  const [askedFor, ask] = useState<string | null>(null);
  /** In a narrow window what the score rests on is folded away. */
  const [unfolded, unfold] = useState(false);
  const anchor = useRef<HTMLElement | null>(null);
  const place = useRef<HTMLElement>(null);
  const panel = useRef<HTMLElement>(null);

  const waiting = useWaiting(year, unit);
  const [stack, onStack] = useKeptSteps(`${year}/${unit}`);
  const scoring = useScoring({ year, unit, waiting, stack, onStack });
  const fold = useCallback(
    (group: string) =>
      setFolded((all) => new Set(all.has(group) ? [...all].filter((one) => one !== group) : [...all, group])),
    [],
  );
  const columns = useMemo(
    () => sheetColumns({ sheet, t, language, fold, waiting: waiting.all, textStep }),
    [sheet, t, language, fold, waiting.all, textStep],
  );
  const { arrangement: kept, onArrangement } = props;
  const view = useSheetView({
    sheet,
    criterion,
    columns,
    folded,
    onFolded: setFolded,
    arrangement: kept,
    onArrangement,
  });
  const { lines, select, arrangement, arrange, goTo } = view;
  const [widths, setWidth] = useColumnWidths('appraisal');

  /** Under its cell where that is on the screen, else at the head of the sheet. */
  const askAt = (wanted: string, cell: Cell | null): void => {
    const shown = cell && `[data-index="${cell.row}"] > [data-column="${cell.column}"]`;
    anchor.current = place.current?.querySelector<HTMLElement>(shown ?? 'thead .c-score') ?? null;
    ask(wanted);
  };
  const typing = useTyping({
    year,
    sheet,
    lines,
    onTyped: (typed, cell) => {
      setMessage(null);
      waiting.put([typed]);
      if (cell) askAt(typed.criterion, cell);
    },
    onMessage: setMessage,
  });
  const pasting = usePasting({ sheet, lines });
  const asked = waiting.all.find((one) => one.criterion === askedFor) ?? null;
  const asking = asked !== null || pasting.pasted !== null || scoring.trouble?.kind === 'stale';
  /** While a reason is asked for, its criterion is the one that is shown and marked, wherever Enter has gone on to. */
  const askedLine = asked === null ? -1 : lines.findIndex((one) => one.id === asked.criterion);
  const selection = askedLine === -1 ? view.selection : at({ row: askedLine, column: scoreIndex(columns) });
  const goWithKeyboard = useSheetFocus({ place, asking, criterion, goTo });
  const currentLine = lines[Math.min(selection.cursor.row, lines.length - 1)]?.value;
  const currentRow =
    askedLine === -1 && asked !== null
      ? rowOf(sheet, asked.criterion)
      : currentLine?.kind === 'criterion'
        ? currentLine.row
        : undefined;
  const note = useDraft(`appraisal/${year}/${unit}/${currentRow?.criterion ?? '-'}/reason`);
  /** With what was written about it. */
  const giveUp = (wanted: string): void => {
    waiting.drop([wanted]);
    note.discard();
    setMessage(t('window.appraisal.gaveUp', { criterion: wanted }));
  };
  const onKey = useSheetKeys({
    writable,
    scoring,
    waiting: waiting.all,
    fold,
    togglePanel: () => unfold(!unfolded),
    ask: (wanted) => askAt(wanted, selection.cursor),
    giveUp,
    onMessage: setMessage,
  });

  function save(changes: readonly Change[]): void {
    ask(null);
    pasting.close();
    const [first] = changes;
    if (first) setLastKind(first.reason);
    void scoring.save(changes);
  }

  /** The score stays in its cell, dashed, and the keyboard goes back to it. */
  function answerLater(): void {
    ask(null);
    const row = lines.findIndex((one) => one.id === askedFor);
    if (row !== -1) select(at({ row, column: selection.cursor.column }));
    setMessage(t('window.appraisal.waitsForReason', { criterion: askedFor }));
  }

  function retry(): void {
    void scoring.save(waiting.all.filter(hasReason));
    const unasked = waiting.all.find((one) => !hasReason(one));
    if (unasked) askAt(unasked.criterion, null);
  }

  const pending = useMemo(
    () => pendingOf(sheet, waiting.all, draftOf(lines, typing.draft, sheet.decimals)),
    [sheet, waiting.all, lines, typing.draft],
  );
  const shownLines = useMemo(() => provisionalLines(lines, pending), [lines, pending]);
  const total = sheet.result.total?.exact ?? provisionalTotal(sheet);
  const next = nextOpen(sheet, currentRow?.criterion ?? null, (one) =>
    one.severity === 'error' ? maySettle : mayExplain,
  );

  return (
    <>
      <section className={`work ${unfolded ? 'with-panel' : ''}`} data-region ref={place}>
        <SheetHead
          sheet={sheet}
          name={name}
          total={total}
          level={sheet.result.level}
          pending={pending}
          unsaved={waiting.all.length}
          open={next.count}
          onNextOpen={() => {
            if (next.criterion !== null) goWithKeyboard(next.criterion);
            else if (next.count > 0) {
              flushSync(() => unfold(true));
              panel.current?.querySelector<HTMLElement>('.finding button')?.focus();
            } else onNext?.();
          }}
          hasNext={onNext !== null}
          panelOpen={unfolded}
          onPanel={unfold}
          onGo={({ criterion: wanted, finding }) => {
            if (wanted !== null) goWithKeyboard(wanted);
            const card = finding === null ? null : panel.current?.querySelector(`[data-finding="${finding}"]`);
            card?.scrollIntoView({ block: 'nearest' });
            card?.querySelector<HTMLElement>('button')?.focus();
          }}
        />
        {scoring.trouble?.kind === 'refused' && <Refusal failure={scoring.trouble.failure} />}
        <ArrangedBar sheet={sheet} columns={columns} lines={lines} arrangement={arrangement} onArrange={arrange} />
        <ScoreGrid<Line>
          label={t('window.appraisal.sheetOf', { name })}
          columns={columns}
          rows={shownLines}
          selection={selection}
          onSelect={(to) => {
            setMessage(null);
            select(to);
          }}
          writable={canWrite}
          editorLabel={(line) =>
            line.kind === 'criterion' ? t('window.appraisal.editorLabel', { criterion: line.row.criterion }) : ''
          }
          judge={typing.judge}
          onDraft={typing.onDraft}
          onCommit={typing.onCommit}
          onPaste={(from, block) => {
            if (writable && columns[from.column]?.id === SCORE_COLUMN) pasting.paste(from, block);
            else setMessage(t('window.appraisal.pasteElsewhere'));
          }}
          onKey={onKey}
          arrangement={arrangement}
          onArrange={arrange}
          widths={widths}
          onWidth={setWidth}
          foot={totalCells({ sheet, total: pendingTotal(total, pending), pending: pending.length > 0, language, t })}
        />
      </section>
      {footer &&
        createPortal(
          <SelectionStatus
            lines={shownLines}
            columns={columns}
            selection={selection}
            message={message}
            unsaved={asking ? 0 : waiting.all.length}
            onRetry={retry}
            onGiveUp={() => {
              waiting.drop(waiting.all.map((one) => one.criterion));
              scoring.dismiss();
            }}
            readOnly={readOnly}
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
      <SheetQuestions
        sheet={sheet}
        year={year}
        asked={asked}
        anchor={anchor}
        pasted={pasting.pasted}
        arranged={isArranged(arrangement)}
        lastKind={lastKind}
        scoring={scoring}
        onSave={save}
        onLater={answerLater}
        onPasteClosed={pasting.close}
        onGivenUp={(wanted) => waiting.drop([wanted])}
      />
    </>
  );
}
