/**
 * A paper's whole way through signatures: by the person and the organisation with the office's pictures, or with another tool and back;
 * compared with the register afterwards.
 */
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setSignaturePicture } from '../../electron/services/signingSettings.ts';
import { createDemoAuthority, type DemoAuthority, openP12, signCertificateCode } from '../../electron/signing/index.ts';
import { openStore, type Store } from '../../electron/store/index.ts';
import type { TaskRunner } from '../../electron/tasks/taskRunner.ts';
import { formatExact } from '../../shared/domain/points.ts';
import { keptTasks } from '../builders/keptWorker.ts';
import { cliJson, filledForm, HONG_PHONG, sampleOffice, temporaryFolder, withScores } from '../builders/office.ts';
import { opensslAuthority } from '../builders/opensslAuthority.ts';
import { outside } from '../builders/outsideTools.ts';
import { photographOf, sealPicture, strokePicture } from '../builders/pictures.ts';
import { PIN as KEY_PIN, must, openBench, sign as signElsewhere } from '../builders/signing.ts';

const YEAR = ['--year', '2024'] as const;
const NOW = '2025-01-08T02:30:00.000Z';
const PIN = 'mật khẩu';
const validity = { from: new Date('2025-01-01T00:00:00Z'), until: new Date('2044-01-01T00:00:00Z'), pin: PIN };

let data: string;
let work: string;
let authority: DemoAuthority;
let tasks: TaskRunner;
const at = (name: string) => join(work, name);
const td = (...argv: readonly string[]) => cliJson(['--data', data, ...argv], { env: { PIN }, now: NOW });
const unsigned = () =>
  join(at('unsigned'), readdirSync(at('unsigned')).find((one) => /cong-nhan|chung-nhan/.test(one)) ?? '');
const withStore = async <T>(use: (store: Store) => Promise<T> | T): Promise<T> => {
  const store = must(openStore(data));
  try {
    return await use(store);
  } finally {
    store.close();
  }
};
const keyOf = async (name: string) =>
  must(await openP12(await authority.issue({ name, organisation: 'UBND huyện Mẫu', ...validity }), PIN, new Date(NOW)));
const verified = async (file: string) => (await td('verify', file)).json.files[0];

beforeAll(async () => {
  [work, data, tasks] = [temporaryFolder(), await sampleOffice(), keptTasks()];
  const forms = temporaryFolder();
  await filledForm(forms, HONG_PHONG, withScores({ '1.1': '3.5' }));
  await td('import', forms, ...YEAR);
  await td('decide', ...YEAR, '--as', 'chutich');
  await td('documents', ...YEAR, '--out', at('unsigned'));
  authority = await createDemoAuthority({ name: 'CA của bài thử', ...validity });
  writeFileSync(at('ca.crt'), authority.caPem);
  for (const [file, name] of [
    ['person.p12', 'Nguyễn Thị Ước'],
    ['office.p12', 'UBND huyện Mẫu'],
  ] as const)
    writeFileSync(at(file), await authority.issue({ name, organisation: 'UBND huyện Mẫu', ...validity }));
});
afterAll(() => tasks.close());

describe('whom the office trusts', () => {
  it('is brought in by an administrator alone, once, and the log bears it out', async () => {
    expect((await td('trust', 'add', at('ca.crt'), '--as', 'thuky')).json.error.code).toBe('ROLE_FORBIDDEN');
    expect((await td('trust', 'add', unsigned(), '--as', 'quantri')).json.error.code).toBe('TRUST_UNREADABLE');
    const added = await td('trust', 'add', at('ca.crt'), '--as', 'quantri');
    expect(added.json.authorities).toMatchObject([
      { name: 'CA của bài thử', validUntil: validity.until.toISOString() },
    ]);
    expect((await td('trust', 'add', at('ca.crt'), '--as', 'quantri')).json.error.code).toBe('TRUST_KNOWN');
    const [{ sha256 }] = added.json.authorities;
    expect((await td('trust', 'remove', sha256, '--as', 'quantri')).json.authorities).toEqual([]);
    await td('trust', 'add', at('ca.crt'), '--as', 'quantri');
    expect((await td('audit', 'verify')).json).toMatchObject({ intact: true, alteredRecords: [] });
  });

  it('takes a list of revoked certificates, and refuses to sign with one of them', async () => {
    // given
    const bench = openBench();
    const second = opensslAuthority(bench, { name: 'CA thứ hai của bài thử' });
    const revoked = second.issue({ name: 'Người Bị Thu Hồi' });
    const [thisUpdate, nextUpdate] = [new Date('2025-01-05T00:00:00Z'), new Date('2025-01-07T00:00:00Z')];
    const entry = { serial: revoked.serial, at: new Date('2025-01-04T00:00:00Z') };
    writeFileSync(at('hai.crt'), second.pem);
    writeFileSync(at('thu-hoi.crl'), second.revocationList({ thisUpdate, nextUpdate, revoked: [entry] }));
    writeFileSync(at('thu-hoi.p12'), revoked.p12);
    bench.remove();
    const sign = () =>
      cliJson(
        ['--data', data, 'sign', unsigned(), '--out', at('khong'), '--p12', at('thu-hoi.p12'), '--pin-env', 'PIN'],
        { env: { PIN: KEY_PIN }, now: NOW },
      );
    // when
    const listed = await td('trust', 'add', at('thu-hoi.crl'), '--as', 'quantri');
    // then
    expect(listed.json.revocationLists).toMatchObject([{ revoked: 1, issuerKnown: false }]);
    expect((await sign()).json.error.code).toBe('CERTIFICATE_UNTRUSTED');
    const known = await td('trust', 'add', at('hai.crt'), '--as', 'quantri');
    expect(known.json.revocationLists).toMatchObject([{ name: 'CA thứ hai của bài thử', issuerKnown: true }]);
    expect((await sign()).json.error).toMatchObject({
      code: 'CERTIFICATE_REVOKED',
      params: { holder: 'Người Bị Thu Hồi' },
    });
  });
});

