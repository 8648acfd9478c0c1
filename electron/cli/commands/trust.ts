/** Whom the office trusts, shown, added to, taken back. */
import type { Failure, Result } from '../../../shared/domain/result.ts';
import type { Reply } from '../../services/context.ts';
import { fileSource } from '../../services/files.ts';
import { addTrust, shownTrust, withdrawTrust } from '../../services/trust.ts';
import type { Store } from '../../store/index.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withStore } from '../withOffice.ts';

type By = { readonly as: string };

const listing = ({ t }: Environment, store: Store): Answer => {
  const { authorities, revocationLists } = shownTrust(store);
  const line = (what: string, one: { readonly name: string; readonly sha256: string }) =>
    t('window.signing.trustLine', { ...one, what: t(what) });
  return {
    status: 0,
    json: { authorities, revocationLists },
    lines: [
      ...authorities.map((one) => line('window.signing.authority', one)),
      ...revocationLists.map((one) => line('window.signing.lists', one)),
    ],
  };
};

export const trustList = (environment: Environment): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) => ({ ok: true, value: listing(environment, store) }));

export const trustAdd = (
  environment: Environment,
  files: readonly string[],
  { as }: By,
): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) => {
    for (const file of files) {
      const added = addFile(store, file, as, environment.now());
      if (!added.ok) return added;
    }
    return { ok: true, value: listing(environment, store) };
  });

function addFile(store: Store, file: string, user: string, now: Date): Reply<number> {
  const { name, read } = fileSource(file);
  const bytes = read();
  return bytes.ok ? addTrust(store, { user, file: { name, bytes: bytes.value } }, now) : bytes;
}

export const trustRemove = (environment: Environment, sha256: string, { as }: By): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) =>
    answering(withdrawTrust(store, { user: as, sha256 }, environment.now()), () => listing(environment, store)),
  );
