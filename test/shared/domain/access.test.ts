import { describe, expect, it } from 'vitest';
import { type Action, may, ROLES, type Role } from '../../../shared/domain/access.ts';

/** The whole table: what a role may not do is as much a promise as what it may. */
const TABLE: Readonly<Record<Action, Readonly<Record<Role, boolean>>>> = {
  import: { administrator: true, secretary: true, member: false, chair: false },
  appraise: { administrator: false, secretary: true, member: true, chair: true },
  'grant-not-applicable': { administrator: false, secretary: false, member: false, chair: true },
  confirm: { administrator: false, secretary: true, member: true, chair: true },
  check: { administrator: false, secretary: true, member: true, chair: true },
  establish: { administrator: false, secretary: false, member: false, chair: true },
  resolve: { administrator: false, secretary: false, member: false, chair: true },
  configure: { administrator: false, secretary: false, member: false, chair: true },
  assign: { administrator: false, secretary: true, member: false, chair: true },
  explain: { administrator: false, secretary: true, member: true, chair: true },
  settle: { administrator: false, secretary: false, member: false, chair: true },
  decide: { administrator: false, secretary: false, member: false, chair: true },
  issue: { administrator: false, secretary: true, member: false, chair: true },
  sign: { administrator: false, secretary: true, member: false, chair: true },
  'back-up': { administrator: true, secretary: true, member: false, chair: true },
  administer: { administrator: true, secretary: false, member: false, chair: false },
};
const ACTIONS = Object.keys(TABLE) as Action[];

describe('who may do what', () => {
  it.each(ROLES.flatMap((role) => ACTIONS.map((action) => [role, action, TABLE[action][role]] as const)))(
    '%s, %s: %s',
    (role, action, allowed) => {
      expect(may([role], action)).toBe(allowed);
    },
  );

  it('lets the administrator touch neither scores nor decisions nor papers', () => {
    const decisive: readonly Action[] = ['appraise', 'explain', 'settle', 'decide', 'issue', 'sign'];
    expect(decisive.some((action) => may(['administrator'], action))).toBe(false);
  });

  it('lets a person with several roles do what any of them allows', () => {
    for (const action of ACTIONS)
      expect(may(['administrator', 'chair'], action)).toBe(TABLE[action].administrator || TABLE[action].chair);
    expect(may([], 'import')).toBe(false);
  });

  it('lets the chair alone decide', () => {
    expect(ROLES.filter((role) => may([role], 'decide'))).toEqual(['chair']);
  });
});
