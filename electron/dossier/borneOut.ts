/** Holds what a dossier shows against its own log: who alters a file and mends the manifest must then mend the log as well. */
import type { DossierResults } from '../../shared/contract/dossierResultsFile.ts';
import type { AuditEvent } from '../../shared/domain/audit.ts';
import { formatExact } from '../../shared/domain/points.ts';
import { ISSUED, LOG, SIGNED, SUBMISSIONS } from './entryNames.ts';

type Shown = {
  readonly results: DossierResults;
  /** Of the manifest, by name: an entry that is not what the manifest says is told of elsewhere. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly events: readonly AuditEvent[];
  /** Those of the round's year. */
  readonly ofYear: readonly AuditEvent[];
};

/** What does not agree: a file of the dossier by its name, or what the log tells of and the dossier lacks, "decision 2024/10654". */
export function notBorneOut({ results, hashes, events, ofYear }: Shown): readonly string[] {
  const head = events.at(-1)?.hash === results.log.head && events.length === results.log.events ? [] : [LOG];
  return [
    ...head,
    ...submissions(ofYear, hashes),
    ...papers({ ofYear, events, hashes }),
    ...decisions(ofYear, results),
    ...corrections(ofYear, results),
  ];
}

const of = (events: readonly AuditEvent[], ...kinds: readonly AuditEvent['kind'][]): readonly AuditEvent[] =>
  events.filter((event) => kinds.includes(event.kind));
const listed = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Both ways: every file has its event, every event its file. */
function compared(
  told: ReadonlyMap<string, string>,
  shown: readonly (readonly [name: string, sha256: string])[],
): readonly string[] {
  const there = new Set(shown.map(([, sha256]) => sha256));
  return [
    ...shown.flatMap(([name, sha256]) => (told.has(sha256) ? [] : [name])),
    ...[...told].flatMap(([sha256, name]) => (there.has(sha256) ? [] : [name])),
  ];
}

const under = (folder: string, hashes: Shown['hashes']) => [...hashes].filter(([name]) => name.startsWith(folder));

function submissions(ofYear: readonly AuditEvent[], hashes: Shown['hashes']): readonly string[] {
  const told = of(ofYear, 'submission-imported').map(({ payload }): [string, string] => [
    String(payload.sha256),
    `submission ${payload.year}/${payload.unit}/${payload.version}`,
  ]);
  return compared(new Map(told), under(SUBMISSIONS, hashes));
}

function papers({ ofYear, events, hashes }: Omit<Shown, 'results'>): readonly string[] {
  const [issued, signed] = [under(ISSUED, hashes), under(SIGNED, hashes)];
  // "certificate 10654 <hash>"; a batch that held a draft does not say which one, and drafts are no papers of the round.
  const batches = of(ofYear, 'documents-issued').map(({ payload }) => ({
    draft: payload.draft === true,
    papers: listed(payload.papers).map((one): [string, string] => [one.slice(-64), `paper ${one.slice(0, -65)}`]),
  }));
  const known = new Map(batches.flatMap((one) => one.papers));
  const due = new Map(batches.flatMap((one) => (one.draft ? [] : one.papers)));
  const there = new Set(issued.map(([, sha256]) => sha256));
  const told = of(events, 'document-signed').flatMap(({ payload }): [string, string][] =>
    there.has(String(payload.documentSha256)) ? [[String(payload.sha256), `signed ${payload.sha256}`]] : [],
  );
  return [
    ...issued.flatMap(([name, sha256]) => (known.has(sha256) ? [] : [name])),
    ...[...due].flatMap(([sha256, name]) => (there.has(sha256) ? [] : [name])),
    ...compared(new Map(told), signed),
  ];
}

type Result = { readonly total: Parameters<typeof formatExact>[0]; readonly level: number | null };
const resultText = (one: Result | null): string | null => one && `${formatExact(one.total)}/${one.level ?? '-'}`;

function decisions(ofYear: readonly AuditEvent[], { year, units }: DossierResults): readonly string[] {
  const told = new Map(
    of(ofYear, 'round-decided').flatMap(({ payload }) =>
      listed(payload.results).map((one) => one.split('=', 2) as [string, string]),
    ),
  );
  return units.flatMap(({ code, decision }) =>
    resultText(decision) === (told.get(code) ?? null) ? [] : [`decision ${year}/${code}`],
  );
}

/** What a unit comes to today: its decision, its newest amendment, or nothing once it was revoked. */
function corrections(ofYear: readonly AuditEvent[], { year, units }: DossierResults): readonly string[] {
  const newest = new Map(
    of(ofYear, 'unit-amended', 'unit-revoked').map(({ kind, payload }) => [
      String(payload.unit),
      kind === 'unit-revoked' ? null : String(payload.result),
    ]),
  );
  return units.flatMap(({ code, decision, standing }) => {
    const today = newest.has(code) ? newest.get(code) : resultText(decision);
    return resultText(standing) === today ? [] : [`standing ${year}/${code}`];
  });
}
