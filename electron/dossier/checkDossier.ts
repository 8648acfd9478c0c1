/** Says of a dossier whether it is complete and unchanged, and whether its own log bears out what it shows. */
import { type DossierResults, parseDossierResults } from '../../shared/contract/dossierResultsFile.ts';
import { type AuditEvent, type ChainState, verifyChain } from '../../shared/domain/audit.ts';
import { appraisalsNotBorneOut } from './appraisalsBorneOut.ts';
import { notBorneOut } from './borneOut.ts';
import { LOG, MANIFEST, RESULTS, SIGNED } from './entryNames.ts';
import { jsonOf } from './jsonOf.ts';
import { logEvents } from './logLines.ts';
import { DossierRefusal, type OpenDossier, openDossier, sha256Of } from './openDossier.ts';
import { packedAsMade } from './packedAsMade.ts';
import { papersNotBorneOut } from './papersBorneOut.ts';

/** Names of entries. */
type Entries = {
  /** Their bytes are not those of the manifest. */
  readonly differing: readonly string[];
  /** In the manifest, not in the file. */
  readonly missing: readonly string[];
  /** In the file, not in the manifest. */
  readonly extra: readonly string[];
};

export type DossierCheck = Entries & {
  /** null where they can no longer be read. */
  readonly results: DossierResults | null;
  /** Of the manifest. */
  readonly entries: number;
  readonly chain: ChainState;
  /** Hash of the first event: tells one office's log from another's. Empty where there is none. */
  readonly origin: string;
  /** Hashes of all events that follow from the first, oldest first. */
  readonly heads: readonly string[];
  readonly notBorneOut: readonly string[];
  /** false: content apart, the zip is not the one that was made. null where the content is not either. */
  readonly packedAsMade: boolean | null;
  /** Signed papers whose bytes are those of the manifest. */
  readonly signed: readonly string[];
};

/** @throws DossierRefusal */
export async function checkDossier(bytes: Uint8Array): Promise<DossierCheck> {
  const dossier = await openDossier(bytes);
  const entries = await compareEntries(dossier);
  const results = await resultsOf(dossier);
  const log = (await dossier.read(LOG))?.toString('utf8') ?? '';
  const events = [...logEvents(log)];
  const chain = verifyChain(events, sha256Of);
  const whole = chain.intact ? events : events.slice(0, chain.brokenAt - 1);
  // Results or a log that are not the manifest's are told of already, and no measure of anything.
  const wrong = new Set([...entries.differing, ...entries.missing]);
  const measured = chain.intact && ![RESULTS, LOG].some((name) => wrong.has(name));
  return {
    ...entries,
    results,
    entries: dossier.manifest.size,
    chain,
    origin: whole[0]?.hash ?? '',
    heads: whole.map((one) => one.hash),
    notBorneOut: measured && results ? await contradictions(dossier, { results, events, wrong }) : [],
    packedAsMade: wrong.size + entries.extra.length === 0 ? await packedAsMade(bytes, dossier) : null,
    signed: [...dossier.manifest.keys()].filter((name) => name.startsWith(SIGNED) && !wrong.has(name)),
  };
}

type Measured = {
  readonly results: DossierResults;
  readonly events: readonly AuditEvent[];
  /** Entries that are not the manifest's: told of already. */
  readonly wrong: ReadonlySet<string>;
};

async function contradictions(dossier: OpenDossier, { results, events, wrong }: Measured): Promise<readonly string[]> {
  const ofYear = events.filter(({ payload }) => payload.year === results.year);
  const found = [
    ...notBorneOut({ results, hashes: dossier.manifest, events, ofYear }),
    ...(await papersNotBorneOut(dossier, ofYear)),
    ...(await appraisalsNotBorneOut(dossier, { results, ofYear, events })),
  ];
  return [...new Set(found)].filter((name) => !wrong.has(name));
}

/** One entry after the other, so that no more than one is in memory beside the file. */
async function compareEntries({ names, manifest, read }: OpenDossier): Promise<Entries> {
  const [differing, missing]: [string[], string[]] = [[], []];
  const there = new Set(names);
  for (const [name, told] of manifest) {
    const content = there.has(name) ? await read(name) : null;
    if (!there.has(name)) missing.push(name);
    else if (content === null || sha256Of(content) !== told) differing.push(name);
  }
  const extra = names.filter((name) => name !== MANIFEST && !manifest.has(name));
  return { differing, missing, extra };
}

/** null where they can no longer be read; the entry then differs from the manifest, or was written by another program. */
async function resultsOf({ read, manifest }: OpenDossier): Promise<DossierResults | null> {
  const content = await read(RESULTS);
  const parsed = parseDossierResults(jsonOf(content));
  if (parsed) return parsed;
  // Whole, and still no results: whoever wrote the manifest wrote no dossier of this form.
  if (content && sha256Of(content) === manifest.get(RESULTS)) throw new DossierRefusal('MANIFEST_UNREADABLE');
  return null;
}
