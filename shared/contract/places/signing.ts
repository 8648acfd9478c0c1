/** What signing and verifying go by: whom the office trusts, its own pictures, its token. */
import { z } from 'zod';
import { SIGNER_ROLES } from '../../domain/signerRole.ts';
import { procedure } from '../procedure.ts';
import { fileToken, madeFile, nothing } from './common.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const role = z.enum(SIGNER_ROLES);

/** A file on this computer that the maker of a token installed; never anything that the page can read. */
const modulePath = z.string().trim().min(1).max(1000);

/** What a token's library may answer, before a PIN is asked for. */
const TOKEN_LIBRARY_FAILURES = [
  'TOKEN_NOT_CHOSEN',
  'TOKEN_MODULE_UNREADABLE',
  'TOKEN_CRASHED',
  'TOKEN_TIMED_OUT',
  'TOKEN_FAILED',
] as const;
export const TOKEN_FAILURES = [
  ...TOKEN_LIBRARY_FAILURES,
  'TOKEN_NOT_FOUND',
  'TOKEN_SEVERAL',
  'TOKEN_LOCKED',
  'TOKEN_PIN_WRONG',
  'TOKEN_PIN_WRONG_FEW',
  'TOKEN_PIN_WRONG_LAST',
  'TOKEN_EMPTY',
  'TOKEN_SEVERAL_KEYS',
] as const;

export const signingApi = {
  'signing.settings': procedure({
    action: null,
    input: nothing,
    output: z.object({
      /** `token`: serial number; null = the only one that is plugged in. */
      token: z.object({ module: z.string(), token: z.string().nullable() }).nullable(),
      pictures: z.array(z.object({ role, widthMm: z.int(), file: madeFile })),
      authorities: z.array(z.object({ sha256: z.string(), name: z.string(), validUntil: z.string(), at: z.string() })),
      /** `issuerKnown`: signed by one of the authorities above; else it says nothing. */
      revocationLists: z.array(
        z.object({
          sha256: z.string(),
          name: z.string(),
          asOf: z.string(),
          nextUpdate: z.string().nullable(),
          outdated: z.boolean(),
          revoked: z.int(),
          issuerKnown: z.boolean(),
          at: z.string(),
        }),
      ),
    }),
    errors: [],
  }),
  /** Certificates of authorities (PEM, DER, PKCS#7) or lists of revoked certificates (PEM, DER). */
  'signing.trust': procedure({
    action: 'administer',
    input: z.strictObject({ file: fileToken }),
    output: z.object({ added: z.int() }),
    errors: ['FILE_NOT_FOUND', 'TRUST_UNREADABLE', 'TRUST_KNOWN'],
  }),
  'signing.withdrawTrust': procedure({
    action: 'administer',
    input: z.strictObject({ sha256 }),
    output: nothing,
    errors: ['FILE_NOT_FOUND'],
  }),
  /** `file` null takes the picture back. */
  'signing.setPicture': procedure({
    action: 'administer',
    input: z.strictObject({ role, file: fileToken.nullable(), widthMm: z.int().min(5).max(120) }),
    output: nothing,
    errors: ['FILE_NOT_FOUND', 'PICTURE_UNREADABLE', 'TASK_CRASHED', 'TASK_TIMED_OUT'],
  }),
  /** `module` null: no token. */
  'signing.chooseToken': procedure({
    action: 'administer',
    input: z.strictObject({ module: modulePath.nullable(), token: z.string().min(1).max(64).nullable() }),
    output: nothing,
    errors: [],
  }),
  /** The page that checks the codes of certificates without the app, with this office's keys. */
  'signing.verifierPage': procedure({ action: null, input: nothing, output: madeFile, errors: ['CODE_KEY_NONE'] }),
  /** The tokens that are plugged in now, with the tries that each has left. */
  'signing.tokens': procedure({
    action: null,
    input: nothing,
    output: z.object({
      tokens: z.array(
        z.object({
          label: z.string(),
          serial: z.string(),
          tries: z.enum(['enough', 'few', 'last', 'none']),
          ownKeypad: z.boolean(),
        }),
      ),
    }),
    errors: TOKEN_LIBRARY_FAILURES,
  }),
} as const;
