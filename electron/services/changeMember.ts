/** People come, take other roles, and leave. Nobody is deleted: names stand in what was done. */
import { ROLES, type Role } from '../../shared/domain/access.ts';
import { unprintableInNames } from '../../shared/domain/printable.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Done, Person, Store } from '../store/index.ts';
import { actingMember, actorOf, type Reply, rolesText } from './context.ts';
import { type Fields, fieldChanges } from './fieldChanges.ts';

export type MemberChange = { readonly by: string; readonly person: Person };

/** Of these an office that has one always keeps one at work; a trigger holds it as well. */
const KEPT: readonly Role[] = ['administrator', 'chair'];

export function addMember(store: Store, { by, person }: MemberChange, now: Date): Reply<null> {
  const ready = prepared(store, { by, person });
  if (!ready.ok) return ready;
  const { actor, added } = ready.value;
  return store.command({ actor, at: now.toISOString() }, (): Reply<Done<null>> => {
    const taken = store.office.everyone().some((one) => one.user.toLowerCase() === added.user.toLowerCase());
    if (taken) return fail('MEMBER_EXISTS', { user: added.user });
    store.office.addMember(added);
    const { user, name, title } = added;
    const payload = { user, name, title, roles: rolesText(added) };
    return ok({ value: null, event: { kind: 'member-added', payload } });
  });
}

export function changeMember(store: Store, { by, person }: MemberChange, now: Date): Reply<null> {
  const ready = prepared(store, { by, person });
  if (!ready.ok) return ready;
  const { actor, added } = ready.value;
  const everyone = store.office.everyone();
  const old = everyone.find((one) => one.user === added.user);
  if (!old) return fail('USER_UNKNOWN', { user: added.user });
  if (added.user === by && !added.active) return fail('MEMBER_OWN', { user: by });
  const without = lastOf(everyone, added);
  if (without !== undefined) return fail('MEMBER_LAST', { role: without });
  const changes = fieldChanges(fieldsOf(old), fieldsOf(added));
  if (changes === null) return ok(null);
  return store.command({ actor, at: now.toISOString() }, (): Reply<Done<null>> => {
    store.office.changeMember(added);
    return ok({ value: null, event: { kind: 'member-changed', payload: { user: added.user, ...changes } } });
  });
}

function prepared(store: Store, { by, person }: MemberChange) {
  const member = actingMember(store, by, 'administer');
  if (!member.ok) return member;
  const strange = unprintableInNames(person.name + person.title);
  if (strange.length > 0) return fail('TEXT_UNPRINTABLE', { characters: strange });
  const added: Person = {
    ...person,
    name: person.name.normalize('NFC'),
    title: person.title.normalize('NFC'),
    roles: ROLES.filter((one) => person.roles.includes(one)),
  };
  return ok({ actor: actorOf(member.value), added });
}

/** A role that somebody at work holds today and nobody would after the change. */
function lastOf(everyone: readonly Person[], changed: Person): Role | undefined {
  const holds = (people: readonly Person[], role: Role): boolean =>
    people.some((one) => one.active && one.roles.includes(role));
  const after = everyone.map((one) => (one.user === changed.user ? changed : one));
  return KEPT.find((role) => holds(everyone, role) && !holds(after, role));
}

const fieldsOf = (person: Person): Fields => ({
  memberName: person.name,
  memberTitle: person.title,
  memberRoles: rolesText(person),
  active: person.active ? 'yes' : 'no',
});
