/** The dossier of a round in memory, and what its reader finds of it, without the child process. */
import { expect } from 'vitest';
import { checkDossier } from '../../electron/dossier/index.ts';
import { makeDossier } from '../../electron/services/dossier/makeDossier.ts';
import type { Store } from '../../electron/store/index.ts';
import { done } from './round.ts';

export async function dossierOf(store: Store, year: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const write = (bytes: Uint8Array): void => void pieces.push(bytes);
  done(await makeDossier(store, { year, write, progress: () => undefined, signal: null }));
  return Buffer.concat(pieces);
}

/** Whatever was done in a round, its dossier is whole, and its own log bears out all that it shows. */
export async function expectDossierBorneOut(store: Store, year: number): Promise<void> {
  expect(await checkDossier(await dossierOf(store, year))).toMatchObject({
    ...{ differing: [], missing: [], extra: [], notBorneOut: [] },
    chain: { intact: true },
  });
}
