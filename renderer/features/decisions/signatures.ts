import { signatureDue } from '../../../shared/domain/signatureDue.ts';
import type { SignerRole } from '../../../shared/domain/signerRole.ts';
import type { Paper } from './papers.ts';

/** Issued papers that wait for the signature of that role. */
export const waitingFor = (papers: readonly Paper[], role: SignerRole): readonly Paper[] =>
  papers.filter(({ issued, draft, signatures }) => issued !== null && !draft && signatureDue(signatures, role));
