import type { KeyboardEvent } from 'react';
import { useSpeech } from '../../app/language.tsx';
import { ChosenRow } from '../../components/ChosenRow.tsx';
import { LevelMark } from '../../components/LevelMark.tsx';
import { Mark } from '../../components/Marks.tsx';
import { RowList } from '../../components/RowList.tsx';
import { yearText } from '../../components/yearText.ts';
import { keyOf, LISTED_KINDS, type Paper, paperName, paperState, type UnitResult } from './papers.ts';

type PaperListProps = {
  readonly year: number;
  readonly papers: readonly Paper[];
  readonly units: readonly UnitResult[];
  readonly chosen: Paper | null;
  readonly onChoose: (key: string) => void;
  /** Ticked papers, by key. */
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string>) => void;
};

/** The papers of the round, by kind. */
export function PaperList({ year, papers, units, chosen, onChoose, picked, onPick }: PaperListProps) {
  const { t } = useSpeech();
  if (papers.length === 0) return <p className="muted">{t('window.decisions.noPapers')}</p>;
  const levels = new Map(units.map((one) => [one.code, one.level]));
  const all = papers.every((one) => picked.has(keyOf(one)));
  const kinds = LISTED_KINDS.map((kind) => ({ kind, papers: papers.filter((one) => one.kind === kind) }));
  return (
    <RowList
      label={t('window.decisions.paperList')}
      head={
        <>
          <th scope="col" className="tick">
            <input
              type="checkbox"
              checked={all}
              onChange={() => onPick(new Set(all ? [] : papers.map(keyOf)))}
              aria-label={t('window.decisions.pickAll')}
            />
          </th>
          <th scope="col">{t('window.decisions.paper')}</th>
          <th scope="col">{t('window.decisions.state')}</th>
        </>
      }
    >
      {kinds.map(
        ({ kind, papers: own }) =>
          own.length > 0 && (
            <tbody key={kind}>
              <tr className="kind">
                <th scope="rowgroup" colSpan={3}>
                  {t(`window.decisions.kind_${kind}`)} <span className="num">{own.length}</span>
                </th>
              </tr>
              {own.map((paper) => (
                <PaperRow
                  key={keyOf(paper)}
                  year={year}
                  paper={paper}
                  level={paper.unit && (levels.get(paper.unit.code) ?? null)}
                  chosen={chosen !== null && keyOf(paper) === keyOf(chosen)}
                  onChoose={onChoose}
                  picked={picked.has(keyOf(paper))}
                  onPick={() => onPick(toggled(picked, keyOf(paper)))}
                />
              ))}
            </tbody>
          ),
      )}
    </RowList>
  );
}

const toggled = (picked: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  new Set(picked.has(key) ? [...picked].filter((one) => one !== key) : [...picked, key]);

type PaperRowProps = {
  readonly year: number;
  readonly paper: Paper;
  readonly level: number | null;
  readonly chosen: boolean;
  readonly onChoose: (key: string) => void;
  readonly picked: boolean;
  readonly onPick: () => void;
};

function PaperRow({ year, paper, level, chosen, onChoose, picked, onPick }: PaperRowProps) {
  const { t, language } = useSpeech();
  const pickBySpace = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (event.key !== ' ' || event.target !== event.currentTarget) return false;
    event.preventDefault();
    onPick();
    return true;
  };
  return (
    <ChosenRow chosen={chosen} onChoose={() => onChoose(keyOf(paper))} detail="#decisions .detail" onKey={pickBySpace}>
      <td className="tick">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={picked}
          onChange={onPick}
          aria-label={t('window.decisions.pick', { paper: paperName(t, paper) })}
        />
      </td>
      <td>
        <span className="unit">
          {paper.unit?.name ??
            (paper.kind === 'decision'
              ? t('window.decisions.wholeRound', { year: yearText(year, language) })
              : t('window.decisions.ofAct', { ordinal: paper.ordinal }))}
        </span>
        {level !== null && paper.standing.state === 'in-force' && <LevelMark level={level} provisional={false} />}
        {paper.number && (
          <small className="num"> {t('window.decisions.numberShort', { ...paper.number, series: paper.series })}</small>
        )}
      </td>
      <td className="state">
        <StateMark paper={paper} />
      </td>
    </ChosenRow>
  );
}

function StateMark({ paper }: { readonly paper: Paper }) {
  const { t } = useSpeech();
  const state = paperState(paper);
  const { state: standing } = paper.standing;
  if (standing !== 'in-force')
    return (
      <Mark kind="warning" name="">
        {t(`window.decisions.standing_${standing}`)}
      </Mark>
    );
  const word = t(`window.decisions.${state}`);
  if (state !== 'signed') return word;
  return (
    <Mark kind="done" name={word}>
      {word}
    </Mark>
  );
}
