/** A software token (SoftHSM) in a folder of its own, filled with keys of a throwaway authority. Debian packages: softhsm2, opensc. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoAuthority, DemoIssue } from '../../electron/signing/index.ts';
import { needTool } from './outsideTools.ts';
import { type Bench, issueRequest, PIN } from './signing.ts';

export const TOKEN = 'Chữ ký số huyện Mẫu';
export const TOKEN_PIN = 'mật-khẩu-123';

const MODULES = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so'];
export const softModule = (): string => MODULES.find((file) => existsSync(file)) ?? 'libsofthsm2.so';

/** Makes an empty token and points SoftHSM (its child process too) to it. */
export function makeToken(bench: Bench, label = TOKEN): void {
  needTool('softhsm2-util');
  needTool('pkcs11-tool');
  mkdirSync(bench.path('tokens'), { recursive: true });
  writeFileSync(bench.path('softhsm.conf'), `directories.tokendir = ${bench.path('tokens')}\nlog.level = ERROR\n`);
  process.env.SOFTHSM2_CONF = bench.path('softhsm.conf');
  bench.run('softhsm2-util', '--init-token', '--free', '--label', label, '--so-pin', '12345678', '--pin', TOKEN_PIN);
}

/** A key and its certificate onto the token. */
export async function putKey(
  bench: Bench,
  authority: DemoAuthority,
  changes: Partial<DemoIssue> & { readonly id: string; readonly label?: string },
): Promise<void> {
  const { id, label = TOKEN, ...issue } = changes;
  const p12 = bench.file(`${id}.p12`, await authority.issue(issueRequest(issue)));
  const pem = bench.path(`${id}.pem`);
  const from = ['pkcs12', '-in', p12, '-passin', `pass:${PIN}`, '-nodes'];
  bench.run('openssl', ...from, '-nocerts', '-out', pem);
  bench.run('openssl', 'pkey', '-in', pem, '-out', join(bench.path('.'), `${id}.key`));
  bench.run('openssl', ...from, '-nokeys', '-clcerts', '-out', pem);
  bench.run('openssl', 'x509', '-in', pem, '-outform', 'DER', '-out', bench.path(`${id}.der`));
  bench.run(
    'softhsm2-util',
    '--import',
    bench.path(`${id}.key`),
    '--token',
    label,
    '--label',
    id,
    '--id',
    id,
    '--pin',
    TOKEN_PIN,
  );
  const login = ['--module', softModule(), '--token-label', label, '--login', '--pin', TOKEN_PIN];
  bench.run(
    'pkcs11-tool',
    ...login,
    '--write-object',
    bench.path(`${id}.der`),
    '--type',
    'cert',
    '--id',
    id,
    '--label',
    id,
  );
}
