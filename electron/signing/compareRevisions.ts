/**
 * What a later revision changed in a signed one, beyond adding further signatures.
 *
 * Both revisions are walked side by side from the catalogue, so it does not matter how the change was written; whatever can be reached
 * in one of them and is not the same in the other is a change. Compared are signed bytes with unsigned ones, so every rule looks at the
 * signed side to learn what it has before it.
 */
import type { PdfFile } from './pdfFile.ts';
import { decodeStructure } from './pdfStream.ts';
import {
  type Budget,
  dictOf,
  entry,
  itemsOf,
  NULL,
  nameOf,
  numberOf,
  type PdfDict,
  PdfSyntaxError,
  type PdfValue,
} from './pdfSyntax.ts';

/**
 * page-content  a page's text, pictures, fonts, size, or the number or order of pages
 * appearance    what an annotation, a form field or an earlier signature shows; or a further signature that covers too much of its page
 * annotation    an annotation added, removed or changed
 * field         a form field added, removed or changed
 * metadata      title, author or other statements about the document
 * document      anything else: actions, attachments, destinations, structure
 * permission    a further signature, though an earlier signer certified the file and allowed no change (DocMDP, P 1)
 * bytes         bytes that belong to no object of the revision
 */
export type Change =
  | 'page-content'
  | 'appearance'
  | 'annotation'
  | 'field'
  | 'metadata'
  | 'document'
  | 'permission'
  | 'bytes';

type Pair = { readonly before: PdfValue; readonly after: PdfValue; readonly area: Change };

/** Share of the page that a further signature may cover; a seal takes two hundredths. */
const MAX_COVERED = 0.1;

const EMPTY: PdfDict = { kind: 'dict', entries: new Map() };

/** What comes with a signature, certificates and revocation data for it (PAdES B-LT), and the date of the last change. */
const FREE_IN_CATALOG: ReadonlySet<string> = new Set(['DSS', 'Extensions']);
/** What every save writes anew into the metadata stream (XMP). */
const FREE_IN_METADATA =
  /(<|\s)((?:xmp:(?:ModifyDate|MetadataDate)|xmpMM:InstanceID|pdf:Producer))(?:>[^<]*<\/\2>|="[^"]*")/g;
const FREE_IN_INFO: ReadonlySet<string> = new Set(['ModDate', 'Producer']);
/** What signing an empty signature field fills in. */
const FREE_IN_EMPTY_FIELD: ReadonlySet<string> = new Set(['V', 'AP', 'AS', 'F', 'M', 'MK']);
/** What a widget that is its own field says of the field (12.7.3.1). */
const FIELD_KEYS: ReadonlySet<string> = new Set(['FT', 'T', 'V', 'Ff', 'Opt']);
/** No actions, no scripts. */
const WIDGET_KEYS: ReadonlySet<string> = new Set(
  'Type Subtype FT T TU V F Ff Rect P AP AS MK DA DR Border BS M NM Parent Kids Lock StructParent'.split(' '),
);

/**
 * @param options.later dictionaries of the signatures that the later revision adds
 * @param options.budget pairs of values that may still be compared; throws PdfSyntaxError when it is used up
 */
export function compareRevisions(
  before: PdfFile,
  after: PdfFile,
  options: { readonly later: ReadonlySet<PdfDict>; readonly budget: Budget },
): readonly Change[] {
  return new Comparison(before, after, options.later).run(options.budget);
}

class Comparison {
  private readonly before: PdfFile;
  private readonly after: PdfFile;
  private readonly later: ReadonlySet<PdfDict>;
  private readonly changes = new Set<Change>();
  private readonly pending: Pair[] = [];
  private readonly seen = new Set<string>();
  /** Signatures whose widget was met: each may show in one place only. */
  private readonly shown = new Map<PdfDict, PdfDict>();

  constructor(before: PdfFile, after: PdfFile, later: ReadonlySet<PdfDict>) {
    this.before = before;
    this.after = after;
    this.later = later;
  }

  run(budget: Budget): readonly Change[] {
    this.compareTrailers();
    this.compareCatalogs();
    if (this.later.size > 0 && this.allowsNoChange()) this.changes.add('permission');
    for (let pair = this.pending.pop(); pair; pair = this.pending.pop()) {
      if (--budget.left < 0) throw new PdfSyntaxError('too much to compare');
      this.compare(pair);
    }
    return [...this.changes];
  }

