import { Download } from 'lucide-react';
import { saveFile } from '../../api/files.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Refusal } from '../../components/Problem.tsx';

type OriginalProps = {
  readonly year: number;
  readonly unit: string;
  readonly version: number;
  /** In a list of versions: the glyph alone, with this name. */
  readonly name?: string;
};

/** Gives the workbook as it was received, byte for byte. */
export function Original({ year, unit, version, name }: OriginalProps) {
  const { t } = useSpeech();
  const original = useCommand('receipt.original');
  const fetchFile = async () => {
    const answer = await original.mutateAsync({ year, unit, version });
    if (answer.ok) saveFile(answer.value);
  };
  return (
    <>
      <button
        type="button"
        className={name === undefined ? 'button' : 'bare'}
        onClick={() => void fetchFile()}
        aria-busy={original.isPending}
        aria-label={name}
        title={name}
      >
        <Download size={14} aria-hidden="true" />
        {name === undefined && t('window.receipt.original')}
      </button>
      {original.data && !original.data.ok && <Refusal failure={original.data.error} />}
    </>
  );
}
