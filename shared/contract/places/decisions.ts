/** Place 6, Quyết định: results, the decision, papers, signatures, verification. */
import { z } from 'zod';
import { NUMBER_WAYS } from '../../domain/numberRegister.ts';
import { ROUND_PAPER_KINDS } from '../../domain/officePapers.ts';
import { procedure } from '../procedure.ts';
import { blockers, fileToken, jobId, level, madeFile, total, year } from './common.ts';
import { ordinal, paperId } from './papers.ts';
import { role, TOKEN_FAILURES } from './signing.ts';

const unitResult = z.object({
  code: z.string(),
  name: z.string(),
  selfTotal: total.nullable(),
  total: total.nullable(),
  level,
  decided: z.boolean(),
  /** By decisions after the first one about it. */
  corrected: z.enum(['amended', 'revoked']).nullable(),
  blockers,
});

/** What a later decision of the round made of a paper: an enumeration as in electron/services/paperStanding.ts. */
const standing = z.object({
  state: z.enum(['in-force', 'corrected', 'superseded', 'revoked']),
  since: z.string().nullable(),
  units: z.array(z.string()).readonly(),
});

/** One paper of the round as it would print now, or as it was issued. */
const paper = z.object({
  kind: z.enum(ROUND_PAPER_KINDS),
  /** Which decision of the round it belongs to. */
  ordinal,
  unit: z.object({ code: z.string(), name: z.string() }).nullable(),
  fileName: z.string(),
  draft: z.boolean(),
  /** null = not issued yet. */
  issued: z.object({ sha256: z.string(), at: z.string() }).nullable(),
  signed: z.object({ signer: z.string(), at: z.string() }).nullable(),
  /** What the newest stored form bears, oldest first. */
  signatures: z.array(
    z.object({
      role: role.nullable(),
      signer: z.string(),
      claimedAt: z.string().nullable(),
      origin: z.enum(['here', 'elsewhere']),
    }),
  ),
  /** Whose series it is numbered in; null = it has no number of its own. */
  series: z.string().nullable(),
  number: z.object({ number: z.int(), day: z.string(), way: z.enum(NUMBER_WAYS) }).nullable(),
  /** A number that it prints is newer than its issue: it may be issued again. */
  renewable: z.boolean(),
  standing,
  /** There is a Word copy to be had. */
  word: z.boolean(),
});

/** What the lists of revoked certificates that are at hand say; days in ISO 8601. */
const revocation = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unknown') }),
  z.object({ state: z.literal('not-listed'), asOf: z.string(), outdated: z.boolean() }),
  z.object({ state: z.literal('revoked'), since: z.string(), beforeClaim: z.boolean(), holder: z.string() }),
]);

const VERDICTS = ['valid', 'valid-untrusted', 'altered', 'appended', 'unsigned', 'unreadable'] as const;
const names = z.array(z.string()).readonly();
/** A dossier: names of its entries that are not as they were made, its log, its signed papers. */
const verifiedDossier = z.object({
  year: year.nullable(),
  office: z.string().nullable(),
  entries: z.int(),
  differing: names,
  missing: names,
  extra: names,
  notBorneOut: names,
  otherLog: names,
  packedAsMade: z.boolean().nullable(),
  log: z.object({
    events: z.int(),
    head: z.string().nullable(),
    brokenAt: z.int().nullable(),
    anchored: z.int(),
  }),
  papers: z.array(z.object({ file: z.string(), verdict: z.enum(VERDICTS) })).readonly(),
});
export type VerifiedDossier = z.infer<typeof verifiedDossier>;

export const verifiedFile = z.object({
  file: z.string(),
  verdict: z.enum(VERDICTS),
  register: z.enum(['matches', 'differs', 'unknown']),
  /** Of a paper of this office: whether it still says what holds. */
  standing: standing.nullable(),
  signatures: z.array(
    z.object({
      signer: z.string().nullable(),
      issuer: z.string().nullable(),
      signedAt: z.string().nullable(),
      profile: z.string(),
      digestMatches: z.boolean(),
      signatureMatches: z.boolean(),
      coversWholeFile: z.boolean(),
      certificate: z.enum(['trusted', 'untrusted', 'expired', 'not-yet-valid']),
      revocation,
    }),
  ),
  /** Whose signature is expected and not there. */
  missing: z.array(z.enum(['person', 'organisation'])),
  /** What can make the same bytes look different elsewhere. */
  hazards: z.array(z.enum(['script', 'action', 'layers', 'xfa', 'attachment', 'form', 'external', 'structure'])),
  changes: z.array(z.string()),
  /** Why nothing could be said. */
  problem: z
    .enum([
      'TOO_LARGE',
      'NOT_A_PDF',
      'ENCRYPTED',
      'DAMAGED',
      'TOO_MANY_SIGNATURES',
      'UNSUPPORTED_SIGNATURE',
      'NO_CODE',
      'CODE_KEY_UNKNOWN',
      'PICTURE_KIND',
      'NOT_A_DOSSIER',
      'MANIFEST_UNREADABLE',
      'UNSAFE_CONTENT',
      'PICTURE_UNREADABLE',
    ])
    .nullable(),
  /** Which paper of the register it is; null where the register does not know it. */
  paper: z.object({ year, kind: z.enum(ROUND_PAPER_KINDS), unit: z.string().nullable(), ordinal: z.int() }).nullable(),
  /** Who signed the form that the register holds, and whose signature this file lacks. */
  lacking: z.array(z.string()),
  /** What the code in a picture says. */
  code: z
    .object({
      verdict: z.enum(['genuine', 'forged', 'unknown-key']),
      office: z.string().nullable(),
      facts: z.object({
        year: z.string(),
        unitCode: z.string(),
        unitName: z.string(),
        level: z.string(),
        total: z.string(),
        number: z.string(),
        date: z.string(),
      }),
    })
    .nullable(),
  dossier: verifiedDossier.nullable(),
});

