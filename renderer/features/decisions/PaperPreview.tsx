import { Download, ExternalLink, Printer } from 'lucide-react';
import { useState } from 'react';
import { fileUrl, saveFile } from '../../api/files.ts';
import { printFile } from '../../api/printFile.ts';
import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { idOf, type Paper, paperName } from './papers.ts';

/** The viewer's own tools are left out: the page alone, as wide as there is room. */
const AS_PAGE = '#toolbar=0&navpanes=0&view=FitH';

/** The very file: as it would be issued now, or as it was issued or signed. */
export function PaperPreview({ year, paper }: { readonly year: number; readonly paper: Paper }) {
  const { t } = useSpeech();
  const stored = paper.issued !== null;
  const draft = useCall('decisions.preview', { year, paper: idOf(paper) }, { enabled: !stored });
  const kept = useCall('decisions.fetch', { year, papers: [idOf(paper)] }, { enabled: stored });
  const { data: file, error, isFetching } = stored ? kept : draft;
  const [printed, setPrinted] = useState(true);
  return (
    <section className="paperstage" aria-label={t('window.decisions.preview', { paper: paperName(t, paper) })}>
      <header>
        <b>{paperName(t, paper)}</b>
        <span className="muted">{t('window.decisions.sameAsPdf')}</span>
        {file && (
          <span className="actions">
            {/* Electron opens no further windows; there the paper is saved. */}
            {!window.thamdinh && (
              <a className="button" href={fileUrl(file.token)} target="_blank" rel="noreferrer">
                <ExternalLink size={14} aria-hidden="true" />
                {t('window.decisions.openApart')}
              </a>
            )}
            <button type="button" className="button" onClick={() => void printFile(file.token).then(setPrinted)}>
              <Printer size={14} aria-hidden="true" />
              {t('window.decisions.print')}
            </button>
            <button type="button" className="button" onClick={() => saveFile(file)}>
              <Download size={14} aria-hidden="true" />
              {t('window.decisions.fetchOne')}
            </button>
          </span>
        )}
      </header>
      {!printed && <p role="status">{t('window.decisions.printFailed')}</p>}
      {error ? (
        <Refusal failure={error} />
      ) : !file ? (
        <p className="muted" aria-busy={isFetching}>
          {t('window.decisions.previewMaking')}
        </p>
      ) : navigator.pdfViewerEnabled ? (
        <iframe
          key={file.token}
          src={`${fileUrl(file.token)}${AS_PAGE}`}
          title={t('window.decisions.preview', { paper: paperName(t, paper) })}
        />
      ) : (
        <p className="muted">{t('window.decisions.noViewer')}</p>
      )}
    </section>
  );
}
