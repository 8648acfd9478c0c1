/** Whether a paper that was issued still says what holds: a later decision of the round may have amended or revoked it. */
import { ROUND_PAPER_KINDS, type RoundPaper } from '../../shared/domain/officePapers.ts';
import { assertNever } from '../../shared/domain/result.ts';
import type { Round, Store } from '../store/index.ts';
import { type RoundAct, roundActs } from './roundActs.ts';
import { roundResults, type UnitResult } from './roundResults.ts';

export type PaperStanding = {
  /**
   * in-force   nothing later speaks of it
   * corrected  a decision with its list: results of some units were amended or revoked (`units`)
   * superseded a later paper of its kind takes its place
   * revoked    the result that it states was revoked
   */
  readonly state: 'in-force' | 'corrected' | 'superseded' | 'revoked';
  /** ISO day of the newest act that speaks of it; null while it is in force. */
  readonly since: string | null;
  /** Codes of the units concerned. */
  readonly units: readonly string[];
};

export const IN_FORCE: PaperStanding = { state: 'in-force', since: null, units: [] };

export function paperStandings(
  store: Store,
  round: Round,
  results: readonly UnitResult[] = roundResults(store, round),
): (paper: RoundPaper) => PaperStanding {
  const acts = roundActs(store, round, results);
  return (paper) => standingOf(acts, paper);
}

function standingOf(acts: readonly RoundAct[], { kind, unit, ordinal }: RoundPaper): PaperStanding {
  const later = acts.filter((act) => act.ordinal > ordinal);
  switch (kind) {
    case 'decision': {
      const own = acts.find((act) => act.ordinal === ordinal);
      const codes = own?.kind === 'decision' ? own.units.map((one) => one.unit.code) : [];
      return told(about(later, codes), 'corrected');
    }
    case 'certificate':
    case 'notice':
    case 'amendment':
      return told(about(later, unit === null ? [] : [unit]), null);
    case 'summary':
      return told(later, 'superseded');
    // What a meeting was given, said or proposed stays what it was; a revocation is the last word.
    case 'revocation':
    case 'minutes':
    case 'proposal':
    case 'meeting-pack':
      return IN_FORCE;
    default:
      return assertNever(kind);
  }
}

const about = (acts: readonly RoundAct[], codes: readonly string[]): readonly RoundAct[] =>
  acts.filter((act) => act.kind !== 'decision' && codes.includes(act.unit.unit.code));

/** @param state null = revoked by a revocation, else superseded. */
function told(acts: readonly RoundAct[], state: 'corrected' | 'superseded' | null): PaperStanding {
  const last = acts.at(-1);
  if (!last) return IN_FORCE;
  const units = [...new Set(acts.flatMap((act) => (act.kind === 'decision' ? [] : [act.unit.unit.code])))];
  const since = last.kind === 'decision' ? last.at.slice(0, 10) : last.correction.decidedOn;
  return { state: state ?? (last.kind === 'revocation' ? 'revoked' : 'superseded'), since, units };
}

/** @param sha256 of a paper as it was issued here, final. The one place that knows; verifying asks here. */
export function paperStanding(store: Store, sha256: string): PaperStanding {
  const record = store.documents.record(sha256);
  const round = record && store.office.round(record.year);
  const kind = ROUND_PAPER_KINDS.find((one) => one === record?.kind);
  if (!record || !round || !kind) return IN_FORCE;
  const unit = round.units.find((one) => one.id === record.unitId)?.code ?? null;
  const standing = paperStandings(store, round)({ kind, unit, ordinal: record.ordinal });
  if (standing.state !== 'in-force') return standing;
  const newer = store.documents
    .issued(record.year)
    .findLast(
      (one) => one.kind === kind && one.unitId === record.unitId && one.ordinal === record.ordinal && !one.draft,
    );
  if (!newer || newer.sha256 === record.sha256) return standing;
  return { state: 'superseded', since: newer.issuedAt.slice(0, 10), units: [] };
}
