/** Papers, signatures and checks of a decided round, by the command line. */
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDemoAuthority } from '../../electron/signing/index.ts';
import {
  AN_BINH,
  cliJson,
  filledForm,
  HONG_PHONG,
  sampleOffice,
  temporaryFolder,
  withScores,
} from '../builders/office.ts';

const YEAR = ['--year', '2024'] as const;
const PIN = { PIN: 'mật khẩu' };
const SIGNED_ON = '2025-01-08T02:30:00.000Z';
const validity = { from: new Date('2025-01-01T00:00:00Z'), until: new Date('2044-01-01T00:00:00Z') };

type Signed = { readonly file: string; readonly kind: string | null; readonly unit: string | null };

import { outside } from '../builders/outsideTools.ts';

let data: string;
let unsigned: string;
let signed: string;
let ca: string;
let p12: string;

const paths = (folder: string) => readdirSync(folder).map((name) => join(folder, name));
const sign = (
  files: readonly string[],
  out: string,
  options: { readonly key?: string; readonly now?: string; readonly pin?: Record<string, string> } = {},
) =>
  cliJson(
    ['--data', data, 'sign', ...files, '--out', out, '--p12', options.key ?? p12, '--pin-env', 'PIN', '--visible'],
    {
      env: options.pin ?? PIN,
      now: options.now ?? SIGNED_ON,
    },
  );
const verify = (files: readonly string[], folder = data) =>
  cliJson(['--data', folder, 'verify', ...files, '--ca', ca], { now: SIGNED_ON });

beforeAll(async () => {
  const work = temporaryFolder();
  [unsigned, signed, ca, p12] = [
    join(work, 'unsigned'),
    join(work, 'signed'),
    join(work, 'ca.crt'),
    join(work, 'key.p12'),
  ];
  data = await sampleOffice();
  const forms = temporaryFolder();
  await filledForm(forms, HONG_PHONG, withScores({ '1.1': '3.5' }));
  await filledForm(
    forms,
    AN_BINH,
    withScores({ '3.1': '0', '3.2': '0', '3.4': '0', '5.4': '0', '5.1': '0', '5.2': '0' }),
  );
  await cliJson(['--data', data, 'import', forms, ...YEAR]);
  await cliJson(['--data', data, 'decide', ...YEAR, '--as', 'chutich']);
  const issued = await cliJson(['--data', data, 'documents', ...YEAR, '--out', unsigned]);
  expect(issued.json.files.map((one: Signed) => one.kind).sort()).toEqual(['certificate', 'decision', 'notice']);

  const authority = await createDemoAuthority({ name: 'CA của bài thử', ...validity });
  writeFileSync(ca, authority.caPem);
  writeFileSync(
    p12,
    await authority.issue({ name: 'Nguyễn Thị Ước', organisation: 'UBND huyện Mẫu', ...validity, pin: PIN.PIN }),
  );
  const done = await sign(paths(unsigned), signed);
  expect(done).toMatchObject({ status: 0 });
});

describe('issued papers', () => {
  it('are the same bytes when issued again', async () => {
    const again = join(temporaryFolder(), 'again');
    await cliJson(['--data', data, 'documents', ...YEAR, '--out', again]);
    for (const name of readdirSync(unsigned))
      expect(readFileSync(join(again, name)).equals(readFileSync(join(unsigned, name)))).toBe(true);
  });

  it('can be chosen by kind and unit', async () => {
    const out = temporaryFolder();
    const { json } = await cliJson([
      '--data',
      data,
      'documents',
      ...YEAR,
      '--out',
      out,
      '--kind',
      'certificate,notice',
      '--unit',
      AN_BINH.code,
    ]);
    expect(json.files).toMatchObject([{ kind: 'notice', unit: AN_BINH.code, draft: false }]);
    expect(json.files[0].sha256).toBe(createHash('sha256').update(readFileSync(json.files[0].file)).digest('hex'));
  });
});

