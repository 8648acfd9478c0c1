/** A one-time PIN in place of a forgotten one: with it the person chooses their own, and can do nothing else. */
import { randomInt } from 'node:crypto';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Done, Store } from '../store/index.ts';
import { actingMember, actorOf, memberOf, OPERATOR, type Reply } from './context.ts';
import { hashPin } from './pinHash.ts';

/** @param by the administrator; null = whoever holds the data folder, through the command line. */
export type PinReset = { readonly by: string | null; readonly user: string };

/** @returns the one-time PIN, told this once and kept nowhere. It also ends the wait after wrong ones. */
export async function resetPin(store: Store, { by, user }: PinReset, now: Date): Promise<Reply<string>> {
  const administrator = by === null ? ok(null) : actingMember(store, by, 'administer');
  if (!administrator.ok) return administrator;
  // Their own they change by the one that they know: an unattended desk must not give it away.
  if (by === user) return fail('MEMBER_OWN', { user });
  const person = memberOf(store, user);
  if (!person.ok) return person;
  const pin = String(randomInt(1_000_000)).padStart(6, '0');
  const hash = await hashPin(pin);
  const actor = administrator.value === null ? OPERATOR : actorOf(administrator.value);
  return store.command({ actor, at: now.toISOString() }, (): Reply<Done<string>> => {
    store.people.setPin(user, { hash, once: true });
    return ok({ value: pin, event: { kind: 'pin-reset', payload: { user } } });
  });
}
