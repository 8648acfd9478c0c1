/** The unit that a command works on: what every change of its scores asks first. */
import { type Action, type Member, may } from '../../shared/domain/access.ts';
import { unprintable } from '../../shared/domain/printable.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Round, Store } from '../store/index.ts';
import { type Reply, rolesText, roundOf, unitOf } from './context.ts';
import { type UnitResult, unitResult } from './roundResults.ts';

export type UnitAtWork = { readonly round: Round; readonly result: UnitResult };

/** A unit that has sent something and is not decided. */
export function unitAtWork(store: Store, year: number, code: string): Reply<UnitAtWork> {
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const unit = unitOf(round.value, code);
  if (!unit.ok) return unit;
  const result = unitResult(store, round.value, unit.value);
  if (!result.submission) return fail('NO_SUBMISSION', { unit: code });
  return result.decision ? fail('UNIT_ALREADY_DECIDED', { unit: code }) : ok({ round: round.value, result });
}

/** A right that only some changes of a command ask for. */
export const alsoMay = (member: Member, action: Action): Reply<null> =>
  may(member.roles, action) ? ok(null) : fail('ROLE_FORBIDDEN', { user: member.user, role: rolesText(member), action });

/** Words that are kept for ever and printed: composed, not blank, and within the papers' typeface. */
export function printableNote(given: string): Reply<string> {
  const note = given.trim().normalize('NFC');
  if (note === '') return fail('NOTE_MISSING');
  const strange = unprintable(note);
  return strange.length > 0 ? fail('TEXT_UNPRINTABLE', { characters: strange }) : ok(note);
}
