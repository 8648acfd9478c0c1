/** The administrator's edits: authority, round, people, and a PIN that somebody forgot. */
import type { Input, Output } from '../../../shared/contract/api.ts';
import { ok } from '../../../shared/domain/result.ts';
import { changeAuthority } from '../../services/changeAuthority.ts';
import { addMember, changeMember } from '../../services/changeMember.ts';
import { changeRound } from '../../services/changeRound.ts';
import type { Reply } from '../../services/context.ts';
import { resetPin } from '../../services/resetPin.ts';
import type { Store } from '../../store/index.ts';
import type { Desk } from '../desk.ts';

type Nothing = Record<string, never>;

function changed(desk: Desk, change: (store: Store, now: Date) => Reply<null>): Reply<Nothing> {
  const context = desk.context();
  if (!context.ok) return context;
  const done = change(context.value.store, desk.now());
  return done.ok ? ok({}) : done;
}

export const editAuthority = (desk: Desk, authority: Input<'office.changeAuthority'>, user: string): Reply<Nothing> =>
  changed(desk, (store, now) => changeAuthority(store, { user, authority }, now));

export const editRound = (desk: Desk, round: Input<'office.changeRound'>, user: string): Reply<Nothing> =>
  changed(desk, (store, now) => changeRound(store, { user, round }, now));

export const newMember = (desk: Desk, member: Input<'office.addMember'>, by: string): Reply<Nothing> =>
  changed(desk, (store, now) => addMember(store, { by, person: { ...member, active: true } }, now));

export const editMember = (desk: Desk, person: Input<'office.changeMember'>, by: string): Reply<Nothing> =>
  changed(desk, (store, now) => changeMember(store, { by, person }, now));

export async function giveOneTimePin(
  desk: Desk,
  { user }: Input<'office.resetPin'>,
  by: string,
): Promise<Reply<Output<'office.resetPin'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const pin = await resetPin(context.value.store, { by, user }, desk.now());
  return pin.ok ? ok({ pin: pin.value }) : pin;
}
