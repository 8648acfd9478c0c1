/** A newer file of the same unit against the version before: what changed, what is cured, what is left. */
import { canonicalJson } from '../../shared/domain/audit.ts';
import { type Finding, finding, NOWHERE } from '../../shared/domain/findings.ts';
import { formatPoints, type Points } from '../../shared/domain/points.ts';
import { differences, type ReadSheet, type ScoreDifference } from '../../shared/domain/submission.ts';
import type { Staged } from './importJob.ts';

const day = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' });

export type Compared = {
  readonly version: number;
  readonly findings: readonly Finding[];
  /** Empty for a first version. */
  readonly differences: readonly ScoreDifference[];
  /** What was found in the version before and is not in this one. */
  readonly cured: readonly Finding[];
};

/** Version n+1 names what it changes; a late one says so. */
export function compareWithBefore(staged: Staged): Compared {
  const { context, request, round, unit, sheet } = staged;
  const before = context.store.submissions.latestOf(round.year, unit.id);
  const received = request.received ?? day.format(context.now());
  const late = received > round.submissionDue ? [finding('LATE', {}, { received, due: round.submissionDue })] : [];
  const several = severalFiles(staged);
  if (!before) return { version: 1, findings: [...sheet.findings, ...late], differences: [], cured: [] };
  const { submissions } = context.store;
  // An older version may be the one that counts; numbers go on from the newest.
  const newest = submissions.versions(round.year, unit.id)[0] ?? before;
  const scores = submissions.scores(before.id);
  const changes = differences(round.set, scores, sheet.scores);
  const changed = changes.map((one) => `${one.criterion}: ${shown(one.before)} → ${shown(one.after)}`);
  const otherTotal = before.statedTotal !== sheet.statedTotal;
  const total = otherTotal ? `${shown(before.statedTotal)} → ${shown(sheet.statedTotal)}` : null;
  const { cured, remaining } = curedBy(submissions.findingsOf(before.id), sheet.findings);
  const superseding = finding(
    'SUPERSEDES_VERSION',
    {},
    {
      version: before.version,
      changes: changed.length,
      differences: changed,
      total,
      cured: cured.map(findingKey),
      remaining,
    },
  );
  const same =
    total === null &&
    changed.length + cured.length === 0 &&
    sameTexts(scores, sheet.scores) &&
    canonicalJson(submissions.evidence(before.id)) === canonicalJson(sheet.evidence);
  const unchanged = [finding('UNCHANGED_CONTENT', {}, { version: before.version })];
  return {
    version: newest.version + 1,
    findings: [...sheet.findings, ...late, superseding, ...(same ? unchanged : several)],
    differences: changes,
    cured,
  };
}

/** Two at once, and only their names say which is the newer: a person must look. */
function severalFiles({ taken, unit, file }: Staged): readonly Finding[] {
  const before = taken.get(unit.id);
  return before === undefined ? [] : [finding('SEVERAL_FILES_OF_UNIT', NOWHERE, { before, now: file })];
}

/** "CODE 1.1": cells move from version to version, criteria do not. */
const findingKey = ({ code, criterion, params }: Finding): string =>
  [code, criterion ?? params.group].filter(Boolean).join(' ');

/** What was found in the version before and no longer is; and how many of its faults are still there. */
export function curedBy(before: readonly Finding[], now: readonly Finding[]) {
  const ofSheet = before.filter((one) => !OF_VERSIONS.has(one.code));
  const left = now.map(findingKey);
  const gone = ofSheet.filter((one) => {
    const at = left.indexOf(findingKey(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const faults = (findings: readonly Finding[]) => findings.filter((one) => one.severity !== 'info').length;
  return { cured: gone, remaining: faults(ofSheet) - faults(gone) };
}
const OF_VERSIONS: ReadonlySet<string> = new Set([
  'SUPERSEDES_VERSION',
  'UNCHANGED_CONTENT',
  'LATE',
  'SEVERAL_FILES_OF_UNIT',
]);

/** What was typed, also where it is no number: "tốt" and "khá" are two statements. */
const sameTexts = (before: ReadSheet['scores'], after: ReadSheet['scores']): boolean =>
  Object.entries(after).every(([code, { raw }]) => before[code]?.raw === raw);

const shown = (value: Points | null): string => (value === null ? '–' : formatPoints(value));
