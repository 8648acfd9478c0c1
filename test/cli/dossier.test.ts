/** The dossier of a decided and signed round by the command line: made, checked by the operating system's tools, altered, verified. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate/browser';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDossier, DossierRefusal } from '../../electron/dossier/index.ts';
import { createDemoAuthority } from '../../electron/signing/index.ts';
import { parseDossierResults } from '../../shared/contract/dossierResultsFile.ts';
import { type AuditEvent, eventHash } from '../../shared/domain/audit.ts';
import { formatExact } from '../../shared/domain/points.ts';
import {
  AN_BINH,
  cliJson,
  filledForm,
  HONG_PHONG,
  sampleOffice,
  temporaryFolder,
  withScores,
} from '../builders/office.ts';
import { outside } from '../builders/outsideTools.ts';

const YEAR = ['--year', '2024'] as const;
const PIN = { PIN: 'mật khẩu' };
const SIGNED_ON = '2025-01-08T02:30:00.000Z';
const validity = { from: new Date('2025-01-01T00:00:00Z'), until: new Date('2044-01-01T00:00:00Z') };

type Files = Record<string, Uint8Array>;
let [data, dossier, ca] = ['', '', ''];
let files: Files;

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const make = (folder: string, out: string) => cliJson(['--data', folder, 'dossier', ...YEAR, '--out', out]);
/** In one call, as somebody verifies a folder; a child process is started for each call. */
const verifyAll = async (all: readonly Uint8Array[], folder = data) => {
  const work = temporaryFolder();
  const paths = all.map((bytes, index) => {
    const file = join(work, `${index}.zip`);
    writeFileSync(file, bytes);
    return file;
  });
  const { status, json } = await cliJson(['--data', folder, 'verify', ...paths, '--ca', ca], { now: SIGNED_ON });
  return { status, files: json.files };
};
const verify = async (bytes: Uint8Array, folder = data) => {
  const { status, files: verified } = await verifyAll([bytes], folder);
  return { status, ...verified[0] };
};
const zipped = (changed: Files): Uint8Array => zipSync(changed, { level: 0 });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** A dossier whose manifest was written anew, as somebody does who knows what it is for. */
const withManifest = (changed: Files): Uint8Array => {
  const lines = Object.entries(changed).flatMap(([name, bytes]) =>
    name === 'SHA256SUMS' ? [] : [`${sha256(bytes)}  ${name}\n`],
  );
  return zipped({ ...changed, SHA256SUMS: bytesOf(lines.join('')) });
};
const named = (start: string): string => Object.keys(files).find((name) => name.startsWith(start)) ?? '';
const flipped = (bytes: Uint8Array | undefined): Uint8Array => {
  const changed = new Uint8Array(bytes ?? []);
  const at = changed.length >> 1;
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};

beforeAll(async () => {
  const work = temporaryFolder();
  const [unsigned, signed, p12] = [join(work, 'unsigned'), join(work, 'signed'), join(work, 'key.p12')];
  [dossier, ca] = [join(work, 'moi', 'hồ sơ 2024.zip'), join(work, 'ca.crt')];
  data = await sampleOffice();
  const forms = temporaryFolder();
  await filledForm(forms, HONG_PHONG, withScores({ '1.1': '3.5' }), 'Bài nộp của xã Hồng Phong (bản cuối).xlsx');
  await filledForm(forms, AN_BINH);
  const run = (...argv: string[]) => cliJson(['--data', data, ...argv], { env: PIN, now: SIGNED_ON });
  await run('import', forms, ...YEAR);
  await run(
    ...['adjust', ...YEAR, '--unit', HONG_PHONG.code, '--criterion', '3.1', '--score', '2', '--reason', 'evidence'],
    ...['--note', 'Chưa đủ minh chứng', '--as', 'thanhvien1'],
  );
  await run('decide', ...YEAR, '--as', 'chutich');
  await run('documents', ...YEAR, '--out', unsigned);
  const authority = await createDemoAuthority({ name: 'CA của bài thử', ...validity });
  writeFileSync(ca, authority.caPem);
  writeFileSync(
    p12,
    await authority.issue({ name: 'Nguyễn Thị Ước', organisation: 'UBND huyện Mẫu', ...validity, pin: PIN.PIN }),
  );
  const papers = readdirSync(unsigned).map((name) => join(unsigned, name));
  expect(await run('sign', ...papers, '--out', signed, '--p12', p12, '--pin-env', 'PIN')).toMatchObject({ status: 0 });
  const made = await make(data, dossier);
  expect(made).toMatchObject({ status: 0, json: { year: 2024, file: dossier } });
  expect(made.json.sha256).toBe(sha256(readFileSync(dossier)));
  files = unzipSync(readFileSync(dossier));
});

