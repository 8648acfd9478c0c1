/** A person's own PIN: the first one, or another in place of the one that they know. */
import type { Member } from '../../shared/domain/access.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { weakPin } from '../../shared/domain/weakPin.ts';
import type { Done, Store } from '../store/index.ts';
import { actorOf, memberOf, type Reply } from './context.ts';
import { hashPin } from './pinHash.ts';
import { checkPin } from './signIn.ts';

export type PinChange = { readonly user: string; readonly current: string | null; readonly next: string };

export async function setPin(store: Store, { user, current, next }: PinChange, now: Date): Promise<Reply<Member>> {
  const member = memberOf(store, user);
  if (!member.ok) return member;
  if (store.people.pin(user) !== null) {
    if (current === null) return fail('MEMBER_PIN_WRONG', { user });
    const checked = await checkPin(store, member.value, current, now);
    if (!checked.ok) return checked;
  }
  const weak = weakPin(next);
  if (weak !== null) return fail(weak, { user });
  const hash = await hashPin(next);
  return store.command({ actor: actorOf(member.value), at: now.toISOString() }, (): Reply<Done<Member>> => {
    // Two windows at once: the first PIN is given once.
    if (current === null && store.people.pin(user) !== null) return fail('MEMBER_PIN_WRONG', { user });
    store.people.setPin(user, { hash, once: false });
    return ok({ value: member.value, event: { kind: 'pin-set', payload: { user } } });
  });
}