/** What became of a paper that was signed with another tool and brought back. */
const broughtBack = z.object({
  file: z.string(),
  outcome: z.enum([
    'stored',
    'already',
    'not-ours',
    'draft',
    'unsigned',
    'altered',
    'untrusted',
    'fewer',
    'unreadable',
  ]),
  signers: z.array(z.object({ signer: z.string(), signedAt: z.string().nullable() })),
});

export const decisionsApi = {
  'decisions.get': procedure({
    action: null,
    input: z.strictObject({ year }),
    output: z.object({ units: z.array(unitResult), papers: z.array(paper) }),
    errors: ['ROUND_UNKNOWN'],
  }),
  /** Decides every unit that nothing blocks. `expected` = how many the window showed as ready. */
  'decisions.decide': procedure({
    action: 'decide',
    input: z.strictObject({ year, expected: z.int().min(0) }),
    output: z.object({ decided: z.int() }),
    errors: ['ROUND_UNKNOWN', 'STALE_SAVE'],
  }),
  /** The very PDF that would be issued. */
  'decisions.preview': procedure({
    action: null,
    input: z.strictObject({ year, paper: paperId }),
    output: madeFile,
    errors: [
      'ROUND_UNKNOWN',
      'NO_SUBMISSION',
      'UNIT_NOT_IN_ROUND',
      'TEXT_UNPRINTABLE',
      'TASK_CRASHED',
      'TASK_TIMED_OUT',
    ],
  }),
  /** Issues papers into the register (`papers` empty = all). The job's result: papers as in decisions.get. */
  'decisions.issue': procedure({
    action: 'issue',
    input: z.strictObject({ year, papers: z.array(paperId).max(20_001) }),
    output: z.object({ job: jobId }),
    errors: ['ROUND_UNKNOWN', 'NO_SUBMISSION'],
  }),
  /**
   * Signs issued papers with one key: from a PKCS#12 file that was picked, or on the office's token (`token`: serial number). The PIN is
   * asked for once and not kept. The key is opened and checked before the call is answered.
   */
  'decisions.sign': procedure({
    action: 'sign',
    input: z.strictObject({
      year,
      papers: z.array(paperId).min(1).max(20_001),
      key: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('file'), file: fileToken, pin: z.string().min(1).max(256) }),
        /** `pin` empty where it is typed on the reader. */
        z.strictObject({ kind: z.literal('token'), token: z.string().min(1).max(64), pin: z.string().max(256) }),
      ]),
      role,
      sealFollows: z.boolean(),
      reason: z.string().max(200).nullable(),
    }),
    output: z.object({
      job: jobId,
      key: z.object({ subject: z.string(), issuer: z.string(), validUntil: z.string() }),
    }),
    errors: [
      'ROUND_UNKNOWN',
      'FILE_NOT_FOUND',
      'PIN_WRONG',
      'P12_UNREADABLE',
      ...TOKEN_FAILURES,
      'SIGNATURE_NOT_DUE',
      'CERTIFICATE_UNTRUSTED',
      'CERTIFICATE_REVOKED',
      'CERTIFICATE_EXPIRED',
      'CERTIFICATE_NOT_YET_VALID',
      'CERTIFICATE_USAGE',
      'CERTIFICATE_KEY_MISMATCH',
      'CERTIFICATE_WEAK',
      'PAPER_NOT_ISSUED',
    ],
  }),
  /** PDFs that were signed with another tool over papers as they were fetched: matched by their first revision, judged, kept. */
  'decisions.bringBack': procedure({
    action: 'sign',
    input: z.strictObject({ files: z.array(fileToken).min(1).max(500) }),
    output: z.object({ files: z.array(broughtBack) }),
    errors: ['FILE_NOT_FOUND'],
  }),
  /** The newest stored form of a paper: signed, else issued. Several as one zip. */
  'decisions.fetch': procedure({
    action: null,
    input: z.strictObject({ year, papers: z.array(paperId).min(1).max(20_001) }),
    output: madeFile,
    errors: ['ROUND_UNKNOWN', 'PAPER_NOT_ISSUED'],
  }),
  /** Any PDFs, and pictures (PNG) of a certificate's code; `authorities`: certificate files (PEM or DER) to trust beside those configured. */
  'decisions.verify': procedure({
    action: null,
    input: z.strictObject({ files: z.array(fileToken).min(1).max(500), authorities: z.array(fileToken).max(20) }),
    output: z.object({ files: z.array(verifiedFile) }),
    errors: ['FILE_NOT_FOUND', 'AUTHORITIES_UNREADABLE'],
  }),
} as const;
