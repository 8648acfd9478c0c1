/**
 * PDFBox's checker knows PDF/A part 1 (ISO 19005-1) alone. Papers claim part 2, so a few of its complaints are right and must stay; every other would
 * be a fault in part 2 as well. What it cannot judge, above all the rules that part 2 added, remains unchecked.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sheetOf } from '../../electron/documents/index.ts';
import {
  createCodeKey,
  createDemoAuthority,
  openP12,
  signCertificateCode,
  signPdf,
} from '../../electron/signing/index.ts';
import { papersOf } from '../../shared/domain/decision.ts';
import { aDecidedUnit, aDecisionModel } from '../builders/decisionModel.ts';
import { officePapers } from '../builders/officePapers.ts';
import { isPresent, needTool, PREFLIGHT } from '../builders/outsideTools.ts';
import { FROM, must, PIN, SIGNED_AT, UNTIL } from '../builders/signing.ts';
import { renderer } from './rendering.ts';

/** What part 2 allows or asks for, and part 1 does not. */
const OF_PART_2 = [
  /^7\.11\.2 : Error on MetaData, part must be 1/,
  // A CIDSet is required by part 1 (6.3.5) and optional in part 2 (6.2.11.4.2).
  /^3\.1\.11 : .*The CIDSet entry is missing/,
  // PDF itself wants /Count left out where no item stands open (ISO 32000-1, table 152).
  /^1\.4\.9 : Outlines invalid, Outline Hierarchy doesn't have Count entry/,
];
/** The watermark of samples and drafts is transparent, which part 2 allows (6.2.10). */
const TRANSPARENT = /^(2\.2\.|4\.1\.).*|transparen/i;

/** Judged all at once: the checker takes longer to start than to read a paper. @returns what is said of each, by its name. */
function judged(papers: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
  const names = [...papers.keys()];
  for (const [index, name] of names.entries()) writeFileSync(join(folder, `${index}.pdf`), papers.get(name) ?? '');
  const { stdout, stderr } = spawnSync(
    'java',
    [
      '-XX:TieredStopAtLevel=1',
      '-cp',
      PREFLIGHT.join(':'),
      'org.apache.pdfbox.preflight.Validator_A1b',
      'batch',
      folder,
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  rmSync(folder, { recursive: true });
  const parts = (stdout + stderr).split(/(\d+)\.pdf is not a valid PDF\/A-1b file/);
  return new Map(
    names.map((name, index) => {
      const at = parts.indexOf(`${index}`);
      // Without such a line it did not get as far as judging.
      if (at < 0) throw new Error(`${name}: ${stderr.slice(0, 200)}`);
      return [name, (parts[at + 1] ?? '').split('\n').filter((line) => /^\d+(\.\d+)+ :/.test(line))];
    }),
  );
}

const codes = {
  '10654': signCertificateCode(
    { year: '2024', unitCode: '10654', unitName: 'Xã Hồng Phong', level: '2', total: '87.5', number: '', date: '' },
    createCodeKey().privateKey,
  ),
};
const model = aDecisionModel({
  sample: false,
  units: [aDecidedUnit(), aDecidedUnit({ code: '10666', name: 'Xã Minh Tân', total: '78' })],
  certificateCodes: codes,
});

const DECISION = { kind: 'decision', unit: null, ordinal: 1 } as const;
const PAPERS = papersOf(model).flatMap((paper) =>
  (['vi', 'en', 'th'] as const).map((language) => ({ paper, language })),
);
const SHEETS = officePapers(3).flatMap((paper) => (['vi', 'th'] as const).map((language) => ({ paper, language })));
const named = (kind: string, language: string) => `a ${kind} in ${language}`;
const SIGNED = 'a paper signed visibly by two';
const SAMPLE = 'a sample';

let said: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  if (!isPresent('preflight')) return;
  const papers = new Map<string, Uint8Array>();
  for (const { paper, language } of PAPERS)
    papers.set(named(paper.kind, language), await renderer.render(paper, model, { language }));
  for (const { paper, language } of SHEETS)
    papers.set(
      named(paper.kind, language),
      await renderer.renderSheet(sheetOf({ ...paper, sample: false, draft: false }, { language })),
    );
  papers.set(SIGNED, await signedByTwo());
  papers.set(SAMPLE, await renderer.render(DECISION, { ...model, sample: true }));
  said = judged(papers);
});

async function signedByTwo(): Promise<Uint8Array> {
  const authority = await createDemoAuthority({ name: 'Tổ chức chứng thực mẫu', from: FROM, until: UNTIL });
  const owner = { name: 'Nguyễn Thị Ước', organisation: 'UBND huyện Mẫu', from: FROM, until: UNTIL, pin: PIN };
  const key = must(await openP12(await authority.issue(owner), PIN, SIGNED_AT));
  const appearance = await renderer.renderSignatureAppearance({
    signer: key.subject,
    organisation: null,
    time: '2025-01-08T09:30:00+07:00',
  });
  let pdf = await renderer.render(DECISION, model);
  for (const role of ['person', 'organisation'] as const)
    pdf = must(await signPdf(pdf, { key, signedAt: SIGNED_AT, reason: null, role, appearance }));
  return pdf;
}

/** What it says of a paper beyond what part 2 does otherwise. */
function complaints(name: string): readonly string[] {
  needTool('preflight');
  const lines = said.get(name) ?? [];
  // Every paper claims part 2, which it always minds: its word on this paper was read.
  expect(lines).toContainEqual(expect.stringContaining('part must be 1'));
  return lines.filter((line) => !OF_PART_2.some((pattern) => pattern.test(line)));
}

describe('PDFBox finds in', () => {
  it.each([...PAPERS, ...SHEETS].map(({ paper, language }) => named(paper.kind, language)))(
    '%s nothing but what part 2 does otherwise',
    (name) => expect(complaints(name)).toEqual([]),
  );

  it(`${SIGNED} nothing but that`, () => expect(complaints(SIGNED)).toEqual([]));

  it(`${SAMPLE} nothing more than its transparent watermark`, () => {
    expect(complaints(SAMPLE).filter((line) => !TRANSPARENT.test(line))).toEqual([]);
  });
});
