/** Prints the papers of a round and keeps the very bytes in the register; for the command line also in a folder. */
import { join } from 'node:path';
import type { Actor } from '../../shared/domain/audit.ts';
import { type DecisionModel, type Paper, type PaperKind, papersOf } from '../../shared/domain/decision.ts';
import { ok } from '../../shared/domain/result.ts';
import { paperFileName } from '../documents/index.ts';
import { type Done, type Round, sha256Hex } from '../store/index.ts';
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
import { decisionModels } from './decisionModel.ts';
import { writeFileSafely } from './files.ts';
import { printPaper } from './printPaper.ts';

export type IssueRequest = {
  readonly year: number;
  readonly out: string;
  /** null = every kind. */
  readonly kinds: readonly PaperKind[] | null;
  /** Codes; empty = every unit. */
  readonly units: readonly string[];
};

type Printed = Paper & {
  readonly name: string;
  readonly sha256: string;
  readonly draft: boolean;
  readonly bytes: Uint8Array;
};
export type IssuedPaper = Paper & { readonly file: string; readonly sha256: string; readonly draft: boolean };

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
  const models = decisionModels(context.store, round.value);
  if (!models.ok) return models;
  const pieces = piecesOf(models.value, (paper) => wanted(paper, request));
  const printed = await print(context, pieces, { progress, signal: null });
  if (!printed.ok) return printed;
  const issued = printed.value.map((one) => ({ ...one, file: join(request.out, one.name) }));
  for (const { file, bytes } of issued) {
    // A paper of ours that was printed before may be printed anew; a signed one, or anybody's file, is never overwritten.
    const written = writeFileSafely(file, bytes, (there) => context.store.documents.paper(there) !== undefined);
    if (!written.ok) return written;
  }
  const registered = register(context, round.value, OPERATOR, printed.value);
  if (!registered.ok) return registered;
  return ok(issued.map(({ bytes: _bytes, name: _name, ...paper }) => paper));
}

/** Of a window: papers as they were listed there. Stopped, it keeps those that were printed by then. */
export async function issuePapers(
  context: Context,
  request: { readonly year: number; readonly papers: readonly Paper[]; readonly user: string },
  { progress, signal }: { readonly progress: Progress; readonly signal: AbortSignal },
): Promise<Reply<number>> {
  const member = actingMember(context.store, request.user, 'issue');
  if (!member.ok) return member;
  const round = roundOf(context.store, request.year);
  if (!round.ok) return round;
  const models = decisionModels(context.store, round.value);
  if (!models.ok) return models;
  const pieces = piecesOf(models.value, (paper) => request.papers.some((one) => samePaper(one, paper)));
  const printed = await print(context, pieces, { progress, signal });
  if (!printed.ok || printed.value.length === 0) return printed.ok ? ok(0) : printed;
  return register(context, round.value, actorOf(member.value), printed.value);
}

export const samePaper = (a: Paper, b: Paper): boolean =>
  a.kind === b.kind && a.unit === b.unit && a.ordinal === b.ordinal;

const wanted = (paper: Paper, { kinds, units }: IssueRequest): boolean =>
  (kinds === null || kinds.includes(paper.kind)) &&
  (units.length === 0 || (paper.unit !== null && units.includes(paper.unit)));

type Piece = { readonly paper: Paper; readonly model: DecisionModel };

const piecesOf = (models: readonly DecisionModel[], want: (paper: Paper) => boolean): readonly Piece[] =>
  models.flatMap((model) =>
    papersOf(model)
      .filter(want)
      .map((paper) => ({ paper, model })),
  );

async function print(
  { tasks }: Context,
  pieces: readonly Piece[],
  { progress, signal }: { readonly progress: Progress; readonly signal: AbortSignal | null },
): Promise<Reply<readonly Printed[]>> {
  const printed: Printed[] = [];
  for (const [index, { paper, model }] of pieces.entries()) {
    if (signal?.aborted) break;
    const bytes = await printPaper(tasks, paper, model);
    if (!bytes.ok) return bytes;
    const name = paperFileName(paper, model);
    printed.push({ ...paper, name, draft: model.draft, sha256: sha256Hex(bytes.value), bytes: bytes.value });
    progress(index + 1, pieces.length, name);
  }
  return ok(printed);
}

function register({ store, now }: Context, round: Round, actor: Actor, printed: readonly Printed[]): Reply<number> {
  const at = now().toISOString();
  return store.command({ actor, at }, (): Reply<Done<number>> => {
    for (const { kind, unit, ordinal, draft, sha256, bytes } of printed) {
      const unitId = round.units.find((one) => one.code === unit)?.id ?? null;
      store.documents.issue({ sha256, year: round.year, kind, unitId, ordinal, draft, issuedAt: at, bytes });
    }
    const papers = printed.map((one) => `${one.kind} ${one.unit ?? '-'} ${one.sha256}`);
    const payload = { year: round.year, draft: printed.some((one) => one.draft), papers };
    return ok({ value: printed.length, event: { kind: 'documents-issued', payload } });
  });
}
