import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import { KINDS_OF_POINTS, type Reason, ReasonForm } from './ReasonForm.tsx';
import type { CriterionRow, ReasonKind, ScoreState } from './sheetTypes.ts';
import { stateText } from './shownPoints.ts';

/** One pasted value and what comes of it. */
export type PastedScore =
  | { readonly kind: 'set'; readonly row: CriterionRow; readonly to: ScoreState }
  | { readonly kind: 'same'; readonly row: CriterionRow }
  | { readonly kind: 'refused'; readonly row: CriterionRow; readonly text: string; readonly why: string };

type PasteBoxProps = {
  readonly pasted: readonly PastedScore[];
  /** Sums and headings that lay on their bands. */
  readonly bands: number;
  /** Values that found no line, or lay beside the first column. */
  readonly left: number;
  /** Sorted or filtered: it goes on the lines that are seen, in their order. */
  readonly arranged: boolean;
  readonly first: ReasonKind;
  readonly recent: readonly string[];
  /** Where the note is kept until it is stored. */
  readonly draft: string;
  readonly onSave: (reason: Reason) => void;
  readonly onCancel: () => void;
};

/** A pasted column, shown score by score before anything is stored; one reason for all of it. */
export function PasteBox({ pasted, bands, left, arranged, first, recent, draft, onSave, onCancel }: PasteBoxProps) {
  const { t, language } = useSpeech();
  const said = (state: ScoreState): string => stateText(state, language, t);
  const [set, refused] = [pasted.filter((one) => one.kind === 'set'), pasted.filter((one) => one.kind === 'refused')];
  return (
    <Overlay title={t('window.appraisal.pasteTitle', { count: set.length })} onClose={onCancel}>
      <div className="paste-box">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('window.appraisal.columns.code')}</th>
              <th scope="col">{t('window.appraisal.pasteBefore')}</th>
              <th scope="col">{t('window.appraisal.pasteAfter')}</th>
            </tr>
          </thead>
          <tbody>
            {[...refused, ...set].map((one) => (
              <tr key={one.row.criterion}>
                <th scope="row">{one.row.criterion}</th>
                <td className="num">{said(one.row.current)}</td>
                <td className={one.kind === 'set' ? 'num' : ''}>
                  {one.kind === 'refused' ? (
                    <Mark kind="error" name="">
                      “{one.text}”: {one.why}
                    </Mark>
                  ) : (
                    one.kind === 'set' && said(one.to)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="lesser">
        {t('window.appraisal.pasteSummary', {
          set: set.length,
          same: pasted.length - set.length - refused.length,
          refused: refused.length,
          left,
        })}
        {bands > 0 && ` ${t('window.appraisal.pasteBands', { count: bands })}`}
      </p>
      {arranged && (
        <p className="hint">
          <Mark kind="warning" name="">
            {t('window.appraisal.pasteArranged')}
          </Mark>
        </p>
      )}
      {set.length > 0 ? (
        <ReasonForm
          kinds={KINDS_OF_POINTS}
          first={first}
          recent={recent}
          draft={draft}
          save={t('window.appraisal.saveScores', { count: set.length })}
          onSave={onSave}
          onCancel={onCancel}
        />
      ) : (
        <button type="button" className="button" onClick={onCancel}>
          {t('window.frame.close')}
        </button>
      )}
    </Overlay>
  );
}