  /** ISO 32000-1, 12.8.2.2: /Perms names the certifying signature, whose reference says what may still be done. */
  private allowsNoChange(): boolean {
    const get = (dict: PdfDict | null, key: string): PdfValue => (dict ? this.before.resolve(entry(dict, key)) : NULL);
    const signature = dictOf(get(dictOf(get(this.before.catalog, 'Perms')), 'DocMDP'));
    return itemsOf(get(signature, 'Reference')).some((item) => {
      const reference = dictOf(this.before.resolve(item));
      return numberOf(get(dictOf(get(reference, 'TransformParams')), 'P')) === 1;
    });
  }

  private compareTrailers(): void {
    const [a, b] = [this.before, this.after].map((file) => dictOf(file.resolve(entry(file.trailer, 'Info'))));
    this.compareKeys(a ?? null, b ?? null, (key) => (FREE_IN_INFO.has(key) ? null : 'metadata'));
    const [idBefore, idAfter] = [this.before, this.after].map((file) =>
      itemsOf(file.resolve(entry(file.trailer, 'ID'))),
    );
    this.push(idBefore?.[0] ?? NULL, idAfter?.[0] ?? NULL, 'document');
  }

  private compareCatalogs(): void {
    const a = this.before.catalog;
    const b = this.after.catalog;
    this.compareForms(this.resolved(a, b, 'AcroForm'));
    this.compareMetadata(this.resolved(a, b, 'Metadata'));
    // The pages are pushed last and so compared first: what belongs to a page is then named after it.
    this.compareKeys(a, b, (key) =>
      FREE_IN_CATALOG.has(key) || ['AcroForm', 'Metadata', 'Pages'].includes(key) ? null : 'document',
    );
    this.push(entry(a, 'Pages'), entry(b, 'Pages'), 'page-content');
  }

  /** Readers show the title that stands here. */
  private compareMetadata([a, b]: readonly [PdfValue, PdfValue]): void {
    if (metadataText(a) !== metadataText(b)) this.changes.add('metadata');
  }

  private compareForms([a, b]: readonly [PdfValue, PdfValue]): void {
    const [formA, formB] = [dictOf(a) ?? EMPTY, dictOf(b)];
    if (!formB) {
      if (a.kind !== 'null') this.changes.add('field');
      return;
    }
    const special = new Set(['Fields', 'SigFlags', 'DR', 'DA']);
    this.compareKeys(formA, formB, (key) => (special.has(key) ? null : 'field'));
    this.compareLists(this.resolved(formA, formB, 'Fields'), 'field');
    // Signing tools bring their fonts along; those that were there must stay.
    const [resourcesA, resourcesB] = this.resolved(formA, formB, 'DR').map(dictOf);
    for (const key of resourcesA?.entries.keys() ?? []) {
      const [kindA, kindB] = this.resolved(resourcesA ?? formA, resourcesB ?? formB, key).map(dictOf);
      for (const [name, value] of kindA?.entries ?? [])
        this.push(value, kindB ? entry(kindB, name) : NULL, 'appearance');
    }
    const [textA] = this.resolved(formA, formB, 'DA');
    if (textA.kind !== 'null') this.push(textA, entry(formB, 'DA'), 'appearance');
  }

  /** Lists of fields or annotations: the old ones in their order, then only what further signatures add. */
  private compareLists([a, b]: readonly [PdfValue, PdfValue], area: 'field' | 'annotation', page?: PdfDict): void {
    const [old, now] = [itemsOf(a), itemsOf(b)];
    if (now.length < old.length) this.changes.add(area);
    for (const [i, item] of now.entries()) {
      const known = old[i];
      if (known) this.push(known, item, area);
      else this.checkAddition(item, area, page);
    }
  }

  private checkAddition(item: PdfValue, area: 'field' | 'annotation', page?: PdfDict): void {
    const added = dictOf(this.after.resolve(item));
    const parent = added && dictOf(this.after.resolve(entry(added, 'Parent')));
    const signature = added && this.signatureOf(added, parent);
    if (!added || !signature) {
      this.changes.add(added && nameOf(entry(added, 'Subtype')) === 'Widget' ? 'field' : area);
      return;
    }
    const keys = [...added.entries.keys(), ...(parent?.entries.keys() ?? [])];
    if (keys.some((key) => !WIDGET_KEYS.has(key))) this.changes.add(area);
    if (!page) return;
    if ((this.shown.get(signature) ?? added) !== added) this.changes.add('appearance');
    this.shown.set(signature, added);
    if (this.area(entry(added, 'Rect')) > MAX_COVERED * this.area(this.inherited(page, 'MediaBox')))
      this.changes.add('appearance');
  }

