/** The rule file of import directions does find breaches: each is planted in a copy of the tree. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'directions-'));
  for (const name of ['electron', 'shared', 'renderer', 'package.json', 'tsconfig.json', '.dependency-cruiser.mjs'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function cruise(): { readonly status: number | null; readonly out: string } {
  const script = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const argv = ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'electron', 'shared', 'renderer'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], { cwd: copy, encoding: 'utf8' });
  return { status, out: stdout + stderr };
}

const BREACHES = [
  ['shared/domain', "import 'node:fs';", 'domain-is-pure'],
  ['shared/domain', "import { vi } from '../i18n/vi.ts'; export const a = vi;", 'domain-is-pure'],
  ['shared/domain', "import { z } from 'zod'; export const a = z;", 'domain-is-pure'],
  ['shared/contract', "import 'node:fs';", 'shared-runs-anywhere'],
  [
    'electron/store',
    "import { readWorkbook } from '../workbook/index.ts'; export const a = readWorkbook;",
    'heavy-folders-stand-alone',
  ],
  [
    'electron/dossier',
    "import { sha256Hex } from '../store/index.ts'; export const a = sha256Hex;",
    'heavy-folders-stand-alone',
  ],
  ['electron/dossier', "import { open } from 'yauzl'; export const a = open;", 'yauzl-in-zip'],
  ['electron/zip', "import { vi } from '../../shared/i18n/vi.ts'; export const a = vi;", 'zip-knows-only-the-domain'],
  ['electron/services', "import ExcelJS from 'exceljs'; export const a = ExcelJS;", 'exceljs-in-workbook'],
  ['electron/services', "import Database from 'better-sqlite3'; export const a = Database;", 'sqlite-in-store'],
  ['electron/services', "import { runCli } from '../cli/runCli.ts'; export const a = runCli;", 'services-know-no-door'],
  [
    'electron/services',
    "import { auditTable } from '../store/audit.ts'; export const a = auditTable;",
    'one-public-face',
  ],
  ['electron/services', "import { app } from 'electron'; export const a = app;", 'electron-in-shell'],
  [
    'renderer',
    "import { runCli } from '../electron/cli/runCli.ts'; export const a = runCli;",
    'renderer-sees-only-shared',
  ],
] as const;

it('today, and with a breach of each kind planted', () => {
  const before = cruise();
  expect(before.out).toMatch(/no dependency violations found/);
  expect(Number(/(\d+) modules/.exec(before.out)?.[1])).toBeGreaterThan(150);
  expect(before.status).toBe(0);

  const planted = BREACHES.map(([folder, source, rule], index) => {
    const file = `${folder}/planted${index}.ts`;
    writeFileSync(join(copy, file), `${source}\n`);
    return { file, rule };
  });
  const after = cruise();
  expect(after.status).not.toBe(0);
  const missed = planted.filter(({ file, rule }) => !after.out.includes(`${rule}: ${file}`));
  expect(missed).toEqual([]);
});
