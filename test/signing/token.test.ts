/** Keys on a token: SoftHSM stands for the hardware, its module is loaded as any vendor's would be. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { utilityWorker } from '../../electron/shell/utilityWorker.ts';
import { listTokens, openToken, parseAuthorities, signPdf, verifyPdf } from '../../electron/signing/index.ts';
import { startNodeWorker } from '../../electron/worker/nodeWorker.ts';
import {
  type Bench,
  CHECKED_AT,
  demoAuthority,
  must,
  openBench,
  SIGNED_AT,
  sampleAppearance,
  samplePaper,
  sign,
  trustInNss,
} from '../builders/signing.ts';
import { makeToken, putKey, softModule, TOKEN, TOKEN_PIN } from '../builders/softToken.ts';
import { fakeFork } from '../tasks/fakeUtilityProcess.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.remove());

const open = (pin = TOKEN_PIN, token = TOKEN) => openToken({ module: softModule(), token, pin }, SIGNED_AT);
const failureOf = async (opening: ReturnType<typeof open>) => {
  const opened = await opening;
  if (opened.ok) {
    await opened.value.close();
    throw new Error('it was opened');
  }
  return opened.error;
};

describe('a token', () => {
  it('is listed with its label, and with the tries that it has left', async () => {
    makeToken(bench);
    const [token, ...empty] = must(await listTokens(softModule()));
    expect(token).toMatchObject({ label: TOKEN, tries: 'enough', ownKeypad: false });
    expect(token?.serial).toMatch(/^[0-9a-f]{16}$/);
    expect(empty.map(({ label }) => label)).toEqual(['']);
  });

  it.each([
    ['RSA-2048', 'under Node', startNodeWorker],
    ['ECDSA-P256', 'in a utility process', utilityWorker(fakeFork([]))],
  ] as const)('signs many papers with one login: %s, %s', async (algorithm, _way, startWorker) => {
    makeToken(bench);
    const authority = await demoAuthority();
    await putKey(bench, authority, { id: 'a1', algorithm });
    const request = { module: softModule(), token: TOKEN, pin: TOKEN_PIN };
    const opened = must(await openToken(request, SIGNED_AT, startWorker));
    expect(opened.key).toMatchObject({ subject: 'Nguyễn Thị Ước', issuer: 'Tổ chức chứng thực mẫu' });
    const appearance = await sampleAppearance();
    const papers = await Promise.all(['Một', 'Hai', 'Ba'].map((text) => samplePaper({ text })));
    const authorities = must(parseAuthorities(authority.caPem));
    for (const [i, paper] of papers.entries()) {
      const signed = await sign(paper, opened.key, { appearance });
      expect(await verifyPdf(signed, { authorities, at: CHECKED_AT })).toMatchObject({
        verdict: 'valid',
        signatures: [{ profile: 'PAdES-B-B', signer: 'Nguyễn Thị Ước' }],
      });
      bench.file(`signed-${i}.pdf`, signed);
    }
    await opened.close();
    const nss = trustInNss(bench, authority.caPem);
    const said = bench.run('pdfsig', '-nssdir', nss, bench.path('signed-2.pdf'));
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Certificate is Trusted.');
  });

  it('says after a wrong PIN how it stands, and still opens with the right one', async () => {
    makeToken(bench);
    await putKey(bench, await demoAuthority(), { id: 'a1' });
    expect(await failureOf(open('sai'))).toMatchObject({ code: 'TOKEN_PIN_WRONG_FEW' });
    expect(must(await listTokens(softModule()))[0]).toMatchObject({ tries: 'few' });
    await must(await open()).close();
  });

  it('of another name, without keys, or with keys of two holders, is refused', async () => {
    makeToken(bench);
    expect(await failureOf(open(TOKEN_PIN, 'Khác'))).toMatchObject({
      code: 'TOKEN_NOT_FOUND',
      params: { known: [TOKEN, ''] },
    });
    expect(await failureOf(open())).toMatchObject({ code: 'TOKEN_EMPTY' });
    const authority = await demoAuthority();
    await putKey(bench, authority, { id: 'a1' });
    await putKey(bench, authority, { id: 'b2', name: 'Ủy ban nhân dân huyện Mẫu' });
    expect(await failureOf(open())).toMatchObject({
      code: 'TOKEN_SEVERAL_KEYS',
      params: { holders: expect.arrayContaining(['Nguyễn Thị Ước', 'Ủy ban nhân dân huyện Mẫu']) },
    });
  });

  it('with an expired certificate beside the present one signs with the present one', async () => {
    makeToken(bench);
    const authority = await demoAuthority();
    const until = new Date('2024-12-31T00:00:00Z');
    await putKey(bench, authority, { id: 'a1', until });
    expect(await failureOf(open())).toMatchObject({ code: 'CERTIFICATE_EXPIRED' });
    await putKey(bench, authority, { id: 'b2' });
    const opened = must(await open());
    expect(opened.key.validUntil > until).toBe(true);
    await opened.close();
  });

  it('that is closed signs no more, and says so', async () => {
    makeToken(bench);
    await putKey(bench, await demoAuthority(), { id: 'a1' });
    const opened = must(await open());
    await opened.close();
    const request = { key: opened.key, signedAt: SIGNED_AT, reason: null, role: 'person', appearance: null } as const;
    expect(await signPdf(await samplePaper(), request)).toMatchObject({ ok: false, error: { code: 'TOKEN_FAILED' } });
  });
});

describe('a module', () => {
  it.each(['/no/such/module.so', import.meta.filename, '/lib/x86_64-linux-gnu/libz.so.1'])(
    'that is none is refused in words: %s',
    async (module) => {
      expect(await listTokens(module)).toMatchObject({ ok: false, error: { code: 'TOKEN_MODULE_UNREADABLE' } });
    },
  );
});