describe('a dossier', () => {
  it('is the same bytes each time, and is never written over a file', async () => {
    const again = join(temporaryFolder(), 'again.zip');
    await make(data, again);
    expect(readFileSync(again).equals(readFileSync(dossier))).toBe(true);
    expect((await make(data, again)).json.error.code).toBe('OUTPUT_EXISTS');
    expect(readdirSync(join(again, '..'))).toEqual(['again.zip']);
  });

  it('holds submissions, issued and signed papers as they are in the register', async () => {
    const { json } = await cliJson(['--data', data, 'audit', 'export', '--out', join(temporaryFolder(), 'log')]);
    expect(text(files['nhat-ky.jsonl'])).toBe(readFileSync(json.file, 'utf8'));
    expect(Object.keys(files).filter((name) => !name.endsWith('.pdf'))).toEqual([
      'DOC-TRUOC.txt',
      'ket-qua.json',
      'bo-tieu-chi.json',
      'so-van-ban.json',
      'bien-ban-hop.json',
      'nhat-ky.jsonl',
      'cham-diem/10630-xa-an-binh.json',
      'cham-diem/10654-xa-hong-phong.json',
      'bai-nop/10630-xa-an-binh-v1.xlsx',
      'bai-nop/10654-xa-hong-phong-v1.xlsx',
      'SHA256SUMS',
    ]);
    const folders = Map.groupBy(
      Object.keys(files).filter((name) => name.endsWith('.pdf')),
      (name) => name.split('/')[1],
    );
    expect([folders.get('phat-hanh')?.length, folders.get('da-ky')?.length]).toEqual([3, 3]);
    const [event] = [...text(files['nhat-ky.jsonl']).matchAll(/"sha256":"([0-9a-f]{64})","unit":"10654"/g)];
    expect(event?.[1]).toBe(sha256(files['bai-nop/10654-xa-hong-phong-v1.xlsx'] ?? ''));
  });

  it('tells results exactly, with every layer and its reason, and no PIN or key', () => {
    const results = parseDossierResults(JSON.parse(text(files['ket-qua.json'])));
    const unit = results?.units.find((one) => one.code === HONG_PHONG.code);
    const story = JSON.parse(text(files['cham-diem/10654-xa-hong-phong.json']));
    expect(unit?.standing && formatExact(unit.standing.total)).toBe(story.standing.total);
    expect(story.scores.find((one: { criterion: string }) => one.criterion === '1.1').stated).toBe('3.5');
    expect(story.adjustments).toMatchObject([
      { criterion: '3.1', to: '2', note: 'Chưa đủ minh chứng', by: 'thanhvien1' },
    ]);
    expect(story.result.waterfall).toMatchObject([{ criterion: '3.1' }]);
    expect(story.submissions[0].fileName).toBe('Bài nộp của xã Hồng Phong (bản cuối).xlsx');
    const all = Object.entries(files).flatMap(([name, bytes]) => (/json|txt/.test(name) ? [text(bytes)] : []));
    expect(all.join('')).not.toMatch(/scrypt|PRIVATE KEY|"pin"/i);
  });

  it('is sound for unzip and sha256sum', () => {
    const folder = temporaryFolder();
    outside('unzip', ['-tq', dossier]);
    outside('unzip', ['-q', dossier, '-d', folder]);
    const checked = outside('env', ['--chdir', folder, 'sha256sum', '--check', '--strict', 'SHA256SUMS']);
    expect(checked.trim().split('\n')).toHaveLength(Object.keys(files).length - 1);
  });
});

