import { join } from 'node:path';
import { buildWindows, windowsAreBuilt } from '../../electron/host/buildWindows.ts';

export async function setup(): Promise<void> {
  const project = join(import.meta.dirname, '../..');
  if (windowsAreBuilt(project, 'electron')) return;
  const built = await buildWindows(project);
  if (!built.ok) throw new Error(built.error);
}
