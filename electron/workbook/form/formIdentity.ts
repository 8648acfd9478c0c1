/** What the form says about itself on a sheet that people never see, so that a returned form is known at once. */
import { createHash } from 'node:crypto';
import { allCriteria, type CriteriaSet } from '../../../shared/domain/criteriaSet.ts';
import { formatPoints } from '../../../shared/domain/points.ts';

export const FORM_ID = 'thamdinh-form/1';
export const IDENTITY_SHEET = '_thamdinh';

/** Keys stand in column A, values in column B, both as text. Never renamed: forms in the field carry them. */
export const IDENTITY_KEYS = ['form', 'criteriaSet', 'criteriaSetHash', 'unitCode', 'year', 'fixedCellsHash'] as const;
export type FormIdentity = Readonly<Record<(typeof IDENTITY_KEYS)[number], string>>;

const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Codes, maxima and Vietnamese titles in the set's order: what a filled sheet is matched by. */
export function criteriaSetHash(set: CriteriaSet): string {
  const known = hashes.get(set) ?? hashOf(set);
  hashes.set(set, known);
  return known;
}
const hashes = new WeakMap<CriteriaSet, string>();

const hashOf = (set: CriteriaSet): string =>
  sha256([
    set.id,
    set.groups.map((group) => [group.code, group.numeral, group.title.vi, formatPoints(group.maximum)]),
    allCriteria(set).map((one) => [one.code, one.title.vi, formatPoints(one.maximum)]),
  ]);

/** A fixed cell: its address and its text; a formula's text is "=SUM(…)", a number's its shortest decimal. */
export type FixedCell = readonly [address: string, text: string];

/** Hash of the fixed part of the table (codes, names, maxima, formulas), as a returned form must still show it. */
export const fixedCellsHash = (cells: readonly FixedCell[]): string => sha256(cells);
