/** What the Windows package promises to an office; test/e2e/package.test.ts looks at what comes out of these settings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import shipped from '../../electron-builder.ts';

/** Names the promises that settings break; the reasons stand beside the settings. */
function brokenPromises({ win, nsis, portable, ...config }: typeof shipped): string[] {
  const fuses = config.electronFuses;
  const promises: Record<string, boolean> = {
    'runs as its user, never as administrator':
      win.requestedExecutionLevel === 'asInvoker' && portable.requestExecutionLevel === 'user',
    'installs for one person': nsis.perMachine === false && nsis.oneClick === true,
    'never asks to be elevated': nsis.allowElevation === false && nsis.packElevateHelper === false,
    'keeps the data when it is taken off': nsis.deleteAppDataOnUninstall === false,
    'installs without a network': config.publish === null && nsis.differentialPackage === false,
    'comes as an installer and as a portable program':
      win.target.map(({ target }) => target).join() === 'nsis,portable' &&
      win.target.every(({ arch }) => arch.join() === 'x64'),
    'speaks Vietnamese, English and Thai':
      nsis.installerLanguages.join() === 'vi_VN,en_US,th_TH' && config.electronLanguages.join() === 'vi,en-US,th',
    'pretends no signature': win.signExecutable === false,
    'compiles nothing': config.npmRebuild === false && config.nodeGypRebuild === false,
    'is one archive whose binaries for Windows lie beside it':
      config.asar.smartUnpack === false &&
      config.asarUnpack.every((file) => /^[^*]*win32[-_]x64[^*]*\.node$/.test(file)),
    'checks its archive at each start': fuses.enableEmbeddedAsarIntegrityValidation && fuses.onlyLoadAppFromAsar,
    'cannot be turned into a bare Node': !(
      fuses.runAsNode ||
      fuses.enableNodeOptionsEnvironmentVariable ||
      fuses.enableNodeCliInspectArguments
    ),
    'keeps its cookies encrypted': fuses.enableCookieEncryption,
    'gives file: addresses no rights': !fuses.grantFileProtocolExtraPrivileges,
    'starts from the snapshot that Electron ships': !fuses.loadBrowserProcessSpecificV8Snapshot,
  };
  return Object.keys(promises).filter((promise) => !promises[promise]);
}

/** Every yes and no, and every list, of a setting: where it stands. */
const switches = (value: object, path: readonly string[] = []): (readonly string[])[] =>
  Object.entries(value).flatMap(([key, held]) => {
    const here = [...path, key];
    if (typeof held === 'boolean') return [here];
    return typeof held === 'object' && held !== null && !Array.isArray(held) ? switches(held, here) : [];
  });

function flipped(path: readonly string[]): typeof shipped {
  const copy = structuredClone(shipped);
  const last = path.at(-1) ?? '';
  const holder = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (held, key) => held[key] as Record<string, unknown>,
      copy as unknown as Record<string, unknown>,
    );
  holder[last] = !holder[last];
  return copy;
}

const project = join(import.meta.dirname, '../..');

it.each([1066, 1054])('states every sentence of the installer in language %i', (language) => {
  // given: all that electron-builder's installer may say
  const messages = readFileSync(join(project, 'node_modules/app-builder-lib/templates/nsis/messages.yml'), 'utf8');
  const names = [...messages.matchAll(/^(\w+):/gm)].map((one) => one[1]);
  // when
  const words = readFileSync(join(project, shipped.nsis.include), 'utf8');
  const stated = [...words.matchAll(/^ {2}LangString (\w+) (\d+) ".+"$/gm)].filter(
    (one) => Number(one[2]) === language,
  );
  // then
  expect(stated.map((one) => one[1]).sort()).toEqual(names.sort());
});

it('keeps every promise as shipped', () => {
  expect(brokenPromises(shipped)).toEqual([]);
});

it.each(switches(shipped).map((path) => [path.join('.'), path] as const))(
  'misses a promise where %s is turned round',
  (_name, path) => {
    expect(brokenPromises(flipped(path))).toHaveLength(1);
  },
);

it.each<[string, (config: typeof shipped) => object]>([
  ['an installer alone', (config) => ({ ...config, win: { ...config.win, target: config.win.target.slice(0, 1) } })],
  [
    'a program that asks for rights',
    (config) => ({ ...config, portable: { ...config.portable, requestExecutionLevel: 'admin' } }),
  ],
  ['an update server', (config) => ({ ...config, publish: [{ provider: 'generic', url: 'x' }] })],
  ['every binary unpacked', (config) => ({ ...config, asarUnpack: ['**/*.node'] })],
])('misses a promise with %s', (_name, change) => {
  expect(brokenPromises(change(shipped) as typeof shipped)).toHaveLength(1);
});
