/** Prints the papers of a round and keeps the very bytes in the register; for the command line also in a folder. */
import { join } from 'node:path';
import type { Actor } from '../../shared/domain/audit.ts';
import { PAPER_KINDS } from '../../shared/domain/decision.ts';
import type { RoundPaper, RoundPaperKind } from '../../shared/domain/officePapers.ts';
import { ok } from '../../shared/domain/result.ts';
import { type Done, openStagedPapers, type Round, type StagedPapers, sha256Hex } from '../store/index.ts';
import {
  actingMember,
  actorOf,
  type Context,
  OPERATOR,
  type Progress,
  type Reply,
  roundOf,
  unitOf,
} from './context.ts';
import { writeFileSafely } from './files.ts';
import { samePaper } from './paperRegister.ts';
import { printPaper, wordCopy } from './printPaper.ts';
import { roundPaperName } from './roundPaperName.ts';
import { type ListedPaper, roundPapers } from './roundPapers.ts';
import { settingsOf } from './roundSettings.ts';

export type IssueRequest = {
  readonly year: number;
  readonly out: string;
  /** null = decision, certificates and notices. */
  readonly kinds: readonly RoundPaperKind[] | null;
  /** Codes; empty = every unit. */
  readonly units: readonly string[];
  /** Word copies beside the papers. */
  readonly word: boolean;
};

type Printed = RoundPaper & {
  readonly name: string;
  readonly sha256: string;
  readonly draft: boolean;
};
export type IssuedPaper = RoundPaper & {
  readonly file: string;
  readonly sha256: string;
  readonly draft: boolean;
  /** The Word copy, where one was asked for. */
  readonly word: string | null;
};

export async function issueDocuments(
  context: Context,
  request: IssueRequest,
  progress: Progress,
): Promise<Reply<readonly IssuedPaper[]>> {
  const round = roundOf(context.store, request.year);
  if (!round.ok) return round;
  for (const code of request.units) {
    const unit = unitOf(round.value, code);
    if (!unit.ok) return unit;
  }
  const papers = roundPapers(context.store, round.value);
  if (!papers.ok) return papers;
  const pieces = papers.value.filter((one) => wanted(one, request));
  return whileStaged(async (staged) => {
    const printed = await print(context, round.value, { pieces, progress, signal: null, staged });
    if (!printed.ok) return printed;
    const issued = printed.value.map(({ name, ...one }) => ({ ...one, file: join(request.out, name) }));
    for (const { file, sha256 } of issued) {
      // A paper of ours that was printed before may be printed anew; a signed one, or anybody's file, is never overwritten.
      const ours = (there: string) => context.store.documents.record(there) !== undefined;
      const written = writeFileSafely(file, staged.bytes(sha256), ours);
      if (!written.ok) return written;
    }
    const copies = request.word ? await writeWordCopies(context, round.value, { pieces, out: request.out }) : ok([]);
    if (!copies.ok) return copies;
    const registered = register(context, round.value, { actor: OPERATOR, printed: printed.value, staged });
    if (!registered.ok) return registered;
    return ok(issued.map((paper, index) => ({ ...paper, word: copies.value[index] ?? null })));
  });
}

/** Papers wait outside of memory until all of them are printed; whatever happens, none waits longer. */
async function whileStaged<T>(work: (staged: StagedPapers) => Promise<T>): Promise<T> {
  const staged = openStagedPapers();
  try {
    return await work(staged);
  } finally {
    staged.close();
  }
}

/** Beside each paper. A copy that somebody edited is never overwritten. */
async function writeWordCopies(
  context: Context,
  round: Round,
  { pieces, out }: { readonly pieces: readonly ListedPaper[]; readonly out: string },
): Promise<Reply<readonly string[]>> {
  const settings = settingsOf(context.store, round.year);
  const files: string[] = [];
  for (const { paper, source } of pieces) {
    const copy = await wordCopy(context.tasks, source, settings);
    if (!copy.ok) return copy;
    const file = join(out, roundPaperName(paper, round, settings.paperLanguage, 'docx'));
    const written = writeFileSafely(file, copy.value, () => false);
    if (!written.ok) return written;
    files.push(file);
  }
  return ok(files);
}

/** Of a window: papers as they were listed there. Stopped, it keeps those that were printed by then. */
export async function issuePapers(
  context: Context,
  request: { readonly year: number; readonly papers: readonly RoundPaper[]; readonly user: string },
  { progress, signal }: { readonly progress: Progress; readonly signal: AbortSignal },
): Promise<Reply<number>> {
  const member = actingMember(context.store, request.user, 'issue');
  if (!member.ok) return member;
  const round = roundOf(context.store, request.year);
  if (!round.ok) return round;
  const papers = roundPapers(context.store, round.value);
  if (!papers.ok) return papers;
  const pieces = papers.value.filter(({ paper }) => request.papers.some((one) => samePaper(one, paper)));
  return whileStaged(async (staged) => {
    const printed = await print(context, round.value, { pieces, progress, signal, staged });
    if (!printed.ok || printed.value.length === 0) return printed.ok ? ok(0) : printed;
    return register(context, round.value, { actor: actorOf(member.value), printed: printed.value, staged });
  });
}

const USUAL: readonly RoundPaperKind[] = PAPER_KINDS;

/** Of papers that are about one unit each, those of the units asked for; of a choice of units none of the whole round. */
const wanted = ({ paper }: ListedPaper, { kinds, units }: IssueRequest): boolean =>
  (kinds ?? USUAL).includes(paper.kind) && (units.length === 0 || (paper.unit !== null && units.includes(paper.unit)));

type Printing = {
  readonly pieces: readonly ListedPaper[];
  readonly progress: Progress;
  readonly signal: AbortSignal | null;
  readonly staged: StagedPapers;
};

async function print(
  { store, tasks }: Context,
  round: Round,
  { pieces, progress, signal, staged }: Printing,
): Promise<Reply<readonly Printed[]>> {
  const settings = settingsOf(store, round.year);
  const printed: Printed[] = [];
  for (const [index, { paper, source, draft }] of pieces.entries()) {
    if (signal?.aborted) break;
    const bytes = await printPaper(tasks, source, settings);
    if (!bytes.ok) return bytes;
    const name = roundPaperName(paper, round, settings.paperLanguage);
    const sha256 = sha256Hex(bytes.value);
    staged.put(sha256, bytes.value);
    printed.push({ ...paper, name, draft, sha256 });
    progress(index + 1, pieces.length, name);
  }
  return ok(printed);
}

type Registering = {
  readonly actor: Actor;
  readonly printed: readonly Printed[];
  readonly staged: StagedPapers;
};

/** All papers of one issue, or none: one transaction, one event that names each. */
function register({ store, now }: Context, round: Round, { actor, printed, staged }: Registering): Reply<number> {
  const at = now().toISOString();
  return store.command({ actor, at }, (): Reply<Done<number>> => {
    for (const { kind, unit, ordinal, draft, sha256 } of printed) {
      const unitId = round.units.find((one) => one.code === unit)?.id ?? null;
      const bytes = staged.bytes(sha256);
      store.documents.issue({ sha256, year: round.year, kind, unitId, ordinal, draft, issuedAt: at, bytes });
    }
    const papers = printed.map((one) => `${one.kind} ${one.unit ?? '-'} ${one.sha256}`);
    const payload = { year: round.year, draft: printed.some((one) => one.draft), papers };
    return ok({ value: printed.length, event: { kind: 'documents-issued', payload } });
  });
}
