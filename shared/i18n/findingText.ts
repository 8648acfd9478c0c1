import type { Finding } from '../domain/findings.ts';
import type { Translate } from './translator.ts';

/** `code` as the contract writes it, or as the domain does. */
type Sayable = Omit<Finding, 'code'> & { readonly code: string };

/** The sentence of a finding; its place is a parameter like the others, and so is the arithmetic of its figures. */
export const findingText = (t: Translate, finding: Sayable): string => {
  const { method } = finding.params;
  const arithmetic = typeof method === 'string' ? t(`arithmetic.${method}`, finding.params) : null;
  return t(`findings.${finding.code}`, { ...finding, ...finding.params, arithmetic });
};
