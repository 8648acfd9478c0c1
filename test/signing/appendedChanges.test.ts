import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfStream, PdfString } from '@libpdf/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type SignedPapers, sampleAppearance, sign, signedPapers } from '../builders/signing.ts';

let papers: SignedPapers;

beforeAll(async () => {
  papers = await signedPapers();
});

/** A later revision of the file, written as any editor would. */
async function edit(pdf: Uint8Array, change: (document: PDF) => void): Promise<Uint8Array> {
  const document = await PDF.load(pdf);
  change(document);
  return document.save({ incremental: true });
}

const append = (pdf: Uint8Array, text: string): Uint8Array => Buffer.concat([pdf, Buffer.from(text, 'latin1')]);
const numbers = (...values: readonly number[]): PdfArray => PdfArray.of(...values.map((n) => PdfNumber.of(n)));
const drawText = (document: PDF): void => document.getPage(0)?.drawText('mức độ 4', { x: 100, y: 700 });
const resolve = (document: PDF) => (ref: Parameters<PDF['getObject']>[0]) => document.getObject(ref);

function dict(found: unknown): PdfDict {
  if (!(found instanceof PdfDict)) throw new Error('dictionary expected');
  return found;
}

const page = (document: PDF): PdfDict => dict(document.getPage(0)?.dict);
const form = (document: PDF): PdfDict => dict(document.getCatalog().getDict('AcroForm', resolve(document)));
const widget = (document: PDF): PdfDict =>
  dict(page(document).getArray('Annots', resolve(document))?.at(0, resolve(document)));

function annotate(document: PDF, entries: Record<string, PdfString | PdfName>): void {
  const annotation = PdfDict.of({ Type: PdfName.of('Annot'), Rect: numbers(100, 100, 300, 200), ...entries });
  page(document).getArray('Annots', resolve(document))?.push(document.register(annotation));
}

/** What was done · what it is called · how. */
const ATTACKS: readonly (readonly [string, string, (document: PDF) => void])[] = [
  ['text drawn on a page', 'page-content', drawText],
  ['another page size', 'page-content', (d) => page(d).set('MediaBox', numbers(0, 0, 300, 300))],
  ['a page more', 'page-content', (d) => void d.addPage()],
  ['a page less', 'page-content', (d) => void d.removePage(1)],
  [
    'a note',
    'annotation',
    (d) => annotate(d, { Subtype: PdfName.of('FreeText'), Contents: PdfString.fromString('4') }),
  ],
  ['a text field', 'field', (d) => annotate(d, { Subtype: PdfName.of('Widget'), FT: PdfName.of('Tx') })],
  [
    'another picture in the signature',
    'appearance',
    (d) => {
      widget(d).set('AP', PdfDict.of({ N: d.register(PdfStream.fromDict({}, Buffer.from('x'))) }));
    },
  ],
  ['the signature moved', 'annotation', (d) => widget(d).set('Rect', numbers(0, 0, 10, 10))],
  ['the signature removed from the form', 'field', (d) => form(d).set('Fields', new PdfArray())],
  ['the signature removed from the page', 'annotation', (d) => page(d).set('Annots', new PdfArray())],
  ['the form removed', 'field', (d) => void d.getCatalog().delete('AcroForm')],
  ['another title', 'metadata', (d) => d.setTitle('Quyết định khác')],
  [
    'an action on opening',
    'document',
    (d) => d.getCatalog().set('OpenAction', PdfDict.of({ S: PdfName.of('JavaScript') })),
  ],
  ['an attachment', 'document', (d) => d.addAttachment('x.txt', Buffer.from('x'))],
];

describe('what was added behind a signature', () => {
  it.each(['\n', '%', 'x', '%%EOF\n', '\0'.repeat(2000)])('given the bytes %j, it is appended', async (text) => {
    expect(await papers.verify(append(papers.signed, text))).toMatchObject({
      verdict: 'appended',
      changes: ['bytes'],
      signatures: [{ digestMatches: true, signatureMatches: true, coversWholeFile: false }],
    });
  });

  it.each(ATTACKS)('given %s, it is appended and named %s', async (_, change, attack) => {
    const edited = await edit(papers.signed, attack);
    const result = await papers.verify(edited);
    expect(result.verdict).toBe('appended');
    expect(result.changes).toContain('bytes');
    expect(result.changes).toContain(change);
  });

  it.each(ATTACKS)(
    'given %s and the signature of a stranger over it, it is still appended',
    async (_, change, attack) => {
      const result = await papers.verify(await sign(await edit(papers.signed, attack), papers.stranger));
      expect(result.verdict).toBe('appended');
      expect(result.changes).toContain(change);
      expect(result.signatures.at(-1)).toMatchObject({
        signer: 'Người lạ',
        digestMatches: true,
        coversWholeFile: true,
      });
    },
  );

  it('given text between two trusted signatures, it is appended too', async () => {
    const result = await papers.verify(await sign(await edit(papers.signed, drawText), papers.organisation));
    expect(result).toMatchObject({ verdict: 'appended', changes: ['page-content'] });
  });

  it('given a further signature that covers the page, it is appended', async () => {
    const cover = await sampleAppearance({ width: 500, height: 700 });
    const result = await papers.verify(
      await sign(papers.signed, papers.stranger, { role: 'organisation', appearance: cover }),
    );
    expect(result).toMatchObject({ verdict: 'appended', changes: ['appearance'] });
  });

  it('given an object that no cross-reference names, before the next signature, it is appended', async () => {
    const text = Buffer.from(papers.signed).toString('latin1');
    const trailer = text.slice(text.lastIndexOf('trailer'), text.lastIndexOf('startxref'));
    const startXref = /startxref\n(\d+)/.exec(text.slice(text.lastIndexOf('startxref')))?.[1];
    const hidden = '5 0 obj\n<</Evil true>>\nendobj\n';
    const next = trailer.replace(/\/Prev \d+/, `/Prev ${startXref}`);
    const revision = `${hidden}xref\n0 0\n${next}startxref\n${papers.signed.length + hidden.length}\n%%EOF\n`;
    const result = await papers.verify(await sign(append(papers.signed, revision), papers.organisation));
    expect(result).toMatchObject({ verdict: 'appended', changes: ['bytes'] });
  });

  it('a file whose last signature was cut off shows that it has one signature only', async () => {
    const result = await papers.verify(papers.twice.slice(0, papers.signed.length));
    expect(result.signatures.map(({ field }) => field)).toEqual(['signature-person']);
  });
});
