/** What a window shows when something beneath it breaks: said in words, nothing lost, and the same button works again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startNodeWorker } from '../../electron/worker/nodeWorker.ts';
import type { StartWorker } from '../../electron/worker/workerProcess.ts';
import { type DroppedFile, dropFiles } from './dropFiles.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';
import { halfSeason, sampleOffice, wholeSeason } from './seasons.ts';
import { signIn } from './signIn.ts';

let season: string;
let opened: OpenWindow | null = null;
beforeAll(async () => {
  season = await wholeSeason();
});
afterEach(async () => {
  await opened?.close();
  opened = null;
});

type Role = Parameters<typeof signIn>[1];

async function enter(folder: string, role: Role, address: string, startWorker = startNodeWorker): Promise<Page> {
  opened = await openWindow(folder, { startWorker });
  const { page } = opened;
  await signIn(page, role);
  await page.evaluate((hash) => location.assign(hash), `#${address}`);
  await page.locator('main:not([aria-busy="true"]) h1').first().waitFor();
  return page;
}

/** A child process that is ended from outside in the middle of one of its tasks. */
function diesAtTask(wanted: number): StartWorker {
  let tasks = 0;
  return (file, heapMegabytes) => {
    const worker = startNodeWorker(file, heapMegabytes);
    return {
      ...worker,
      send: (message) => {
        tasks += 1;
        worker.send(message);
        if (tasks === wanted) worker.kill();
      },
    };
  };
}

const main = (page: Page, name: RegExp) => page.getByRole('main').getByRole('button', { name });

describe('the child process dies', () => {
  it('while workbooks are read: a new one reads the same file, and all are in', async () => {
    const workbooks: readonly DroppedFile[] = readdirSync(join(season, 'workbooks'))
      .sort()
      .slice(0, 3)
      .map((name) => ({ name, bytes: readFileSync(join(season, 'workbooks', name)) }));
    const page = await enter(sampleOffice(), 'secretary', 'receipt', diesAtTask(2));
    await dropFiles(page, workbooks);
    await page.getByText('Đã đọc 3 tệp', { exact: false }).waitFor();
    await page.getByText('Đã có bảng của 3/19 đơn vị.', { exact: false }).waitFor();
  });

  it('while papers are made: the reason is told, and the rest is made at the next try', async () => {
    // Previews are made by the same child: it dies a few papers after the first.
    const page = await enter(await halfSeason(), 'chair', 'decisions', diesAtTask(6));
    await main(page, /^Quyết định \d+ đơn vị$/).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Quyết định', exact: true }).click();
    await main(page, /^Xuất \d+ văn bản$/).click();
    await page.getByText('hãy thử lại', { exact: false }).first().waitFor();
    await main(page, /^Xuất \d+ văn bản$/).click();
    await page.getByText(/Đã xuất \d+ văn bản vào sổ/).waitFor();
    await main(page, /^Ký \d+ văn bản…$/).waitFor();
    await expect.poll(() => main(page, /^Xuất \d+ văn bản$/).count()).toBe(0);
  });
});

describe('the database cannot be written', () => {
  it('another program holds it: nothing is decided, the dialog says so and stays, and the same button works later', async () => {
    const folder = await halfSeason();
    const page = await enter(folder, 'chair', 'decisions');
    await main(page, /^Quyết định \d+ đơn vị$/).click();
    const dialog = page.getByRole('dialog');
    const other = new Database(join(folder, 'thamdinh.db'));
    other.exec('BEGIN IMMEDIATE');
    await dialog.getByRole('button', { name: 'Quyết định', exact: true }).click();
    await dialog.getByRole('alert').waitFor();
    other.exec('ROLLBACK');
    other.close();
    await dialog.getByRole('button', { name: 'Quyết định', exact: true }).click();
    await page.getByText(/Đã quyết định [1-9]\d*\/19/).waitFor();
  });
});

describe('the app is gone', () => {
  it('while a person goes from place to place: each says so, the rail stays, and each goes on when the app is back', async () => {
    const page = await enter(await halfSeason(), 'chair', 'overview');
    const lost = page.getByText('Mất liên lạc với chương trình. Những gì đang gõ', { exact: false });
    for (const place of ['appraisal', 'checks', 'receipt', 'decisions', 'reports', 'criteria', 'log', 'settings']) {
      await page.route('**/call', (route) => route.abort());
      await page.evaluate((hash) => location.assign(hash), `#${place}`);
      await lost.waitFor();
      await page.getByRole('navigation', { name: 'Các phần việc' }).waitFor();
      await page.unroute('**/call');
      // Nobody presses anything: the window tries by itself, and everything that was refused is asked for anew.
      await lost.waitFor({ state: 'hidden' });
      await page.locator('main:not([aria-busy="true"]) h1').first().waitFor();
      await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    }
  });

  it('for good: told at once and once, what was typed stays, and no button promises what cannot be', async () => {
    const page = await enter(await halfSeason(), 'secretary', 'reports');
    await page.getByRole('searchbox').fill('nam');
    await opened?.host.close();
    await page.getByRole('alert').getByText('Chương trình đã dừng', { exact: false }).waitFor();
    await page.evaluate(() => location.assign('#log'));
    await expect.poll(() => page.getByRole('alert').count()).toBe(1);
    await expect.poll(() => page.getByRole('button', { name: 'Thử lại' }).count()).toBe(0);
    await page.evaluate(() => location.assign('#reports'));
    await page.getByRole('searchbox').waitFor();
  });
});
