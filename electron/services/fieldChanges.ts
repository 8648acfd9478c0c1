/** What an edit of the office changed, as its event tells it: old and new value of each field. */
import type { Params } from '../../shared/domain/result.ts';

export type Fields = Readonly<Record<string, string | null>>;
export type FieldChanges = Params & {
  readonly fields: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
};

/** @returns null when nothing differs: then there is nothing to do and nothing to log. */
export function fieldChanges(from: Fields, to: Fields): FieldChanges | null {
  const fields = Object.keys(to).filter((field) => (from[field] ?? '') !== (to[field] ?? ''));
  const of = (values: Fields): readonly string[] => fields.map((field) => values[field] ?? '');
  return fields.length === 0 ? null : { fields, from: of(from), to: of(to) };
}
