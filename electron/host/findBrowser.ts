/** The browser of this computer that can show a page as a window of its own. */
import { delimiter, join } from 'node:path';

export type Browser = { readonly name: 'Edge' | 'Chrome' | 'Chromium'; readonly program: string };

type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (file: string) => boolean;
};

/** Edge first: it is on every Windows 10 and 11. null = none of the three is installed. */
export const findBrowser = (machine: Machine): Browser | null =>
  candidates(machine).find((one) => machine.exists(one.program)) ?? null;

function candidates({ platform, env }: Machine): readonly Browser[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA].filter((one) => one !== undefined);
    return [
      ...roots.map((root) => ({ name: 'Edge' as const, program: join(root, 'Microsoft/Edge/Application/msedge.exe') })),
      ...roots.map((root) => ({
        name: 'Chrome' as const,
        program: join(root, 'Google/Chrome/Application/chrome.exe'),
      })),
    ];
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const inPath = (name: Browser['name'], commands: readonly string[]) =>
    commands.flatMap((command) => folders.map((folder) => ({ name, program: join(folder, command) })));
  return [
    ...inPath('Edge', ['microsoft-edge', 'microsoft-edge-stable']),
    ...inPath('Chrome', ['google-chrome', 'google-chrome-stable']),
    ...inPath('Chromium', ['chromium', 'chromium-browser']),
  ];
}

/** What a browser does for itself is left out: the window asks no other computer for anything, not even for a name. */
export const QUIET_BROWSER: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-background-mode',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--disable-features=Translate',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/**
 * How the window is opened: without tabs or address line, with a profile of its own, so that no extension of the
 * person's browser reads the page and the browser ends with this window.
 */
export function browserArguments(
  url: string,
  { profile, platform, root }: { readonly profile: string; readonly platform: NodeJS.Platform; readonly root: boolean },
): readonly string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--window-size=1366,768',
    ...QUIET_BROWSER,
    // Chromium refuses to start its sandbox for root; only containers run like that.
    ...(platform === 'linux' && root ? ['--no-sandbox'] : []),
  ];
}
