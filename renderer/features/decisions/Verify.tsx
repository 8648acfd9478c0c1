import { FileCheck2 } from 'lucide-react';
import { useState } from 'react';
import { saveFile } from '../../api/files.ts';
import { type HandedOver, handOver } from '../../api/handOver.ts';
import { type GivenFile, pickFiles } from '../../api/pickFiles.ts';
import { useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { useFileDrop } from '../../components/useFileDrop.ts';
import { asPng } from './asPng.ts';
import { Verdict } from './Verdict.tsx';

/** Papers, and the dossier of a round. */
const CHECKED = /\.(pdf|zip)$/i;
const PICTURE = /\.(png|jpe?g|webp|bmp|gif|avif|heic|heif|tiff?)$/i;
const CERTIFICATE = /\.(pem|crt|cer|der|p7b)$/i;
const MOST = 500;

type Trusted = { readonly names: readonly string[]; readonly tokens: readonly string[] };
const NOBODY: Trusted = { names: [], tokens: [] };

/** Any PDF, picture of a code or dossier: dropped anywhere in the place, or picked. Certificates of authorities can be dropped as well. */
export function Verify() {
  const { t } = useSpeech();
  const [trusted, setTrusted] = useState<Trusted>(NOBODY);
  const [lost, setLost] = useState<readonly string[]>([]);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [papers, setPapers] = useState<HandedOver['tokens']>([]);
  const verify = useCommand('decisions.verify');
  const page = useCommand('signing.verifierPage');

  const check = async (files: readonly string[], authorities: readonly string[]) => {
    if (files.length > 0) await verify.mutateAsync({ files: [...files], authorities: [...authorities] });
  };
  const take = async (given: readonly GivenFile[]) => {
    const certificates = given.filter((one) => CERTIFICATE.test(one.name));
    const files = given.filter((one) => CHECKED.test(one.name) || PICTURE.test(one.name)).slice(0, MOST);
    setOthers(given.filter((one) => !files.includes(one) && !CERTIFICATE.test(one.name)).map((one) => one.name));
    const readable = await Promise.all(files.map((one) => (PICTURE.test(one.name) ? asPng(one) : one)));
    const [handed, trusting] = [await handOver(readable), await handOver(certificates)];
    setLost([...handed.lost, ...trusting.lost]);
    const now: Trusted = {
      names: [...trusted.names, ...certificates.map((one) => one.name)],
      tokens: [...trusted.tokens, ...trusting.tokens],
    };
    setTrusted(now);
    // Whom to trust was changed: what is shown is verified anew.
    const shown = handed.tokens.length > 0 ? handed.tokens : papers;
    setPapers(shown);
    await check(shown, now.tokens);
  };
  const forget = () => {
    setTrusted(NOBODY);
    void check(papers, []);
  };
  const over = useFileDrop('decisions', (given) => void take(given), true);
  const pick = (accept: string) => void pickFiles({ several: true, accept }).then(take);
  const savePage = async () => {
    const made = await page.mutateAsync({});
    if (made.ok) saveFile(made.value);
  };
  const answer = verify.data;
  return (
    <section className="verify" aria-busy={verify.isPending}>
      <h2>{t('window.decisions.verify')}</h2>
      <div className="dropzone">
        <FileCheck2 size={22} strokeWidth={1.4} aria-hidden="true" />
        <p>
          {t('window.decisions.verifyDrop')}{' '}
          <button type="button" className="link" onClick={() => pick('.pdf,.zip,.jpg,.jpeg,.png,.webp')}>
            {t('window.decisions.verifyPick')}
          </button>{' '}
          {t('window.decisions.verifyOffline')}
        </p>
      </div>
      <p className="trust">
        <button type="button" className="link" onClick={() => pick('.pem,.crt,.cer,.der')}>
          {t('window.decisions.verifyAuthorities')}
        </button>
        {trusted.names.length > 0 && (
          <>
            {' '}
            {t('window.decisions.verifyTrusted', { files: trusted.names })}{' '}
            <button type="button" className="link" onClick={forget}>
              {t('window.decisions.verifyForget')}
            </button>
          </>
        )}
      </p>
      <p className="trust">
        <button type="button" className="link" onClick={() => void savePage()}>
          {t('window.decisions.verifierPage')}
        </button>
      </p>
      {page.data && !page.data.ok && <Refusal failure={page.data.error} />}
      {others.length > 0 && <p role="status">{t('window.decisions.verifyOthers', { files: others })}</p>}
      {lost.length > 0 && <p role="status">{t('window.decisions.verifyLost', { files: lost })}</p>}
      {verify.isPending && <p role="status">{t('window.decisions.verifying')}</p>}
      {answer && !answer.ok && <Refusal failure={answer.error} />}
      {answer?.ok && (
        <ul className="verdicts" aria-live="polite">
          {answer.value.files.map((file, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name; the list is replaced as a whole
            <Verdict key={index} file={file} />
          ))}
        </ul>
      )}
      {over && <p className="dropping">{t('window.decisions.dropHere')}</p>}
    </section>
  );
}
