import type { RefObject } from 'react';
import { textIn } from '../../../shared/domain/criteriaSet.ts';
import { dateText } from '../../../shared/i18n/formats.ts';
import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';
import { Compared } from './Compared.tsx';
import { FindingCard } from './FindingCard.tsx';
import { HistoryList } from './HistoryList.tsx';
import { PeerStrip } from './PeerStrip.tsx';
import { stepsText } from './ReasonBox.tsx';
import { type CriterionRow, type Explanation, type Finding, isOpen, type Sheet } from './sheetTypes.ts';
import { shownPoints } from './shownPoints.ts';
import { UnitWords } from './UnitWords.tsx';

type PanelProps = {
  readonly place: RefObject<HTMLElement | null>;
  readonly year: number;
  readonly sheet: Sheet;
  readonly row: CriterionRow | undefined;
  readonly writable: boolean;
  readonly onScore: (criterion: string) => void;
  readonly onUndo: (adjustment: string) => void;
};

/** Everything that the chosen criterion's score rests on. */
export function DetailPanel({ place, year, sheet, row, writable, onScore, onUndo }: PanelProps) {
  const { t, language } = useSpeech();
  const of = { year, unit: sheet.unit.code, decided: sheet.decided };
  const whole = sheet.findings.filter(isOpen);
  return (
    <aside ref={place} className="panel scroll" data-region aria-label={t('window.appraisal.panel')}>
      <section>
        {row ? (
          <>
            <p className="code-line">
              <strong>{row.criterion}</strong>
              <span className="num">
                {t('window.appraisal.maximumOf', { maximum: shownPoints(row.maximum, language) })}
              </span>
            </p>
            <h2>{textIn(row.title, language)}</h2>
            {row.guidance && <p className="lesser">{textIn(row.guidance, language)}</p>}
            {row.steps && (
              <p className="lesser num">{t('window.appraisal.stepsOf', { steps: stepsText(row, language) })}</p>
            )}
          </>
        ) : (
          <h2>{sheet.unit.name}</h2>
        )}
      </section>
      {row && (
        <Findings
          title={t('window.appraisal.findings')}
          findings={row.findings}
          words={row.explanations}
          {...of}
          onScore={writable ? () => onScore(row.criterion) : null}
        />
      )}
      {row && (
        <>
          <Compared sheet={sheet} row={row} />
          <Evidence row={row} />
          <section>
            <h3>{t('window.appraisal.unitWords')}</h3>
            <UnitWords
              key={row.criterion}
              {...of}
              criterion={row.criterion}
              finding={null}
              words={row.explanations.filter((one) => one.finding === null)}
            />
          </section>
          <section>
            <h3>{t('window.appraisal.peers')}</h3>
            <PeerStrip year={year} unit={sheet.unit} row={row} />
          </section>
          <section>
            <h3>{t('window.appraisal.history')}</h3>
            <HistoryList sheet={sheet} row={row} onUndo={writable ? onUndo : null} />
          </section>
        </>
      )}
      {(!row || whole.length > 0) && (
        <Findings
          title={t('window.appraisal.wholeSheet')}
          findings={row ? whole : sheet.findings}
          words={sheet.explanations}
          {...of}
          onScore={null}
        />
      )}
    </aside>
  );
}

type FindingsProps = {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly words: readonly Explanation[];
  readonly year: number;
  readonly unit: string;
  readonly decided: boolean;
  readonly onScore: (() => void) | null;
};

function Findings({ title, findings, words, ...of }: FindingsProps) {
  const { t } = useSpeech();
  return (
    <section>
      <h3>
        {title} <span>{t('window.appraisal.openCount', { open: findings.filter(isOpen).length })}</span>
      </h3>
      {findings.length === 0 && <p className="lesser">{t('window.appraisal.noFindings')}</p>}
      {findings.map((finding) => (
        <FindingCard
          key={finding.id}
          finding={finding}
          words={words.filter((one) => one.finding !== null && one.finding === finding.id)}
          {...of}
        />
      ))}
    </section>
  );
}

function Evidence({ row }: { readonly row: CriterionRow }) {
  const { t, language } = useSpeech();
  const { evidence, evidenceAsked, crossCheckedWith } = row;
  return (
    <section>
      <h3>{t('window.appraisal.evidence')}</h3>
      <ul className="evidence">
        {evidence ? (
          <li>
            <Mark kind="done" name={t('window.appraisal.evidenceGiven')} />
            <span>
              {[evidence.number, evidence.name, dateText(evidence.date, language)]
                .filter((one) => one !== '')
                .join(', ')}
            </span>
          </li>
        ) : (
          <li>
            <Mark kind="warning" name="" />
            <span>{t('window.appraisal.evidenceMissing')}</span>
          </li>
        )}
        {evidenceAsked && (
          <li>
            <Mark kind="note" name="" />
            <span>
              {t('window.appraisal.evidenceAsked')} {textIn(evidenceAsked, language)}
            </span>
          </li>
        )}
        {crossCheckedWith && (
          <li>
            <Mark kind="note" name="" />
            <span>
              {t('window.appraisal.crossChecked')} {textIn(crossCheckedWith, language)}
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
