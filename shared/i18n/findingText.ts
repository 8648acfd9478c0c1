import type { Finding } from '../domain/findings.ts';
import type { Translate } from './translator.ts';

/** The sentence of a finding; its place is a parameter like the others. */
export const findingText = (t: Translate, finding: Finding): string =>
  t(`findings.${finding.code}`, { ...finding, ...finding.params });
