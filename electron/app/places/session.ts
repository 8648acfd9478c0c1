/** Who is working at the window. */
import type { Input, Output } from '../../../shared/contract/api.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { Reply } from '../../services/context.ts';
import { setPin } from '../../services/setPin.ts';
import { signIn } from '../../services/signIn.ts';
import type { Desk } from '../desk.ts';
import { IDLE_MINUTES } from '../session.ts';

type Shown = Output<'session.get'>;

export function getSession(desk: Desk): Reply<Shown> {
  const context = desk.context();
  if (!context.ok) return context;
  const { office, people } = context.value.store;
  const withPin = people.withPin();
  const all = office.members().map((one) => {
    const pin = withPin.get(one.user);
    return { ...one, roles: [...one.roles], hasPin: pin !== undefined, oneTimePin: pin?.once ?? false };
  });
  return ok({
    person: all.find((one) => one.user === desk.session.user()) ?? null,
    locked: desk.session.locked(),
    people: all,
    sample: office.office().sample,
    idleMinutes: IDLE_MINUTES,
  });
}

export async function enter(desk: Desk, { user, pin }: Input<'session.signIn'>): Promise<Reply<Shown>> {
  const context = desk.context();
  if (!context.ok) return context;
  const member = await signIn(context.value.store, user, pin, desk.now());
  if (!member.ok) return member;
  desk.session.signIn(member.value);
  return getSession(desk);
}

/** Whoever chose a first PIN at a free desk has shown who they are. */
export async function changePin(desk: Desk, change: Input<'session.setPin'>): Promise<Reply<Shown>> {
  const context = desk.context();
  if (!context.ok) return context;
  const member = await setPin(context.value.store, change, desk.now());
  if (!member.ok) return member;
  if (desk.session.user() === null) desk.session.signIn(member.value);
  return getSession(desk);
}

export function leave(desk: Desk): Reply<Shown> {
  desk.session.signOut();
  return getSession(desk);
}

export function lock(desk: Desk): Reply<Shown> {
  desk.session.lock();
  return getSession(desk);
}
