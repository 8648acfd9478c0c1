/** Quyết định: results, the decision, papers, signatures, verification. */
import type { Input, Output } from '../../../shared/contract/api.ts';
import { may } from '../../../shared/domain/access.ts';
import { seriesOf } from '../../../shared/domain/numberRegister.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { signatureDue } from '../../../shared/domain/signatureDue.ts';
import { bringBack } from '../../services/bringBack.ts';
import { memberOf, type Reply, roundOf, unitOf } from '../../services/context.ts';
import { decideRound, resultsFor } from '../../services/decideRound.ts';
import type { Source } from '../../services/files.ts';
import { issuePapers } from '../../services/issueDocuments.ts';
import { type KeySource, openKey } from '../../services/openKey.ts';
import {
  issuedPapers,
  paperFile,
  paperRegister,
  type RegisteredPaper,
  samePaper,
} from '../../services/paperRegister.ts';
import { printPaper } from '../../services/printPaper.ts';
import type { UnitResult } from '../../services/roundResults.ts';
import { settingsOf } from '../../services/roundSettings.ts';
import { settledResult } from '../../services/settledResult.ts';
import { signPapers } from '../../services/signPapers.ts';
import { trustOf } from '../../services/trust.ts';
import { verifyDocuments } from '../../services/verifyDocuments.ts';
import { oneOrZip, PDF } from '../../services/zip.ts';
import type { Store } from '../../store/index.ts';
import type { Desk } from '../desk.ts';
import { pointsTotal, type Shown, totalOrNull } from '../shown.ts';

type Decisions = Shown<Output<'decisions.get'>>;
type Job = Output<'decisions.issue'>;

export function getDecisions(desk: Desk, { year }: Input<'decisions.get'>, user: string): Reply<Decisions> {
  const context = desk.context();
  if (!context.ok) return context;
  const { store } = context.value;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const names = new Map(round.value.units.map((unit) => [unit.code, unit.name]));
  const member = memberOf(store, user);
  const decides = member.ok && may(member.value.roles, 'decide');
  const results = resultsFor(store, round.value, decides ? user : null);
  const { papers } = paperRegister(store, round.value, results);
  return ok({
    units: results.map(unitResult),
    papers: papers.map((one) => shownPaper(one, names)),
  });
}

function shownPaper(
  { paper, source, fileName, draft, issued, signed, signatures, number, renewable, standing }: RegisteredPaper,
  names: ReadonlyMap<string, string>,
): Decisions['papers'][number] {
  return {
    kind: paper.kind,
    ordinal: paper.ordinal,
    unit: paper.unit === null ? null : { code: paper.unit, name: names.get(paper.unit) ?? paper.unit },
    fileName,
    draft,
    issued: issued && { sha256: issued.sha256, at: issued.issuedAt },
    signed: signed && { signer: signed.signer, at: signed.signedAt },
    signatures,
    series: seriesOf(paper.kind),
    number: number && { number: number.number, day: number.day, way: number.way },
    renewable,
    standing,
    word: source !== null,
  };
}

function unitResult(found: UnitResult): Decisions['units'][number] {
  const { unit, selfTotal, decision, blockers, corrections } = found;
  const result = settledResult(found);
  const last = corrections.at(-1)?.kind ?? null;
  return {
    code: unit.code,
    name: unit.name,
    selfTotal: pointsTotal(selfTotal),
    total: totalOrNull(result?.total),
    level: result?.level ?? null,
    decided: decision !== null,
    corrected: last === null ? null : last === 'revocation' ? 'revoked' : 'amended',
    blockers,
  };
}

export function decide(
  desk: Desk,
  { year, expected }: Input<'decisions.decide'>,
  user: string,
): Reply<Output<'decisions.decide'>> {
  const context = desk.context();
  if (!context.ok) return context;
  const done = decideRound(context.value.store, year, { user, expected }, desk.now());
  return done.ok ? ok({ decided: done.value.newlyDecided }) : done;
}

export async function previewPaper(
  desk: Desk,
  { year, paper: wanted }: Input<'decisions.preview'>,
): Promise<Reply<Output<'decisions.preview'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const { store, tasks } = context.value;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  if (wanted.unit !== null) {
    const unit = unitOf(round.value, wanted.unit);
    if (!unit.ok) return unit;
  }
  const { papers } = paperRegister(store, round.value);
  const found = papers.find((one) => samePaper(one.paper, wanted));
  if (!found?.source) return fail('NO_SUBMISSION', { unit: wanted.unit });
  const bytes = await printPaper(tasks, found.source, settingsOf(store, year));
  if (!bytes.ok) return bytes;
  return ok(desk.files.make({ name: found.fileName, type: PDF, bytes: bytes.value }));
}

