import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it, vi } from 'vitest';
import { PROJECT } from './openWindow.ts';
import { signIn } from './signIn.ts';
import { theBrowser } from './theBrowser.ts';

/** A "chromium" that writes down how it was called and then lives until it is ended. */
function fakeBrowser(folder: string): string {
  const file = join(folder, 'chromium');
  writeFileSync(
    file,
    `#!/bin/sh\nprintf '%s\\n' "$@" >'${folder}/draft'\n/bin/mv '${folder}/draft' '${folder}/called'\nexec /bin/sleep 600\n`,
  );
  chmodSync(file, 0o755);
  return join(folder, 'called');
}

function start(folder: string) {
  const args = [join(PROJECT, 'electron/start.ts'), '--data', join(folder, 'data')];
  const started = spawn(process.execPath, args, { env: { ...process.env, PATH: folder } });
  const printed = { out: '', err: '' };
  started.stdout.on('data', (text) => {
    printed.out += text;
  });
  started.stderr.on('data', (text) => {
    printed.err += text;
  });
  return { started, printed, ended: once(started, 'exit') };
}

it('opens a window in the browser, says so in one line, and ends with the window', async () => {
  // given
  const folder = mkdtempSync(join(tmpdir(), 'thamdinh-start-'));
  const called = fakeBrowser(folder);
  // when
  const { printed, ended } = start(folder);
  const args = await vi.waitFor(() => readFileSync(called, 'utf8').split('\n'), { timeout: 20_000 });
  const argument = (name: string) => args.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  const page = await (await theBrowser()).newPage();
  await page.goto(argument('--app'));
  await page.getByRole('button', { name: 'Mở mùa mẫu' }).click();
  await signIn(page, 'chair');
  await page.getByText('19 đơn vị · đã quyết định 0').waitFor();
  await page.close();
  // then
  expect(await ended).toEqual([0, null]);
  expect(printed).toEqual({ out: 'Chưa cài Electron trên máy này: mở cửa sổ bằng Chromium.\n', err: '' });
  expect(existsSync(join(folder, 'data/thamdinh.db'))).toBe(true);
  expect(existsSync(argument('--user-data-dir'))).toBe(false);
});

it('ends its browser when it is asked to end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thamdinh-start-'));
  const called = fakeBrowser(folder);
  const { started, ended } = start(folder);
  await vi.waitFor(() => readFileSync(called), { timeout: 20_000 });
  started.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
});

it.each(['exit 1', 'kill -9 $$'])(
  'says so and fails where the browser ends before it shows a window (%s)',
  async (end) => {
    const folder = mkdtempSync(join(tmpdir(), 'thamdinh-start-'));
    writeFileSync(join(folder, 'chromium'), `#!/bin/sh\n${end}\n`, { mode: 0o755 });
    const { printed, ended } = start(folder);
    expect(await ended).toEqual([1, null]);
    expect(printed.err).toContain('Chromium đã dừng trước khi hiện cửa sổ');
  },
);

it('says what to do where there is neither Electron nor a browser', async () => {
  const { printed, ended } = start(mkdtempSync(join(tmpdir(), 'thamdinh-start-')));
  expect(await ended).toEqual([1, null]);
  expect(printed.out).toBe('');
  expect(printed.err).toContain('Hãy cài một trong bốn chương trình');
});
