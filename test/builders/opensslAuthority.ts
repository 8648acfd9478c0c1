/** A certificate authority run by openssl: chains, purposes, long certificates and lists of revoked ones, as other people make them. */
import { sign as signData, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SigningKey } from '../../electron/signing/index.ts';
import { type Bench, FROM, PIN, UNTIL } from './signing.ts';

export type Issue = {
  readonly name: string;
  /** Lines of an openssl extension section. */
  readonly extensions?: readonly string[];
  readonly algorithm?: 'RSA-2048' | 'RSA-4096' | 'P-256';
  readonly from?: Date;
  readonly until?: Date;
};
export type Revoked = { readonly serial: string; readonly at: Date; readonly reason?: string };

export type Issued = {
  readonly p12: Uint8Array;
  readonly serial: string;
  /** With the bare key, whatever its certificate allows; signs what `openP12` would refuse to. */
  readonly key: SigningKey;
};

export type OpensslAuthority = {
  readonly pem: string;
  /** Of this authority and those above it. */
  readonly chain: string;
  issue(issue: Issue): Issued;
  below(issue: Issue): OpensslAuthority;
  /** In DER. */
  revocationList(options: {
    readonly thisUpdate: Date;
    readonly nextUpdate: Date;
    readonly revoked: readonly Revoked[];
  }): Uint8Array;
};

const SIGNER = ['basicConstraints=critical,CA:FALSE', 'keyUsage=critical,digitalSignature,nonRepudiation'];
const AUTHORITY = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];
const KEYS = {
  'RSA-2048': ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  'RSA-4096': ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:4096'],
  'P-256': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
} as const;

/** "20250131120000Z" */
const time = (date: Date): string => `${date.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z`;

export function opensslAuthority(bench: Bench, root: Issue): OpensslAuthority {
  const folder = makeFolder(bench, 'root');
  makeKey(bench, folder, 'ca', root.algorithm);
  request(bench, folder, 'ca', root.name);
  certify(bench, {
    folder,
    name: 'ca',
    issue: root,
    extensions: [...AUTHORITY, ...(root.extensions ?? [])],
    selfSigned: true,
  });
  return authorityIn(bench, folder, '');
}

function authorityIn(bench: Bench, folder: string, above: string): OpensslAuthority {
  const pem = readFileSync(join(folder, 'ca.crt'), 'utf8');
  const chain = pem + above;
  const issueInto = (name: string, issue: Issue, extensions: readonly string[]): void => {
    makeKey(bench, folder, name, issue.algorithm);
    request(bench, folder, name, issue.name);
    certify(bench, {
      folder,
      name,
      issue,
      extensions: [...extensions, ...(issue.extensions ?? [])],
      selfSigned: false,
    });
  };
  return {
    pem,
    chain,
    issue: (issue) => {
      issueInto('leaf', issue, issue.extensions?.some((line) => line.startsWith('keyUsage')) ? [] : SIGNER);
      writeFileSync(join(folder, 'chain.pem'), chain);
      const files = [
        '-inkey',
        join(folder, 'leaf.key'),
        '-in',
        join(folder, 'leaf.crt'),
        '-certfile',
        join(folder, 'chain.pem'),
      ];
      bench.run('openssl', 'pkcs12', '-export', ...files, '-passout', `pass:${PIN}`, '-out', join(folder, 'leaf.p12'));
      const serial = bench.run('openssl', 'x509', '-in', join(folder, 'leaf.crt'), '-noout', '-serial');
      return {
        p12: new Uint8Array(readFileSync(join(folder, 'leaf.p12'))),
        serial: serial.trim().split('=')[1] ?? '',
        key: bareKey(readFileSync(join(folder, 'leaf.crt')), readFileSync(join(folder, 'leaf.key'), 'utf8')),
      };
    },
    below: (issue) => {
      issueInto('below', issue, AUTHORITY);
      const inner = makeFolder(bench, `${folder.split('/').at(-1)}-below`);
      for (const kind of ['crt', 'key'])
        writeFileSync(join(inner, `ca.${kind}`), readFileSync(join(folder, `below.${kind}`)));
      return authorityIn(bench, inner, chain);
    },
    revocationList: ({ thisUpdate, nextUpdate, revoked }) => {
      const rows = revoked.map(({ serial, at, reason }) =>
        [
          'R',
          time(UNTIL).slice(2),
          `${time(at).slice(2)}${reason ? `,${reason}` : ''}`,
          serial,
          'unknown',
          '/CN=x',
        ].join('\t'),
      );
      writeFileSync(join(folder, 'index.txt'), rows.map((row) => `${row}\n`).join(''));
      const dates = ['-crl_lastupdate', time(thisUpdate), '-crl_nextupdate', time(nextUpdate)];
      openssl(bench, 'ca', '-gencrl', '-config', join(folder, 'ca.cnf'), ...dates, '-out', join(folder, 'list.pem'));
      openssl(bench, 'crl', '-in', join(folder, 'list.pem'), '-outform', 'DER', '-out', join(folder, 'list.crl'));
      return new Uint8Array(readFileSync(join(folder, 'list.crl')));
    },
  };
}

