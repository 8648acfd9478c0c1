import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The program that electron's own installer put in place; null where it never ran. Requiring electron would start a download.
 * @param project the folder of the checkout.
 */
export function electronProgram(project: string): string | null {
  const home = join(project, 'node_modules/electron');
  const note = join(home, 'path.txt');
  if (!existsSync(note)) return null;
  const program = join(home, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(program) ? program : null;
}
