/**
 * Units through time. Official codes are reused for other units after mergers, so a unit has an id of its own and
 * time-bounded designations (code, name, kind). A successor never inherits a level by itself.
 */
export const UNIT_KINDS = ['commune', 'ward', 'township', 'special-zone', 'other'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export type UnitId = number;

/** Holds from `from` (ISO date, inclusive) until `until` (exclusive); null = open. */
export type Designation = {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly from: string | null;
  readonly until: string | null;
};

export type Lineage = { readonly predecessor: UnitId; readonly extent: 'whole' | 'part' };

export type Unit = {
  readonly id: UnitId;
  readonly designations: readonly Designation[];
  readonly predecessors: readonly Lineage[];
};

/** The designation in force on a day; undefined when the unit did not exist then. */
export function designationOn(unit: Unit, day: string): Designation | undefined {
  return unit.designations.find(
    (one) => (one.from === null || one.from <= day) && (one.until === null || day < one.until),
  );
}

/** A unit as one round sees it: its designation on the last day of the assessed year. */
export type RoundUnit = { readonly id: UnitId; readonly code: string; readonly name: string; readonly kind: UnitKind };

/** Lower case, NFC, marks removed, đ → d, blanks folded: the key under which names are compared without accents. */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const AUTHORITY = /^(?:uy ban nhan dan|ubnd)\s+/;
const KIND_WORD = /^(?:xa|phuong|thi tran|dac khu)\s+/;

/** As a sheet names a unit, folded: without the authority in front, "TT" written out, no "xa" in "thi xa" (a town). */
const statedName = (text: string): string =>
  foldName(text)
    .replace(AUTHORITY, '')
    .replace(/\btt\b/g, 'thi tran')
    .replace(/\bthi xa\b/g, 'thixa');

/** The proper name alone: "UBND xã Hồng Phong" → "hong phong". */
export const properName = (text: string): string => statedName(text).replace(KIND_WORD, '');

export type UnitEvidence = {
  /** Code from the app's own form, if it is one. */
  readonly code: string | null;
  /** Texts of the sheet that name a unit, and the file's name without its ending. */
  readonly texts: readonly string[];
};

export type UnitMatch =
  | { readonly kind: 'found'; readonly unit: RoundUnit }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly RoundUnit[] }
  | { readonly kind: 'unknown'; readonly stated: string };

/**
 * Which unit of the round a submission is from. The form's code decides; otherwise names, with their accents first
 * and without them second. Another kind is another unit ("Phường Minh Tân" is not "Xã Minh Tân"); a proper name alone
 * will do. Two candidates are a question for a person, never a guess.
 */
export function matchUnit(units: readonly RoundUnit[], evidence: UnitEvidence): UnitMatch {
  if (evidence.code !== null) {
    const unit = units.find((one) => one.code === evidence.code);
    return unit ? { kind: 'found', unit } : { kind: 'unknown', stated: evidence.code };
  }
  for (const text of evidence.texts) {
    const [spelt, stated] = [speltName(text), statedName(text)];
    const exactly = fullestNamed(units.filter((one) => containsWords(spelt, speltName(one.name))));
    const candidates =
      exactly.length > 0
        ? exactly
        : fullestNamed(
            units.filter((one) => containsWords(stated, statedName(one.name)) || stated === properName(one.name)),
          );
    const [first, ...others] = candidates;
    if (first && others.length === 0) return { kind: 'found', unit: first };
    if (first) return { kind: 'ambiguous', candidates };
  }
  return { kind: 'unknown', stated: evidence.texts[0] ?? '' };
}

/** With its accents, as foldName is without: NFC, lower case, one blank between words. */
const speltName = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(?<=^| )thị xã(?= |$)/g, 'thịxã')
    .trim();

/** "Xã Nam Hưng Yên" holds both "Xã Nam Hưng" and itself: the fuller name is meant. */
function fullestNamed(candidates: readonly RoundUnit[]): readonly RoundUnit[] {
  const within = (one: string, other: string) => one !== other && containsWords(other, one);
  return candidates.filter((one) => !candidates.some((other) => within(statedName(one.name), statedName(other.name))));
}

/** Both with one blank between words. */
const containsWords = (text: string, words: string): boolean => words !== '' && ` ${text} `.includes(` ${words} `);

const byVietnamese = new Intl.Collator('vi');
/** Vietnamese alphabetical order of names (SQLite knows none). */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  byVietnamese.compare(a.name, b.name);
