/** Says of a dossier whether it is complete and unchanged, and what its log and its signed papers are worth. */
import { ok } from '../../../shared/domain/result.ts';
import type { DossierCheck, DossierProblem } from '../../dossier/index.ts';
import type { Trusted, Verification } from '../../signing/index.ts';
import type { Store } from '../../store/index.ts';
import type { TaskRunner } from '../../tasks/taskRunner.ts';
import type { DossierPaperRead } from '../../tasks/tasks.ts';
import type { Reply } from '../context.ts';
import type { RegisterState } from '../registerWord.ts';

export type DossierPaperWord = Pick<Verification, 'verdict' | 'signatures' | 'missing' | 'hazards' | 'problem'> & {
  readonly file: string;
};
export type DossierWord = {
  /** null where the results can no longer be read. */
  readonly year: number | null;
  readonly office: string | null;
  /** Of the manifest. */
  readonly entries: number;
  readonly differing: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** Shown in the dossier, but not told by its log, or the other way round. */
  readonly notBorneOut: readonly string[];
  /** false: another program packed it anew, or bytes outside of every content differ. null where contents differ. */
  readonly packedAsMade: boolean | null;
  readonly log: {
    readonly events: number;
    readonly head: string | null;
    /** Place of the first event that does not follow from those before; null = none. */
    readonly brokenAt: number | null;
    /** As many events are anchored: their hash is printed in a paper whose signature holds. */
    readonly anchored: number;
  };
  /** Signed papers that print the head of another log than this one: somebody wrote the log anew. */
  readonly otherLog: readonly string[];
  readonly papers: readonly DossierPaperWord[];
};
type Verdict = Verification['verdict'];
export type DossierVerdict =
  | { readonly verdict: 'unreadable'; readonly problem: DossierProblem }
  | {
      readonly verdict: Verdict;
      readonly problem: null;
      readonly dossier: DossierWord;
      readonly register: RegisterState;
    };

/** Some 10 ms each on an office computer. */
const PAPERS_AT_ONCE = 50;

type Verifying = { readonly store: Store | null; readonly tasks: TaskRunner; readonly now: () => Date };

/** @param trust as for any signed paper. */
export async function verifyDossier(
  { store, tasks, now }: Verifying,
  bytes: Uint8Array,
  trust: Trusted,
): Promise<DossierVerdict> {
  const checked = await tasks.run('checkDossier', bytes);
  // A reader that dies or hangs on a file: whatever it is, it is no dossier that anyone can read.
  if (!checked.ok) return { verdict: 'unreadable', problem: 'DAMAGED' };
  if (checked.value.kind === 'refused') return { verdict: 'unreadable', problem: checked.value.problem };
  const { check } = checked.value;
  const read = await readPapers(tasks, { dossier: bytes, papers: check.signed, trust: { ...trust, at: now() } });
  if (!read.ok) return { verdict: 'unreadable', problem: 'DAMAGED' };
  const dossier = wordOf(check, read.value);
  return { verdict: verdictOf(dossier), problem: null, dossier, register: registerOf(store, check) };
}

type Papers = {
  readonly dossier: Uint8Array;
  readonly papers: readonly string[];
  readonly trust: Trusted & { readonly at: Date };
};

async function readPapers(
  tasks: TaskRunner,
  { papers, ...given }: Papers,
): Promise<Reply<readonly DossierPaperRead[]>> {
  const found: DossierPaperRead[] = [];
  for (let from = 0; from < papers.length; from += PAPERS_AT_ONCE) {
    const some = papers.slice(from, from + PAPERS_AT_ONCE);
    const read = await tasks.run('verifyDossierPapers', { ...given, papers: some });
    if (!read.ok) return read;
    found.push(...read.value);
  }
  return ok(found);
}

const holds = (verdict: Verdict): boolean => verdict === 'valid' || verdict === 'valid-untrusted';

function wordOf(check: DossierCheck, read: readonly DossierPaperRead[]): DossierWord {
  const places = new Map(check.heads.map((head, index) => [head, index + 1]));
  // A head is bound to a signature only where that signature covers the bytes that print it.
  const anchors = read.filter(
    ({ verification }) => holds(verification.verdict) && verification.unsignedSha256 !== null,
  );
  return {
    year: check.results?.year ?? null,
    office: check.results?.authority.name ?? null,
    entries: check.entries,
    differing: check.differing,
    missing: check.missing,
    extra: check.extra,
    notBorneOut: check.notBorneOut,
    packedAsMade: check.packedAsMade,
    log: {
      events: check.heads.length,
      head: check.heads.at(-1) ?? null,
      brokenAt: check.chain.intact ? null : check.chain.brokenAt,
      anchored: Math.max(0, ...anchors.map(({ head }) => places.get(head ?? '') ?? 0)),
    },
    otherLog: anchors.filter(({ head }) => head !== null && !places.has(head)).map((one) => one.file),
    papers: read.map(({ file, verification: { verdict, signatures, missing, hazards, problem } }) => ({
      ...{ file, verdict, signatures, missing, hazards, problem },
    })),
  };
}

/** A dossier is worth what the worst of it is worth; one without a signed paper is unsigned, since anybody could have made it. */
function verdictOf({ differing, missing, extra, notBorneOut, log, otherLog, papers }: DossierWord): Verdict {
  const wrong = [differing, missing, notBorneOut, otherLog].some((one) => one.length > 0) || log.brokenAt !== null;
  if (wrong || papers.some((one) => !holds(one.verdict))) return 'altered';
  if (extra.length > 0) return 'appended';
  if (papers.length === 0) return 'unsigned';
  return papers.every((one) => one.verdict === 'valid') ? 'valid' : 'valid-untrusted';
}

/** Whether this office's own log once ended as the dossier's does. */
function registerOf(store: Store | null, { chain, origin, heads }: DossierCheck): RegisterState {
  const own = (seq: number): string | undefined => store?.audit.page(seq + 1, 1)[0]?.hash;
  if (heads.length === 0 || own(1) !== origin) return 'unknown';
  return chain.intact && own(heads.length) === heads.at(-1) ? 'matches' : 'differs';
}
