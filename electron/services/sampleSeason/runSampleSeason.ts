/** A whole season of the sample district, by the same services that a real one uses, on files on the disk. */

import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatExact, formatPoints } from '../../../shared/domain/points.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { createDemoAuthority } from '../../signing/index.ts';
import { openStore, type Round } from '../../store/index.ts';
import { startTaskRunner } from '../../tasks/taskRunner.ts';
import type { Context, Progress, Reply } from '../context.ts';
import { decideRound } from '../decideRound.ts';
import { fileSource, writeFileSafely } from '../files.ts';
import { importSubmissions } from '../importSubmissions.ts';
import { initOffice, readSampleProfile } from '../initOffice.ts';
import { type IssuedPaper, issueDocuments } from '../issueDocuments.ts';
import type { UnitResult } from '../roundResults.ts';
import { type SignedFile, signDocuments } from '../signDocuments.ts';
import { type VerifiedFile, verifyDocuments } from '../verifyDocuments.ts';
import { writeTemplates } from '../writeTemplates.ts';
import { appraiseSample } from './appraiseSample.ts';
import { type ArrivedForms, fillForm } from './fillForms.ts';
import { SAMPLE_DAYS, sampleClock } from './sampleClock.ts';
import { STORIES } from './stories.ts';

export type DemoStep = 'office' | 'blank' | 'fill' | 'import' | 'appraise' | 'decide' | 'papers' | 'sign' | 'verify';

export type SampleSeason = {
  readonly units: readonly (UnitResult & { readonly paper: SignedFile | null })[];
  readonly signed: readonly SignedFile[];
  readonly verified: readonly VerifiedFile[];
};

/** What a run leaves; only these are replaced when the folder holds an earlier run. */
const LEFT = ['data', 'workbooks', 'unsigned', 'signed', 'demo-ca.crt', 'summary.json'];

export async function runSampleSeason(out: string, step: (name: DemoStep) => Progress): Promise<Reply<SampleSeason>> {
  const cleared = clearFolder(out);
  if (!cleared.ok) return cleared;
  const clock = sampleClock(SAMPLE_DAYS.opened);
  const office = initOffice(join(out, 'data'), readSampleProfile(), clock.now());
  if (!office.ok) return office;
  step('office')(1, 1, '');
  const store = openStore(join(out, 'data'));
  if (!store.ok) return store;
  const tasks = startTaskRunner();
  try {
    return await season(
      { store: store.value, tasks, now: clock.now },
      { out, year: office.value.round.year, goTo: clock.goTo, step },
    );
  } finally {
    tasks.close();
    store.value.close();
  }
}

/** Never deletes what is not ours: a folder with other things in it is refused. */
function clearFolder(out: string): Reply<null> {
  if (existsSync(out)) {
    const others = readdirSync(out).filter((name) => !LEFT.includes(name));
    if (others.length > 0) return fail('FOLDER_NOT_EMPTY', { folder: out });
    for (const name of LEFT) rmSync(join(out, name), { recursive: true, force: true });
  }
  mkdirSync(out, { recursive: true });
  return ok(null);
}

type Run = {
  readonly out: string;
  readonly year: number;
  readonly goTo: (instant: string) => void;
  readonly step: (name: DemoStep) => Progress;
};

async function season(context: Context, run: Run): Promise<Reply<SampleSeason>> {
  const { out, year, goTo, step } = run;
  const arrived = await communesFill(context, run);
  if (!arrived.ok) return arrived;

  const received = await receive(context, run, arrived.value);
  if (!received.ok) return received;

  goTo(SAMPLE_DAYS.appraised);
  const appraised = appraiseSample(context.store, year, context.now);
  if (!appraised.ok) return appraised;
  step('appraise')(appraised.value, appraised.value, '');

  goTo(SAMPLE_DAYS.decided);
  const decided = decideRound(context.store, year, { user: 'chutich', expected: null }, context.now());
  if (!decided.ok) return decided;
  step('decide')(decided.value.newlyDecided, decided.value.units.length, '');

  const papers = await issueDocuments(
    context,
    { year, out: join(out, 'unsigned'), kinds: null, units: [], word: false },
    step('papers'),
  );
  if (!papers.ok) return papers;
  goTo(SAMPLE_DAYS.signed);
  const signed = await signAll(context, run, papers.value);
  if (!signed.ok) return signed;
  const verified = await verifyDocuments(
    context,
    { files: signed.value.map((one) => fileSource(one.file)), authorities: [fileSource(join(out, 'demo-ca.crt'))] },
    step('verify'),
  );
  if (!verified.ok) return verified;

  const paperOf = new Map(papers.value.map((paper, index) => [paper.unit, signed.value[index] ?? null]));
  const units = decided.value.units.map((one) => ({ ...one, paper: paperOf.get(one.unit.code) ?? null }));
  const written = writeFileSafely(join(out, 'summary.json'), summary(year, units, verified.value), () => true);
  return written.ok ? ok({ units, signed: signed.value, verified: verified.value }) : written;
}

