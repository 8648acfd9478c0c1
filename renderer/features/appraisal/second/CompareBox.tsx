import { useState } from 'react';
import { textIn } from '../../../../shared/domain/criteriaSet.ts';
import { useSpeech } from '../../../app/language.tsx';
import { useMay, usePerson } from '../../../app/session.ts';
import { Mark } from '../../../components/Marks.tsx';
import { Overlay } from '../../../components/Overlay.tsx';
import { rowOf, type Sheet } from '../sheetTypes.ts';
import { shownPoints, stateText } from '../shownPoints.ts';
import { ResolveForm } from './ResolveForm.tsx';
import { mayResolve } from './scoresOpen.ts';

type ComparedRow = Sheet['second']['rows'][number];
type CompareBoxProps = { readonly sheet: Sheet; readonly onClose: () => void };

/** The two appraisals criterion by criterion; where they differ, a chair who is neither of them has the next word. */
export function CompareBox({ sheet, onClose }: CompareBoxProps) {
  const { t, language } = useSpeech();
  const { second } = sheet;
  const resolves = mayResolve(second, usePerson(), useMay('resolve'));
  const differing = second.rows.filter((one) => !one.equal);
  const [only, setOnly] = useState(differing.length > 0);
  const [answering, answer] = useState(() => second.rows.find((one) => one.open)?.criterion ?? null);
  const [first, other] = second.users.map((one) => one.name);
  const { totals } = second;
  /** The next difference, so that one answer follows the other. */
  const goOn = (done: string): void =>
    answer(second.rows.find((one) => one.open && one.criterion !== done)?.criterion ?? null);
  return (
    <Overlay title={t('window.second.comparison')} onClose={onClose} form="side">
      <div className="comparison">
        {totals && (
          <p>
            {t('window.second.spread', {
              first: first ?? null,
              second: other ?? null,
              firstTotal: shownPoints(totals.first, language),
              secondTotal: shownPoints(totals.second, language),
              spread: shownPoints(totals.spread, language),
            })}
          </p>
        )}
        {!resolves && differing.some((one) => one.open) && <p className="lesser">{t('window.second.onlyChair')}</p>}
        <label className="only">
          <input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} />
          <span>{t('window.second.onlyDifferent')}</span>
        </label>
        {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <section className="scroll" tabIndex={0} aria-label={t('window.second.comparison')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('window.appraisal.columns.title')}</th>
                <th scope="col">{first}</th>
                <th scope="col">{other}</th>
                <th scope="col">{t('window.second.result')}</th>
              </tr>
            </thead>
            {(only ? differing : second.rows).map((one) => (
              <tbody key={one.criterion}>
                <ComparedLine
                  sheet={sheet}
                  row={one}
                  onResolve={resolves && one.open && answering !== one.criterion ? () => answer(one.criterion) : null}
                />
                {resolves && one.open && answering === one.criterion && (
                  <tr>
                    <td colSpan={4}>
                      <ResolveForm
                        sheet={sheet}
                        row={one}
                        onDone={() => goOn(one.criterion)}
                        onLater={() => answer(null)}
                      />
                    </td>
                  </tr>
                )}
              </tbody>
            ))}
          </table>
        </section>
      </div>
    </Overlay>
  );
}

type LineProps = {
  readonly sheet: Sheet;
  readonly row: ComparedRow;
  /** null where this person does not resolve it, or is just doing so. */
  readonly onResolve: (() => void) | null;
};

function ComparedLine({ sheet, row, onResolve }: LineProps) {
  const { t, language } = useSpeech();
  const there = rowOf(sheet, row.criterion);
  return (
    <tr className={row.open ? 'open' : ''}>
      <th scope="row">
        <span className="num">{row.criterion}</span> {there && textIn(there.title, language)}
      </th>
      <Judged score={row.first} why={row.firstWhy} />
      <Judged score={row.second} why={row.secondWhy} />
      <td>
        {row.open ? (
          onResolve ? (
            <button type="button" className="button" onClick={onResolve}>
              {t('window.second.resolve')}
            </button>
          ) : (
            <Mark kind="question" name="">
              {t('window.second.waits')}
            </Mark>
          )
        ) : (
          <>
            <strong className="num">{there && stateText(there.current, language, t)}</strong>
            <small>{row.equal ? t('window.second.equal') : there?.adjustments.at(-1)?.note}</small>
          </>
        )}
      </td>
    </tr>
  );
}

function Judged({ score, why }: { readonly score: ComparedRow['first']; readonly why: ComparedRow['firstWhy'] }) {
  const { t, language } = useSpeech();
  return (
    <td>
      <strong className="num">{stateText(score, language, t)}</strong>
      <small>
        {why ? `${t(`window.appraisal.reasons.${why.reason}`)}: ${why.note}` : t('window.second.leftAlone')}
      </small>
    </td>
  );
}
