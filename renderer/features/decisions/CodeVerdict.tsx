import type { Output } from '../../../shared/contract/api.ts';
import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';

type VerifiedFile = Output<'decisions.verify'>['files'][number];

/** A picture of a certificate: what its code says, whether this office signed it, and whether the office's data say the same. */
export function CodeVerdict({ file: { file, code, problem, register } }: { readonly file: VerifiedFile }) {
  const { t } = useSpeech();
  const genuine = code?.verdict === 'genuine' && register !== 'differs';
  const kind = genuine ? 'done' : code?.verdict === 'unknown-key' ? 'warning' : 'error';
  const said = code ? t(`window.signing.code_${code.verdict}`, { office: code.office }) : '';
  return (
    <li className={`verdict ${kind}`}>
      <h3>
        <Mark kind={kind} name="" /> {code ? said : t('window.decisions.verdict_unreadable')}
      </h3>
      <p className="file">{file}</p>
      <ul>
        {problem !== null && <li>{t(`window.signing.problem_${problem}`)}</li>}
        {code && (
          <>
            <li>{t('window.signing.codeFacts', code.facts)}</li>
            {code.verdict === 'genuine' && <li>{t(`window.signing.code_register_${register}`)}</li>}
            <li className="muted">{t('window.signing.codeLimit')}</li>
          </>
        )}
      </ul>
    </li>
  );
}
