/** An office as it is being set up, and the profile that comes of it ("thamdinh-profile/1", shared/contract). */
import type { Role } from '../../../shared/domain/access.ts';
import { foldName, type UnitKind } from '../../../shared/domain/unit.ts';

export type DraftPerson = { readonly id: number; readonly user: string; readonly name: string; readonly role: Role };
export type DraftAuthority = {
  readonly name: string;
  readonly parentName: string;
  readonly place: string;
  readonly province: string;
  readonly symbol: string;
  readonly capacity: string;
  readonly post: string;
  readonly signatory: string;
};
export type DraftRound = {
  readonly year: number;
  readonly submissionDue: string;
  readonly evaluationDue: string;
  readonly decisionMonth: string;
};
export type DraftOffice = {
  readonly authority: DraftAuthority;
  readonly people: readonly DraftPerson[];
  /** As pasted: a unit a line, code and name parted by a tab, semicolon or comma. */
  readonly units: string;
  readonly round: DraftRound;
};

/** Which set comes along with the product (resources/criteria-sets). */
const SHIPPED_SET = 'friendly-government-sample-2024';

/** Dates of the season that the decree sets: evaluated by 31 December, decided in January after. */
export const roundOf = (year: number): DraftRound => ({
  year,
  submissionDue: `${year}-12-15`,
  evaluationDue: `${year}-12-31`,
  decisionMonth: `${year + 1}-01`,
});

export const emptyDraft = (year: number): DraftOffice => ({
  authority: {
    name: '',
    parentName: '',
    place: '',
    province: '',
    symbol: 'QĐ-UBND',
    capacity: 'TM. ỦY BAN NHÂN DÂN',
    post: 'CHỦ TỊCH',
    signatory: '',
  },
  people: [{ id: 1, user: '', name: '', role: 'secretary' }],
  units: '',
  round: roundOf(year),
});

export type ReadUnits = {
  readonly units: readonly { readonly code: string; readonly name: string; readonly kind: UnitKind }[];
  /** The first line that is not a code and a name. */
  readonly bad: { readonly line: number; readonly text: string } | null;
};

export function readUnits(pasted: string): ReadUnits {
  const lines = pasted.split(/\r?\n/).map((text, index) => ({ text: text.trim(), line: index + 1 }));
  const filled = lines.filter(({ text }) => text !== '');
  const parted = filled.map(({ text, line }) => {
    const [, code = '', name = ''] = /^([^\t;,]+)[\t;,]\s*([^\t;]+)/.exec(text) ?? [];
    return { code: code.trim(), name: name.trim(), line, text };
  });
  return {
    units: parted.flatMap(({ code, name }) => (code && name ? [{ code, name, kind: kindOf(name) }] : [])),
    bad: parted.find(({ code, name }) => !code || !name) ?? null,
  };
}

const KIND_WORDS: readonly (readonly [string, UnitKind])[] = [
  ['thi tran', 'township'],
  ['phuong', 'ward'],
  ['dac khu', 'special-zone'],
  ['xa', 'commune'],
];

/** A unit's kind stands in front of its name: "Thị trấn Nam Sách". */
function kindOf(name: string): UnitKind {
  const folded = foldName(name);
  return KIND_WORDS.find(([word]) => folded.startsWith(`${word} `))?.[1] ?? 'other';
}

/** A short name for sign-in out of a full one: "Lê Thị Hà" → "ha.le". */
export function userOf(name: string): string {
  const words = foldName(name)
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter(Boolean);
  const [first] = words;
  const last = words.at(-1);
  return first === undefined || last === undefined ? '' : first === last ? first : `${last}.${first}`;
}

export const STEPS = ['appearance', 'authority', 'people', 'units', 'round', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** Steps that still lack something without which no profile can be made. */
export function missingSteps({ authority, people, units, round }: DraftOffice): readonly Step[] {
  const { parentName: _optional, ...needed } = authority;
  const read = readUnits(units);
  const lacking: Readonly<Record<Step, boolean>> = {
    appearance: false,
    authority: Object.values(needed).some((text) => text.trim() === ''),
    people: people.every((one) => one.name.trim() === '' || one.user.trim() === ''),
    units: read.units.length === 0 || read.bad !== null,
    round: Object.values(round).some((one) => one === '' || Number.isNaN(one)),
    review: false,
  };
  return STEPS.filter((one) => lacking[one]);
}

/** The file that office.open reads; the app checks it as it checks any profile. */
export function profileFile({ authority, people, units, round }: DraftOffice): File {
  const { capacity, post, signatory, parentName, ...rest } = authority;
  const profile = {
    format: 'thamdinh-profile/1',
    authority: {
      ...rest,
      kind: 'district',
      parentName: parentName.trim() === '' ? null : parentName,
      signatory: { capacity, post, name: signatory },
    },
    members: people
      .filter((one) => one.name.trim() !== '' && one.user.trim() !== '')
      .map(({ user, name, role }) => ({ user: user.trim(), name, role })),
    units: readUnits(units).units,
    criteriaSet: SHIPPED_SET,
    round,
  };
  return new File([JSON.stringify(profile)], 'profile.json', { type: 'application/json' });
}
