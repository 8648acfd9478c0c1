import type { Output } from '../../../shared/contract/api.ts';
import { saveFile } from '../../api/files.ts';
import { useCall, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { routeTo } from '../../app/route.ts';
import { Refusal } from '../../components/Problem.tsx';

type Paper = Output<'decisions.get'>['papers'][number];
const KINDS = ['summary', 'meeting-pack'] as const;

/** The summary for whom the office reports to, and the pack for the board: as they stand today, or as they were issued. */
export function RoundPapers({ year }: { readonly year: number }) {
  const { t } = useSpeech();
  const papers = useCall('decisions.get', { year }).data?.papers ?? [];
  const newest = KINDS.flatMap((kind) => papers.findLast((one) => one.kind === kind && one.word) ?? []);
  if (newest.length === 0) return null;
  return (
    <section className="card round-papers">
      <h2>{t('window.reports.papers')}</h2>
      {newest.map((paper) => (
        <PaperRow key={paper.kind} year={year} paper={paper} />
      ))}
      <p className="muted">
        {t('window.reports.papersHint')} <a href={routeTo('decisions')}>{t('window.reports.toPapers')}</a>
      </p>
    </section>
  );
}

function PaperRow({ year, paper }: { readonly year: number; readonly paper: Paper }) {
  const { t } = useSpeech();
  const preview = useCommand('decisions.preview');
  const stored = useCommand('decisions.fetch');
  const word = useCommand('papers.word');
  const id = { kind: paper.kind, unit: null, ordinal: paper.ordinal };
  const name = t(`window.decisions.kind_${paper.kind}`);
  const save = async (form: 'pdf' | 'word') => {
    const answer =
      form === 'word'
        ? await word.mutateAsync({ year, paper: id })
        : paper.issued
          ? await stored.mutateAsync({ year, papers: [id] })
          : await preview.mutateAsync({ year, paper: id });
    if (answer.ok) saveFile(answer.value);
  };
  const failed = [preview, stored, word].flatMap(({ data }) => (data && !data.ok ? [data.error] : [])).at(0) ?? null;
  return (
    <fieldset>
      <legend className="unseen">{name}</legend>
      <b>{name}</b>
      <small>
        {t(
          paper.issued
            ? 'window.reports.paperIssued'
            : paper.draft
              ? 'window.reports.paperDraft'
              : 'window.reports.paperNow',
        )}
      </small>
      <span className="actions">
        <button
          type="button"
          className="button"
          onClick={() => void save('pdf')}
          aria-busy={preview.isPending || stored.isPending}
        >
          PDF
        </button>
        <button type="button" className="button" onClick={() => void save('word')} aria-busy={word.isPending}>
          Word
        </button>
      </span>
      <Refusal failure={failed} />
    </fieldset>
  );
}
