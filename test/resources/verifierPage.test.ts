/** The verifier page in a real browser, opened from a file, without a network. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPaperRenderer } from '../../electron/documents/index.ts';
import { createCodeKey, signCertificateCode, verifierPageFor } from '../../electron/signing/index.ts';
import { verifierPage } from '../../resources/verify/build.ts';
import { aDecidedUnit, aDecisionModel } from '../builders/decisionModel.ts';
import { needTool } from '../builders/outsideTools.ts';
import { type Bench, openBench } from '../builders/signing.ts';
import { fontsFolder } from '../documents/rendering.ts';

const root = join(import.meta.dirname, '../../resources/verify');
const bare = readFileSync(join(root, 'index.html'), 'utf8');
const key = createCodeKey(new Uint8Array(48).fill(10));
const office = 'UBND huyện Nam Sách </script><script>alert(1)</script>';
const facts = {
  year: '2024',
  unitCode: '10654',
  unitName: 'Xã Hồng Phong',
  level: '2',
  total: '87.5',
  number: '5',
  date: '2025-01-08',
};
const CHROMIUM = '/usr/bin/chromium';

let bench: Bench;
let browser: Browser | null = null;
beforeAll(() => {
  bench = openBench();
});
afterAll(async () => {
  await browser?.close();
  bench.remove();
});

async function openPage(html: string): Promise<Page> {
  needTool('chromium');
  browser ??= await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const context = await browser.newContext({ locale: 'vi-VN', offline: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(bench.file('page.html', html)).href);
  return page;
}

const typed = async (page: Page, text: string): Promise<string> => {
  await page.fill('#typed', text);
  await page.click('#check');
  await page.waitForSelector('#result:not([hidden])');
  return page.getAttribute('#result', 'data-verdict').then(String);
};

describe('the file', () => {
  it('is what its source gives, in strict types, one file without a network', async () => {
    expect(bare).toBe(await verifierPage());
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', root]);
    expect(bare).toContain("default-src 'none'");
    expect(bare).not.toMatch(/(?:src|href)="|https?:\/\/(?!www\.w3\.org)|fetch\(|XMLHttpRequest|WebSocket|sendBeacon/);
  });
});

describe('the page', () => {
  it('names a genuine, a forged and an unknown code, in three languages', async () => {
    const page = await openPage(verifierPageFor(bare, [{ office, publicKey: key.publicKey }]));
    const code = signCertificateCode(facts, key.privateKey);
    expect(await typed(page, code)).toBe('genuine');
    expect(await page.innerText('#facts')).toMatch(/Xã Hồng Phong \(10654\)[\s\S]*87,5[\s\S]*08\/01\/2025/);
    expect(await page.innerText('#offices')).toBe(office);
    const at = code.length - 20;
    expect(['forged', 'no-code']).toContain(
      await typed(page, code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1)),
    );
    expect(await typed(page, 'https://example.vn')).toBe('no-code');
    expect(await typed(page, signCertificateCode(facts, createCodeKey().privateKey))).toBe('unknown-key');
    await page.click('[data-language=th]');
    expect(await typed(page, code)).toBe('genuine');
    expect(await page.innerText('#facts')).toContain('2567');
    await page.click('[data-language=en]');
    expect(await page.innerText('h1')).toBe('Check a certificate');
  });

  it('reads the code from a picture of the printed page', async () => {
    const code = signCertificateCode(facts, key.privateKey);
    const model = aDecisionModel({ units: [aDecidedUnit()], certificateCodes: { '10654': code } });
    const pdf = await createPaperRenderer({ fontsFolder }).render(
      { kind: 'certificate', unit: '10654', ordinal: 1 },
      model,
    );
    bench.run('pdftoppm', '-r', '200', '-jpeg', '-singlefile', bench.file('a.pdf', pdf), bench.path('a'));
    const page = await openPage(verifierPageFor(bare, [{ office, publicKey: key.publicKey }]));
    await page.setInputFiles('#picture', bench.path('a.jpg'));
    await page.waitForSelector('#result:not([hidden])');
    expect(await page.getAttribute('#result', 'data-verdict')).toBe('genuine');
    await page.setInputFiles('#picture', bench.file('x.png', 'no picture'));
    await page.waitForSelector('#result[data-verdict=no-picture]:not([hidden])');
  });

  it('without keys says that nothing is known', async () => {
    const page = await openPage(bare);
    expect(await typed(page, signCertificateCode(facts, key.privateKey))).toBe('unknown-key');
    expect(await page.innerText('#offices')).toContain('chưa có');
  });
});