describe('verify', () => {
  it('finds it complete and unchanged, with and without the data that it is of', async () => {
    expect(await verify(readFileSync(dossier))).toMatchObject({
      status: 0,
      verdict: 'valid',
      register: 'matches',
      dossier: {
        year: 2024,
        differing: [],
        missing: [],
        extra: [],
        notBorneOut: [],
        otherLog: [],
        packedAsMade: true,
        log: { brokenAt: null },
      },
    });
    const elsewhere = await verify(readFileSync(dossier), join(temporaryFolder(), 'none'));
    expect(elsewhere).toMatchObject({ status: 0, verdict: 'valid', register: 'unknown' });
    expect(elsewhere.dossier.papers).toHaveLength(3);
    // Office, two submissions, an adjustment, the decision, whose hash papers print.
    expect(elsewhere.dossier.log.anchored).toBe(5);
  });

  it('packed anew by another program it is still the same', async () => {
    expect(await verify(zipSync(files, { level: 9 }))).toMatchObject({
      status: 0,
      verdict: 'valid',
      dossier: { packedAsMade: false },
    });
  });

  it('names the entry of which a byte was changed, or which is missing', async () => {
    const names = [
      ...['DOC-TRUOC.txt', 'ket-qua.json', 'bo-tieu-chi.json', 'so-van-ban.json', 'bien-ban-hop.json', 'nhat-ky.jsonl'],
      ...['cham-diem/', 'bai-nop/', 'van-ban/phat-hanh/', 'van-ban/da-ky/'].map(named),
    ];
    const changed = await verifyAll(names.map((name) => zipped({ ...files, [name]: flipped(files[name]) })));
    const lacking = await verifyAll(
      names.map((name) => zipped(Object.fromEntries(Object.entries(files).filter(([one]) => one !== name)))),
    );
    for (const [index, name] of names.entries()) {
      expect(changed.files[index]).toMatchObject({ verdict: 'altered', dossier: { differing: [name], missing: [] } });
      expect(lacking.files[index]).toMatchObject({ verdict: 'altered', dossier: { differing: [], missing: [name] } });
    }
    expect([changed.status, lacking.status]).toEqual([1, 1]);
  });

  it('names what was added', async () => {
    const added = await verify(zipped({ ...files, 'van-ban/da-ky/them.pdf': bytesOf('%PDF-1.7') }));
    expect([added.status, added.verdict, added.dossier.extra]).toEqual([1, 'appended', ['van-ban/da-ky/them.pdf']]);
  });

  it('names a byte that was changed within the zip itself', async () => {
    const bytes = readFileSync(dossier);
    const at = bytes.indexOf(files['bai-nop/10654-xa-hong-phong-v1.xlsx'] ?? '') + 2000;
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    expect((await verify(bytes)).dossier.differing).toEqual(['bai-nop/10654-xa-hong-phong-v1.xlsx']);
  });

  it('finds any changed byte: as content, or as a zip that is not the one that was made', async () => {
    const bytes = readFileSync(dossier);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ mask;
        const found = await checkDossier(changed).catch((error: unknown) => error);
        if (!(found instanceof DossierRefusal)) expect(found).not.toMatchObject({ packedAsMade: true });
      }),
      { numRuns: 60 },
    );
  });

  it('whose manifest is gone or no manifest is unreadable, as is a zip of something else', async () => {
    const { SHA256SUMS: sums, ...others } = files;
    const { status, files: verified } = await verifyAll([
      zipped(others),
      zipped({ ...others, SHA256SUMS: bytesOf(`${text(sums)}x\n`) }),
      files['bai-nop/10654-xa-hong-phong-v1.xlsx'] ?? new Uint8Array(),
    ]);
    const problems = ['MANIFEST_UNREADABLE', 'MANIFEST_UNREADABLE', 'NOT_A_DOSSIER'];
    expect(verified).toMatchObject(problems.map((problem) => ({ verdict: 'unreadable', problem })));
    expect(status).toBe(1);
  });
});

