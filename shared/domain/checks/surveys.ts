import type { Criterion } from '../criteriaSet.ts';

/** Scored by what people answered: the percent of a survey, with its sample. */
export const isSurvey = ({ scoring }: Criterion): boolean =>
  (scoring.kind === 'rate' || scoring.kind === 'bands') && scoring.of === 'survey-percent';

export const leastSampleOf = ({ scoring }: Criterion): number =>
  scoring.kind === 'rate' || scoring.kind === 'bands' ? (scoring.minimumSample ?? 0) : 0;
