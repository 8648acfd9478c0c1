import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserArguments, findBrowser } from '../../electron/host/findBrowser.ts';

const WINDOWS = { 'ProgramFiles(x86)': 'P86', ProgramFiles: 'P', LOCALAPPDATA: 'L' };
const EDGE = join('P86', 'Microsoft/Edge/Application/msedge.exe');
const CHROME = join('L', 'Google/Chrome/Application/chrome.exe');

describe('the browser of this computer', () => {
  it('is Edge on Windows, Chrome where Edge was removed', () => {
    const on = (installed: readonly string[]) =>
      findBrowser({ platform: 'win32', env: WINDOWS, exists: (file) => installed.includes(file) });
    expect(on([CHROME, EDGE])).toEqual({ name: 'Edge', program: EDGE });
    expect(on([CHROME])).toEqual({ name: 'Chrome', program: CHROME });
    expect(on([])).toBeNull();
  });

  it('is looked for along the PATH elsewhere', () => {
    const exists = (file: string) => file === join('/usr/bin', 'chromium');
    expect(findBrowser({ platform: 'linux', env: { PATH: ':/bin:/usr/bin' }, exists })).toEqual({
      name: 'Chromium',
      program: join('/usr/bin', 'chromium'),
    });
    expect(findBrowser({ platform: 'linux', env: {}, exists })).toBeNull();
  });

  it('keeps its sandbox, but for root on Linux', () => {
    const given = { profile: 'D', platform: 'linux' as const, root: false };
    expect(browserArguments('http://u', given)).toEqual(
      expect.arrayContaining(['--app=http://u', '--user-data-dir=D', '--disable-extensions']),
    );
    expect(browserArguments('http://u', given)).not.toContain('--no-sandbox');
    expect(browserArguments('http://u', { ...given, platform: 'win32', root: true })).not.toContain('--no-sandbox');
    expect(browserArguments('http://u', { ...given, root: true })).toContain('--no-sandbox');
  });
});
