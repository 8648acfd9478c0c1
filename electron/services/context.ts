/** What every service is given, and who stands behind a command. */
import { type Action, type Member, may } from '../../shared/domain/access.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { FailureCode } from '../../shared/domain/failures.ts';
import { type Failure, fail, ok, type Result } from '../../shared/domain/result.ts';
import type { RoundUnit } from '../../shared/domain/unit.ts';
import type { Round, Store } from '../store/index.ts';
import type { TaskRunner } from '../tasks/taskRunner.ts';

export type Context = {
  readonly store: Store;
  readonly tasks: TaskRunner;
  readonly now: () => Date;
};

/** What a service answers: its value, or a failure that a person can be told of. */
export type Reply<T> = Result<T, Failure<FailureCode>>;

/** Batch work from the command line by nobody in particular: may move files, decides nothing. */
export const OPERATOR: Actor = { user: '-', name: 'thamdinh', role: 'operator' };

export type Progress = (done: number, all: number, label: string) => void;

/** @returns the member with the roles that allow the act, and so the log names these of somebody who holds several. */
export function actingMember(store: Store, user: string, action: Action): Reply<Member> {
  const member = memberOf(store, user);
  if (!member.ok) return member;
  const roles = member.value.roles.filter((role) => may([role], action));
  if (roles.length > 0) return ok({ ...member.value, roles });
  return fail('ROLE_FORBIDDEN', { user, role: rolesText(member.value), action });
}

export function memberOf(store: Store, user: string): Reply<Member> {
  const member = store.office.members().find((one) => one.user === user);
  return member ? ok(member) : fail('USER_UNKNOWN', { user });
}

/** As papers and windows call the person, also one who has left. */
export const nameOf = (store: Store, user: string): string =>
  store.office.everyone().find((one) => one.user === user)?.name ?? user;

/** Several as "secretary, chair". */
export const rolesText = ({ roles }: Member): string => roles.join(', ');

export const actorOf = (member: Member): Actor => ({ user: member.user, name: member.name, role: rolesText(member) });

export function roundOf(store: Store, year: number): Reply<Round> {
  const round = store.office.round(year);
  return round ? ok(round) : fail('ROUND_UNKNOWN', { year, known: store.office.years().map(String) });
}

export function unitOf(round: Round, code: string): Reply<RoundUnit> {
  const unit = round.units.find((one) => one.code === code);
  return unit ? ok(unit) : fail('UNIT_NOT_IN_ROUND', { unit: code, year: round.year });
}