describe('signed papers', () => {
  it('hold the unsigned paper as their beginning', () => {
    for (const name of readdirSync(unsigned)) {
      const before = readFileSync(join(unsigned, name));
      expect(readFileSync(join(signed, name)).subarray(0, before.length).equals(before)).toBe(true);
    }
  });

  it('are valid, trusted, and known to the register', async () => {
    const { status, json } = await verify(paths(signed));
    expect(status).toBe(0);
    for (const one of json.files)
      expect(one).toMatchObject({
        verdict: 'valid',
        register: 'matches',
        signatures: [
          {
            signer: 'Nguyễn Thị Ước',
            profile: 'PAdES-B-B',
            digestMatches: true,
            signatureMatches: true,
            coversWholeFile: true,
            certificate: 'trusted',
          },
        ],
      });
  });

  it('are checkable without any data folder', async () => {
    const { json } = await verify(paths(signed), join(temporaryFolder(), 'nothing'));
    expect(json.files.map((one: { verdict: string; register: string }) => [one.verdict, one.register])).toEqual(
      paths(signed).map(() => ['valid', 'unknown']),
    );
  });

  it('are named altered, appended or unsigned when they are', async () => {
    const folder = temporaryFolder();
    const [source = ''] = paths(signed);
    const bytes = readFileSync(source);
    const flipped = Buffer.from(bytes);
    flipped[2000] = (flipped[2000] ?? 0) ^ 1;
    writeFileSync(join(folder, 'a-flipped.pdf'), flipped);
    writeFileSync(join(folder, 'b-appended.pdf'), Buffer.concat([bytes, Buffer.from('\n% more\n')]));
    copyFileSync(paths(unsigned)[0] ?? '', join(folder, 'c-unsigned.pdf'));
    writeFileSync(join(folder, 'd-junk.pdf'), 'junk');
    const { status, json } = await verify(paths(folder));
    expect(status).toBe(1);
    expect(json.files.map((one: { verdict: string }) => one.verdict)).toEqual([
      'altered',
      'appended',
      'unsigned',
      'unreadable',
    ]);
    // A paper whose own beginning was altered can no longer be recognised by its hash.
    expect(json.files.map((one: { register: string }) => one.register)).toEqual([
      'unknown',
      'differs',
      'matches',
      'unknown',
    ]);
  });

  it('are not trusted without their authority', async () => {
    const { status, json } = await cliJson(['--data', data, 'verify', paths(signed)[0] ?? '']);
    expect([status, json.files[0].verdict]).toEqual([1, 'valid-untrusted']);
  });
});

describe('an attachment in a file of its own', () => {
  const attachment = (number: string, ...further: readonly string[]) => {
    const [file = ''] = paths(unsigned);
    const argv = ['sign', file, '--out', join(temporaryFolder(), 'out'), '--p12', p12, '--pin-env', 'PIN', ...further];
    return cliJson(['--data', data, ...argv, '--attachment-to', number], { env: PIN, now: SIGNED_ON });
  };

  it('is signed by the organisation, with the number of its paper', async () => {
    const { status, json } = await attachment('05/QĐ-UBND');
    expect([status, json.files[0].role]).toEqual([0, 'organisation']);
    const said = (await verify([json.files[0].file])).json.files[0];
    expect(said).toMatchObject({ verdict: 'valid', changes: [] });
  });

  it('is refused without a number, with one that no line holds, and where a seal is to follow', async () => {
    const refused = [
      await attachment(' '),
      await attachment('W'.repeat(31)),
      await attachment('05/QĐ', '--seal-follows'),
    ];
    expect(refused.map((one) => [one.status, one.json.error.code])).toEqual(refused.map(() => [2, 'USAGE']));
    expect((await attachment('W'.repeat(30))).status).toBe(0);
  });
});

describe('signing is refused, and nothing is written,', () => {
  const refusals: readonly [string, string, () => Promise<{ status: number; json: { error: { code: string } } }>][] = [
    [
      'with a wrong PIN',
      'PIN_WRONG',
      () => sign(paths(unsigned), join(temporaryFolder(), 'x'), { pin: { PIN: 'sai' } }),
    ],
    ['without a PIN', 'PIN_MISSING', () => sign(paths(unsigned), join(temporaryFolder(), 'x'), { pin: {} })],
    [
      'with an expired certificate',
      'CERTIFICATE_EXPIRED',
      () => sign(paths(unsigned), join(temporaryFolder(), 'x'), { now: '2044-06-01T00:00:00Z' }),
    ],
    [
      'before the certificate is valid',
      'CERTIFICATE_NOT_YET_VALID',
      () => sign(paths(unsigned), join(temporaryFolder(), 'x'), { now: '2024-12-31T00:00:00Z' }),
    ],
    [
      'with a file that is no key',
      'P12_UNREADABLE',
      () => sign(paths(unsigned), join(temporaryFolder(), 'x'), { key: ca }),
    ],
    [
      'with a key file that is not there',
      'FILE_NOT_FOUND',
      () => sign(paths(unsigned), join(temporaryFolder(), 'x'), { key: 'khong-co.p12' }),
    ],
    ['for a paper that is not there', 'FILE_NOT_FOUND', () => sign(['khong-co.pdf'], join(temporaryFolder(), 'x'))],
    ['for a file that is no PDF', 'PDF_UNREADABLE', () => sign([ca], join(temporaryFolder(), 'x'))],
    ['over the unsigned paper itself', 'OUTPUT_EXISTS', () => sign(paths(unsigned), unsigned)],
  ];
  it.each(refusals)('%s: %s', async (_name, code, call) => {
    const events = (await cliJson(['--data', data, 'audit', 'verify'])).json.events;
    const { status, json } = await call();
    expect([status, json.error.code]).toEqual([1, code]);
    expect((await cliJson(['--data', data, 'audit', 'verify'])).json.events).toBe(events);
  });
});