function bareKey(pem: Uint8Array, privateKey: string): SigningKey {
  const certificate = new X509Certificate(pem);
  return {
    certificate: new Uint8Array(certificate.raw),
    chain: [],
    algorithm: certificate.publicKey.asymmetricKeyType === 'rsa' ? 'RSA' : 'ECDSA',
    subject: certificate.subject,
    organisation: null,
    issuer: certificate.issuer,
    validFrom: certificate.validFromDate,
    validUntil: certificate.validToDate,
    sign: async (data) => new Uint8Array(signData('sha256', data, privateKey)),
  };
}

const openssl = (bench: Bench, ...args: readonly string[]): string => bench.run('openssl', ...args);

function makeFolder(bench: Bench, name: string): string {
  const folder = bench.path(`authority-${name}`);
  mkdirSync(folder, { recursive: true });
  const config = [
    '[ca]',
    'default_ca=it',
    '[it]',
    `database=${join(folder, 'index.txt')}`,
    `new_certs_dir=${folder}`,
    `certificate=${join(folder, 'ca.crt')}`,
    `private_key=${join(folder, 'ca.key')}`,
    'rand_serial=yes',
    'unique_subject=no',
    'default_md=sha256',
    'default_crl_days=30',
    'policy=any',
    'preserve=yes',
    '[any]',
    'commonName=supplied',
    'organizationName=optional',
    'countryName=optional',
    '[req]',
    'distinguished_name=none',
    'string_mask=utf8only',
    '[none]',
  ];
  writeFileSync(join(folder, 'ca.cnf'), `${config.join('\n')}\n`);
  writeFileSync(join(folder, 'index.txt'), '');
  return folder;
}

const makeKey = (bench: Bench, folder: string, name: string, algorithm: Issue['algorithm'] = 'RSA-2048'): string =>
  openssl(bench, 'genpkey', ...KEYS[algorithm], '-out', join(folder, `${name}.key`));

const request = (bench: Bench, folder: string, name: string, commonName: string): string =>
  openssl(
    bench,
    ...['req', '-new', '-utf8', '-config', join(folder, 'ca.cnf'), '-key', join(folder, `${name}.key`)],
    ...['-subj', `/C=VN/CN=${commonName}`, '-out', join(folder, `${name}.csr`)],
  );

type Certification = {
  readonly folder: string;
  readonly name: string;
  readonly issue: Issue;
  readonly extensions: readonly string[];
  readonly selfSigned: boolean;
};

function certify(bench: Bench, { folder, name, issue, extensions, selfSigned }: Certification): void {
  const extensionFile = join(folder, `${name}.ext`);
  writeFileSync(extensionFile, `${extensions.join('\n')}\n`);
  const dates = ['-startdate', time(issue.from ?? FROM), '-enddate', time(issue.until ?? UNTIL)];
  const certificate = join(folder, `${name}.crt`);
  const said = openssl(
    bench,
    ...['ca', '-batch', '-utf8', '-notext', '-config', join(folder, 'ca.cnf'), ...dates, '-extfile', extensionFile],
    ...(selfSigned ? ['-selfsign', '-keyfile', join(folder, 'ca.key')] : []),
    ...['-in', join(folder, `${name}.csr`), '-out', certificate],
  );
  try {
    readFileSync(certificate);
  } catch {
    throw new Error(`openssl made no certificate: ${said}`);
  }
}
