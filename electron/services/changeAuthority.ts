/** What papers will print of the authority. Those that were issued keep what they printed. */
import type { Authority } from '../../shared/domain/decision.ts';
import { unprintableInNames } from '../../shared/domain/printable.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Done, Store } from '../store/index.ts';
import { actingMember, actorOf, type Reply } from './context.ts';
import { type Fields, fieldChanges } from './fieldChanges.ts';

export type AuthorityChange = { readonly user: string; readonly authority: Omit<Authority, 'kind'> };

export function changeAuthority(store: Store, { user, authority }: AuthorityChange, now: Date): Reply<null> {
  const member = actingMember(store, user, 'administer');
  if (!member.ok) return member;
  const strange = unprintableInNames(Object.values(fieldsOf(authority)).join(''));
  if (strange.length > 0) return fail('TEXT_UNPRINTABLE', { characters: strange });
  const old = store.office.office().authority;
  const payload = fieldChanges(fieldsOf(old), fieldsOf(authority));
  if (payload === null) return ok(null);
  return store.command({ actor: actorOf(member.value), at: now.toISOString() }, (): Reply<Done<null>> => {
    store.office.changeAuthority({ ...authority, kind: old.kind });
    return ok({ value: null, event: { kind: 'authority-changed', payload } });
  });
}

const fieldsOf = ({ name, parentName, place, province, symbol, signatory }: AuthorityChange['authority']): Fields => ({
  name,
  parentName,
  place,
  province,
  symbol,
  capacity: signatory.capacity,
  post: signatory.post,
  signatoryName: signatory.name,
});
