/** `sign --pkcs11`: one PIN for a batch, on a software token. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DemoAuthority } from '../../electron/signing/index.ts';
import { cliJson, temporaryFolder } from '../builders/office.ts';
import { type Bench, demoAuthority, openBench, SIGNED_AT, samplePaper } from '../builders/signing.ts';
import { makeToken, putKey, softModule, TOKEN, TOKEN_PIN } from '../builders/softToken.ts';

let bench: Bench;
let authority: DemoAuthority;
beforeAll(async () => {
  bench = openBench();
  authority = await demoAuthority();
  bench.file('ca.crt', authority.caPem);
  for (const name of ['mot.pdf', 'hai.pdf']) bench.file(name, await samplePaper({ text: name }));
});
afterAll(() => bench.remove());

const files = (): readonly string[] => ['mot.pdf', 'hai.pdf'].map((name) => bench.path(name));
const sign = (out: string, ...options: readonly string[]) =>
  cliJson(['--data', bench.path('none'), 'sign', ...files(), '--out', out, '--pin-env', 'PIN', ...options], {
    env: { PIN: TOKEN_PIN },
    now: SIGNED_AT.toISOString(),
  });

it('signs every file with the key of the token that is named', async () => {
  makeToken(bench);
  await putKey(bench, authority, { id: 'a1' });
  const out = temporaryFolder();
  const signed = await sign(out, '--pkcs11', softModule(), '--token', TOKEN);
  expect(signed).toMatchObject({ status: 0, json: { files: [{ signer: 'Nguyễn Thị Ước' }, {}] } });
  const verified = await cliJson(
    ['--data', bench.path('none'), 'verify', join(out, 'mot.pdf'), join(out, 'hai.pdf'), '--ca', bench.path('ca.crt')],
    { now: SIGNED_AT.toISOString() },
  );
  expect(verified).toMatchObject({ status: 0, json: { files: [{ verdict: 'valid' }, { verdict: 'valid' }] } });
});

it('says in words what is wrong with the token or the call', async () => {
  const out = temporaryFolder();
  writeFileSync(bench.path('no-module'), 'x');
  const code = async (...options: readonly string[]) => (await sign(out, ...options)).json.error.code;
  expect(await code('--pkcs11', bench.path('no-module'), '--token', TOKEN)).toBe('TOKEN_MODULE_UNREADABLE');
  expect(await code('--pkcs11', softModule())).toBe('USAGE');
  expect(await code('--p12', 'x', '--pkcs11', softModule())).toBe('USAGE');
  expect(await code()).toBe('USAGE');
});
