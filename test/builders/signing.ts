/** Sample papers, keys and outside judges for the tests of signatures. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import {
  createDemoAuthority,
  type DemoAuthority,
  type DemoIssue,
  openP12,
  parseAuthorities,
  type SignatureRequest,
  type SigningKey,
  signPdf,
  type Verification,
  verifyPdf,
} from '../../electron/signing/index.ts';
import type { Failure, Result } from '../../shared/domain/result.ts';
import { isPresent, needTool } from './outsideTools.ts';

export const PIN = 'Mật khẩu 1';
export const SIGNED_AT = new Date('2025-01-08T02:30:00Z');
export const FROM = new Date('2024-01-01T00:00:00Z');
export const UNTIL = new Date('2044-01-01T00:00:00Z');

const tinos = join(import.meta.dirname, '../../resources/fonts/Tinos-Regular.ttf');
const fonts = { Tinos: { normal: tinos, bold: tinos, italics: tinos, bolditalics: tinos } };

async function toPdf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  pdfmake.setFonts(fonts);
  pdfmake.setLocalAccessPolicy((path) => path === tinos);
  pdfmake.setUrlAccessPolicy(() => false);
  const settings: TDocumentDefinitions = {
    info: { title: 'Quyết định mẫu', creationDate: new Date('2025-01-05T00:00:00Z') },
    defaultStyle: { font: 'Tinos', fontSize: 13 },
    ...definition,
  };
  return Uint8Array.from(await pdfmake.createPdf(settings).getBuffer());
}

export const PLACE = { left: 330, top: 500 } as const;

/** An A4 paper of two pages. `place`: with the named destination for the signature on page 1, at PLACE (points from the top left). */
export const samplePaper = ({ place = true, text = 'Xã Mẫu đạt mức độ 3.' } = {}): Promise<Uint8Array> => {
  const marked: Content = {
    text: '\u00a0',
    fontSize: 1,
    lineHeight: 1,
    id: 'signature-person',
    absolutePosition: { x: PLACE.left, y: PLACE.top },
  };
  return toPdf({
    pageSize: 'A4',
    content: ['QUYẾT ĐỊNH', text, ...(place ? [marked] : []), { text: 'Phụ lục', pageBreak: 'before' }],
  });
};

/** What a visible signature shows: one page of that size in points. */
export const sampleAppearance = ({ width = 170, height = 62 } = {}): Promise<Uint8Array> =>
  toPdf({
    pageSize: { width, height },
    pageMargins: 4,
    content: ['Ký bởi: Nguyễn Thị Ước'],
    defaultStyle: { font: 'Tinos', fontSize: 9 },
  });

export const demoAuthority = (name = 'Tổ chức chứng thực mẫu'): Promise<DemoAuthority> =>
  createDemoAuthority({ name, from: FROM, until: UNTIL });

export const issueRequest = (changes: Partial<DemoIssue> = {}): DemoIssue => ({
  name: 'Nguyễn Thị Ước',
  organisation: 'Ủy ban nhân dân huyện Mẫu',
  from: FROM,
  until: UNTIL,
  pin: PIN,
  ...changes,
});

export async function issueKey(authority: DemoAuthority, changes: Partial<DemoIssue> = {}): Promise<SigningKey> {
  return must(await openP12(await authority.issue(issueRequest(changes)), PIN, changes.from ?? SIGNED_AT));
}

export async function sign(
  pdf: Uint8Array,
  key: SigningKey,
  changes: Partial<SignatureRequest> = {},
): Promise<Uint8Array> {
  return must(
    await signPdf(pdf, { key, signedAt: SIGNED_AT, reason: null, role: 'person', appearance: null, ...changes }),
  );
}

export function must<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
  return result.value;
}

/** A folder for outside judges, removed afterwards. */
export type Bench = {
  file(name: string, bytes: Uint8Array | string): string;
  read(name: string): Uint8Array;
  path(name: string): string;
  /** stdout and stderr of a program, whatever its exit status. */
  run(program: string, ...args: readonly string[]): string;
  remove(): void;
};

export function openBench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'signing-'));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    file: (name, bytes) => {
      writeFileSync(path(name), bytes);
      return path(name);
    },
    read: (name) => new Uint8Array(readFileSync(path(name))),
    run: (program, ...args) => {
      needTool(program);
      const { stdout, stderr, error } = spawnSync(program, args, {
        encoding: 'utf8',
        env: { ...process.env, HOME: folder },
      });
      if (error) throw error;
      return stdout + stderr;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** An NSS database that trusts the authority; for `pdfsig -nssdir`. */
export function trustInNss(bench: Bench, caPem: string): string {
  const ca = bench.file('ca.pem', caPem);
  // Asked for in hooks too, where nothing can be skipped: the tests that ask pdfsig are skipped one by one.
  if (!isPresent('certutil')) return bench.path('.');
  bench.run('certutil', '-N', '-d', bench.path('.'), '--empty-password');
  bench.run('certutil', '-A', '-d', bench.path('.'), '-n', 'demo', '-t', 'CT,C,C', '-i', ca);
  return bench.path('.');
}

export const CHECKED_AT = new Date('2025-03-01T00:00:00Z');

/** One paper as the tests of verification need it. */
export type SignedPapers = {
  readonly authority: DemoAuthority;
  readonly authorities: readonly Uint8Array[];
  /** RSA. */
  readonly person: SigningKey;
  /** ECDSA. */
  readonly organisation: SigningKey;
  /** Of another authority. */
  readonly stranger: SigningKey;
  readonly unsigned: Uint8Array;
  /** By the person, with a reason and an appearance. */
  readonly signed: Uint8Array;
  /** By the organisation as well. */
  readonly twice: Uint8Array;
  verify(pdf: Uint8Array, trusted?: readonly Uint8Array[]): Promise<Verification>;
};

export async function signedPapers(): Promise<SignedPapers> {
  const [authority, other] = await Promise.all([demoAuthority(), demoAuthority('Nơi khác')]);
  const authorities = must(parseAuthorities(authority.caPem));
  const [person, organisation, stranger, unsigned] = await Promise.all([
    issueKey(authority),
    issueKey(authority, { name: 'Ủy ban nhân dân huyện Mẫu', algorithm: 'ECDSA-P256' }),
    issueKey(other, { name: 'Người lạ', algorithm: 'ECDSA-P256' }),
    samplePaper(),
  ]);
  const signed = await sign(unsigned, person, { appearance: await sampleAppearance(), reason: 'Ký duyệt' });
  const seal = await sampleAppearance({ width: 100, height: 100 });
  const twice = await sign(signed, organisation, { role: 'organisation', appearance: seal });
  const verify: SignedPapers['verify'] = (pdf, trusted = authorities) =>
    verifyPdf(pdf, { authorities: trusted, at: CHECKED_AT });
  return { authority, authorities, person, organisation, stranger, unsigned, signed, twice, verify };
}
