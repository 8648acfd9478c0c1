/** A key on a token: listed, opened with one PIN, used for any number of papers, closed. */
import type { X509Certificate } from 'node:crypto';
import { type Failure, fail, ok, type Result } from '../../shared/domain/result.ts';
import type { StartWorker } from '../worker/workerProcess.ts';
import { parseCertificate } from './certificates.ts';
import {
  type CertificateFailure,
  checkKey,
  describeKey,
  fitsKey,
  KeyGoneError,
  type SigningKey,
} from './signingKey.ts';
import { TokenProcess, type TokenProcessFailure } from './token/tokenProcess.ts';
import type { OpenedToken, TokenState } from './token/tokenWork.ts';

export type TokenRequest = {
  /** Path of the maker's PKCS#11 library. */
  readonly module: string;
  /** Label or serial number of the token. */
  readonly token: string;
  /** Empty where it is typed on the reader. */
  readonly pin: string;
};

/** `close` logs out and ends the process that holds the module: always call it. */
export type OpenToken = { readonly key: SigningKey; close(): Promise<void> };

export type OpenTokenFailure =
  | TokenProcessFailure
  | CertificateFailure
  | Failure<'TOKEN_EMPTY' | 'TOKEN_SEVERAL_KEYS' | 'CERTIFICATE_KEY_MISMATCH'>;

/**
 * The tokens that the module sees now, with the tries they have left: to choose from, before any PIN is asked for.
 * @param startWorker Electron has a way of its own.
 */
export async function listTokens(
  module: string,
  startWorker?: StartWorker,
): Promise<Result<readonly TokenState[], TokenProcessFailure>> {
  const process = new TokenProcess(startWorker);
  try {
    const loaded = await process.ask({ kind: 'load', module });
    return loaded.ok ? await process.ask({ kind: 'list' }) : loaded;
  } finally {
    await process.close();
  }
}

/**
 * Logs in once and checks the certificate as `openP12` does. Where the token holds several certificates, the one that may sign `at` that time
 * is taken; of one holder's, that which lasts longest.
 * Errors: those of the token; TOKEN_EMPTY (no key with a certificate); TOKEN_SEVERAL_KEYS (of several holders: `holders`); those of checkKey.
 */
export async function openToken(
  request: TokenRequest,
  at: Date,
  startWorker?: StartWorker,
): Promise<Result<OpenToken, OpenTokenFailure>> {
  const process = new TokenProcess(startWorker);
  const opened = await openIn(process, request, at);
  if (!opened.ok) {
    await process.close();
    return opened;
  }
  return ok({ key: opened.value, close: () => process.close() });
}

async function openIn(
  process: TokenProcess,
  { module, token, pin }: TokenRequest,
  at: Date,
): Promise<Result<SigningKey, OpenTokenFailure>> {
  const loaded = await process.ask({ kind: 'load', module });
  if (!loaded.ok) return loaded;
  const opened = await process.ask({ kind: 'open', token, pin });
  if (!opened.ok) return opened;
  const chosen = choose(keysOf(process, opened.value), token, at);
  if (!chosen.ok) return chosen;
  const probe = Buffer.from('thamdinh');
  try {
    const fits = fitsKey(chosen.value.certificate, probe, await chosen.value.sign(probe));
    return fits ? chosen : fail('CERTIFICATE_KEY_MISMATCH');
  } catch (error) {
    if (error instanceof KeyGoneError) return { ok: false, error: error.failure };
    throw error;
  }
}

function keysOf(process: TokenProcess, { keys, certificates }: OpenedToken): readonly SigningKey[] {
  const pool = certificates.map(parseCertificate).filter((one): one is X509Certificate => one !== null);
  return keys.flatMap(({ number, algorithm, certificate }) => {
    const parsed = parseCertificate(certificate);
    const sign = async (data: Uint8Array): Promise<Uint8Array> => {
      const signature = await process.ask({ kind: 'sign', key: number, data });
      if (!signature.ok) throw new KeyGoneError(signature.error);
      return signature.value;
    };
    return parsed ? [describeKey(parsed, pool, algorithm, sign)] : [];
  });
}

function choose(keys: readonly SigningKey[], token: string, at: Date): Result<SigningKey, OpenTokenFailure> {
  const [first] = keys;
  if (!first) return fail('TOKEN_EMPTY', { token });
  const usable = keys.filter((key) => checkKey(key, at).ok);
  if (usable.length === 0) return checkKey(first, at);
  const holders = [...new Set(usable.map(({ subject }) => subject))];
  if (holders.length > 1) return fail('TOKEN_SEVERAL_KEYS', { token, holders });
  return ok(usable.reduce((best, key) => (key.validUntil > best.validUntil ? key : best)));
}
