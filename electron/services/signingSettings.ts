/** The office's own pictures of signature and seal, and its token: each change is one event. */
import { fail, ok } from '../../shared/domain/result.ts';
import type { SignerRole } from '../../shared/domain/signerRole.ts';
import { type Done, type SignaturePicture, type Store, sha256Hex, type TokenChoice } from '../store/index.ts';
import { actingMember, actorOf, type Context, type Reply } from './context.ts';

type PictureChange = {
  readonly user: string;
  readonly role: SignerRole;
  /** null takes it back. */
  readonly picture: SignaturePicture | null;
};

/** Bytes; a picture of a seal takes some hundred thousand. */
const MAX_PICTURE = 4 << 20;

/** The picture is tried first, in the child process: what cannot be shown on a paper is refused now and not when signing. */
export async function setSignaturePicture(
  { store, tasks, now }: Context,
  { user, role, picture }: PictureChange,
): Promise<Reply<null>> {
  const member = actingMember(store, user, 'administer');
  if (!member.ok) return member;
  if (picture !== null) {
    if (picture.png.length > MAX_PICTURE) return fail('PICTURE_UNREADABLE');
    const shown = await tasks.run('renderSignaturePicture', picture);
    if (!shown.ok) return shown;
    if (!shown.value.ok) return shown.value;
  }
  const at = now().toISOString();
  return store.command({ actor: actorOf(member.value), at }, (): Reply<Done<null>> => {
    store.signing.setPicture(role, picture, { by: user, at });
    const payload = {
      role,
      sha256: picture && sha256Hex(picture.png),
      widthMm: picture?.widthMm ?? null,
    };
    return ok({ value: null, event: { kind: 'signature-picture-set', payload } });
  });
}

export function chooseToken(
  store: Store,
  { user, choice }: { readonly user: string; readonly choice: TokenChoice | null },
  now: Date,
): Reply<null> {
  const member = actingMember(store, user, 'administer');
  if (!member.ok) return member;
  const at = now.toISOString();
  return store.command({ actor: actorOf(member.value), at }, (): Reply<Done<null>> => {
    store.signing.setToken(choice, { by: user, at });
    const payload = { module: choice?.module ?? null, token: choice?.token ?? null };
    return ok({ value: null, event: { kind: 'token-chosen', payload } });
  });
}
