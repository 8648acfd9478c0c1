/**
 * Whether every byte behind a signed revision belongs to an object or a cross-reference section that the file's own structure names.
 * Readers that repair files search the bytes for objects; what the structure does not name must therefore not be there at all.
 */
import type { PdfFile } from './pdfFile.ts';
import { PdfSyntax, PdfSyntaxError } from './pdfSyntax.ts';

/** `from`: where the signed revision ends. */
export function everyByteAccountedFor(file: PdfFile, from: number): boolean {
  const sections = new Map(
    file.sections.filter(({ start }) => start >= from).map((section) => [section.start, section]),
  );
  if ([...sections.values()].some(({ hybrid }) => hybrid)) return false;
  const objects = new Set<number>();
  for (const { entries } of sections.values()) {
    for (const found of entries.values()) if (found.kind === 'plain') objects.add(found.offset);
  }
  const syntax = new PdfSyntax(file.bytes, from, { left: 1000 });
  try {
    for (;;) {
      syntax.skipSpace();
      const at = syntax.position;
      if (at >= file.bytes.length) return true;
      const section = sections.get(at);
      if (!section && !objects.has(at)) return false;
      syntax.position = section ? section.end : file.extent(at).end;
      if (section) skipTail(syntax, section.start);
    }
  } catch (error) {
    if (error instanceof PdfSyntaxError) return false;
    throw error;
  }
}

/** `startxref`, the section's own offset, `%%EOF` (white space and comments are skipped with the next step). */
function skipTail(syntax: PdfSyntax, start: number): void {
  syntax.expect('startxref');
  if (syntax.integer() !== start) throw new PdfSyntaxError('startxref names another section');
}
