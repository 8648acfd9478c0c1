/** The text of a Word file as Word would read it: paragraphs of the document, and its first foot. */
import { strFromU8, unzipSync } from 'fflate';

const unescaped = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

export function docxText(bytes: Uint8Array): { readonly text: string; readonly foot: string } {
  const parts = unzipSync(bytes);
  const xmlOf = (pattern: RegExp): string =>
    Object.entries(parts)
      .filter(([name]) => pattern.test(name))
      .map(([, content]) => unescaped(strFromU8(content)))
      .join('');
  const runs = [...xmlOf(/^word\/document\.xml$/).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)];
  return { text: runs.map(([, one]) => one).join('|'), foot: xmlOf(/^word\/footer/) };
}