export function issue(desk: Desk, { year, papers }: Input<'decisions.issue'>, user: string): Reply<Job> {
  const context = desk.context();
  if (!context.ok) return context;
  const round = roundOf(context.value.store, year);
  if (!round.ok) return round;
  if (paperRegister(context.value.store, round.value).papers.length === 0) return fail('NO_SUBMISSION', { year });
  return ok(
    desk.jobs.start((progress, signal) => issuePapers(context.value, { year, papers, user }, { progress, signal })),
  );
}

/** The key is opened here, so that a wrong PIN is the call's own answer; it lives as long as the job. */
export async function sign(
  desk: Desk,
  { year, papers, key, role, sealFollows, reason }: Input<'decisions.sign'>,
  user: string,
): Promise<Reply<Shown<Output<'decisions.sign'>>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const { store } = context.value;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const issued = issuedPapers(paperRegister(store, round.value), papers);
  if (!issued.ok) return issued;
  const early = issued.value.find((one) => !signatureDue(one.signatures, role));
  if (early) return fail('SIGNATURE_NOT_DUE', { file: early.fileName, role });
  const source = keySource(desk, store, key);
  if (!source.ok) return source;
  const opening = { trust: trustOf(store), at: desk.now(), startWorker: desk.startWorker };
  const opened = await openKey(source.value, opening);
  if (!opened.ok) return opened;
  const request = { papers: issued.value, role, sealFollows, reason, user };
  const { job } = desk.jobs.start((progress, signal) =>
    signPapers(context.value, request, opened.value, { progress, signal }),
  );
  const { subject, issuer, validUntil } = opened.value.key;
  return ok({ job, key: { subject, issuer, validUntil: validUntil.toISOString() } });
}

function keySource(desk: Desk, store: Store, key: Input<'decisions.sign'>['key']): Reply<KeySource> {
  if (key.kind === 'file') {
    const file = desk.files.picked(key.file);
    return file.ok ? ok({ kind: 'p12', bytes: file.value.bytes, pin: key.pin }) : file;
  }
  const choice = store.signing.token();
  return choice ? ok({ ...key, module: choice.module }) : fail('TOKEN_NOT_CHOSEN');
}

export function fetchPapers(desk: Desk, { year, papers }: Input<'decisions.fetch'>): Reply<Output<'decisions.fetch'>> {
  const context = desk.context();
  if (!context.ok) return context;
  const { store } = context.value;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const issued = issuedPapers(paperRegister(store, round.value), papers);
  if (!issued.ok) return issued;
  const files = issued.value.map((one) => paperFile(store, one));
  return ok(desk.files.make(oneOrZip(files, `van-ban-${year}.zip`, desk.now())));
}

export async function bringBackPapers(
  desk: Desk,
  { files }: Input<'decisions.bringBack'>,
  user: string,
): Promise<Reply<Shown<Output<'decisions.bringBack'>>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const papers = sourcesOf(desk, files);
  if (!papers.ok) return papers;
  const brought = await bringBack(context.value, { files: papers.value, user }, () => undefined);
  return brought.ok ? ok({ files: brought.value }) : brought;
}

export async function verify(
  desk: Desk,
  { files, authorities }: Input<'decisions.verify'>,
): Promise<Reply<Shown<Output<'decisions.verify'>>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const [papers, trusted] = [sourcesOf(desk, files), sourcesOf(desk, authorities)];
  if (!papers.ok) return papers;
  if (!trusted.ok) return trusted;
  const request = { files: papers.value, authorities: trusted.value };
  const verified = await verifyDocuments(context.value, request, () => undefined);
  if (!verified.ok) return verified;
  return ok({
    files: verified.value.map((one) => ({ ...one, changes: one.changes.map(String) })),
  });
}

function sourcesOf(desk: Desk, tokens: readonly string[]): Reply<readonly Source[]> {
  const sources: Source[] = [];
  for (const token of tokens) {
    const file = desk.files.picked(token);
    if (!file.ok) return file;
    const { name, bytes } = file.value;
    sources.push({ name, read: () => ok(bytes) });
  }
  return ok(sources);
}