describe('with a manifest that was written anew', () => {
  const replaced = (name: string, from: RegExp, to: string): Files => {
    const [before, after] = [text(files[name]), text(files[name]).replace(from, to)];
    expect(after).not.toBe(before);
    return { ...files, [name]: bytesOf(after) };
  };

  it('another result is not borne out by the log', async () => {
    const changed = replaced(
      'ket-qua.json',
      /("name": "Xã Hồng Phong"[\s\S]*?"decision": \{\s*"total": )"[^"]*"/,
      '$1"99"',
    );
    const { status, verdict, dossier: word } = await verify(withManifest(changed));
    expect([status, verdict]).toEqual([1, 'altered']);
    expect(word.notBorneOut).toContain('decision 2024/10654');
  });

  it('nor are another reason, statement, score, rule or meeting, and results are worked out anew', async () => {
    const story = 'cham-diem/10654-xa-hong-phong.json';
    const cases: readonly (readonly [Files, string])[] = [
      [replaced(story, /Chưa đủ minh chứng/g, 'Theo yêu cầu'), story],
      [replaced(story, /("statement": \{\s*"1\.1": \{\s*"value": )"3.5"/, '$1"4"'), story],
      [replaced('ket-qua.json', /("name": "Xã An Bình"[\s\S]*?"1\.1": )"4"/, '$1"3"'), 'result 2024/10630'],
      [replaced('bo-tieu-chi.json', /("code": "3\.1"[\s\S]*?"maximum": )"[^"]*"/, '$1"1"'), 'bo-tieu-chi.json'],
      [
        replaced('bien-ban-hop.json', /"meetings": \[\]/, '"meetings": [{"ordinal":1,"facts":{},"by":"a","at":"b"}]'),
        'bien-ban-hop.json',
      ],
      [
        replaced(
          'so-van-ban.json',
          /"numbers": \[\]/,
          '"numbers": [{"entry":{"year":2024},"by":"a","at":"b","withdrawn":null}]',
        ),
        'so-van-ban.json',
      ],
    ];
    const { files: verified } = await verifyAll(cases.map(([changed]) => withManifest(changed)));
    for (const [index, [, name]] of cases.entries())
      expect(verified[index]).toMatchObject({ verdict: 'altered', dossier: { notBorneOut: [name] } });
  });

  it('neither are another submission and another paper, nor one left out', async () => {
    const [submission, paper] = ['bai-nop/10630-xa-an-binh-v1.xlsx', named('van-ban/phat-hanh/')];
    const other = await verify(withManifest({ ...files, [submission]: flipped(files[submission]) }));
    expect(other.dossier.notBorneOut).toEqual([submission, 'submission 2024/10630/1']);
    const { [paper]: _left, ...without } = files;
    expect((await verify(withManifest(without))).dossier.notBorneOut).toContain(named('van-ban/da-ky/'));
  });

  it('a log that was cut or changed is broken, or not the one of the results', async () => {
    const lines = text(files['nhat-ky.jsonl']).trimEnd().split('\n');
    const cut = await verify(
      withManifest({ ...files, 'nhat-ky.jsonl': bytesOf(`${lines.slice(0, -1).join('\n')}\n`) }),
    );
    expect(cut).toMatchObject({ status: 1, verdict: 'altered', dossier: { log: { brokenAt: null } } });
    expect(cut.dossier.notBorneOut).toContain('nhat-ky.jsonl');
    const changed = await verify(withManifest(replaced('nhat-ky.jsonl', /"user":"chutich"/, '"user":"thuky"')));
    expect(changed).toMatchObject({
      status: 1,
      verdict: 'altered',
      dossier: { log: { brokenAt: expect.any(Number) } },
    });
  });

  it('a log that was written anew as well is not the one that signed papers print', async () => {
    let previousHash = '0'.repeat(64);
    const lines = text(files['nhat-ky.jsonl']).trimEnd().split('\n');
    const anew = lines.map((line) => {
      const event: AuditEvent = { ...JSON.parse(line.replace('Chưa đủ minh chứng', 'Theo yêu cầu')), previousHash };
      const hash = eventHash(event, sha256);
      previousHash = hash;
      return `${JSON.stringify({ ...event, hash })}\n`;
    });
    const results = text(files['ket-qua.json']).replace(/"head": "[0-9a-f]{64}"/, `"head": "${previousHash}"`);
    const changed = { ...files, 'nhat-ky.jsonl': bytesOf(anew.join('')), 'ket-qua.json': bytesOf(results) };
    const { status, verdict, register, dossier: word } = await verify(withManifest(changed));
    expect([status, verdict, register, word.log.brokenAt]).toEqual([1, 'altered', 'differs', null]);
    expect(word.otherLog).toHaveLength(3);
  });
});

describe('what is refused', () => {
  it('a round that is not there', async () => {
    const out = join(temporaryFolder(), 'x.zip');
    const { json } = await cliJson(['--data', data, 'dossier', '--year', '2031', '--out', out]);
    expect(json.error.code).toBe('ROUND_UNKNOWN');
  });

  it('a folder as target', async () => {
    const folder = join(temporaryFolder(), 'there');
    mkdirSync(folder);
    expect((await make(data, folder)).json.error.code).toBe('OUTPUT_EXISTS');
  });
});
