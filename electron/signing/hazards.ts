/**
 * What a file holds that can make it look different without a changed byte: a signature over it is whole, and still does not say what a
 * reader will see. A paper in PDF/A holds none of it.
 */
import type { PdfFile } from './pdfFile.ts';
import { dictOf, entry, itemsOf, nameOf, type PdfDict, type PdfValue } from './pdfSyntax.ts';

/**
 * script      JavaScript, which runs when the file is opened or a field is touched
 * action      something is started or opened: another file, a program, an address
 * layers      optional content that a reader shows or hides
 * xfa         a form of its own kind beside the pages
 * attachment  other files inside
 * form        fields to be filled in, or drawn anew by the reader
 * external    contents that stand in another file
 * structure   a table together with a stream (ISO 32000-1, 7.5.8.4): readers weigh them differently and may show two papers
 */
export type Hazard = 'script' | 'action' | 'layers' | 'xfa' | 'attachment' | 'form' | 'external' | 'structure';

const ACTIONS: ReadonlySet<string> = new Set([
  'Launch',
  'GoToR',
  'GoToE',
  'SubmitForm',
  'ImportData',
  'Rendition',
  'Movie',
]);

export function hazardsOf(file: PdfFile): readonly Hazard[] {
  const found = new Set<Hazard>();
  for (const number of file.numbers) visit(file.object(number), found, 0);
  const form = dictOf(file.resolve(entry(file.catalog, 'AcroForm')));
  if (form) formHazards(file, form, found);
  if (file.sections.some(({ hybrid }) => hybrid)) found.add('structure');
  return [...found].sort();
}

const MAX_DEPTH = 64;

function visit(value: PdfValue, found: Set<Hazard>, depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (value.kind === 'array') for (const item of value.items) visit(item, found, depth + 1);
  const dict = dictOf(value);
  if (!dict) return;
  const subtype = nameOf(entry(dict, 'S')) ?? '';
  if (subtype === 'JavaScript' || dict.entries.has('JS')) found.add('script');
  if (ACTIONS.has(subtype)) found.add('action');
  if (dict.entries.has('OCProperties')) found.add('layers');
  if (dict.entries.has('EmbeddedFiles') || dict.entries.has('EF')) found.add('attachment');
  if (value.kind === 'stream' && dict.entries.has('F')) found.add('external');
  for (const item of dict.entries.values()) visit(item, found, depth + 1);
}

function formHazards(file: PdfFile, form: PdfDict, found: Set<Hazard>): void {
  if (form.entries.has('XFA')) found.add('xfa');
  const redrawn = file.resolve(entry(form, 'NeedAppearances'));
  if (redrawn.kind === 'boolean' && redrawn.value) found.add('form');
  for (const item of itemsOf(file.resolve(entry(form, 'Fields')))) {
    const field = dictOf(file.resolve(item));
    if (field && nameOf(entry(field, 'FT')) !== 'Sig') found.add('form');
  }
}
