/** The attack set in test/fixtures/attacks: each file is named rightly. Files and expectations are fixed; make.ts made them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAuthorities, parseRevocationLists, type Verification, verifyPdf } from '../../electron/signing/index.ts';
import { CHECKED_AT, must } from '../builders/signing.ts';
import { ATTACKS, type Said } from '../fixtures/attacks/attacks.ts';

const folder = join(import.meta.dirname, '../fixtures/attacks');
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, 'files', name)));
const list: readonly { readonly file: string; readonly done: string; readonly said: Said }[] = JSON.parse(
  readFileSync(join(folder, 'attacks.json'), 'utf8'),
);
const authorities = must(parseAuthorities(read('ca.crt')));
const revocationLists = must(parseRevocationLists(read('revoked.crl')));

/** What was said, as far as something is expected of it. */
function heard(said: Said, { verdict, changes, signatures, missing, hazards }: Verification): Said {
  const problems = signatures.flatMap((one) => one.problems);
  const last = signatures.at(-1);
  const among = (expected: readonly string[] | undefined, found: readonly string[]) =>
    expected && (expected.every((one) => found.includes(one)) ? expected : found);
  const shown = {
    changes: among(said.changes, changes),
    problems: among(said.problems, problems),
    hazards: among(said.hazards, hazards),
    missing: said.missing && missing,
    certificate: said.certificate && last?.certificate,
    revocation: said.revocation && last?.revocation.state,
  };
  return { verdict, ...Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined)) };
}

describe('the attack set', () => {
  it('has a file for each attack, and nothing else', () => {
    const files = readdirSync(join(folder, 'files')).filter((name) => name.endsWith('.pdf'));
    expect(files.sort()).toEqual(list.map(({ file }) => file).sort());
    expect(list).toEqual(ATTACKS.map(({ name, done, said }) => ({ file: `${name}.pdf`, done, said })));
  });

  it.each(list)('$file: $done', async ({ file, said }) => {
    const found = await verifyPdf(read(file), { authorities, revocationLists, at: CHECKED_AT });
    expect(heard(said, found)).toEqual(said);
  });

  it('that calls nothing good but what is', () => {
    const good = list.filter(({ said }) => said.verdict === 'valid').map(({ file }) => file);
    expect(good).toEqual([
      'honest-once.pdf',
      'honest-twice.pdf',
      'honest-day-in-metadata.pdf',
      'cut-off-last-revision.pdf',
    ]);
  });
});
