import { useState } from 'react';
import { saveFile } from '../../api/files.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { Mark } from '../../components/Marks.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { MeetingForm } from './MeetingForm.tsx';
import { NumberForm } from './NumberForm.tsx';
import { idOf, type Paper, paperName, paperState } from './papers.ts';
import { Signatures } from './Signatures.tsx';

/** Where one paper stands: registered, numbered, signed, by whom, and whether it still says what holds. */
export function PaperDetail({ year, paper }: { readonly year: number; readonly paper: Paper }) {
  const { t } = useSpeech();
  const mayIssue = useMay('issue');
  const [form, open] = useState<'number' | 'meeting' | null>(null);
  const word = useCommand('papers.word');
  const { issued, signed, number, standing } = paper;
  const state = paperState(paper);
  const copy = async () => {
    const answer = await word.mutateAsync({ year, paper: idOf(paper) });
    if (answer.ok) saveFile(answer.value);
  };
  const offersNumber = mayIssue && paper.series !== null && number === null && !paper.draft && signed === null;
  const offersMeeting = mayIssue && paper.kind === 'minutes';
  return (
    <section className="standing">
      <h2>{paperName(t, paper)}</h2>
      <p className="muted">{paper.fileName}</p>
      {standing.state !== 'in-force' && (
        <p>
          <Mark kind="warning" name="" /> {t(`window.decisions.told_${standing.state}`, { ...standing })}
        </p>
      )}
      {state === 'draft' && <p>{t('window.decisions.draftYet')}</p>}
      {state === 'notIssued' && (
        <p>{t(number ? 'window.decisions.notIssuedWithNumber' : 'window.decisions.notIssuedYet')}</p>
      )}
      {number && (
        <p>
          <Mark kind="done" name="" />{' '}
          {t(`window.decisions.numbered_${number.way}`, { ...number, series: paper.series })}
        </p>
      )}
      {issued && (
        <p>
          <Mark kind="done" name="" /> {t('window.decisions.issuedAt', { at: issued.at })}
          <small className="hash">{t('window.decisions.sha256', { sha256: issued.sha256 })}</small>
        </p>
      )}
      {paper.renewable && <p>{t('window.decisions.renewHint')}</p>}
      {signed && <Signatures signatures={paper.signatures} />}
      {issued && !signed && <p>{t('window.decisions.notSignedYet')}</p>}
      {(offersNumber || offersMeeting || paper.word) && (
        <p className="actions">
          {offersNumber && (
            <button type="button" className="button" onClick={() => open('number')}>
              {t('window.decisions.giveNumber')}
            </button>
          )}
          {offersMeeting && (
            <button type="button" className="button" onClick={() => open('meeting')}>
              {t('window.decisions.meeting')}
            </button>
          )}
          {paper.word && (
            <button type="button" className="button" onClick={() => void copy()} aria-busy={word.isPending}>
              {t('window.decisions.word')}
            </button>
          )}
        </p>
      )}
      {word.data && !word.data.ok && <Refusal failure={word.data.error} />}
      {form === 'number' && <NumberForm year={year} papers={[paper]} onClose={() => open(null)} />}
      {form === 'meeting' && <MeetingForm year={year} ordinal={paper.ordinal} onClose={() => open(null)} />}
    </section>
  );
}
