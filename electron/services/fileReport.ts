/** What became of one file: one outcome, with everything that a person must know of it. */
import { type Finding, finding, NOWHERE, type QuestionCode, type RefusalCode } from '../../shared/domain/findings.ts';
import type { Points } from '../../shared/domain/points.ts';
import type { Params } from '../../shared/domain/result.ts';
import {
  type Outcome,
  outcomeOf,
  type ReadSheet,
  type ScoreDifference,
  selfTotal,
} from '../../shared/domain/submission.ts';
import type { RoundUnit } from '../../shared/domain/unit.ts';
import type { Compared } from './compareVersions.ts';
import type { Staged } from './importJob.ts';

export type Choice = { readonly question: QuestionCode; readonly options: readonly string[] };

export type FileReport = {
  readonly file: string;
  readonly sha256: string | null;
  readonly outcome: Outcome;
  readonly choices: readonly Choice[];
  readonly unit: RoundUnit | null;
  readonly version: number | null;
  readonly selfTotal: Points | null;
  readonly sheet: ReadSheet | null;
  readonly findings: readonly Finding[];
  /** Against the version before; empty for a first one. */
  readonly differences: readonly ScoreDifference[];
  /** What the version before was found wrong for and this one is not. */
  readonly cured: readonly Finding[];
};

export const reportOf = (
  { file, sha256, unit, sheet, round }: Staged,
  { version, findings, differences, cured }: Compared,
): FileReport => ({
  file,
  sha256,
  outcome: outcomeOf(findings),
  choices: [],
  unit,
  version,
  selfTotal: selfTotal(round.set, sheet.scores, unit.kind),
  sheet,
  findings,
  differences,
  cured,
});

export const blankReport = (file: string, sha256: string | null): FileReport => ({
  file,
  sha256,
  outcome: 'refused',
  choices: [],
  unit: null,
  version: null,
  selfTotal: null,
  sheet: null,
  findings: [],
  differences: [],
  cured: [],
});

export const refused = (file: string, sha256: string | null, code: RefusalCode, params: Params): FileReport => ({
  ...blankReport(file, sha256),
  findings: [finding(code, NOWHERE, params)],
});

export const decidedAlready = ({ file, sha256, unit }: Staged): FileReport => ({
  ...refused(file, sha256, 'UNIT_ALREADY_DECIDED', { unit: unit.code }),
  unit,
});

/** Nothing is stored; the sheet is shown so that a person can choose. */
export function asked(
  file: string,
  sha256: string,
  question: QuestionCode,
  options: readonly string[],
  sheet: ReadSheet | null,
  params: Params = {},
): FileReport {
  const asking: Finding = { ...finding(question, NOWHERE, { options, ...params }), severity: 'error' };
  return {
    ...blankReport(file, sha256),
    outcome: 'needs-decision',
    choices: [{ question, options }],
    sheet,
    findings: [asking, ...(sheet?.findings ?? [])],
  };
}
