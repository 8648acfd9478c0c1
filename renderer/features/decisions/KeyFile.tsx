import { putFile } from '../../api/files.ts';
import { pickFiles } from '../../api/pickFiles.ts';
import { useSpeech } from '../../app/language.tsx';

/** `token` null: the app did not take the file. */
export type PickedKey = { readonly name: string; readonly token: string | null };
type KeyFileProps = { readonly picked: PickedKey | null; readonly onPick: (key: PickedKey) => void };

export function KeyFile({ picked, onPick }: KeyFileProps) {
  const { t } = useSpeech();
  const pick = async () => {
    const [given] = await pickFiles({ several: false, accept: '.p12,.pfx' });
    if (given) onPick({ name: given.name, token: await putFile(given.file) });
  };
  return (
    <>
      <p>
        <b id="sign-key">{t('window.decisions.signKey')}</b>
        <span className="picked">
          <button type="button" className="button" onClick={() => void pick()} aria-describedby="sign-key">
            {t('window.decisions.signPickKey')}
          </button>
          <span>{picked?.name ?? t('window.decisions.signNoKey')}</span>
        </span>
      </p>
      {picked?.token === null && <p role="alert">{t('window.decisions.signKeyLost')}</p>}
    </>
  );
}
