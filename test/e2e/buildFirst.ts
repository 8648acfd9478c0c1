import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { buildWindows, windowsAreBuilt } from '../../electron/host/buildWindows.ts';

/** Where seasons.ts keeps what it has made for the test files of this run. */
export function teardown(): void {
  const { THAMDINH_SEASONS: kept } = process.env;
  if (kept !== undefined) rmSync(kept, { recursive: true, force: true });
}

export async function setup(): Promise<void> {
  process.env.THAMDINH_SEASONS = mkdtempSync(join(tmpdir(), 'thamdinh-seasons-'));
  const project = join(import.meta.dirname, '../..');
  if (windowsAreBuilt(project, 'electron')) return;
  const built = await buildWindows(project);
  if (!built.ok) throw new Error(built.error);
}
