/** From the parts of a package to its sheets; parts are found by relationship type, never by their usual names. */
import { posix } from 'node:path';
import { readCellStyles } from './cellStyles.ts';
import { decodeLegacy, type Encoding } from './legacyText.ts';
import type { Package } from './openPackage.ts';
import { type Attributes, parseXml } from './parseXml.ts';
import { readSheetPart, type SheetContext } from './readSheetPart.ts';
import { Refusal } from './refusal.ts';
import { remembered, WHOLE_PARTS } from './remembered.ts';
import { readSharedStrings } from './sharedStrings.ts';
import type { Sheet } from './sheet.ts';

export type WorkbookContent = {
  readonly sheets: readonly Sheet[];
  readonly macros: boolean;
  readonly externalLinks: boolean;
  /** The encoding that the texts had before they were converted; null = Unicode. */
  readonly legacyEncoding: Encoding | null;
};

type Relationship = { readonly type: string; readonly target: string };

/** @throws Refusal NOT_A_WORKBOOK, DAMAGED, TOO_LARGE or UNSAFE_CONTENT. */
export async function readPackage(source: Package): Promise<WorkbookContent> {
  const main = await findMainPart(source);
  const relationships = await readRelationships(source, main);
  const partOf = (type: string) => onlyTarget(relationships, type);
  const { entries, from1904 } = await readSheetList(source, main);
  const stylesPart = partOf('styles');
  const styles = stylesPart === undefined ? null : await source.text(stylesPart);
  const stringsPart = partOf('sharedStrings');
  const strings = stringsPart === undefined ? null : await source.text(stringsPart);
  const context: SheetContext = {
    strings: strings === null ? [] : readSharedStrings(stringsPart ?? '', strings),
    styles: styles === null ? [] : readCellStyles(styles, stylesPart),
    from1904,
    budget: { cells: MOST_CELLS },
  };
  const sheets: Sheet[] = [];
  for (const entry of entries) {
    const relationship = relationships.get(entry.relationship);
    if (relationship?.type !== 'worksheet') continue;
    const xml = await source.text(relationship.target);
    if (xml === null) throw new Refusal('DAMAGED', { part: relationship.target });
    sheets.push(readSheetPart({ name: entry.name, state: entry.state, part: relationship.target, xml, context }));
  }
  const decoded = decodeLegacy(sheets);
  return {
    sheets: decoded.sheets,
    legacyEncoding: decoded.encoding,
    macros: source.names.some((name) => /vbaProject\.bin$/i.test(name)),
    externalLinks: [...relationships.values()].some((one) => one.type === 'externalLink'),
  };
}

/** Over all sheets; a district's round has some 10,000. */
const MOST_CELLS = 300_000;

async function findMainPart(source: Package): Promise<string> {
  const mimetype = await source.text('mimetype');
  if (mimetype !== null)
    throw new Refusal('NOT_A_WORKBOOK', { kind: mimetype.includes('spreadsheet') ? 'ods' : 'other' });
  const main = onlyTarget(await readRelationships(source, ''), 'officeDocument');
  if (main === undefined) throw new Refusal('NOT_A_WORKBOOK', { kind: 'other' });
  const type = await contentTypeOf(source, main);
  if (/sheet\.binary/i.test(type) || main.endsWith('.bin')) throw new Refusal('NOT_A_WORKBOOK', { kind: 'xlsb' });
  if (/wordprocessingml|ms-word/i.test(type)) throw new Refusal('NOT_A_WORKBOOK', { kind: 'docx' });
  if (/presentationml|powerpoint|visio/i.test(type)) throw new Refusal('NOT_A_WORKBOOK', { kind: 'other' });
  return main;
}

/** Of two workbooks, or two lists of strings, every program takes another one. */
function onlyTarget(relationships: ReadonlyMap<string, Relationship>, type: string): string | undefined {
  const targets = new Set([...relationships.values()].filter((one) => one.type === type).map(({ target }) => target));
  if (targets.size > 1) throw new Refusal('UNSAFE_CONTENT', { reason: 'duplicate-relationship' });
  return [...targets][0];
}

async function contentTypeOf(source: Package, part: string): Promise<string> {
  const name = '[Content_Types].xml';
  const xml = await source.text(name);
  if (xml === null) throw new Refusal('DAMAGED', { part: name });
  const { byName, byEnding } = contentTypes(xml, name);
  const ending = [...byEnding.keys()].findLast((one) => part.toLowerCase().endsWith(`.${one}`));
  return byName.get(`/${part}`.toLowerCase()) ?? byEnding.get(ending ?? '') ?? '';
}

const contentTypes = remembered((xml, part) => {
  const byName = new Map<string, string>();
  const byEnding = new Map<string, string>();
  parseXml(part, xml, {
    open: (name, { ContentType = '', PartName = '', Extension = '' }) => {
      if (name === 'Override') byName.set(PartName.toLowerCase(), ContentType);
      if (name === 'Default') byEnding.set(Extension.toLowerCase(), ContentType);
    },
  });
  return { byName, byEnding };
}, WHOLE_PARTS);

/** Of a part, or of the package itself (""). Targets become part names without the leading slash. */
async function readRelationships(source: Package, part: string): Promise<ReadonlyMap<string, Relationship>> {
  const slash = part.lastIndexOf('/');
  const name = `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
  const xml = await source.text(name);
  const stated = xml === null ? [] : statedRelationships(xml, name);
  return new Map(
    stated.map(({ id, type, target }) => [
      id,
      {
        type,
        target: target.startsWith('/') ? posix.normalize(target).slice(1) : posix.join(posix.dirname(part), target),
      },
    ]),
  );
}

const statedRelationships = remembered((xml, part) => {
  const found: (Relationship & { readonly id: string })[] = [];
  parseXml(part, xml, {
    open: (tag, { Id: id = '', Type: type = '', Target = '', TargetMode }) => {
      if (tag !== 'Relationship' || TargetMode === 'External') return;
      if (found.some((one) => one.id === id))
        throw new Refusal('UNSAFE_CONTENT', { reason: 'duplicate-relationship', part });
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: Target.replaceAll('\\', '/') });
    },
  });
  return found;
}, WHOLE_PARTS);

async function readSheetList(source: Package, main: string): Promise<SheetList> {
  const xml = await source.text(main);
  if (xml === null) throw new Refusal('DAMAGED', { part: main });
  return sheetList(xml, main);
}

type SheetList = {
  readonly entries: readonly { readonly name: string; readonly state: Sheet['state']; readonly relationship: string }[];
  readonly from1904: boolean;
};

const sheetList = remembered((xml, part): SheetList => {
  const entries: SheetList['entries'][number][] = [];
  let from1904 = false;
  parseXml(part, xml, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (tag !== 'sheet') return;
      const state = (attributes.state ?? 'visible') === 'visible' ? 'visible' : 'hidden';
      entries.push({ name: attributes.name ?? '', state, relationship: relationshipId(attributes) });
    },
  });
  return { entries, from1904 };
}, WHOLE_PARTS);

/** `r:id`, whatever prefix the file gives the relationships' namespace. */
const relationshipId = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