async function communesFill(context: Context, { out, year, step }: Run): Promise<Reply<readonly ArrivedForms[]>> {
  const templates = await writeTemplates(context, { year, out: join(out, 'workbooks'), units: [] }, step('blank'));
  if (!templates.ok) return templates;
  const round = context.store.office.round(year);
  if (!round) return fail('ROUND_UNKNOWN', { year, known: [] });
  const arrived: ArrivedForms[] = [];
  const fills = step('fill');
  for (const story of STORIES) {
    const template = templates.value.find((one) => one.unit === story.code);
    if (!template) return fail('UNIT_NOT_IN_ROUND', { unit: story.code, year });
    const filled = await fillForm(template, story, round);
    if (!filled.ok) return filled;
    arrived.push(filled.value);
    fills(arrived.length, STORIES.length, story.code);
  }
  return ok(arrived);
}

/** On time, then what was sent again, then the late one. */
async function receive(
  context: Context,
  { year, goTo, step }: Run,
  arrived: readonly ArrivedForms[],
): Promise<Reply<null>> {
  const batches = [
    { day: SAMPLE_DAYS.received, paths: arrived.filter((one) => !one.late).map((one) => one.onTime) },
    { day: SAMPLE_DAYS.received, paths: arrived.flatMap((one) => one.again ?? []) },
    { day: SAMPLE_DAYS.receivedLate, paths: arrived.filter((one) => one.late).map((one) => one.onTime) },
  ];
  const all = batches.reduce((count, batch) => count + batch.paths.length, 0);
  let before = 0;
  for (const { day, paths } of batches) {
    goTo(day);
    const start = before;
    const imported = await importSubmissions(
      context,
      { paths, year, dryRun: false, answers: {}, user: 'thuky' },
      (done, _all, label) => step('import')(start + done, all, label),
    );
    if (!imported.ok) return imported;
    before += paths.length;
  }
  return ok(null);
}

/** A throwaway authority: its key is forgotten with this run, its certificate stays for checking the papers. */
async function signAll(
  context: Context,
  { out, step }: Run,
  papers: readonly IssuedPaper[],
): Promise<Reply<readonly SignedFile[]>> {
  const validity = { from: new Date('2025-01-01T00:00:00Z'), until: new Date('2045-01-01T00:00:00Z') };
  const authority = await createDemoAuthority({ name: 'CA mẫu dùng một lần (dữ liệu mẫu)', ...validity });
  const pin = randomUUID();
  const { signatory, name } = context.store.office.office().authority;
  const p12 = await authority.issue({ name: signatory.name, organisation: name, ...validity, pin });
  const keyFile = join(out, 'data', 'demo-key.p12');
  for (const [file, bytes] of [
    [join(out, 'demo-ca.crt'), new TextEncoder().encode(authority.caPem)],
    [keyFile, p12],
  ] as const) {
    const written = writeFileSafely(file, bytes, () => true);
    if (!written.ok) return written;
  }
  try {
    const files = papers.map((one) => one.file);
    return await signDocuments(
      context,
      {
        files,
        out: join(out, 'signed'),
        key: { kind: 'p12', bytes: p12, pin },
        visible: true,
        reason: null,
        role: 'person',
        sealFollows: false,
        attachmentTo: null,
      },
      step('sign'),
    );
  } finally {
    rmSync(keyFile, { force: true });
  }
}

function summary(year: Round['year'], units: SampleSeason['units'], verified: readonly VerifiedFile[]): Uint8Array {
  const json = {
    sample: true,
    year,
    units: units.map(({ unit, selfTotal, outcome, findings, paper }) => ({
      code: unit.code,
      name: unit.name,
      selfTotal: selfTotal === null ? null : formatPoints(selfTotal),
      decidedTotal: outcome && formatExact(outcome.total),
      level: outcome?.level ?? null,
      findings: findings
        .filter((one) => one.severity !== 'info')
        .map(({ code, criterion, state }) => ({ code, criterion, state })),
      notes: findings.filter((one) => one.severity === 'info').map((one) => one.code),
      file: paper?.file ?? null,
    })),
    papers: verified.map(({ file, verdict, register }) => ({ file, verdict, register })),
  };
  return new TextEncoder().encode(`${JSON.stringify(json, null, 1)}\n`);
}
