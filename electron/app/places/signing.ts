/** What signing and verifying go by: whom the office trusts, its own pictures, its token. */
import type { Input, Output } from '../../../shared/contract/api.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { SIGNER_ROLES } from '../../../shared/domain/signerRole.ts';
import type { Reply } from '../../services/context.ts';
import { chooseToken, setSignaturePicture } from '../../services/signingSettings.ts';
import { addTrust, shownTrust, withdrawTrust } from '../../services/trust.ts';
import { verifierPage } from '../../services/verifierPage.ts';
import { listTokens } from '../../signing/index.ts';
import type { Desk } from '../desk.ts';
import type { Shown } from '../shown.ts';

type Nothing = Record<string, never>;
const PNG = 'image/png';

export function getSigning(desk: Desk): Reply<Shown<Output<'signing.settings'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const { store } = context.value;
  const { authorities, revocationLists } = shownTrust(store);
  const now = desk.now().toISOString();
  return ok({
    token: store.signing.token(),
    pictures: SIGNER_ROLES.flatMap((role) => {
      const picture = store.signing.picture(role);
      if (!picture) return [];
      const file = desk.files.make({ name: `${role}.png`, type: PNG, bytes: picture.png });
      return [{ role, widthMm: picture.widthMm, file }];
    }),
    authorities,
    revocationLists: revocationLists.map((one) => ({
      ...one,
      outdated: one.nextUpdate !== null && one.nextUpdate < now,
    })),
  });
}

export function trust(desk: Desk, { file }: Input<'signing.trust'>, user: string): Reply<Output<'signing.trust'>> {
  const context = desk.context();
  if (!context.ok) return context;
  const picked = desk.files.picked(file);
  if (!picked.ok) return picked;
  const added = addTrust(context.value.store, { user, file: picked.value }, desk.now());
  return added.ok ? ok({ added: added.value }) : added;
}

export function distrust(desk: Desk, { sha256 }: Input<'signing.withdrawTrust'>, user: string): Reply<Nothing> {
  const context = desk.context();
  if (!context.ok) return context;
  const done = withdrawTrust(context.value.store, { user, sha256 }, desk.now());
  return done.ok ? ok({}) : done;
}

export async function setPicture(
  desk: Desk,
  { role, file, widthMm }: Input<'signing.setPicture'>,
  user: string,
): Promise<Reply<Nothing>> {
  const context = desk.context();
  if (!context.ok) return context;
  const picked = file === null ? ok(null) : desk.files.picked(file);
  if (!picked.ok) return picked;
  const picture = picked.value && { png: picked.value.bytes, widthMm };
  const done = await setSignaturePicture(context.value, { user, role, picture });
  return done.ok ? ok({}) : done;
}

export function setToken(desk: Desk, { module, token }: Input<'signing.chooseToken'>, user: string): Reply<Nothing> {
  const context = desk.context();
  if (!context.ok) return context;
  const choice = module === null ? null : { module, token };
  const done = chooseToken(context.value.store, { user, choice }, desk.now());
  return done.ok ? ok({}) : done;
}

export function getVerifierPage(desk: Desk): Reply<Output<'signing.verifierPage'>> {
  const context = desk.context();
  if (!context.ok) return context;
  const page = verifierPage(context.value.store);
  return page.ok ? ok(desk.files.make(page.value)) : page;
}

/** A reader may hold a token that nobody has set up yet: it has no name, and no key. */
export async function getTokens(desk: Desk): Promise<Reply<Shown<Output<'signing.tokens'>>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const choice = context.value.store.signing.token();
  if (choice === null) return fail('TOKEN_NOT_CHOSEN');
  const listed = await listTokens(choice.module, desk.startWorker);
  return listed.ok ? ok({ tokens: listed.value.filter(({ label }) => label !== '') }) : listed;
}
