/** An office as it is being set up, and the profile that comes of it ("thamdinh-profile/1", shared/contract). */
import { type Action, may, ROLES, type Role } from '../../../shared/domain/access.ts';
import { foldName, type UnitKind } from '../../../shared/domain/unit.ts';

export type DraftPerson = {
  readonly id: number;
  readonly user: string;
  readonly name: string;
  readonly roles: readonly Role[];
};
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
  people: [{ id: 1, user: '', name: '', roles: ['secretary'] }],
  units: '',
  round: roundOf(year),
});

export type ReadUnits = {
  readonly units: readonly { readonly code: string; readonly name: string; readonly kind: UnitKind }[];
  /** The first line that is not a code and a name. */
  readonly bad: { readonly line: number; readonly text: string } | null;
  /** The first line whose code an earlier line has. */
  readonly twice: { readonly line: number; readonly code: string; readonly earlier: number } | null;
};

export function readUnits(pasted: string): ReadUnits {
  const lines = pasted.split(/\r?\n/).map((text, index) => ({ text: text.trim(), line: index + 1 }));
  const filled = lines.filter(({ text }) => text !== '');
  const parted = filled.map(({ text, line }) => {
    const [, code = '', name = ''] = /^([^\t;,]+)[\t;,]\s*([^\t;]+)/.exec(text) ?? [];
    return { code: code.trim(), name: name.trim(), line, text };
  });
  const firstLine = new Map(parted.toReversed().map(({ code, line }) => [code, line]));
  const again = parted.find(({ code, line }) => code !== '' && firstLine.get(code) !== line);
  return {
    units: parted.flatMap(({ code, name }) => (code && name ? [{ code, name, kind: kindOf(name) }] : [])),
    bad: parted.find(({ code, name }) => !code || !name) ?? null,
    twice: again ? { line: again.line, code: again.code, earlier: firstLine.get(again.code) ?? 0 } : null,
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
  const named = namedPeople(people);
  const lacking: Readonly<Record<Step, boolean>> = {
    appearance: false,
    authority: Object.values(needed).some((text) => text.trim() === ''),
    people: named.length === 0 || new Set(named.map((one) => one.user.trim())).size < named.length,
    units: read.units.length === 0 || read.bad !== null || read.twice !== null,
    round: Object.values(round).some((one) => one === '' || Number.isNaN(one)),
    review: false,
  };
  return STEPS.filter((one) => lacking[one]);
}

/** Somebody keeps the office running: where nobody is named for it, the first person does that as well. */
export function boardOf(people: readonly DraftPerson[]): readonly DraftPerson[] {
  const named = namedPeople(people);
  const lacking = named.every((one) => !one.roles.includes('administrator'));
  return named.map((one, index) => ({
    ...one,
    user: one.user.trim(),
    roles: ROLES.filter((role) => one.roles.includes(role) || (lacking && index === 0 && role === 'administrator')),
  }));
}

const namedPeople = (people: readonly DraftPerson[]): readonly DraftPerson[] =>
  people.filter((one) => one.name.trim() !== '' && one.user.trim() !== '' && one.roles.length > 0);

const NEEDED: readonly Action[] = ['import', 'appraise', 'decide', 'sign'];

/** What nobody on the board may do yet: such an office can be made, and would be stuck there. */
export const undone = (people: readonly DraftPerson[]): readonly Action[] =>
  NEEDED.filter((action) => boardOf(people).every((one) => !may(one.roles, action)));

/** An adjustment is confirmed by another person than the one who made it. */
export const confirmers = (people: readonly DraftPerson[]): number =>
  boardOf(people).filter((one) => may(one.roles, 'confirm')).length;

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
    members: boardOf(people).map(({ user, name, roles }) => ({ user, name, role: roles[0], roles })),
    units: readUnits(units).units,
    criteriaSet: SHIPPED_SET,
    round,
  };
  return new File([JSON.stringify(profile)], 'profile.json', { type: 'application/json' });
}
