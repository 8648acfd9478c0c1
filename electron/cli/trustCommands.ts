/** `verifier`: the page for the codes of certificates. `trust`: certificates of authorities and lists of revoked certificates that the office goes by. */
import type { appraisalCommands } from './appraisalCommands.ts';

type Making = Pick<Parameters<typeof appraisalCommands>[0], 'command' | 'act'>;

export function trustCommands({ command, act }: Making): void {
  command('verifier', 'the page that checks codes of certificates without this program')
    .requiredOption('--out <FILE>', 'where to write it')
    .action(
      act(async (environment, options) => (await import('./commands/verifier.ts')).verifier(environment, options)),
    );
  const trust = command('trust', 'authorities and revocation lists that the office trusts');
  trust
    .command('list')
    .description('show them')
    .action(act(async (environment) => (await import('./commands/trust.ts')).trustList(environment)));
  trust
    .command('add')
    .description('add certificates or revocation lists (PEM, DER, PKCS#7)')
    .argument('<FILE...>')
    .requiredOption('--as <USER>', 'administrator')
    .action(
      act(async (environment, files: string[], options) =>
        (await import('./commands/trust.ts')).trustAdd(environment, files, options),
      ),
    );
  trust
    .command('remove')
    .description('trust one no longer')
    .argument('<SHA256>', 'as `trust list` shows it')
    .requiredOption('--as <USER>', 'administrator')
    .action(
      act(async (environment, sha256: string, options) =>
        (await import('./commands/trust.ts')).trustRemove(environment, sha256, options),
      ),
    );
}
