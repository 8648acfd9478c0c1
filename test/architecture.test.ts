/** shared/domain is pure: it imports nothing outside itself and takes neither the time nor chance from anywhere. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const folder = new URL('../shared/domain/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** What a source imports, by any of the language's ways. */
const importsOf = (source: string): readonly string[] =>
  ts.preProcessFile(source, true, true).importedFiles.map((one) => one.fileName);
/** A module of shared/domain itself, from a file so many folders deep in it. */
const staysInside = (specifier: string, depth: number): boolean =>
  /^\.{1,2}\/.+\.ts$/.test(specifier) && (specifier.match(/\.\.\//g) ?? []).length <= depth;
const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
const IMPURE =
  /\bDate\.now\b|\bMath\.random\b|\bnew Date\b(?!\([^)])|(?<!new )\bDate\(|\bperformance\b|\bcrypto\b|\bprocess\b|\bglobalThis\b|\bfetch\(|\bsetTimeout\b/;

const breachesOf = (name: string, source: string): readonly string[] => {
  const outside = importsOf(source).filter((one) => !staysInside(one, name.split(/[\\/]/).length - 1));
  const impure = IMPURE.exec(withoutComments(source))?.[0];
  return [...outside, ...(impure ? [impure] : [])].map((breach) => `${name}: ${breach}`);
};

describe('shared/domain', () => {
  it('holds the modules that this test reads', () => {
    expect(files).toEqual(expect.arrayContaining(['points.ts', 'levels.ts', 'appraisal.ts', 'audit.ts']));
    expect(files.length).toBeGreaterThan(10);
    const imports = files.flatMap((name) => importsOf(readFileSync(new URL(name, folder), 'utf8')));
    expect(imports.length).toBeGreaterThan(20);
  });

  it('imports nothing outside itself, and knows no clock, no chance and no machine', () => {
    expect(files.flatMap((name) => breachesOf(name, readFileSync(new URL(name, folder), 'utf8')))).toEqual([]);
  });

  it.each([
    "import { z } from 'zod';",
    "import fs from 'node:fs';",
    "import type { Store } from '../../electron/store/index.ts';",
    "export { parseProfile } from '../contract/profileFile.ts';",
    "import '../i18n/vi.ts';",
    "const late = await import('../contract/profileFile.ts');",
    "const fs = require('node:fs');",
    "import {\n  z,\n} from 'zod';",
    'const at = Date.now();',
    'const at = new Date();',
    'const at = new Date;',
    'const at = Date();',
    'const luck = Math.random();',
    'const key = crypto.randomUUID();',
  ])('with a planted breach is found out: %s', (source) => {
    expect(breachesOf('planted.ts', source)).toHaveLength(1);
  });

  it('may speak of time in comments and import its neighbours', () => {
    expect(breachesOf('sound.ts', "const day = new Date('2024-12-31');")).toEqual([]);
    const source = "/** Not Date.now(). */\nimport { ok } from './result.ts';\n// new Date() is passed in\n";
    expect(breachesOf('sound.ts', source)).toEqual([]);
    expect(breachesOf('checks/sound.ts', "import { ok } from '../result.ts';")).toEqual([]);
    expect(breachesOf('checks/planted.ts', "import { ok } from '../../i18n/vi.ts';")).toHaveLength(1);
  });
});
