/** Who sits at the desk: a person's PIN is checked, with a delay that grows with every wrong one. */
import type { Member } from '../../shared/domain/access.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Store } from '../store/index.ts';
import { actorOf, memberOf, type Reply } from './context.ts';
import { isPin } from './pinHash.ts';

/** The longest wait after a wrong PIN. */
const MOST_SECONDS = 300;

/** @param pin null = has none, which will do in the sample office alone. */
export async function signIn(store: Store, user: string, pin: string | null, now: Date): Promise<Reply<Member>> {
  const member = memberOf(store, user);
  if (!member.ok) return member;
  const stored = store.people.pin(user);
  const hasPin = stored !== null;
  if (!hasPin && pin === null && store.office.office().sample) return member;
  if (!hasPin || pin === null) return fail('MEMBER_PIN_NEEDED', { user });
  const checked = await checkPin(store, member.value, pin, now);
  if (!checked.ok) return checked;
  return stored?.once === true ? fail('MEMBER_PIN_ONCE', { user }) : member;
}

/** 1, 2, 4, 8 … 300 seconds after so many wrong PINs in a row. */
const delayAfter = (wrong: number): number => Math.min(MOST_SECONDS, 2 ** Math.min(wrong - 1, 10));

/** The attempt is counted before the slow check, so that many at once are no way around the delay. */
export async function checkPin(store: Store, member: Member, pin: string, now: Date): Promise<Reply<null>> {
  const { user } = member;
  const stored = store.people.pin(user);
  if (stored === null) return fail('MEMBER_PIN_NEEDED', { user });
  const waitMs = stored.lockedUntil === null ? 0 : Date.parse(stored.lockedUntil) - now.getTime();
  if (waitMs > 0) return fail('MEMBER_PIN_WAIT', { user, waitSeconds: Math.ceil(waitMs / 1000) });
  const wrong = stored.wrong + 1;
  store.people.countAttempts(user, wrong, new Date(now.getTime() + delayAfter(wrong) * 1000).toISOString());
  if (await isPin(pin, stored.hash)) {
    store.people.countAttempts(user, 0, null);
    return ok(null);
  }
  store.command({ actor: actorOf(member), at: now.toISOString() }, () =>
    ok({ value: null, event: { kind: 'sign-in-refused', payload: { user, wrong } } }),
  );
  return fail('MEMBER_PIN_WRONG', { user, waitSeconds: delayAfter(wrong) });
}
