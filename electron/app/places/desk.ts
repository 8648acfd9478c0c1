/** Preferences and unfinished texts: comfort of the window, no part of the office's records. */
import type { Input, Output } from '../../../shared/contract/api.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { Reply } from '../../services/context.ts';
import type { Desk } from '../desk.ts';

export function prefer(desk: Desk, change: Input<'desk.prefer'>): Reply<Output<'desk.prefer'>> {
  desk.preferences.change(change);
  return ok({});
}

export const getDrafts = (desk: Desk, _input: Input<'desk.drafts'>, user: string): Reply<Output<'desk.drafts'>> =>
  ok({ drafts: { ...desk.drafts.of(user) } });

export function keepDrafts(
  desk: Desk,
  { drafts }: Input<'desk.keepDrafts'>,
  user: string,
): Reply<Output<'desk.keepDrafts'>> {
  desk.drafts.keep(user, drafts);
  return ok({});
}
