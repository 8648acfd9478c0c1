import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';
import { type Paper, paperName, paperState } from './papers.ts';
import { Signatures } from './Signatures.tsx';

/** Where one paper stands: registered, signed, by whom. */
export function PaperDetail({ paper }: { readonly paper: Paper }) {
  const { t } = useSpeech();
  const { issued, signed } = paper;
  const state = paperState(paper);
  return (
    <section className="standing">
      <h2>{paperName(t, paper)}</h2>
      <p className="muted">{paper.fileName}</p>
      {state === 'draft' && <p>{t('window.decisions.draftYet')}</p>}
      {state === 'notIssued' && <p>{t('window.decisions.notIssuedYet')}</p>}
      {issued && (
        <p>
          <Mark kind="done" name="" /> {t('window.decisions.issuedAt', { at: issued.at })}
          <small className="hash">{t('window.decisions.sha256', { sha256: issued.sha256 })}</small>
        </p>
      )}
      {signed && <Signatures signatures={paper.signatures} />}
      {issued && !signed && <p>{t('window.decisions.notSignedYet')}</p>}
    </section>
  );
}
