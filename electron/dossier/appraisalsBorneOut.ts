/**
 * Works every result out anew, from what the log vouches for: the unit's statement, the adjustments and the criteria set. So a score, a
 * reason or a rule that was altered along with the manifest is found as well.
 */
import { parseCriteriaSet } from '../../shared/contract/criteriaSetFile.ts';
import { type DossierAppraisal, parseDossierAppraisal } from '../../shared/contract/dossierAppraisalFile.ts';
import type { DossierResults } from '../../shared/contract/dossierResultsFile.ts';
import { type CriterionScore, type ScoreState, scoreSheet } from '../../shared/domain/appraisal.ts';
import { type AuditEvent, canonicalJson } from '../../shared/domain/audit.ts';
import { boardFacts, factRows } from '../../shared/domain/boardFacts.ts';
import type { CriteriaSet } from '../../shared/domain/criteriaSet.ts';
import { decideOutcome } from '../../shared/domain/levels.ts';
import { formatExact, formatPoints } from '../../shared/domain/points.ts';
import { CRITERIA_SET } from './entryNames.ts';
import { jsonOf } from './jsonOf.ts';
import { type OpenDossier, sha256Of } from './openDossier.ts';

type Given = {
  readonly results: DossierResults;
  /** Of the round's year. */
  readonly ofYear: readonly AuditEvent[];
  readonly events: readonly AuditEvent[];
};
type Unit = DossierResults['units'][number];

/** Names of entries, or "result 2024/10654". */
export async function appraisalsNotBorneOut(dossier: OpenDossier, given: Given): Promise<readonly string[]> {
  const { results, ofYear } = given;
  const set = parseCriteriaSet(jsonOf(await dossier.read(CRITERIA_SET)));
  if (!set.ok) return [CRITERIA_SET];
  const told = toldOf(given);
  const wrong: string[] = [];
  for (const unit of results.units) {
    if (unit.appraisal === null) continue;
    const appraisal = parseDossierAppraisal(jsonOf(await dossier.read(unit.appraisal)));
    const asTold = appraisal?.code === unit.code && isAsTold(appraisal, told);
    if (!appraisal || !asTold) wrong.push(unit.appraisal);
    else if (!follows(set.value, { unit, appraisal, changes: amendedScores(ofYear, unit.code) }))
      wrong.push(`result ${results.year}/${unit.code}`);
  }
  return wrong;
}

const stateText = (state: ScoreState): string => (state.kind === 'points' ? formatPoints(state.points) : state.kind);

type Told = {
  /** Hash of a statement, by unit and version. */
  readonly statements: ReadonlyMap<string, string>;
  /** By id. */
  readonly adjustments: ReadonlyMap<string, string>;
  /** By unit. */
  readonly adjusted: ReadonlyMap<string, number>;
  readonly answers: ReadonlySet<string>;
};

function toldOf({ ofYear, events }: Given): Told {
  const of = (...kinds: readonly AuditEvent['kind'][]) => ofYear.filter((one) => kinds.includes(one.kind));
  const judged = new Map(of('score-adjusted').map((one) => [String(one.payload.id), one.payload]));
  const adjustments = of('score-adjusted', 'adjustment-reversed').map(({ payload, actor, at }) => {
    const { id, unit, criterion, from, to, reverses = null } = payload;
    // One that takes another back repeats its kind, layer and words.
    const { layer, reason, note } = judged.get(String(reverses ?? id)) ?? {};
    const line = canonicalJson([unit, criterion, layer, from, to, reason, note, actor.user, at, reverses]);
    return [String(id), line, String(unit)] as const;
  });
  const answers = events.flatMap(({ kind, payload, actor }) => {
    const answered = kind === 'score-adjusted' && Array.isArray(payload.settles) ? payload.settles : [payload.finding];
    return answered.map((finding) => `${finding} ${actor.user} ${payload.note}`);
  });
  return {
    statements: new Map(
      of('submission-imported').map(({ payload }) => [`${payload.unit}/${payload.version}`, String(payload.scores)]),
    ),
    adjustments: new Map(adjustments.map(([id, line]) => [id, line])),
    adjusted: new Map([...Map.groupBy(adjustments, (one) => one[2])].map(([unit, all]) => [unit, all.length])),
    answers: new Set(answers),
  };
}

function isAsTold({ code, submissions, statement, adjustments, findings }: DossierAppraisal, told: Told): boolean {
  const version = submissions.find((one) => one.counts)?.version;
  const line = (one: DossierAppraisal['adjustments'][number]): string =>
    canonicalJson([
      ...[code, one.criterion, one.layer, stateText(one.from), stateText(one.to)],
      ...[one.reason, one.note, one.by, one.at, one.reverses],
    ]);
  return (
    told.statements.get(`${code}/${version}`) === sha256Of(canonicalJson(statement)) &&
    (told.adjusted.get(code) ?? 0) === adjustments.length &&
    adjustments.every((one) => told.adjustments.get(String(one.id)) === line(one)) &&
    findings.every(({ id, answer }) => answer === null || told.answers.has(`${id} ${answer.by} ${answer.note}`))
  );
}

/** "1.1=2>2.5" of every amendment, oldest first: what holds last. */
function amendedScores(ofYear: readonly AuditEvent[], code: string): ReadonlyMap<string, string> {
  const amended = ofYear.filter(({ kind, payload }) => kind === 'unit-amended' && payload.unit === code);
  return new Map(
    amended.flatMap(({ payload }) =>
      (Array.isArray(payload.scores) ? payload.scores : []).map((one): [string, string] => {
        const [criterion = '', change = ''] = one.split('=');
        return [criterion, change.split('>')[1] ?? ''];
      }),
    ),
  );
}

type Work = {
  readonly unit: Unit;
  readonly appraisal: DossierAppraisal;
  readonly changes: ReadonlyMap<string, string>;
};

/** Total and level as decided, and the scores as they stand. */
function follows(set: CriteriaSet, { unit, appraisal, changes }: Work): boolean {
  const { kind, statement, adjustments } = appraisal;
  const sheet = scoreSheet(set, kind, statement, adjustments);
  if (unit.decision) {
    const outcome = decideOutcome(set, sheet, boardFacts(factRows(set, adjustments)));
    if (!outcome.ok) return false;
    const { total, level } = outcome.value;
    if (formatExact(total) !== formatExact(unit.decision.total) || level !== unit.decision.level) return false;
  }
  const standing = ({ criterion, current }: CriterionScore): string =>
    changes.get(criterion.code) ?? stateText(current);
  const codes = new Set(sheet.map((row) => row.criterion.code));
  if (Object.keys(unit.scores).some((code) => !codes.has(code))) return false;
  return sheet.every((row) => {
    const shown = unit.scores[row.criterion.code];
    const held = standing(row);
    return shown === undefined ? Number.isNaN(Number(held)) : formatPoints(shown) === held;
  });
}
