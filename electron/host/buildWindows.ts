/** From a checkout the windows are built before the first start and after each change of their source. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { ok, type Result } from '../../shared/domain/result.ts';

const BUILDER = 'node_modules/electron-vite/bin/electron-vite.js';
const SHARED = ['shared', 'electron.vite.config.ts', 'package-lock.json'];
/** What each of the two ways to open a window needs, and what it is made of. */
const OUTPUTS = {
  browser: [{ built: 'out/renderer/index.html', sources: ['renderer', 'resources/fonts', ...SHARED] }],
  electron: [
    { built: 'out/renderer/index.html', sources: ['renderer', 'resources/fonts', ...SHARED] },
    { built: 'out/main/main.js', sources: ['electron', ...SHARED] },
  ],
} as const;

/** Always true where there is no source to build from, as in an installed copy. */
export function windowsAreBuilt(project: string, way: keyof typeof OUTPUTS): boolean {
  if (!existsSync(join(project, BUILDER))) return true;
  return OUTPUTS[way].every(({ built, sources }) => {
    const file = join(project, built);
    return existsSync(file) && newest(sources.map((name) => join(project, name))) <= statSync(file).mtimeMs;
  });
}

function newest(paths: readonly string[]): number {
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true }).map((one) => join(one.parentPath, one.name))
      : [path],
  );
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

/** @returns as an error what the builder printed. */
export async function buildWindows(project: string): Promise<Result<null, string>> {
  try {
    await promisify(execFile)(process.execPath, [join(project, BUILDER), 'build'], { cwd: project });
    return ok(null);
  } catch (error) {
    const printed = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    return { ok: false, error: printed || String(error) };
  }
}
