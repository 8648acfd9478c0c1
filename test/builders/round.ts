/** The sample office with forms received, its store opened: for tests of what happens between receipt and decision. */

import { openStore, type Store } from '../../electron/store/index.ts';
import type { Answers } from '../../electron/workbook/index.ts';
import type { RoundUnit } from '../../shared/domain/unit.ts';
import { cliJson, filledForm, sampleOffice, temporaryFolder } from './office.ts';

export const YEAR = 2024;
export const DAY = new Date('2024-12-20T01:00:00Z');

type Form = { readonly unit: RoundUnit; readonly change?: (full: Answers) => Answers };

export async function receivedRound(...forms: readonly Form[]): Promise<string> {
  const data = await sampleOffice();
  const folder = temporaryFolder();
  const files = [];
  for (const { unit, change } of forms) files.push(await filledForm(folder, unit, change));
  await cliJson(['--data', data, 'import', ...files, '--year', String(YEAR)]);
  return data;
}

export function opened(data: string): Store {
  const store = openStore(data);
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  return store.value;
}

/** The value of a reply that must have gone well. */
export function done<T>(
  reply: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value;
}

export const codeOf = (reply: { readonly ok: boolean; readonly error?: { readonly code: string } }): string =>
  reply.ok ? 'ok' : (reply.error?.code ?? '');