describe('a paper', () => {
  it('is signed by the person, then sealed by the organisation, with the office’s own pictures', async () => {
    // given
    await withStore(async (store) => {
      const context = { store, tasks, now: () => new Date(NOW) };
      const set = (role: 'person' | 'organisation', bytes: Uint8Array, widthMm: number) =>
        setSignaturePicture(context, { user: 'quantri', role, picture: { png: bytes, widthMm } });
      expect(await set('person', new Uint8Array(30), 45)).toMatchObject({ error: { code: 'PICTURE_UNREADABLE' } });
      expect(await set('person', sealPicture().subarray(0, 400), 45)).toMatchObject({
        error: { code: 'PICTURE_UNREADABLE' },
      });
      must(await set('person', strokePicture(), 45));
      must(await set('organisation', sealPicture(), 36));
    });
    // when
    const by = (p12: string, from: string, to: string, ...more: readonly string[]) =>
      td('sign', from, '--out', at(to), '--p12', at(p12), '--pin-env', 'PIN', '--visible', ...more);
    const first = await by('person.p12', unsigned(), 'signed', '--seal-follows');
    const [{ file }] = first.json.files;
    // then
    expect((await verified(file)).missing).toEqual(['organisation']);
    const second = await by('office.p12', file, 'sealed', '--role', 'organisation', '--seal-follows');
    const sealed: string = second.json.files[0].file;
    expect(await td('verify', sealed)).toMatchObject({
      status: 0,
      json: {
        files: [
          {
            verdict: 'valid',
            register: 'matches',
            missing: [],
            lacking: [],
            standing: { state: 'in-force' },
            paper: { unit: '10654' },
          },
        ],
      },
    });
    expect(outside('pdfsig', ['-nocert', sealed])).toContain('Total document signed');
    outside('qpdf', ['--check', sealed]);
  });

  it('whose last signature was cut off is told of by itself, and by the register', async () => {
    const name = readdirSync(at('sealed'))[0] ?? '';
    const cut = readFileSync(join(at('signed'), name));
    writeFileSync(at('cut.pdf'), cut);
    const told = await td('verify', at('cut.pdf'));
    expect(told).toMatchObject({
      status: 1,
      json: { files: [{ verdict: 'valid', missing: ['organisation'], lacking: ['UBND huyện Mẫu'] }] },
    });
    const shown = (await cliJson(['--data', data, '--lang', 'vi', 'verify', at('cut.pdf')], { now: NOW })).out;
    expect(shown).not.toContain('undefined');
  });
});

