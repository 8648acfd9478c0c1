/** The cross-checks of a round: all rules, and their run. */
import { allMaximum } from './allMaximum.ts';
import { bunching } from './bunching.ts';
import { carriedOver } from './carriedOver.ts';
import { documentShared } from './documentShared.ts';
import { evidenceMissing } from './evidenceMissing.ts';
import { evidencePeriod } from './evidencePeriod.ts';
import { jump } from './jump.ts';
import { late } from './late.ts';
import { notApplicable } from './notApplicable.ts';
import { partsAndWholes } from './partsAndWholes.ts';
import { peers } from './peers.ts';
import { referenceScore } from './referenceScore.ts';
import type { CheckFinding, CheckRule, RoundView } from './rule.ts';
import type { CheckSettings } from './settings.ts';
import { surveyInterval } from './surveyInterval.ts';
import { surveySample } from './surveySample.ts';
import { surveySelfScored } from './surveySelfScored.ts';
import { textShared } from './textShared.ts';

/** In the order in which a board reads them; what the import found comes first and is not found again. */
export const CHECK_RULES: readonly CheckRule[] = [
  carriedOver,
  evidenceMissing,
  evidencePeriod,
  documentShared,
  textShared,
  partsAndWholes,
  referenceScore,
  surveySample,
  surveyInterval,
  surveySelfScored,
  notApplicable,
  jump,
  peers,
  allMaximum,
  bunching,
  late,
];

/** All findings of a round, each once, in the order of the rules. */
export function runChecks(round: RoundView, settings: CheckSettings): readonly CheckFinding[] {
  const found = CHECK_RULES.filter((rule) => settings[rule.name].enabled).flatMap((rule) => rule.find(round, settings));
  const seen = new Set<string>();
  return found.filter((one) => {
    const about = carriedTwice(one) ? JSON.stringify([one.code, one.unitId, one.criterion]) : one.key;
    return seen.size < seen.add(about).size;
  });
}

/** The import names these as well, on other facts (a cell, the deadline): one finding of a kind is enough. */
const carriedTwice = ({ code }: CheckFinding): boolean =>
  code === 'EVIDENCE_MISSING' || code === 'LATE' || code === 'SURVEY_SELF_SCORED';
