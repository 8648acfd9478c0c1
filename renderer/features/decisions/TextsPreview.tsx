import { fileUrl } from '../../api/files.ts';
import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Refusal } from '../../components/Problem.tsx';
import type { Template } from './TextsEditor.tsx';

type TextsPreviewProps = {
  readonly year: number;
  readonly template: Template;
  readonly texts: Readonly<Record<string, string>>;
};
const AS_PAGE = '#toolbar=0&navpanes=0&view=FitH';

/** The paper as it would read with the texts that stand in the fields, marked as a draft. */
export function TextsPreview({ year, template, texts }: TextsPreviewProps) {
  const { t } = useSpeech();
  const { data: file, error, isFetching } = useCall('papers.previewTexts', { year, ...template, texts });
  const title = t('window.decisions.preview', { paper: t(`window.decisions.kind_${template.kind}`) });
  return (
    <section className="paperstage" aria-label={title} aria-busy={isFetching}>
      <header>
        <b>{t(`window.decisions.kind_${template.kind}`)}</b>
        <span className="muted">{t('window.decisions.textsPreview')}</span>
      </header>
      {error ? (
        <Refusal failure={error} />
      ) : !file ? (
        <p className="muted">{t('window.decisions.previewMaking')}</p>
      ) : navigator.pdfViewerEnabled ? (
        <iframe key={file.token} src={`${fileUrl(file.token)}${AS_PAGE}`} title={title} />
      ) : (
        <p className="muted">{t('window.decisions.noViewer')}</p>
      )}
    </section>
  );
}
