/** Who may do what. The administrator keeps the office running and decides nothing about scores. */
export const ROLES = ['administrator', 'secretary', 'member', 'chair'] as const;
export type Role = (typeof ROLES)[number];

export type Member = {
  readonly user: string;
  readonly name: string;
  readonly title: string;
  /** In the order of ROLES; on a single-person office one person holds several. */
  readonly roles: readonly Role[];
};

export type Action =
  | 'import'
  | 'appraise'
  | 'grant-not-applicable'
  | 'confirm'
  | 'check'
  | 'establish'
  | 'resolve'
  | 'configure'
  | 'assign'
  | 'explain'
  | 'settle'
  | 'decide'
  | 'issue'
  | 'sign'
  | 'back-up'
  | 'administer';

const ALLOWED: Readonly<Record<Role, readonly Action[]>> = {
  administrator: ['import', 'back-up', 'administer'],
  secretary: ['import', 'appraise', 'confirm', 'check', 'assign', 'explain', 'issue', 'sign', 'back-up'],
  member: ['appraise', 'confirm', 'check', 'explain'],
  chair: [
    'appraise',
    'grant-not-applicable',
    'confirm',
    'check',
    'establish',
    'resolve',
    'configure',
    'assign',
    'explain',
    'settle',
    'decide',
    'issue',
    'sign',
    'back-up',
  ],
};

/** What any of the roles allows is allowed. */
export const may = (roles: readonly Role[], action: Action): boolean =>
  roles.some((role) => ALLOWED[role].includes(action));
