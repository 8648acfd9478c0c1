/** A dossier as a file of its own; never over another one. */
import { existsSync } from 'node:fs';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { Store } from '../../store/index.ts';
import type { Progress, Reply } from '../context.ts';
import { writePiecesSafely } from '../files.ts';
import { type MadeDossier, makeDossier } from './makeDossier.ts';

export type SavedDossier = MadeDossier & { readonly file: string };

export async function saveDossier(
  store: Store,
  { year, out }: { readonly year: number; readonly out: string },
  progress: Progress,
): Promise<Reply<SavedDossier>> {
  if (existsSync(out)) return fail('OUTPUT_EXISTS', { file: out });
  const made = await writePiecesSafely(out, (write) => makeDossier(store, { year, write, progress, signal: null }));
  return made.ok ? ok({ file: out, ...made.value }) : made;
}
