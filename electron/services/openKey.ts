/** The key to sign with, opened once for a batch, and checked: dates, usage, strength, the way to an authority that the office trusts. */
import { fail, ok } from '../../shared/domain/result.ts';
import { checkKey, openP12, openToken, type SigningKey, type Trusted } from '../signing/index.ts';
import type { StartWorker } from '../worker/workerProcess.ts';
import type { Reply } from './context.ts';

/** A PKCS#12 file, or a token by label or serial number behind its maker's PKCS#11 library. */
export type KeySource =
  | { readonly kind: 'p12'; readonly bytes: Uint8Array; readonly pin: string }
  | { readonly kind: 'token'; readonly module: string; readonly token: string; readonly pin: string };

/** `close` it whatever happens: a token stays logged in until then. */
export type OpenKey = { readonly key: SigningKey; readonly close: () => Promise<void> };

type Opening = {
  /** Nobody is asked for where the office has named none. */
  readonly trust: Trusted;
  readonly at: Date;
  /** How a token's process is started: Electron has a way of its own. */
  readonly startWorker?: StartWorker;
};

export async function openKey(source: KeySource, { trust, at, startWorker }: Opening): Promise<Reply<OpenKey>> {
  const opened = await open(source, at, startWorker);
  if (!opened.ok) return opened;
  const checked = checkKey(opened.value.key, at, trust);
  if (checked.ok) return opened;
  await opened.value.close();
  return fail(checked.error.code, checked.error.params);
}

async function open(source: KeySource, at: Date, startWorker: StartWorker | undefined): Promise<Reply<OpenKey>> {
  if (source.kind === 'token') return openToken(source, at, startWorker);
  const key = await openP12(source.bytes, source.pin, at);
  return key.ok ? ok({ key: key.value, close: async () => undefined }) : key;
}
