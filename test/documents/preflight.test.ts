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
  type SigningKey,
  signCertificateCode,
  signPdf,
} from '../../electron/signing/index.ts';
import { papersOf } from '../../shared/domain/decision.ts';
import { aDecidedUnit, aDecisionModel } from '../builders/decisionModel.ts';
import { officePapers } from '../builders/officePapers.ts';
import { needTool, PREFLIGHT } from '../builders/outsideTools.ts';
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

function complaints(pdf: Uint8Array): readonly string[] {
  needTool('preflight');
  const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
  const file = join(folder, 'a.pdf');
  writeFileSync(file, pdf);
  const { stdout, stderr } = spawnSync(
    'java',
    ['-cp', PREFLIGHT.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file],
    { encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  // Without this line it did not get as far as judging.
  expect(stdout + stderr).toContain('is not a valid PDF/A-1b file');
  return (stdout + stderr).split('\n').filter((line) => /^\d+(\.\d+)+ :/.test(line));
}
const beyondPart2 = (pdf: Uint8Array) =>
  complaints(pdf).filter((line) => !OF_PART_2.some((pattern) => pattern.test(line)));

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

let key: SigningKey;
beforeAll(async () => {
  const authority = await createDemoAuthority({ name: 'Tổ chức chứng thực mẫu', from: FROM, until: UNTIL });
  const p12 = await authority.issue({
    name: 'Nguyễn Thị Ước',
    organisation: 'UBND huyện Mẫu',
    from: FROM,
    until: UNTIL,
    pin: PIN,
  });
  key = must(await openP12(p12, PIN, SIGNED_AT));
});

describe('PDFBox finds in', () => {
  it.each(
    papersOf(model).flatMap((paper) =>
      (['vi', 'en', 'th'] as const).map((language) => ({ kind: paper.kind, language, paper })),
    ),
  )('a $kind in $language nothing but what part 2 does otherwise', async ({ paper, language }) => {
    expect(beyondPart2(await renderer.render(paper, model, { language }))).toEqual([]);
  });

  it.each(
    officePapers(3).flatMap((paper) =>
      (['vi', 'th'] as const).map((language) => ({ kind: paper.kind, language, paper })),
    ),
  )('a $kind in $language nothing but that', async ({ paper, language }) => {
    expect(
      beyondPart2(await renderer.renderSheet(sheetOf({ ...paper, sample: false, draft: false }, { language }))),
    ).toEqual([]);
  });

  it('a paper signed visibly by two nothing but that', async () => {
    let pdf = await renderer.render({ kind: 'decision', unit: null, ordinal: 1 }, model);
    const appearance = await renderer.renderSignatureAppearance({
      signer: key.subject,
      organisation: null,
      time: '2025-01-08T09:30:00+07:00',
    });
    for (const role of ['person', 'organisation'] as const)
      pdf = must(await signPdf(pdf, { key, signedAt: SIGNED_AT, reason: null, role, appearance }));
    expect(beyondPart2(pdf)).toEqual([]);
  });

  it('a sample nothing more than its transparent watermark', async () => {
    const pdf = await renderer.render({ kind: 'decision', unit: null, ordinal: 1 }, { ...model, sample: true });
    expect(beyondPart2(pdf).filter((line) => !TRANSPARENT.test(line))).toEqual([]);
  });
});
