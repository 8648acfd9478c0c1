/** Where on the paper a visible signature stands. Points, origin at the bottom left of the page. */
import { SIGNER_ROLES, type SignerRole } from '../../shared/domain/signerRole.ts';
import type { PdfFile } from './pdfFile.ts';
import { dictOf, entry, itemsOf, nameOf, numberOf, type PdfDict, type PdfValue } from './pdfSyntax.ts';

export type Size = { readonly width: number; readonly height: number };
export type Box = Size & { readonly x: number; readonly y: number };
/** `page` counts from 0. */
export type SignaturePlace = {
  readonly page: number;
  readonly box: Box;
  /** How the appearance must be turned against the page, counter-clockwise. */
  readonly turn: Turn;
};

/** Name of the field of the signature, and of the destination that marks its place on the paper. */
export const placeName = (role: SignerRole): string => `signature-${role}`;

export const asRole = (text: string | null): SignerRole | null => SIGNER_ROLES.find((role) => role === text) ?? null;

/** The role of a field's name: "signature-person", or "signature-person-2" where the same role signs again. */
export const roleOfField = (field: string): SignerRole | null =>
  SIGNER_ROLES.find((role) => new RegExp(`^${placeName(role)}(-\\d+)?$`).test(field)) ?? null;

const MM = 72 / 25.4;
/** The free place under the post on the signature block; a destination names its top left corner. */
const PLACE: Size = { width: 60 * MM, height: 22 * MM };
const MARGIN = 20 * MM;
const DEFAULT_PAGE: Box = { x: 0, y: 0, width: 595.28, height: 841.89 };
/** Of the page tree and the name tree. */
const MAX_DEPTH = 64;

/** Turned clockwise by so much for display (ISO 32000-1, 7.7.3.3). */
type Turn = 0 | 90 | 180 | 270;
/** `visible`: the part of the sheet that is shown. */
type Page = { readonly number: number; readonly box: Box; readonly visible: Box; readonly turn: Turn };

/** From the edges of the sheet: inside of the margin that every paper has, and where printers still print. */
const [ATTACHMENT_RIGHT, ATTACHMENT_TOP] = [15 * MM, 8 * MM];

/**
 * On an attachment in a file of its own the organisation's signature stands top right on the first page (Decree 30/2020, appendix I), as the reader
 * sees it, however the page is turned.
 */
export function findAttachmentPlace(file: PdfFile, size: Size): SignaturePlace | null {
  const [first] = listPages(file);
  if (!first) return null;
  const { visible, turn } = first;
  const upright = turn % 180 === 0;
  const shown = upright ? visible : { width: visible.height, height: visible.width };
  const fitted = shrinkInto(size, shown);
  const left = Math.max(0, shown.width - ATTACHMENT_RIGHT - fitted.width);
  const low = Math.max(0, shown.height - ATTACHMENT_TOP - fitted.height);
  const [across, down] = [shown.width - left - fitted.width, shown.height - low - fitted.height];
  const lying = upright ? fitted : { width: fitted.height, height: fitted.width };
  const corners: Readonly<Record<Turn, readonly [number, number]>> = {
    0: [left, low],
    90: [down, left],
    180: [across, down],
    270: [low, across],
  };
  const [x, y] = corners[turn];
  return { page: 0, box: { ...lying, x: visible.x + x, y: visible.y + y }, turn };
}

/**
 * The person's signature is centred in the free place; without a marked place it stands bottom right on the last page.
 * The organisation's seal covers about a third of the person's signature, on the left (Decree 30/2020, appendix I, II.8).
 */
export function findPlace(file: PdfFile, role: SignerRole, size: Size): SignaturePlace | null {
  const pages = listPages(file);
  const last = pages.at(-1);
  if (!last) return null;
  const destination = findDestination(file, placeName('person'));
  const marked = pages.findIndex((page) => page.number === destination?.page);
  const page = marked === -1 ? pages.length - 1 : marked;
  const { box: sheet } = pages[page] ?? last;
  const free: Box =
    destination && marked !== -1
      ? { ...PLACE, x: destination.x, y: destination.y - PLACE.height }
      : { ...PLACE, x: sheet.x + sheet.width - MARGIN - PLACE.width, y: sheet.y + MARGIN };
  const fitted = role === 'person' ? shrinkInto(size, free) : shrinkInto(size, sheet);
  const centreX = role === 'person' ? free.x + free.width / 2 : free.x + free.width / 3 - fitted.width / 2;
  const centred = { ...fitted, x: centreX - fitted.width / 2, y: free.y + free.height / 2 - fitted.height / 2 };
  return { page, box: within(centred, sheet), turn: 0 };
}

