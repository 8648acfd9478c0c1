/** Whom the office trusts: certificates of authorities and lists of revoked certificates, brought in by an administrator. */
import { fail, ok } from '../../shared/domain/result.ts';
import {
  authorityFacts,
  parseAuthorities,
  parseRevocationLists,
  revocationListFacts,
  type Trusted,
} from '../signing/index.ts';
import { type Done, type Store, sha256Hex, type TrustedKind } from '../store/index.ts';
import { actingMember, actorOf, type Reply } from './context.ts';

export type TrustedAuthority = ReturnType<typeof authorityFacts> & { readonly sha256: string; readonly at: string };
export type TrustedList = ReturnType<typeof revocationListFacts> & { readonly sha256: string; readonly at: string };

/** What signing and verifying go by. */
export function trustOf(store: Store): Trusted {
  const files = store.signing.trusted();
  const of = (kind: TrustedKind) => files.filter((one) => one.kind === kind).map(({ bytes }) => bytes);
  return { authorities: of('authority'), revocationLists: of('revocation-list') };
}

export function shownTrust(store: Store): {
  readonly authorities: readonly TrustedAuthority[];
  readonly revocationLists: readonly TrustedList[];
} {
  const { authorities } = trustOf(store);
  const files = store.signing.trusted();
  return {
    authorities: files
      .filter(({ kind }) => kind === 'authority')
      .map(({ sha256, at, bytes }) => ({ ...authorityFacts(bytes), sha256, at })),
    revocationLists: files
      .filter(({ kind }) => kind === 'revocation-list')
      .map(({ sha256, at, bytes }) => ({ ...revocationListFacts(bytes, authorities), sha256, at })),
  };
}

type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** A file may hold several; those that are there already are left out. An event each. @returns how many came in. */
export function addTrust(
  store: Store,
  { user, file }: { readonly user: string; readonly file: GivenFile },
  now: Date,
): Reply<number> {
  const member = actingMember(store, user, 'administer');
  if (!member.ok) return member;
  const read = readTrust(file);
  if (!read.ok) return read;
  const { kind, all } = read.value;
  const known = new Set(store.signing.trusted().map(({ sha256 }) => sha256));
  const fresh = all
    .map((bytes) => ({ kind, bytes, sha256: sha256Hex(bytes), name: nameOf(kind, bytes) }))
    .filter(({ sha256 }) => !known.has(sha256));
  if (fresh.length === 0) return fail('TRUST_KNOWN', { file: file.name });
  const at = now.toISOString();
  return store.command({ actor: actorOf(member.value), at }, (): Reply<Done<number>> => {
    for (const one of fresh) store.signing.trust({ ...one, by: user, at });
    const [event, ...further] = fresh.map(({ sha256, name }) => ({
      kind: 'trust-added' as const,
      payload: { what: kind, name, sha256, file: file.name },
    }));
    if (!event) throw new Error('nothing to tell of');
    return ok({ value: fresh.length, event, further });
  });
}

export function withdrawTrust(
  store: Store,
  { user, sha256 }: { readonly user: string; readonly sha256: string },
  now: Date,
): Reply<null> {
  const member = actingMember(store, user, 'administer');
  if (!member.ok) return member;
  const found = store.signing.trusted().find((one) => one.sha256 === sha256);
  if (!found) return fail('FILE_NOT_FOUND', { file: sha256 });
  const at = now.toISOString();
  return store.command({ actor: actorOf(member.value), at }, (): Reply<Done<null>> => {
    store.signing.withdraw(sha256, { by: user, at });
    return ok({
      value: null,
      event: { kind: 'trust-withdrawn', payload: { what: found.kind, name: found.name, sha256 } },
    });
  });
}

type ReadTrust = { readonly kind: TrustedKind; readonly all: readonly Uint8Array[] };

/** Certificates, else lists: what the file is shows when it is read, not by its name. */
function readTrust({ name, bytes }: GivenFile): Reply<ReadTrust> {
  const authorities = parseAuthorities(bytes);
  if (authorities.ok) return ok({ kind: 'authority', all: authorities.value });
  const lists = parseRevocationLists(bytes);
  if (lists.ok) return ok({ kind: 'revocation-list', all: lists.value });
  return fail('TRUST_UNREADABLE', { file: name });
}

const nameOf = (kind: TrustedKind, bytes: Uint8Array): string =>
  kind === 'authority' ? authorityFacts(bytes).name : revocationListFacts(bytes, []).name;
