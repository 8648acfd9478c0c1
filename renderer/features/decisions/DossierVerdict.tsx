import type { Output } from '../../../shared/contract/api.ts';
import { dossierLines } from '../../../shared/i18n/dossierLines.ts';
import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';
import { VERDICT_MARKS } from './verdictMarks.ts';

type VerifiedFile = Output<'decisions.verify'>['files'][number];
const PROBLEMS: ReadonlySet<string | null> = new Set(['NOT_A_DOSSIER', 'MANIFEST_UNREADABLE', 'UNSAFE_CONTENT']);

export const isDossier = ({ dossier, problem }: VerifiedFile): boolean => dossier !== null || PROBLEMS.has(problem);

/** A dossier: whether it is complete and unchanged, what is not as it was, its log, and whether this office's own log agrees. */
export function DossierVerdict({ file: verified }: { readonly file: VerifiedFile }) {
  const { t } = useSpeech();
  const { file, verdict, register, problem, dossier, missing, hazards } = verified;
  const doubtful = register === 'differs' || missing.length + hazards.length > 0;
  const kind = doubtful && verdict === 'valid' ? 'warning' : VERDICT_MARKS[verdict];
  return (
    <li className={`verdict ${kind}`}>
      <h3>
        <Mark kind={kind} name="" /> {t(`window.dossier.verdict_${verdict}`)}
      </h3>
      <p className="file">{file}</p>
      <p>{t(`window.dossier.advice_${verdict}`)}</p>
      <ul>
        {problem !== null && <li>{t(`window.signing.problem_${problem}`)}</li>}
        {dossier && dossierLines(t, dossier).map((line) => <li key={line}>{line}</li>)}
        {missing.map((role) => (
          <li key={role}>{t('cli.signatureMissing', { role: t(`verifying.role.${role}`) })}</li>
        ))}
        {hazards.map((hazard) => (
          <li key={hazard}>{t(`verifying.hazard.${hazard}`)}</li>
        ))}
        {dossier && <li>{t(`window.dossier.register_${register}`)}</li>}
      </ul>
    </li>
  );
}