describe('for judges from outside', () => {
  it('pdfsig, openssl, qpdf and pdftotext agree', () => {
    const home = temporaryFolder();
    outside('certutil', ['-N', '-d', `sql:${home}`, '--empty-password']);
    outside('certutil', ['-A', '-d', `sql:${home}`, '-n', 'ca', '-t', 'CT,C,C', '-i', ca]);
    for (const file of paths(signed)) {
      const report = outside('pdfsig', ['-nssdir', `sql:${home}`, file]);
      for (const line of [
        'Signature is Valid',
        'Certificate is Trusted',
        'ETSI.CAdES.detached',
        'SHA-256',
        'Total document signed',
      ])
        expect(report).toContain(line);
      expect(outside('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found');
      openssl(file);
      expect(
        outside('pdffonts', [file])
          .split('\n')
          .slice(2)
          .filter(Boolean)
          .every((line) => / yes +yes +yes /.test(line)),
      ).toBe(true);
    }
    const text = outside('pdftotext', ['-raw', paths(signed).find((one) => one.includes('giay-cong-nhan')) ?? '', '-']);
    expect(text).toBe(text.normalize('NFC'));
    expect(text.replace(/\s+/g, ' ')).toMatch(/XÃ HỒNG PHONG.*MỨC 4.*99,50/);
  });
});

/** The CMS cut out of the file, over the bytes that its ByteRange names. */
function openssl(file: string): void {
  const bytes = readFileSync(file);
  const range = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(bytes.toString('latin1'));
  const [, a = 0, b = 0, c = 0, d = 0] = (range ?? []).map(Number);
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'content'), Buffer.concat([bytes.subarray(a, a + b), bytes.subarray(c, c + d)]));
  const cms = Buffer.from(bytes.subarray(a + b + 1, c - 1).toString('latin1'), 'hex');
  const length = cms.readUInt16BE(2) + 4;
  writeFileSync(join(folder, 'cms'), cms.subarray(0, length));
  const cmsFile = join(folder, 'cms');
  const content = ['-content', join(folder, 'content'), '-out', join(folder, 'out')];
  // Throws with openssl's own words when the signature does not hold.
  outside('openssl', [
    'cms',
    '-verify',
    '-cades',
    '-binary',
    '-inform',
    'DER',
    '-in',
    cmsFile,
    ...content,
    '-CAfile',
    ca,
    '-purpose',
    'any',
  ]);
}

describe('nothing of anybody is overwritten', () => {
  it('signed papers are not replaced by unsigned ones, nor one signed paper by another', async () => {
    const before = paths(signed).map((file) => readFileSync(file));
    const over = await cliJson(['--data', data, 'documents', ...YEAR, '--out', signed]);
    expect([over.status, over.json.error.code]).toEqual([1, 'OUTPUT_EXISTS']);
    expect((await sign(paths(unsigned), signed, { now: '2025-01-09T00:00:00Z' })).json.error.code).toBe(
      'OUTPUT_EXISTS',
    );
    expect(paths(signed).map((file) => readFileSync(file))).toEqual(before);
  });

  it('a filled form is not replaced by a blank one; a blank one is', async () => {
    const out = temporaryFolder();
    const write = () => cliJson(['--data', data, 'template', ...YEAR, '--out', out, '--unit', AN_BINH.code]);
    expect((await write()).status).toBe(0);
    expect((await write()).status).toBe(0);
    const [form = ''] = paths(out);
    writeFileSync(form, 'điền rồi');
    expect((await write()).json.error.code).toBe('OUTPUT_EXISTS');
    expect(readFileSync(form, 'utf8')).toBe('điền rồi');
  });
});