describe('a paper signed with another tool', () => {
  const decision = () =>
    join(at('unsigned'), readdirSync(at('unsigned')).find((one) => one.includes('quyet-dinh')) ?? '');
  const back = async (name: string, bytes: Uint8Array) => {
    writeFileSync(at(name), bytes);
    return (await td('bring-back', at(name), '--as', 'thuky')).json.files[0];
  };

  it('comes back into the register when its first revision is the issued paper, and by nobody else’s hand', async () => {
    // given
    const issued = new Uint8Array(readFileSync(decision()));
    const elsewhere = await signElsewhere(issued, await keyOf('Lê Thị Ký Ngoài'), { signedAt: new Date(NOW) });
    const stranger = await createDemoAuthority({ name: 'CA lạ', ...validity });
    const strange = await stranger.issue({ name: 'Người lạ', organisation: 'x', ...validity });
    const byStranger = await signElsewhere(issued, must(await openP12(strange, PIN, new Date(NOW))), {});
    const other = issued.slice();
    other[40] = (other[40] ?? 0) ^ 1;
    // then
    expect(await back('chua-ky.pdf', issued)).toMatchObject({ outcome: 'unsigned' });
    expect(await back('la.pdf', byStranger)).toMatchObject({ outcome: 'untrusted', signers: [{ signer: 'Người lạ' }] });
    expect(await back('rac.pdf', new TextEncoder().encode('no pdf'))).toMatchObject({ outcome: 'unreadable' });
    expect(await back('them.pdf', Buffer.concat([elsewhere, Buffer.from('\n% thêm\n')]))).toMatchObject({
      outcome: 'altered',
    });
    expect(await back('ky-ngoai.pdf', elsewhere)).toMatchObject({
      outcome: 'stored',
      signers: [{ signer: 'Lê Thị Ký Ngoài' }],
    });
    expect(await back('ky-ngoai.pdf', elsewhere)).toMatchObject({ outcome: 'already' });
    expect(await verified(at('ky-ngoai.pdf'))).toMatchObject({ verdict: 'valid', register: 'matches' });
  });

  it('is refused where it would lose a signature that the register has', async () => {
    const issued = new Uint8Array(readFileSync(decision()));
    const again = await signElsewhere(issued, await keyOf('Người Ký Sau'), { signedAt: new Date(NOW) });
    expect(await back('mat-chu-ky.pdf', again)).toMatchObject({ outcome: 'fewer' });
  });

  it('may be a further signature on one that is signed and sealed here', async () => {
    const [name = ''] = readdirSync(at('sealed'));
    const sealed = new Uint8Array(readFileSync(join(at('sealed'), name)));
    const third = await signElsewhere(sealed, await keyOf('Người Ký Thêm'), { signedAt: new Date(NOW) });
    expect(await back('them-chu-ky.pdf', third)).toMatchObject({ outcome: 'stored', signers: [{}, {}, {}] });
  });

  it('leaves a log that bears out every stored form and who signed it', async () => {
    expect((await td('audit', 'verify')).json).toMatchObject({ intact: true, alteredRecords: [] });
  });
});

it('a file larger than any paper is not even read', async () => {
  writeFileSync(at('lon.pdf'), '%PDF-1.7');
  truncateSync(at('lon.pdf'), 65 << 20);
  expect(await verified(at('lon.pdf'))).toMatchObject({ verdict: 'unreadable', problem: 'TOO_LARGE' });
});

describe('a picture of a certificate', () => {
  const facts = { year: '2024', unitCode: '10654', unitName: 'Xã Hồng Phong', number: '', date: '' };
  const photographed = (name: string, text: string) => {
    writeFileSync(at(name), photographOf(text));
    return verified(at(name));
  };

  it('as it was issued says what was decided, and the offline page knows the key', async () => {
    const [name = ''] = readdirSync(at('unsigned')).filter((one) => one.includes('10654'));
    outside('pdftoppm', ['-r', '300', '-jpeg', '-singlefile', join(at('unsigned'), name), at('to-giay')]);
    expect(await verified(at('to-giay.jpg'))).toMatchObject({
      verdict: 'valid',
      register: 'matches',
      code: { verdict: 'genuine', facts: { unitCode: '10654', year: '2024' } },
    });
    expect((await td('verifier', '--out', at('kiem-tra.html'))).status).toBe(0);
    const key = await withStore((store) =>
      Buffer.from(store.signing.codeKeys()[0]?.publicKey ?? []).toString('base64'),
    );
    expect(readFileSync(at('kiem-tra.html'), 'utf8')).toContain(JSON.stringify(key));
  });

  it('says what its code vouches for, and whether the office’s data agree', async () => {
    const { total, level } = await withStore((store) => {
      const decided = store.appraisal.decisions(2024).get(HONG_PHONG.id);
      if (!decided) throw new Error('not decided');
      return { total: decided.total, level: String(decided.level) };
    });
    const shown = formatExact(total);
    const key = await withStore((store) => store.signing.codeKeys()[0]?.privateKey ?? new Uint8Array());
    const genuine = await photographed('that.png', signCertificateCode({ ...facts, level, total: shown }, key));
    expect(genuine).toMatchObject({ verdict: 'valid', register: 'matches', code: { verdict: 'genuine' } });
    const raised = await photographed('nang.png', signCertificateCode({ ...facts, level, total: '99' }, key));
    expect(raised).toMatchObject({ verdict: 'valid', register: 'differs' });
    expect(await photographed('khac.png', 'https://example.vn')).toMatchObject({
      verdict: 'unreadable',
      problem: 'NO_CODE',
    });
    writeFileSync(at('anh.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
    expect(await verified(at('anh.jpg'))).toMatchObject({ verdict: 'unreadable', problem: 'PICTURE_UNREADABLE' });
    writeFileSync(at('anh.heic'), Buffer.from('\0\0\0\x24ftypheic\0\0\0\0', 'latin1'));
    expect(await verified(at('anh.heic'))).toMatchObject({ verdict: 'unreadable', problem: 'PICTURE_KIND' });
  });
});
