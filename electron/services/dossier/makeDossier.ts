/** The dossier of a round: everything of it in one zip, with a manifest that the operating system's own tools check. */
import { createHash } from 'node:crypto';
import { fail, ok } from '../../../shared/domain/result.ts';
import {
  CRITERIA_SET,
  isStoredAsItIs,
  LOG,
  MANIFEST,
  MEETINGS,
  PAPER_REGISTER,
  READ_ME,
  RESULTS,
} from '../../dossier/index.ts';
import { type Store, sha256Hex } from '../../store/index.ts';
import { type ZipEntry, zipPieces } from '../../zip/zipPieces.ts';
import { verifyAudit } from '../auditLog.ts';
import { type Progress, type Reply, roundOf } from '../context.ts';
import { appraisalEntry } from './appraisalEntry.ts';
import { meetingsEntry, paperRegisterEntry } from './paperEntries.ts';
import { readMeEntry } from './readMeEntry.ts';
import { resultsEntry } from './resultsEntry.ts';
import { type RoundFacts, roundFacts } from './roundFacts.ts';

/** `write` is handed the zip piece by piece, in its order. Stopped by `signal`, what was written is of no use. */
type Making = {
  readonly year: number;
  readonly write: (bytes: Uint8Array) => void;
  readonly progress: Progress;
  readonly signal: AbortSignal | null;
};
export type MadeDossier = {
  /** Entries beside the manifest. */
  readonly entries: number;
  readonly sha256: string;
  readonly events: number;
  readonly head: string;
};

/**
 * One entry after the other, with a breath between, so that a window stays alive. The same round gives the same bytes, whenever and
 * wherever it is made: nothing in it tells of the making, and so the log does not either. Records that the log does not bear out are
 * refused: a dossier would give them a proof that they do not have.
 */
export async function makeDossier(store: Store, making: Making): Promise<Reply<MadeDossier>> {
  const round = roundOf(store, making.year);
  if (!round.ok) return round;
  const sound = recordsSound(store);
  if (!sound.ok) return sound;
  const facts = roundFacts(store, round.value);
  const all = countOf(facts);
  const hash = createHash('sha256');
  let done = 0;
  for await (const piece of zipPieces(withManifest(entriesOf(store, facts)))) {
    if (making.signal?.aborted) break;
    for (const one of piece.bytes) {
      making.write(one);
      hash.update(one);
    }
    if (piece.name !== null) making.progress(++done, all + 1, piece.name);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { log, head } = facts;
  return ok({ entries: all, sha256: hash.digest('hex'), events: log.length, head });
}

function recordsSound(store: Store): Reply<null> {
  const { chain, alteredRecords, alteredWorkbooks } = verifyAudit(store);
  if (!chain.intact) return fail('AUDIT_BROKEN', { brokenAt: chain.brokenAt });
  const [what] = [...alteredRecords, ...alteredWorkbooks];
  return what === undefined ? ok(null) : fail('RECORDS_ALTERED', { what });
}

function* entriesOf(store: Store, facts: RoundFacts): Generator<ZipEntry> {
  yield text(READ_ME, readMeEntry(facts));
  yield json(RESULTS, resultsEntry(facts));
  yield text(CRITERIA_SET, facts.setJson);
  yield json(PAPER_REGISTER, paperRegisterEntry(facts));
  yield json(MEETINGS, meetingsEntry(facts));
  yield text(LOG, facts.log.join(''));
  for (const result of facts.results)
    if (result.submission)
      yield json(facts.appraisalNames.get(result.unit.id) ?? '', appraisalEntry(store, facts, result));
  for (const one of received(facts))
    yield stored(facts.submissionNames.get(one.id) ?? '', store.submissions.workbook(one.sha256));
  for (const { file, issued } of facts.papers) yield stored(file, store.documents.bytes(issued.sha256));
  for (const { file, sha256 } of facts.papers.flatMap((one) => one.signed))
    yield stored(file, store.documents.bytes(sha256));
}

/** In the order of the units, each unit's oldest version first. */
const received = ({ round, versions }: RoundFacts) => round.units.flatMap((unit) => versions.get(unit.id) ?? []);

/** Read me, results, criteria set, register, meetings, log. */
const OF_THE_ROUND = 6;

const countOf = (facts: RoundFacts): number =>
  OF_THE_ROUND +
  facts.results.filter((one) => one.submission !== null).length +
  received(facts).length +
  facts.papers.reduce((sum, one) => sum + 1 + one.signed.length, 0);

/** Last, since it is known last. In the form of coreutils, with names in ASCII. */
function* withManifest(entries: Iterable<ZipEntry>): Generator<ZipEntry> {
  const lines: string[] = [];
  for (const entry of entries) {
    lines.push(`${sha256Hex(entry.bytes)}  ${entry.name}\n`);
    yield entry;
  }
  yield text(MANIFEST, lines.join(''));
}

const text = (name: string, content: string): ZipEntry => ({
  name,
  bytes: new TextEncoder().encode(content),
  packed: isStoredAsItIs(name),
});
const json = (name: string, value: unknown): ZipEntry => text(name, `${JSON.stringify(value, null, 1)}\n`);

function stored(name: string, bytes: Uint8Array | undefined): ZipEntry {
  if (!bytes) throw new Error(`the register has lost ${name}`);
  return { name, bytes, packed: isStoredAsItIs(name) };
}
