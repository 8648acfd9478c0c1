/** What would be installed: the real build, packed by electron-builder for Windows into a stub of Electron. Not run there. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { extractAll, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from './openWindow.ts';
import { breachesOf } from './shellPolicy.ts';
import { stubElectron } from './stubElectron.ts';

const folder = mkdtempSync(join(tmpdir(), 'thamdinh-package-'));
const installed = join(folder, 'dist/win-unpacked');
const archive = join(installed, 'resources/app.asar');
const program = join(installed, 'ThamDinh.exe');
const BINARY = 'node_modules/better-sqlite3/prebuilds/win32-x64.node';

const pack = (...more: readonly string[]) => {
  const cli = join(PROJECT, 'node_modules/electron-builder/cli.js');
  const stub = [`-c.electronDist=${join(folder, 'electron')}`, `-c.directories.output=${join(folder, 'dist')}`];
  const args = [cli, '--win', '--x64', '--dir', '--publish', 'never', ...stub, ...more];
  return promisify(execFile)(process.execPath, args, { cwd: PROJECT });
};
/** Every file below a folder, with forward slashes. */
const filesIn = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

beforeAll(async () => {
  stubElectron(join(folder, 'electron'));
  await pack();
  extractAll(archive, join(folder, 'app'));
}, 300_000);

it('is made by the settings that electron-builder knows, and refused with any other', async () => {
  await expect(pack('-c.nsis.perMachin=true')).rejects.toThrow('perMachin');
}, 120_000);

it('holds the program, its languages, one archive and one binary beside it', () => {
  expect(filesIn(installed)).toEqual([
    'LICENSE.electron.txt',
    'LICENSES.chromium.html',
    'ThamDinh.exe',
    'locales/en-US.pak',
    'locales/th.pak',
    'locales/vi.pak',
    'resources/app.asar',
    `resources/app.asar.unpacked/${BINARY}`,
    'version',
  ]);
});

describe('the archive', () => {
  const packed = () => filesIn(join(folder, 'app'));
  const libraries = () =>
    new Set(packed().flatMap((name) => [...name.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].map((one) => one[1])));

  it('holds the build and its data, no source, no test, no map, no hidden file', () => {
    const places = new Set(packed().map((name) => name.split('/').slice(0, 2).join('/')));
    const own = [...places].filter((name) => !name.startsWith('node_modules/'));
    expect(own.sort()).toEqual([
      'out/main',
      'out/preload',
      'out/renderer',
      'package.json',
      'resources/criteria-sets',
      'resources/fonts',
      'resources/sample',
      'resources/verify',
    ]);
    expect(
      packed().filter((name) => /\.(map|ts|tsx|md|markdown|py)$|(^|\/)(test|tests|\.[^/]+)(\/|$)/.test(name)),
    ).toEqual([]);
  });

  it('holds the libraries that stay outside the bundle with what they load, and no other', () => {
    expect([...libraries()].sort()).toEqual([...closureOf(['better-sqlite3', 'koffi', 'pdfmake'])].sort());
  });

  // koffi's own is installed on Windows alone, where the package is made.
  it('holds one binary of better-sqlite3, for Windows', () => {
    expect(packed().filter((name) => /\.(node|dll|exe|so|dylib)$/.test(name))).toEqual([BINARY]);
    expect(
      readFileSync(join(folder, 'app', BINARY))
        .subarray(0, 2)
        .toString(),
    ).toBe('MZ');
    expect(listPackage(archive, { isPack: true }).filter((line) => line.startsWith('unpack'))).toHaveLength(1);
  });

  it('is a whole program: it starts, keeps to its policy and prints a paper with nothing but what was packed', async () => {
    // The one thing that is Windows' own is lent by this computer.
    const prebuilds = 'node_modules/better-sqlite3/prebuilds';
    for (const name of readdirSync(join(PROJECT, prebuilds)))
      copyFileSync(join(PROJECT, prebuilds, name), join(folder, 'app', prebuilds, name));
    const asked = { out: join(folder, 'app/out'), data: join(folder, 'data'), mutants: [] };
    const args = [join(PROJECT, 'test/e2e/runBundle.ts'), JSON.stringify(asked)];
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 28 });
    expect(breachesOf(JSON.parse(stdout)[0])).toEqual([]);
    const printed = await promisify(execFile)(process.execPath, [
      join(PROJECT, 'test/e2e/printWith.ts'),
      join(folder, 'app/out/main/child.js'),
    ]);
    expect(printed.stdout).toBe('%PDF-');
  }, 120_000);
});

describe('the program', () => {
  const SAFE = {
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  } as const;
  const NAMES = Object.keys(SAFE) as (keyof typeof SAFE)[];
  /** Fuses that are not as they must be. */
  const wrong = async (file: string) => {
    const wire = await getCurrentFuseWire(file);
    // The wire holds the characters "0" and "1".
    return NAMES.filter((name) => wire[FuseV1Options[name]] !== (SAFE[name] ? 49 : 48));
  };

  it('has its fuses blown, each of which is missed when it is not', async () => {
    expect(await wrong(program)).toEqual([]);
    for (const name of NAMES) {
      const other = join(folder, 'other.exe');
      copyFileSync(program, other);
      await flipFuses(other, { version: FuseVersion.V1, [FuseV1Options[name]]: !SAFE[name] });
      expect(await wrong(other)).toEqual([name]);
    }
    expect((await wrong(join(folder, 'electron/electron.exe'))).length).toBeGreaterThan(5);
  });

  it('carries the hash of its archive', () => {
    const hash = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
    expect(readFileSync(program).includes(hash)).toBe(true);
    expect(readFileSync(program).includes('resources\\\\app.asar')).toBe(true);
  });
});

/** What libraries need to run, by the lock file. */
function closureOf(names: readonly string[]): ReadonlySet<string> {
  const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8'));
  const found = new Set<string>();
  const visit = (name: string) => {
    // Headers for compiling, which nobody does.
    if (found.has(name) || name === 'node-addon-api') return;
    const nested = Object.keys(packages).filter((path) => path.endsWith(`node_modules/${name}`));
    found.add(name);
    for (const path of nested) for (const needed of Object.keys(packages[path].dependencies ?? {})) visit(needed);
  };
  for (const name of names) visit(name);
  return found;
}