  /** The added signature that a field, or the widget of one, shows. */
  private signatureOf(added: PdfDict, parent: PdfDict | null): PdfDict | null {
    for (const field of [added, parent]) {
      const value =
        field && nameOf(entry(field, 'FT')) === 'Sig' ? dictOf(this.after.resolve(entry(field, 'V'))) : null;
      if (value && this.later.has(value)) return value;
    }
    return null;
  }

  private area(rectangle: PdfValue): number {
    const numbers = itemsOf(this.after.resolve(rectangle)).map(
      (item) => numberOf(this.after.resolve(item)) ?? Number.NaN,
    );
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers;
    const size = Math.abs(x2 - x1) * Math.abs(y2 - y1);
    return Number.isNaN(size) ? Number.POSITIVE_INFINITY : size;
  }

  private inherited(page: PdfDict, key: string): PdfValue {
    let node: PdfDict | null = page;
    for (let depth = 0; node && depth < 64; depth++) {
      const value = entry(node, key);
      if (value.kind !== 'null') return value;
      node = dictOf(this.after.resolve(entry(node, 'Parent')));
    }
    return NULL;
  }

  private resolved(a: PdfDict, b: PdfDict, key: string): readonly [PdfValue, PdfValue] {
    return [this.before.resolve(entry(a, key)), this.after.resolve(entry(b, key))];
  }

  private push(before: PdfValue, after: PdfValue, area: Change): void {
    this.pending.push({ before, after, area });
  }

  private compare({ before, after, area }: Pair): void {
    if (before.kind === 'ref' && after.kind === 'ref') {
      const key = `${before.number} ${after.number}`;
      if (this.seen.has(key)) return;
      this.seen.add(key);
    }
    const a = this.before.resolve(before);
    const b = this.after.resolve(after);
    if (a.kind === 'array' && b.kind === 'array') {
      if (a.items.length !== b.items.length) this.changes.add(area);
      else for (const [i, item] of a.items.entries()) this.push(item, b.items[i] ?? NULL, area);
    } else if (a.kind === 'dict' && b.kind === 'dict') this.compareDicts(a, b, area);
    else if (a.kind === 'stream' && b.kind === 'stream') {
      if (Buffer.compare(a.data, b.data) !== 0) this.changes.add(area);
      this.compareKeys(a.dict, b.dict, (key) => (key === 'Length' ? null : area));
    } else if (!sameScalar(a, b)) this.changes.add(area);
  }

  private compareDicts(a: PdfDict, b: PdfDict, area: Change): void {
    if (nameOf(entry(a, 'Type')) === 'Page') {
      this.compareKeys(a, b, (key) => (key === 'Annots' ? null : 'page-content'));
      this.compareLists(this.resolved(a, b, 'Annots'), 'annotation', b);
    } else if (nameOf(entry(a, 'FT')) === 'Sig' && !a.entries.has('V') && this.signatureOf(b, null)) {
      this.compareKeys(a, b, (key) => (FREE_IN_EMPTY_FIELD.has(key) ? null : 'field'));
    } else {
      const widget = nameOf(entry(a, 'Subtype')) === 'Widget';
      this.compareKeys(a, b, (key) => (key === 'AP' ? 'appearance' : widget && FIELD_KEYS.has(key) ? 'field' : area));
    }
  }

  /** `areaOf` says what a change under the key would be; null = not compared here. */
  private compareKeys(a: PdfDict | null, b: PdfDict | null, areaOf: (key: string) => Change | null): void {
    for (const key of new Set([...(a?.entries.keys() ?? []), ...(b?.entries.keys() ?? [])])) {
      const area = areaOf(key);
      if (area) this.push(a ? entry(a, key) : NULL, b ? entry(b, key) : NULL, area);
    }
  }
}

function sameScalar(a: PdfValue, b: PdfValue): boolean {
  if (a.kind === 'null' && b.kind === 'null') return true;
  if (a.kind === 'string' && b.kind === 'string') return Buffer.compare(a.bytes, b.bytes) === 0;
  if (a.kind === 'number' && b.kind === 'number') return a.value === b.value;
  if (a.kind === 'boolean' && b.kind === 'boolean') return a.value === b.value;
  return a.kind === 'name' && b.kind === 'name' && a.value === b.value;
}

/** Packed in a way that is not unpacked here, it is compared as it stands. */
function metadataText(value: PdfValue): string {
  if (value.kind !== 'stream') return '';
  let bytes = value.data;
  try {
    bytes = decodeStructure(value);
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error;
  }
  return Buffer.from(bytes).toString('latin1').replace(FREE_IN_METADATA, '$1$2').trim();
}
