/**
 * Makes index.html, the verifier page, out of source/: one file, script and style inside and named by their hashes in its policy, which allows no
 * connection to anywhere. `node resources/verify/build.ts`; a test holds that the file is what the source gives.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { TEXTS } from './source/texts.ts';

const source = join(import.meta.dirname, 'source');
const read = (name: string): string => readFileSync(join(source, name), 'utf8');
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export async function verifierPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: source,
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: join(source, 'page.ts'), formats: ['iife'], name: 'verifier' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : null;
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  // A script must not end itself.
  const script = chunk.code.replaceAll('</script', '<\\/script').trim();
  const style = read('page.css').trim();
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; img-src blob:; base-uri 'none'; form-action 'none'`;
  const parts: Readonly<Record<string, string>> = { ...TEXTS.vi.labels, policy, style, script };
  return read('page.template').replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? '');
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, 'index.html'), await verifierPage());
