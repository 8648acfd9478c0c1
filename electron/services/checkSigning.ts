/** Holds against the log what signing and verifying go by: trusted files, pictures, the token, keys of codes, who signed. */
import { type AuditEvent, canonicalJson, type EventKind } from '../../shared/domain/audit.ts';
import { SIGNER_ROLES } from '../../shared/domain/signerRole.ts';
import { type Store, sha256Hex } from '../store/index.ts';
import { differing } from './differing.ts';
import { signaturesText } from './signaturesText.ts';

type Pair = readonly [string, string];
type Events = readonly AuditEvent[];
const of = (events: Events, ...kinds: readonly EventKind[]) => events.filter(({ kind }) => kinds.includes(kind));

export const alteredSigning = (store: Store, events: Events): readonly string[] => [
  ...alteredTrust(store, events),
  ...alteredPictures(store, events),
  ...alteredToken(store, events),
  ...alteredCodeKeys(store, events),
  ...alteredSignatures(store, events),
];

function alteredTrust(store: Store, events: Events): readonly string[] {
  const standing = new Map<string, string>();
  for (const { kind, payload } of of(events, 'trust-added', 'trust-withdrawn')) {
    if (kind === 'trust-added') standing.set(String(payload.sha256), canonicalJson([payload.what, payload.sha256]));
    else standing.delete(String(payload.sha256));
  }
  const there = store.signing
    .trusted()
    .map((one): Pair => [one.sha256, canonicalJson([one.kind, sha256Hex(one.bytes)])]);
  return differing('trusted-file', standing, new Map(there));
}

function alteredPictures(store: Store, events: Events): readonly string[] {
  const told = new Map<string, string>();
  for (const { payload } of of(events, 'signature-picture-set')) {
    if (payload.sha256 === null) told.delete(String(payload.role));
    else told.set(String(payload.role), `${payload.sha256} ${payload.widthMm}`);
  }
  const there = SIGNER_ROLES.flatMap((role): readonly Pair[] => {
    const picture = store.signing.picture(role);
    return picture ? [[role, `${sha256Hex(picture.png)} ${picture.widthMm}`]] : [];
  });
  return differing('signature-picture', told, new Map(there));
}

/** Whoever puts another library there has it run with the next signature. */
function alteredToken(store: Store, events: Events): readonly string[] {
  const last = of(events, 'token-chosen').at(-1)?.payload;
  const chosen = store.signing.token();
  const text = (module: unknown, token: unknown): readonly Pair[] =>
    module == null ? [] : [['1', canonicalJson([module, token ?? null])]];
  return differing('token', new Map(text(last?.module, last?.token)), new Map(text(chosen?.module, chosen?.token)));
}

function alteredCodeKeys(store: Store, events: Events): readonly string[] {
  const told = of(events, 'code-key-made').map(({ payload }): Pair => [String(payload.sha256), '']);
  const there = store.signing.codeKeys().map(({ publicKey }): Pair => [sha256Hex(publicKey), '']);
  return differing('code-key', new Map(told), new Map(there));
}

/** Events from before papers bore several signatures name the signer alone: a person, here. */
function alteredSignatures(store: Store, events: Events): readonly string[] {
  const told = of(events, 'document-signed').map(({ payload, at }): Pair => {
    const { signatures, signer, sha256 } = payload;
    const alone = { role: 'person', signer: String(signer), claimedAt: at, origin: 'here' } as const;
    return [String(sha256), Array.isArray(signatures) ? signatures.join() : signaturesText([alone]).join()];
  });
  const there = store.office
    .years()
    .flatMap((year) => [...store.signing.signatures(year)])
    .map(([sha256, all]): Pair => [sha256, signaturesText(all).join()]);
  return differing('signature', new Map(told), new Map(there));
}
