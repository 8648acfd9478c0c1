import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDemoAuthority } from '../../electron/signing/index.ts';
import { outside } from '../builders/outsideTools.ts';
import { aFreeSheet, fullNumbers } from '../builders/workbook.ts';
import { PROJECT } from './openWindow.ts';
import { HOSTS, isInstalled } from './season/hosts.ts';
import { canIsolate, type Tried, withoutNetwork } from './season/withoutNetwork.ts';
import { wholeSeason } from './seasons.ts';

const PIN = 'Mã PIN 24';
const folder = mkdtempSync(join(tmpdir(), 'thamdinh-season-'));
const program = (...path: readonly string[]) => [process.execPath, join(PROJECT, ...path)];
const needNetworkOfItsOwn = (context: { skip: (why: string) => never }): void => {
  if (canIsolate) return;
  if (process.env.THAMDINH_REQUIRE_TOOLS === '1') throw new Error('no network namespace can be made here');
  context.skip('no network namespace can be made here');
};

async function lay(): Promise<void> {
  cpSync(join(await wholeSeason(), 'workbooks'), join(folder, 'workbooks'), {
    recursive: true,
    // Its place is taken by a sheet that does not say whose it is.
    filter: (name) => !name.includes('minh-tan'),
  });
  const nameless = await aFreeSheet({ scores: fullNumbers(), above: ['BẢNG TỰ CHẤM ĐIỂM NĂM 2024'] });
  writeFileSync(join(folder, 'workbooks', 'bang cham.xlsx'), nameless);
  const [from, until] = [new Date('2024-01-01T00:00:00Z'), new Date('2044-01-01T00:00:00Z')];
  const authority = await createDemoAuthority({ name: 'Cơ quan cấp thử', from, until });
  const owner = { name: 'Nguyễn Văn Mẫu', organisation: 'UBND huyện Nam Sách', from, until, pin: PIN };
  writeFileSync(join(folder, 'key.p12'), await authority.issue(owner));
  writeFileSync(join(folder, 'pin'), PIN);
  writeFileSync(join(folder, 'authority.pem'), authority.caPem);
}

describe.each(HOSTS.filter(isInstalled))('a season in the window (%s)', (host) => {
  let tried: Tried | null = null;
  let played: {
    readonly costs: Readonly<Record<'checkedList' | 'adjustment' | 'all', number>>;
    readonly actions: readonly { readonly kind: string }[];
    readonly verdicts: readonly string[];
    readonly complaints: readonly string[];
    readonly own: string;
    readonly asked: readonly string[];
  };
  beforeAll(async () => {
    await lay();
    const argv = [...program('test/e2e/season/runSeason.ts'), host, folder];
    if (canIsolate) tried = await withoutNetwork(argv);
    else await promisify(execFile)(argv[0] ?? '', argv.slice(1));
    played = JSON.parse(readFileSync(join(folder, 'played.json'), 'utf8'));
  }, 300_000);

  it('takes at most 5 actions from 20 workbooks to the checked list, and at most 6 keys for one change', () => {
    expect(played.costs.checkedList).toBeLessThanOrEqual(5);
    expect(played.costs.adjustment).toBeLessThanOrEqual(6);
  });

  it('takes at most 150 actions from the first start to 20 signed papers, verified', ({ annotate }) => {
    expect(played.actions).toHaveLength(played.costs.all);
    expect(played.costs.all).toBeLessThanOrEqual(150);
    expect(played.verdicts).toEqual(Array.from({ length: 20 }, () => 'Nguyên vẹn, chữ ký hợp lệ'));
    expect(played.complaints.filter((one) => !/^chrome(-extension)?:/.test(one))).toEqual([]);
    return annotate(`${played.costs.all} actions: ${JSON.stringify(played.costs)}`);
  });

  it('gives papers whose signatures others find valid', () => {
    const papers = Object.entries(unzipSync(readFileSync(join(folder, 'papers.zip'))));
    expect(papers).toHaveLength(20);
    for (const [name, bytes] of papers) {
      writeFileSync(join(folder, name.replaceAll('/', '-')), bytes);
      expect(outside('pdfsig', ['-nocert', join(folder, name.replaceAll('/', '-'))])).toContain('Signature is Valid.');
    }
  });

  it('asks no other computer for anything', (context) => {
    // The PDF viewer of the browser loads its own parts beside ours.
    expect(played.asked.filter((one) => one !== played.own && one !== 'null')).toEqual([]);
    needNetworkOfItsOwn(context);
    // Chromium looks by itself whether there is a way by IPv6; that sends nothing.
    expect(tried?.ip4).toBe(0);
  });
});

describe('a season by the command line', () => {
  it('asks no other computer for anything', async (context) => {
    needNetworkOfItsOwn(context);
    const out = join(folder, 'demo');
    const tried = await withoutNetwork([...program('electron/cli/main.ts'), 'demo', '--out', out]);
    expect(readdirSync(join(out, 'signed'))).toHaveLength(20);
    expect(tried).toEqual({ ip4: 0, ip6: 0 });
  });

  it('would be caught asking', async (context) => {
    needNetworkOfItsOwn(context);
    // 192.0.2.1 belongs to nobody (RFC 5737).
    const asks = "require('node:net').connect(80, '192.0.2.1').on('error', () => undefined)";
    expect((await withoutNetwork([process.execPath, '-e', asks])).ip4).toBeGreaterThan(0);
  });
});
