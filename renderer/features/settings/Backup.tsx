import { saveFile } from '../../api/files.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';
import { Refusal } from '../../components/Problem.tsx';

export function Backup() {
  const { t } = useSpeech();
  const backup = useCommand('office.backup');
  const save = async () => {
    if (backup.isPending) return;
    const answer = await backup.mutateAsync({});
    if (answer.ok) saveFile(answer.value);
  };
  return (
    <>
      {backup.data?.ok && (
        <p role="status">
          <Mark kind="done" name="">
            {t('window.settings.backedUp', { file: backup.data.value.name })}
          </Mark>
        </p>
      )}
      <Refusal failure={backup.data?.ok === false ? backup.data.error : null} />
      <button type="button" className="button main" onClick={() => void save()} aria-busy={backup.isPending}>
        {t(backup.isPending ? 'window.settings.backingUp' : 'window.settings.backup')}
      </button>
    </>
  );
}
