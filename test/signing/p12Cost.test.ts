import { afterAll, beforeAll, expect, it } from 'vitest';
import { openP12 } from '../../electron/signing/index.ts';
import { iterationsOf, MAX_ITERATIONS } from '../../electron/signing/p12Cost.ts';
import { type Bench, demoAuthority, issueRequest, must, openBench, PIN, SIGNED_AT } from '../builders/signing.ts';

let bench: Bench;
beforeAll(async () => {
  bench = openBench();
  bench.file('ours.p12', await (await demoAuthority()).issue(issueRequest()));
});
afterAll(() => bench.remove());

/** Written by openssl with that many rounds. */
function repacked(...options: readonly string[]): Buffer {
  bench.run(
    'openssl',
    'pkcs12',
    '-in',
    bench.path('ours.p12'),
    '-passin',
    `pass:${PIN}`,
    '-nodes',
    '-out',
    bench.path('a.pem'),
  );
  const to = ['-in', bench.path('a.pem'), '-passout', `pass:${PIN}`, '-out', bench.path('b.p12')];
  bench.run('openssl', 'pkcs12', '-export', ...to, ...options);
  return Buffer.from(bench.read('b.p12'));
}

it('tells the count of a file of ours, and opens it', async () => {
  const p12 = bench.read('ours.p12');
  expect(iterationsOf(p12)).toBe(10_000);
  must(await openP12(p12, PIN, SIGNED_AT));
});

it.each([[], ['-legacy']])('finds the counts that openssl writes %s', (...options) => {
  expect(iterationsOf(repacked('-iter', '34567', ...options))).toBe(34_567);
});

it('refuses at once a file that asks for millions of rounds, wherever it asks', async () => {
  const p12 = repacked('-iter', '100000');
  const count = Buffer.of(0x02, 0x03, 0x01, 0x86, 0xa0);
  const places: number[] = [];
  for (let at = p12.indexOf(count); at !== -1; at = p12.indexOf(count, at + 1)) places.push(at);
  // Of the certificates and of the key; openssl writes the MAC's with 2048 rounds unless told.
  expect(places.length).toBeGreaterThanOrEqual(2);
  for (const at of places) {
    const bomb = Buffer.from(p12);
    bomb.writeUIntBE(0x7fffff, at + 2, 3);
    expect(iterationsOf(bomb)).toBeGreaterThan(MAX_ITERATIONS);
    expect(await openP12(bomb, PIN, SIGNED_AT)).toMatchObject({ ok: false, error: { code: 'P12_UNREADABLE' } });
  }
});
