/** What `electron-vite build` made, as far as it can be run without Electron; the shell itself: shell.test.ts. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { serialize } from 'node:v8';
import { expect, it } from 'vitest';
import { papersOf } from '../../shared/domain/decision.ts';
import { aDecisionModel } from '../builders/decisionModel.ts';
import { PROJECT } from './openWindow.ts';

const built = (name: string): string => join(PROJECT, 'out', name);

it('has a child process that does its tasks, with its fonts', async () => {
  const model = aDecisionModel();
  const [paper] = papersOf(model);
  const child = fork(built('main/child.js'), { serialization: 'advanced', execArgv: [] });
  child.send({ name: 'renderPaper', input: { paper, model } });
  const [answer] = await once(child, 'message');
  expect(Buffer.from(answer.value.value).subarray(0, 5).toString()).toBe('%PDF-');
  child.send({ name: 'readWorkbook', input: { bytes: new Uint8Array(), expected: { set: serialize(null) } } });
  expect((await once(child, 'message'))[0]).toMatchObject({ value: { kind: 'refused', code: 'EMPTY_FILE' } });
  child.disconnect();
});

it('has a preload script that is one CommonJS file and requires electron alone', () => {
  expect(readdirSync(built('preload'))).toEqual(['preload.cjs']);
  const code = readFileSync(built('preload/preload.cjs'), 'utf8');
  expect(code.match(/require\(.*?\)/g)).toEqual(['require("electron")']);
  expect(code).not.toMatch(/^\s*(import|export)\b|\bimport\(/m);
});

it('asks for no library but electron and the three that stay outside', () => {
  const wanted = readdirSync(built('main'))
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => [
      ...readFileSync(built(`main/${name}`), 'utf8').matchAll(/(?:^import .*? from |\bimport\()"([^"]+)"/gm),
    ])
    .map((one) => one[1] ?? '')
    .filter((name) => !name.startsWith('node:') && !name.startsWith('./') && !process.getBuiltinModule(name));
  expect(new Set(wanted)).toEqual(new Set(['better-sqlite3', 'electron', 'koffi', 'pdfmake']));
});

it('has a page without inline script or style', () => {
  const page = readFileSync(built('renderer/index.html'), 'utf8');
  expect(page).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son\w+=/);
});
