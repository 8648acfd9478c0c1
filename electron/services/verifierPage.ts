/** The page that checks codes without the app, for anybody who gets a certificate: one HTML file, with this office's keys inside. */
import { readFileSync } from 'node:fs';
import { fail, ok } from '../../shared/domain/result.ts';
import { verifierPageFor } from '../signing/index.ts';
import type { Store } from '../store/index.ts';
import { officeCodeKeys } from './codeKey.ts';
import type { Reply } from './context.ts';
import type { MadeBytes } from './files.ts';

const barePage = new URL('../../resources/verify/index.html', import.meta.url);

/** Errors: CODE_KEY_NONE before the first decision, when there is no code yet. */
export function verifierPage(store: Store): Reply<MadeBytes> {
  const keys = officeCodeKeys(store);
  if (keys.length === 0) return fail('CODE_KEY_NONE');
  const page = verifierPageFor(readFileSync(barePage, 'utf8'), keys);
  return ok({ name: 'kiem-tra-giay-chung-nhan.html', type: 'text/html', bytes: new TextEncoder().encode(page) });
}
