/** The code in a picture of a certificate: signed by this office, and does its register say the same? */

import type { CertificateFacts } from '../../shared/domain/certificateCode.ts';
import { formatExact } from '../../shared/domain/points.ts';
import { checkCertificateCode, pictureKind, type Verification } from '../signing/index.ts';
import type { Store } from '../store/index.ts';
import type { TaskRunner } from '../tasks/taskRunner.ts';
import { officeCodeKeys } from './codeKey.ts';

/** `register`: what the office decided of that unit in that year is the same, another, or not known here. */
export type CodeWord = {
  readonly verdict: 'genuine' | 'forged' | 'unknown-key';
  /** Whose key signed; null where that key is not known here. */
  readonly office: string | null;
  readonly facts: CertificateFacts;
};

export type PictureProblem = 'NO_CODE' | 'CODE_KEY_UNKNOWN' | 'PICTURE_KIND' | 'PICTURE_UNREADABLE';

type PictureWord = {
  readonly verdict: Verification['verdict'];
  readonly problem: PictureProblem | null;
  readonly code: CodeWord | null;
  readonly register: 'matches' | 'differs' | 'unknown';
};

const UNKNOWN = { verdict: 'unreadable', code: null, register: 'unknown' } as const;

/** JPEG and PNG; the window turns any picture that its browser knows into a PNG first. */
export async function verifyPicture(
  { store, tasks }: { readonly store: Store | null; readonly tasks: TaskRunner },
  picture: Uint8Array,
): Promise<PictureWord> {
  if (pictureKind(picture) === 'other') return { ...UNKNOWN, problem: 'PICTURE_KIND' };
  const read = await tasks.run('readCode', picture);
  // A reader that dies or hangs on a picture: no camera made it.
  if (!read.ok || read.value.kind === 'unreadable') return { ...UNKNOWN, problem: 'PICTURE_UNREADABLE' };
  if (read.value.kind === 'no-code') return { ...UNKNOWN, problem: 'NO_CODE' };
  const found = checkCertificateCode(read.value.text, store ? officeCodeKeys(store) : []);
  if (found.verdict === 'no-code') return { ...UNKNOWN, problem: 'NO_CODE' };
  const { facts } = found;
  if (found.verdict === 'unknown-key')
    return { ...UNKNOWN, problem: 'CODE_KEY_UNKNOWN', code: { verdict: 'unknown-key', office: null, facts } };
  const genuine = found.verdict === 'genuine';
  return {
    verdict: genuine ? 'valid' : 'altered',
    problem: null,
    code: { verdict: found.verdict, office: found.office, facts },
    register: store && genuine ? decidedAs(store, facts) : 'unknown',
  };
}

function decidedAs(store: Store, { year, unitCode, level, total }: CertificateFacts): PictureWord['register'] {
  const round = store.office.round(Number(year));
  const unit = round?.units.find((one) => one.code === unitCode);
  const decision = unit && round && store.appraisal.decisions(round.year).get(unit.id);
  if (!decision) return 'unknown';
  return String(decision.level) === level && formatExact(decision.total) === total ? 'matches' : 'differs';
}
