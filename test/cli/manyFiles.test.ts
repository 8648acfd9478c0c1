/** A whole province's files in one call, hostile ones among them, through the command line as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cli, cliJson, filledForm, HONG_PHONG, temporaryFolder } from '../builders/office.ts';
import { thorough } from '../builders/thorough.ts';

const GOOD = thorough ? 235 : 80;

const HOSTILE = ['hostile-bomb', 'hostile-dtd', 'hostile-many-cells', 'hostile-deep-nesting', 'broken-crc'];
const corpus = fileURLToPath(new URL('../fixtures/workbooks/files/', import.meta.url));
const program = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));

const unitsOf = (count: number) =>
  Array.from({ length: count }, (_none, index) => ({
    code: String(40_000 + index),
    name: `Xã Số ${index}`,
    kind: 'commune',
  }));

async function officeOf(count: number): Promise<string> {
  const sample = JSON.parse(
    readFileSync(new URL('../../resources/sample/nam-sach-2024.json', import.meta.url), 'utf8'),
  );
  const folder = temporaryFolder();
  const profile = join(folder, 'profile.json');
  writeFileSync(profile, JSON.stringify({ ...sample, units: unitsOf(count) }));
  const made = await cli(['--data', join(folder, 'data'), 'init', '--profile', profile]);
  if (made.status !== 0) throw new Error(made.err);
  return join(folder, 'data');
}

/** One filled form, under the name and code of each unit. */
async function formsOf(count: number): Promise<string> {
  const folder = temporaryFolder();
  const parts = unzipSync(new Uint8Array(readFileSync(await filledForm(temporaryFolder(), HONG_PHONG))));
  const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
  for (const { code, name } of unitsOf(count)) {
    const own = strings
      .replaceAll('10654', code)
      .replaceAll('Xã Hồng Phong', name)
      .replaceAll('XÃ HỒNG PHONG', name.toLocaleUpperCase('vi'));
    writeFileSync(
      join(folder, `${code}.xlsx`),
      zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(own) }, { level: 1 }),
    );
  }
  return folder;
}

/** Peak resident memory of the process itself, its children not counted; 0 where the system does not tell. */
function watchMemory(child: ChildProcess): { readonly stop: () => number } {
  let most = 0;
  const look = () => {
    const status = `/proc/${child.pid}/status`;
    if (!existsSync(status)) return;
    const [, kilobytes = '0'] = /^VmHWM:\s*(\d+)/m.exec(readFileSync(status, 'utf8')) ?? [];
    most = Math.max(most, Math.round(Number(kilobytes) / 1024));
  };
  const timer = setInterval(look, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}

function run(argv: readonly string[]): Promise<{ readonly out: string; readonly megabytes: number }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, '--json', ...argv], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const memory = watchMemory(child);
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  return new Promise((resolve) => child.on('close', () => resolve({ out, megabytes: memory.stop() })));
}

describe('many files in one call', () => {
  it(`${GOOD} good ones are in, whatever the 5 hostile ones among them do, and the parent stays small`, {
    timeout: 180_000,
  }, async () => {
    const [data, folder] = [await officeOf(GOOD), await formsOf(GOOD)];
    for (const [index, name] of HOSTILE.entries())
      copyFileSync(join(corpus, `${name}.xlsx`), join(folder, `40${index}50-${name}.xlsx`));
    const { out, megabytes } = await run(['--data', data, 'import', folder, '--year', '2024']);
    const { summary, files } = JSON.parse(out);
    expect(summary).toEqual({
      accepted: GOOD,
      acceptedWithWarnings: 0,
      alreadyImported: 0,
      needsDecision: 0,
      refused: 5,
    });
    const refused = files.filter((one: { outcome: string }) => one.outcome === 'refused');
    expect(refused.map((one: { findings: { code: string }[] }) => one.findings[0]?.code)).toEqual([
      'TOO_LARGE',
      'UNSAFE_CONTENT',
      'TOO_LARGE',
      'UNSAFE_CONTENT',
      'DAMAGED',
    ]);
    expect(megabytes).toBeLessThan(400);
    expect((await cliJson(['--data', data, 'audit', 'verify'])).json.events).toBe(GOOD + 1);
  });
});
