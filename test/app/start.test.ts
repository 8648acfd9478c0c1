/** The window waits for what the app loads at its start (first paint within 1.5 s): what is heavy and seldom needed comes later. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

/** Writers of workbooks, PDF and Word files. */
const LATER = ['exceljs', 'pdfmake', 'fontkit', 'docx'];

const loadedBy = (file: string): readonly string[] => {
  const script = `
    const { registerHooks } = await import('node:module');
    const loaded = new Set();
    registerHooks({ load: (url, context, next) => {
      loaded.add(/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url)?.[1]);
      return next(url, context);
    } });
    await import(${JSON.stringify(pathToFileURL(file).href)});
    process.stdout.write([...loaded].join(' '));`;
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script];
  return execFileSync(process.execPath, args, { encoding: 'utf8' }).split(' ');
};

it('loads no writer of files before the first file', () => {
  const loaded = loadedBy(join(import.meta.dirname, '../../electron/app/createApp.ts'));
  expect(loaded).toContain('zod');
  expect(loaded.filter((name) => LATER.includes(name))).toEqual([]);
});
