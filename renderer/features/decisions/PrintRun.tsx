import { useState } from 'react';
import { useDraft } from '../../api/drafts.ts';
import { printFile } from '../../api/printFile.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Overlay } from '../../components/Overlay.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { TextField } from '../../components/TextField.tsx';
import { idOf, keyOf, type Paper, paperName } from './papers.ts';

type PrintRunProps = { readonly year: number; readonly papers: readonly Paper[]; readonly onClose: () => void };

/**
 * One paper after the other goes to the person's own reader, the stored file as it is. Where the run stands outlives the window: a jam at the
 * twelfth paper is taken up at the twelfth.
 */
export function PrintRun({ year, papers, onClose }: PrintRunProps) {
  const { t } = useSpeech();
  const draft = useDraft(`decisions/${year}/print`);
  const [from, setFrom] = useState(() => Math.min(papers.length, Math.max(1, Number(draft.initial) || 1)));
  const [failed, setFailed] = useState(false);
  const fetch = useCommand('decisions.fetch');
  const paper = papers[from - 1];
  const go = (next: number) => {
    setFrom(next);
    if (next > papers.length) draft.discard();
    else draft.keep(String(next));
  };
  const print = async () => {
    if (!paper || fetch.isPending) return;
    const answer = await fetch.mutateAsync({ year, papers: [idOf(paper)] });
    if (!answer.ok) return;
    const handed = await printFile(answer.value.token);
    setFailed(!handed);
    if (handed) go(from + 1);
  };
  return (
    <Overlay title={t('window.decisions.printTitle', { papers: papers.length })} onClose={onClose}>
      <form
        className="asked"
        onSubmit={(event) => {
          event.preventDefault();
          void print();
        }}
      >
        <p>{t('window.decisions.printText')}</p>
        <TextField
          key={from}
          label={t('window.decisions.printFrom')}
          type="number"
          min={1}
          max={papers.length}
          defaultValue={Math.min(from, papers.length)}
          onBlur={(event) => go(Math.min(papers.length, Math.max(1, Number(event.target.value) || 1)))}
        />
        <progress aria-label={t('window.decisions.printDone')} value={from - 1} max={papers.length} />
        <p role="status">
          {paper
            ? t('window.decisions.printNext', { n: from, papers: papers.length, paper: paperName(t, paper) })
            : t('window.decisions.printEnded', { papers: papers.length })}
        </p>
        <details>
          <summary>{t('window.decisions.printList')}</summary>
          <ol>
            {papers.map((one) => (
              <li key={keyOf(one)}>{paperName(t, one)}</li>
            ))}
          </ol>
        </details>
        {failed && <p role="alert">{t('window.decisions.printFailed')}</p>}
        {fetch.data && !fetch.data.ok && <Refusal failure={fetch.data.error} />}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('window.decisions.close')}
          </button>
          <button type="submit" className="button main" disabled={!paper} aria-busy={fetch.isPending}>
            {t('window.decisions.printOne', { n: Math.min(from, papers.length) })}
          </button>
        </footer>
      </form>
    </Overlay>
  );
}
