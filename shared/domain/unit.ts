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
  /** `otherAccents`: the name is written with accents, and not with the unit's own ("Nam Hùng" for Nam Hưng). */
  | { readonly kind: 'found'; readonly unit: RoundUnit; readonly otherAccents: boolean }
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
    return unit ? { kind: 'found', unit, otherAccents: false } : { kind: 'unknown', stated: evidence.code };
  }
  for (const text of evidence.texts) {
    const [spelt, stated] = [speltName(text), statedName(text)];
    const exactly = fullestNamed(units.filter((one) => containsWords(spelt, namesOf(one).spelt)));
    const candidates =
      exactly.length > 0
        ? exactly
        : fullestNamed(
            units.filter((one) => containsWords(stated, namesOf(one).stated) || stated === namesOf(one).proper),
          );
    const [first, ...others] = candidates;
    if (first && others.length === 0)
      return { kind: 'found', unit: first, otherAccents: exactly.length === 0 && hasOtherAccents(spelt, first) };
    if (first) return { kind: 'ambiguous', candidates };
  }
  return { kind: 'unknown', stated: evidence.texts[0] ?? '' };
}

type Names = { readonly spelt: string; readonly stated: string; readonly proper: string };

/** A province has ten thousand units, and every file asks for each of them. */
function namesOf(unit: RoundUnit): Names {
  const known = names.get(unit) ?? {
    spelt: speltName(unit.name),
    stated: statedName(unit.name),
    proper: properName(unit.name),
  };
  names.set(unit, known);
  return known;
}
const names = new WeakMap<RoundUnit, Names>();

/** The words of the unit's name as they stand in the text; written without any accent they are only unaccented. */
function hasOtherAccents(spelt: string, unit: RoundUnit): boolean {
  const name = namesOf(unit).proper.split(' ');
  const own = namesOf(unit).spelt.split(' ').slice(-name.length);
  const words = spelt.split(' ');
  const start = words.findIndex((_word, at) => name.every((one, index) => foldName(words[at + index] ?? '') === one));
  return own.some((word, index) => {
    const stated = words[start + index] ?? word;
    return stated !== word && /[^a-z0-9]/.test(stated);
  });
}

/**
 * With its accents, as foldName is without: lower case, one blank between words, each word's tone behind its letters, so
 * that "hoà" and "hòa" are one word.
 */
const speltName = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ð', 'đ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(?<=^| )thị xã(?= |$)/g, 'thịxã')
    .trim()
    .normalize('NFD')
    .replace(/([^ ]*?)([\u0300\u0301\u0303\u0309\u0323])([^ ]*)/g, '$1$3$2');

/** Typing slips that leave a name recognisable: one letter in a short name, two in a long one. */
const mostSlips = (name: string): number => (name.length >= LONG_NAME ? 2 : name.length >= SHORT_NAME ? 1 : 0);
const [SHORT_NAME, LONG_NAME] = [5, 8];

export type NearUnit = { readonly unit: RoundUnit; readonly slips: number };

/** Units whose name is nearly the one stated; a kind that is stated must be theirs. Nearest first. */
export function nearUnits(units: readonly RoundUnit[], text: string): readonly NearUnit[] {
  const stated = statedName(text.split(/[,;(–]| - /)[0] ?? '');
  const [kind] = KIND_WORD.exec(stated) ?? [];
  const names = withoutDistrict(stated.replace(KIND_WORD, ''));
  return units
    .filter((unit) => kind === undefined || namesOf(unit).stated.startsWith(kind))
    .map((unit) => ({ unit, slips: Math.min(...names.map((name) => editDistance(name, namesOf(unit).proper))) }))
    .filter(({ unit, slips }) => slips <= mostSlips(namesOf(unit).proper))
    .sort((a, b) => a.slips - b.slips);
}

/** "hop tien huyen nam sach" as it is, and as "hop tien": a word for a district may belong to the name ("thuong quan"). */
const withoutDistrict = (name: string): readonly string[] => [
  name,
  ...[...name.matchAll(/ (?:huyen|quan|thanh pho|tinh|nam \d{4})\b/g)].map((match) => name.slice(0, match.index)),
];

/** Letters added, left out, changed or swapped (Damerau and Levenshtein), for names of at most 100 letters. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > 100) return Number.POSITIVE_INFINITY;
  let [older, old]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_none, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (older[j - 2] ?? Number.POSITIVE_INFINITY) + 1
          : Number.POSITIVE_INFINITY;
      row.push(Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (same ? 0 : 1), swapped));
    }
    [older, old] = [old, row];
  }
  return old[b.length] ?? Number.POSITIVE_INFINITY;
}

/** "Xã Nam Hưng Yên" holds both "Xã Nam Hưng" and itself: the fuller name is meant. */
function fullestNamed(candidates: readonly RoundUnit[]): readonly RoundUnit[] {
  const within = (one: string, other: string) => one !== other && containsWords(other, one);
  return candidates.filter((one) => !candidates.some((other) => within(namesOf(one).stated, namesOf(other).stated)));
}

/** Both with one blank between words. */
const containsWords = (text: string, words: string): boolean => words !== '' && ` ${text} `.includes(` ${words} `);

const byVietnamese = new Intl.Collator('vi', { numeric: true });
/** Vietnamese alphabetical order of names (SQLite knows none). */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  byVietnamese.compare(a.name, b.name);
