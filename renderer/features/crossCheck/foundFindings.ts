/** Filters of the list of findings, and what of it a person may answer. */
import { foldName } from '../../../shared/domain/unit.ts';
import type { Found } from './crossCheckTypes.ts';

/** What a filter looks at; an empty choice lets everything through. */
export const FACETS = ['rule', 'unit', 'severity', 'state'] as const;
export type Facet = (typeof FACETS)[number];
export type Filter = {
  readonly text: string;
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  /** Set by a cell of the map; null = every criterion. */
  readonly criterion: string | null;
};

const NONE: Filter['chosen'] = { rule: [], unit: [], severity: [], state: [] };
export const NO_FILTER: Filter = { text: '', chosen: NONE, criterion: null };
/** What still waits is shown first. */
export const OPEN_ONLY: Filter = { ...NO_FILTER, chosen: { ...NONE, state: ['open'] } };

/** Stands for findings that are about no one unit. */
export const WHOLE_ROUND = '';

export function facetOf(finding: Found, facet: Facet): string {
  const values: Readonly<Record<Facet, string>> = {
    rule: finding.code,
    unit: finding.unit?.code ?? WHOLE_ROUND,
    severity: finding.severity,
    state: finding.state,
  };
  return values[facet];
}

const ORDER: readonly Found['severity'][] = ['error', 'warning', 'info'];

/** The worst first, else as they were. @param wordsOf what a finding says, for the search without accents. */
export function foundFindings(
  findings: readonly Found[],
  filter: Filter,
  wordsOf: (finding: Found) => string,
): readonly Found[] {
  const sought = foldName(filter.text);
  const found = findings.filter(
    (one) =>
      FACETS.every((facet) => {
        const chosen = filter.chosen[facet];
        return chosen.length === 0 || chosen.includes(facetOf(one, facet));
      }) &&
      (filter.criterion === null || one.criterion === filter.criterion) &&
      (sought === '' || foldName(wordsOf(one)).includes(sought)),
  );
  return found.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

export type Powers = { readonly explain: boolean; readonly settle: boolean };

/** An error of one criterion is cured by a score alone; the app says the same (FINDING_NEEDS_ADJUSTMENT). */
export function canAnswer({ id, state, severity, criterion }: Found, powers: Powers): boolean {
  if (id === null || state !== 'open') return false;
  if (severity === 'warning') return powers.explain;
  return severity === 'error' && criterion === null && powers.settle;
}
