import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { buildWindows, windowsAreBuilt } from '../../electron/host/buildWindows.ts';

export async function setup(): Promise<void> {
  // Where seasons.ts keeps what it has made for the test files of this run; in the room of the run, which goes with it.
  process.env.THAMDINH_SEASONS = mkdtempSync(join(tmpdir(), 'thamdinh-seasons-'));
  const project = join(import.meta.dirname, '../..');
  if (windowsAreBuilt(project, 'electron')) return;
  const built = await buildWindows(project);
  if (!built.ok) throw new Error(built.error);
}
