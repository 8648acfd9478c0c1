/**
 * The wording of a paper as an office edits it: named texts, some with fields in double braces, "{{unit}}". Kept per year by the office; what it does
 * not change comes from the shipped defaults.
 */
import { type Failure, fail, ok, type Result } from './result.ts';

export type PaperTexts = Readonly<Record<string, string>>;
export type FieldValues = Readonly<Record<string, string>>;

export type TemplateFailure = Failure<
  'TEMPLATE_TEXT_UNKNOWN' | 'TEMPLATE_FIELD_UNKNOWN' | 'TEMPLATE_TEXT_LONG' | 'TEMPLATE_COLUMNS'
>;

const FIELD = /\{\{\s*([a-zA-Z]+)\s*\}\}/g;
/** Characters of one text; a closing paragraph must stay on one page with the signature. */
const MAX_TEXT = 2000;

export const fieldsIn = (text: string): readonly string[] => [...text.matchAll(FIELD)].map(([, name = '']) => name);

/** Heads of a table's columns, a line each: their number is that of the table. */
const isColumns = (name: string): boolean => /columns$/i.test(name);

/** Known in every text of every paper. */
export const HEAD_FIELDS = ['authority', 'capacity', 'post', 'province', 'set', 'signer', 'year'] as const;

/** The fields that a text may use: those of its default, and those that every paper can fill. */
export const fieldsFor = (shipped: string): readonly string[] =>
  [...new Set([...HEAD_FIELDS, ...fieldsIn(shipped)])].sort();

/**
 * The office's texts over the defaults. A text may leave out a field of its default, and may use those of HEAD_FIELDS besides: no other has a value where
 * it stands.
 * Errors: TEMPLATE_TEXT_UNKNOWN (`text`), TEMPLATE_FIELD_UNKNOWN (`text`, `field`, `known`), TEMPLATE_TEXT_LONG (`text`, `limit`),
 * TEMPLATE_COLUMNS (`text`, `columns`).
 */
export function applyTemplate(defaults: PaperTexts, edited: PaperTexts): Result<PaperTexts, TemplateFailure> {
  for (const [name, text] of Object.entries(edited)) {
    const shipped = Object.hasOwn(defaults, name) ? defaults[name] : undefined;
    if (shipped === undefined) return fail('TEMPLATE_TEXT_UNKNOWN', { text: name });
    const columns = linesOf(shipped).length;
    if (isColumns(name) && linesOf(text).length !== columns) return fail('TEMPLATE_COLUMNS', { text: name, columns });
    if (text.length > MAX_TEXT) return fail('TEMPLATE_TEXT_LONG', { text: name, limit: MAX_TEXT });
    const known = fieldsFor(shipped);
    const strange = fieldsIn(text).find((field) => !known.includes(field));
    if (strange !== undefined) return fail('TEMPLATE_FIELD_UNKNOWN', { text: name, field: strange, known });
  }
  return ok({ ...defaults, ...edited });
}

/** @throws RangeError where a field has no value: the builder of the paper forgot it. */
export const fillTemplate = (text: string, values: FieldValues): string =>
  text.replace(FIELD, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new RangeError(`no value for {{${name}}}`);
    return value;
  });

/** A text of several lines as a list: legal grounds, recipients, agenda. Empty lines go. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
