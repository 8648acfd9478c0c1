/** The code in a picture of a certificate: signed by this office, and does its register say the same? */

import type { CertificateFacts } from '../../shared/domain/certificateCode.ts';
import { formatExact } from '../../shared/domain/points.ts';
import { checkCertificateCode, type Verification } from '../signing/index.ts';
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

type PictureWord = {
  readonly verdict: Verification['verdict'];
  readonly problem: 'NO_CODE' | 'CODE_KEY_UNKNOWN' | 'PICTURE_KIND' | null;
  readonly code: CodeWord | null;
  readonly register: 'matches' | 'differs' | 'unknown';
};

const PNG = [0x89, 0x50, 0x4e, 0x47];
const JPEG = [0xff, 0xd8, 0xff];
const begins = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte);

export const isPicture = (bytes: Uint8Array): boolean => begins(bytes, PNG) || begins(bytes, JPEG);

const UNKNOWN = { verdict: 'unreadable', code: null, register: 'unknown' } as const;

/** The window turns any picture that its browser knows into a PNG first. */
export async function verifyPicture(
  { store, tasks }: { readonly store: Store | null; readonly tasks: TaskRunner },
  picture: Uint8Array,
): Promise<PictureWord> {
  if (!begins(picture, PNG)) return { ...UNKNOWN, problem: 'PICTURE_KIND' };
  const read = await tasks.run('readCode', picture);
  const found =
    read.ok && read.value !== null ? checkCertificateCode(read.value, store ? officeCodeKeys(store) : []) : null;
  if (found === null || found.verdict === 'no-code') return { ...UNKNOWN, problem: 'NO_CODE' };
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
