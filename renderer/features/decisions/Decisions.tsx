import { useState } from 'react';
import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { Problem } from '../../components/Problem.tsx';
import { ViewTabs } from '../../components/ViewTabs.tsx';
import '../../components/panels.css';
import { Decide } from './Decide.tsx';
import { NumberRegister } from './NumberRegister.tsx';
import { PaperDetail } from './PaperDetail.tsx';
import { PaperList } from './PaperList.tsx';
import { PaperPreview } from './PaperPreview.tsx';
import { PaperWork } from './PaperWork.tsx';
import { keyOf, type UnitState, unitState } from './papers.ts';
import { TEMPLATE_KINDS, type Template, TextsEditor } from './TextsEditor.tsx';
import { TextsPreview } from './TextsPreview.tsx';
import { UnitResults } from './UnitResults.tsx';
import { UnitStanding } from './UnitStanding.tsx';
import { Verify } from './Verify.tsx';
import './decisions.css';

type View = 'units' | 'papers' | 'register' | 'texts';
const NONE: ReadonlySet<string> = new Set();
const AS_STORED: Readonly<Record<string, string>> = {};

/** Place 6: results, the decision, its papers, their signatures, and what any PDF is worth. */
export function Decisions({ year }: { readonly year: number }) {
  const { t } = useSpeech();
  const result = useCall('decisions.get', { year });
  const mayDecide = useMay('decide');
  const [chosenView, setView] = useState<View | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const [code, chooseUnit] = useState<string | null>(null);
  const [picked, pick] = useState<ReadonlySet<string>>(NONE);
  const [template, setTemplate] = useState<Template>({ kind: 'proposal', language: 'vi' });
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(AS_STORED);

  if (result.data === undefined)
    return (
      <main className="place" id="decisions" aria-busy={result.isPending} aria-label={t('window.decisions.title')}>
        {result.error && <Problem failure={result.error} />}
      </main>
    );
  const { units, papers } = result.data;
  const countOf = (state: UnitState) => units.filter((one) => unitState(one) === state).length;
  const [decided, ready] = [countOf('decided'), countOf('ready')];
  const hint = decided === units.length ? 'allDecided' : ready === 0 ? 'noneReady' : 'decideHint';
  // As long as units wait for the decision they come first; then their papers.
  const view = chosenView ?? (ready > 0 || decided === 0 ? 'units' : 'papers');
  const unit = units.find((one) => one.code === code) ?? units[0] ?? null;
  const paper =
    view === 'units'
      ? (papers.findLast((one) => one.unit !== null && one.unit.code === unit?.code) ?? null)
      : (papers.find((one) => keyOf(one) === chosen) ?? papers[0] ?? null);
  const show = (next: View) => {
    setView(next);
    if (next === 'papers') choose(paper && keyOf(paper));
  };
  return (
    <>
      <main className="place work decisions" id="decisions">
        <section className="worklist">
          <header>
            <h1>{t('window.decisions.title')}</h1>
            {view === 'units' && mayDecide && <Decide year={year} units={units} />}
          </header>
          {view === 'units' && <p className="muted">{t(`window.decisions.${hint}`)}</p>}
          <ViewTabs
            legend={t('window.decisions.view')}
            view={view}
            onView={show}
            tabs={[
              { view: 'units', name: t('window.decisions.viewUnits'), count: `${decided}/${units.length}` },
              { view: 'papers', name: t('window.decisions.viewPapers'), count: String(papers.length) },
              {
                view: 'register',
                name: t('window.decisions.viewRegister'),
                count: String(papers.filter((one) => one.number).length),
              },
              { view: 'texts', name: t('window.decisions.viewTexts'), count: String(TEMPLATE_KINDS.length) },
            ]}
          />
          {view === 'units' && <UnitResults units={units} chosen={unit} onChoose={chooseUnit} />}
          {view === 'register' && <NumberRegister year={year} papers={papers} chosen={paper} onChoose={choose} />}
          {view === 'texts' && (
            <TextsEditor
              year={year}
              template={template}
              onTemplate={(next) => {
                setTemplate(next);
                setTexts(AS_STORED);
              }}
              onTyped={setTexts}
            />
          )}
          {view === 'papers' && (
            <>
              <PaperWork year={year} papers={papers} picked={picked} onDone={() => pick(NONE)} />
              <PaperList
                year={year}
                papers={papers}
                units={units}
                chosen={paper}
                onChoose={choose}
                picked={picked}
                onPick={pick}
              />
            </>
          )}
        </section>
        {view === 'texts' ? (
          <TextsPreview year={year} template={template} texts={texts} />
        ) : paper ? (
          <PaperPreview key={keyOf(paper)} year={year} paper={paper} />
        ) : (
          <section className="paperstage">
            <p className="muted">
              {t(view === 'units' && unit ? 'window.decisions.noPaperOfUnit' : 'window.decisions.choosePaper')}
            </p>
          </section>
        )}
        <aside className="detail scroll" aria-label={t('window.decisions.detail')} tabIndex={-1}>
          {view === 'units' && unit && <UnitStanding key={unit.code} year={year} unit={unit} />}
          {view !== 'texts' && paper && <PaperDetail key={keyOf(paper)} year={year} paper={paper} />}
          <Verify />
        </aside>
      </main>
      <footer className="status">
        <span>
          {t('window.decisions.status', {
            decided,
            units: units.length,
            issued: papers.filter((one) => one.issued).length,
            signed: papers.filter((one) => one.signed).length,
          })}
        </span>
        <span className="hints">
          <kbd>↑ ↓</kbd> {t('window.decisions.keyRows')}
          {view === 'papers' && (
            <>
              {' '}
              <kbd>Space</kbd> {t('window.decisions.keyPick')}
            </>
          )}
        </span>
      </footer>
    </>
  );
}