function shrinkInto(size: Size, place: Size): Size {
  const scale = Math.min(1, place.width / size.width, place.height / size.height);
  return { width: size.width * scale, height: size.height * scale };
}

function within(box: Box, sheet: Box): Box {
  const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));
  return {
    ...box,
    x: clamp(box.x, sheet.x, sheet.x + sheet.width - box.width),
    y: clamp(box.y, sheet.y, sheet.y + sheet.height - box.height),
  };
}

/** The pages in order (ISO 32000-1, 7.7.3), with the boxes and the turn that each has or inherits. */
function listPages(file: PdfFile): readonly Page[] {
  const pages: Page[] = [];
  const seen = new Set<number>();
  const walk = (node: PdfValue, inherited: Inherited, depth: number): void => {
    const dict = dictOf(file.resolve(node));
    if (node.kind !== 'ref' || !dict || seen.has(node.number) || depth > MAX_DEPTH) return;
    seen.add(node.number);
    const own: Inherited = {
      box: boxOf(file, entry(dict, 'MediaBox')) ?? inherited.box,
      crop: boxOf(file, entry(dict, 'CropBox')) ?? inherited.crop,
      turn: turnOf(numberOf(file.resolve(entry(dict, 'Rotate')))) ?? inherited.turn,
    };
    const { box, crop, turn } = own;
    if (nameOf(entry(dict, 'Type')) === 'Page')
      pages.push({ number: node.number, box, visible: crop ? common(crop, box) : box, turn });
    else for (const kid of itemsOf(file.resolve(entry(dict, 'Kids')))) walk(kid, own, depth + 1);
  };
  walk(entry(file.catalog, 'Pages'), { box: DEFAULT_PAGE, crop: null, turn: 0 }, 0);
  return pages;
}

type Inherited = { readonly box: Box; readonly crop: Box | null; readonly turn: Turn };

function turnOf(degrees: number | null): Turn | null {
  if (degrees === null) return null;
  const turn = ((degrees % 360) + 360) % 360;
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0;
}

/** What two boxes have in common; the second where they have nothing. */
function common(one: Box, other: Box): Box {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : other;
}

function boxOf(file: PdfFile, value: PdfValue): Box | null {
  const numbers = itemsOf(file.resolve(value)).map((item) => numberOf(file.resolve(item)));
  const [x1, y1, x2, y2] = numbers;
  if (x1 == null || y1 == null || x2 == null || y2 == null) return null;
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

type Destination = { readonly page: number; readonly x: number; readonly y: number };

/** A named destination out of /Names /Dests (a name tree) or the older /Dests dictionary (12.3.2.3). */
function findDestination(file: PdfFile, name: string): Destination | null {
  const names = dictOf(file.resolve(entry(file.catalog, 'Names')));
  const old = dictOf(file.resolve(entry(file.catalog, 'Dests')));
  const found = (names && inNameTree(file, entry(names, 'Dests'), name)) ?? (old && entry(old, name));
  const value = found ? file.resolve(found) : null;
  const dict = value && dictOf(value);
  const [page, kind, x, y] = itemsOf(dict ? file.resolve(entry(dict, 'D')) : (value ?? { kind: 'null' }));
  if (page?.kind !== 'ref' || !kind || nameOf(kind) !== 'XYZ' || x?.kind !== 'number' || y?.kind !== 'number')
    return null;
  return { page: page.number, x: x.value, y: y.value };
}

function inNameTree(file: PdfFile, root: PdfValue, name: string): PdfValue | null {
  const seen = new Set<PdfDict>();
  const search = (node: PdfValue, depth: number): PdfValue | null => {
    const dict = dictOf(file.resolve(node));
    if (!dict || seen.has(dict) || depth > MAX_DEPTH) return null;
    seen.add(dict);
    const pairs = itemsOf(file.resolve(entry(dict, 'Names')));
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const key = pairs[i];
      if (key?.kind === 'string' && Buffer.from(key.bytes).toString('latin1') === name) return pairs[i + 1] ?? null;
    }
    for (const kid of itemsOf(file.resolve(entry(dict, 'Kids')))) {
      const found = search(kid, depth + 1);
      if (found) return found;
    }
    return null;
  };
  return search(root, 0);
}
