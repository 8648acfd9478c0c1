/** A disk that runs full, for real: a small file system in memory, made in a namespace of its own where root is not given. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cliJson, filledForm, HONG_PHONG, sampleOffice, temporaryFolder } from '../builders/office.ts';
import { needTool } from '../builders/outsideTools.ts';

const main = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));

/** Runs a script beside an empty mount of so many kilobytes at $DISK. */
function onSmallDisk(
  kilobytes: number,
  script: string,
): { readonly status: number | null; readonly out: string; readonly err: string } {
  needTool('unshare');
  const disk = join(temporaryFolder(), 'disk');
  mkdirSync(disk);
  const setUp = `mount -t tmpfs -o size=${kilobytes}k tmpfs "$DISK" && `;
  const run = spawnSync('unshare', ['-Urm', 'sh', '-c', setUp + script], {
    encoding: 'utf8',
    env: { ...process.env, DISK: disk, NODE: process.execPath, MAIN: main },
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

describe.runIf(process.platform === 'linux')('a full disk', () => {
  it('under the data folder: says so, and what went in before is in and reported', async () => {
    const forms = temporaryFolder();
    const data = await sampleOffice();
    const { json } = await cliJson(['--data', data, 'status']);
    for (const { code, name } of json.units) await filledForm(forms, { id: 1, code, name, kind: 'commune' });
    const { status, out, err } = onSmallDisk(
      500,
      `cp -r "${data}" "$DISK/data" && "$NODE" "$MAIN" --data "$DISK/data" --lang en --json import "${forms}" --year 2024; ` +
        'echo "status $?"; "$NODE" "$MAIN" --data "$DISK/data" --json audit verify; "$NODE" "$MAIN" --data "$DISK/data" --json status',
    );
    expect(err).toMatch(/^\[1\/19\] /);
    expect(status).toBe(0);
    const [report = '', rest = ''] = out.split('status 1\n');
    const { interrupted, files } = JSON.parse(report);
    expect(interrupted).toMatchObject({ code: 'DATA_DISK_FULL', message: expect.stringMatching(/disk/i) });
    // Some files went in before the disk was full: they are there, with their events, and the chain holds.
    const [audit = '', after = ''] = rest.split(/(?<=^\})\n/m);
    const chain = JSON.parse(audit);
    expect(chain).toMatchObject({ intact: true, alteredWorkbooks: [] });
    const received = JSON.parse(after).units.filter((one: { version: number | null }) => one.version !== null).length;
    expect(chain.events).toBe(received + 1);
    expect(received).toBe(files.length);
    expect(received).toBeGreaterThan(0);
    expect(received).toBeLessThan(19);
  });

  it('that was full before the first file: exit status 3, nothing was changed', async () => {
    const data = await sampleOffice();
    const form = await filledForm(temporaryFolder(), HONG_PHONG);
    const { out } = onSmallDisk(
      600,
      `cp -r "${data}" "$DISK/data" && (dd if=/dev/zero of="$DISK/fill" bs=1k 2>/dev/null; true); ` +
        `"$NODE" "$MAIN" --data "$DISK/data" --lang th --json import "${form}" --year 2024; echo "status $?"; ` +
        'rm "$DISK/fill"; "$NODE" "$MAIN" --data "$DISK/data" --json audit verify',
    );
    const [failure = '', rest = ''] = out.split('status 3\n');
    expect(JSON.parse(failure).error).toMatchObject({ code: 'DATA_DISK_FULL', message: expect.stringMatching(/ดิสก์/) });
    expect(JSON.parse(rest)).toMatchObject({ intact: true, events: 1 });
  });

  it('under the papers: says so, exit status 1, no half-written paper is left', async () => {
    const data = await sampleOffice();
    const forms = temporaryFolder();
    const { json } = await cliJson(['--data', data, 'status']);
    for (const { code, name } of json.units.slice(0, 6))
      await filledForm(forms, { id: 1, code, name, kind: 'commune' });
    await cliJson(['--data', data, 'import', forms, '--year', '2024']);
    const { out } = onSmallDisk(
      150,
      `"$NODE" "$MAIN" --data "${data}" --json documents --year 2024 --out "$DISK/papers"; echo "status $?"; ls -A "$DISK/papers"`,
    );
    const [failure = '', files = ''] = out.split('status 1\n');
    expect(JSON.parse(failure).error).toMatchObject({ code: 'OUTPUT_DISK_FULL' });
    expect(files.split('\n').filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('under a dossier: says so, and leaves nothing of it', async () => {
    const data = await sampleOffice();
    const { out } = onSmallDisk(
      8,
      `"$NODE" "$MAIN" --data "${data}" --json dossier --year 2024 --out "$DISK/ho-so.zip"; echo "status $?"; ls -A "$DISK"`,
    );
    const [answer = '', left] = out.split('status 1\n');
    expect(JSON.parse(answer).error).toMatchObject({ code: 'OUTPUT_DISK_FULL' });
    expect(left).toBe('');
  });
});
