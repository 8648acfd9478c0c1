/** Who works in this window, and what that person may do. */
import type { Output } from '../../shared/contract/api.ts';
import { type Action, may } from '../../shared/domain/access.ts';
import { useCall } from '../api/useCall.ts';

export type Session = Output<'session.get'>;
export type Person = Session['people'][number];

export const usePerson = (): Person | null => useCall('session.get', {}).data?.person ?? null;

/** What a role may not do is not offered. The app refuses it all the same (electron/app/dispatch.ts). */
export const useMay = (action: Action): boolean => {
  const person = usePerson();
  return person !== null && may(person.roles, action);
};
