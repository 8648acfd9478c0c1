/** The contract's commands and options. Each command's code is loaded when it is called: a quick start for all. */
import { Command, Option } from 'commander';
import type { Language } from '../../shared/domain/criteriaSet.ts';
import { type Failure, fail, type Result } from '../../shared/domain/result.ts';
import { SIGNER_ROLES } from '../../shared/domain/signerRole.ts';
import type { Answer, Environment, Terminal } from './answer.ts';
import { appraisalCommands } from './appraisalCommands.ts';
import { paperCommands } from './paperCommands.ts';
import { trustCommands } from './trustCommands.ts';
import { wholeNumber } from './wholeNumber.ts';

export type GlobalOptions = { readonly data?: string; readonly lang: Language; readonly json: boolean };

type Run = (
  options: GlobalOptions,
  work: (environment: Environment) => Promise<Result<Answer, Failure>> | Result<Answer, Failure>,
) => Promise<void>;

export function buildProgram(run: Run, terminal: Terminal): Command {
  const program = new Command('thamdinh')
    .description('Thẩm Định: từ bảng tự chấm điểm đến quyết định đã ký, không cần mạng')
    .option('--data <DIR>', "data folder (default: the app's own)")
    .addOption(new Option('--lang <LANG>', 'language of texts').choices(['vi', 'en', 'th']).default('vi'))
    .option('--json', 'print the result as JSON', false)
    .exitOverride()
    // A usage failure is printed once, by runCli, in the form asked for.
    .configureOutput({ writeOut: terminal.out, writeErr: () => undefined });

  const act =
    <A extends unknown[]>(work: (environment: Environment, ...given: A) => Promise<Result<Answer, Failure>>) =>
    (...given: A) =>
      run(program.opts<GlobalOptions>(), (environment) => work(environment, ...given));
  const year = () => new Option('--year <Y>', 'year assessed').argParser(wholeNumber);
  const command = (name: string, text: string) => program.command(name).description(text);

  command('init', 'create the database: authority, members, units, criteria set, round')
    .addOption(new Option('--sample', 'the sample district, marked as sample data').conflicts('profile'))
    .addOption(new Option('--profile <FILE>', 'an office of your own'))
    .action(
      act(async (environment, options: { sample?: true; profile?: string }) => {
        if (!options.sample && options.profile === undefined)
          return fail('USAGE', { problem: '--sample | --profile FILE' });
        return (await import('./commands/init.ts')).init(environment, options);
      }),
    );
  command('status', 'where each unit stands')
    .addOption(year())
    .action(act(async (environment, options) => (await import('./commands/status.ts')).status(environment, options)));
  command('template', 'blank workbooks to send out, one per unit')
    .addOption(year().makeOptionMandatory())
    .requiredOption('--out <DIR>', 'folder to write to')
    .addOption(new Option('--unit <CODE...>', 'only these units').conflicts('reference'))
    .option('--reference', "the one for other offices' data instead")
    .action(
      act(async (environment, options) => (await import('./commands/template.ts')).template(environment, options)),
    );
  command('import', 'take in submissions: files or folders')
    .argument('<PATH...>')
    .addOption(year().makeOptionMandatory())
    .option('--dry-run', 'say what would happen, store nothing')
    .option('--answer <QUESTION=VALUE...>', 'answers to questions that an earlier call asked')
    .option('--received <DAY>', 'day on which the files came in (2024-12-14), where it was not today')
    .option('--as <USER>', 'member who imports')
    .option('--slips <DIR>', 'folder for a return slip (PDF and text) of each file with something to mend')
    .action(
      act(async (environment, paths: string[], options) =>
        (await import('./commands/import.ts')).importFiles(environment, paths, options),
      ),
    );
  command('reference', "other offices' data: workbooks with one row per unit")
    .argument('<PATH...>')
    .addOption(year().makeOptionMandatory())
    .option('--as <USER>', 'member who brings them in')
    .action(
      act(async (environment, paths: string[], options) =>
        (await import('./commands/reference.ts')).reference(environment, paths, options),
      ),
    );
  command('return-slip', 'what units have to mend: a page and a text for each')
    .addOption(year().makeOptionMandatory())
    .requiredOption('--out <DIR>', 'folder to write to')
    .option('--unit <CODE...>', 'only these units')
    .option('--as <USER>', 'member who received the files')
    .action(
      act(async (environment, options) => (await import('./commands/returnSlip.ts')).returnSlip(environment, options)),
    );
  command('choose-version', "make another version of a unit's statement the one that counts")
    .addOption(year().makeOptionMandatory())
    .requiredOption('--unit <CODE>', 'unit')
    .addOption(new Option('--version <N>', 'version').argParser(wholeNumber).makeOptionMandatory())
    .requiredOption('--note <TEXT>', 'why')
    .requiredOption('--as <USER>', 'member who chooses')
    .action(
      act(async (environment, options) =>
        (await import('./commands/chooseVersion.ts')).chooseVersion(environment, options),
      ),
    );
  appraisalCommands({ command, act, year });
  command('decide', 'results by unit: exact total, level, conditions, what still blocks')
    .addOption(year().makeOptionMandatory())
    .option('--as <USER>', 'the chair, who decides; without it results are only shown')
    .action(act(async (environment, options) => (await import('./commands/decide.ts')).decide(environment, options)));
  paperCommands({ command, act, year });
  command('sign', 'sign papers (PAdES-B-B)')
    .argument('<FILE...>')
    .requiredOption('--out <DIR>', 'folder to write to')
    .option('--p12 <FILE>', 'PKCS#12 file')
    .option('--pkcs11 <MODULE>', 'PKCS#11 module')
    .option('--token <LABEL>', 'token label')
    .requiredOption('--pin-env <NAME>', 'environment variable that holds the PIN')
    .option('--visible', 'show the signature on the page')
    .option('--reason <TEXT>', 'reason stated in the signature')
    .addOption(new Option('--role <ROLE>', 'who signs').choices(SIGNER_ROLES).default('person'))
    .option('--seal-follows', 'the organisation signs next: a paper without its signature is then told of')
    .action(
      act(async (environment, files: string[], options) =>
        (await import('./commands/sign.ts')).sign(environment, files, options),
      ),
    );
  command('bring-back', 'take papers into the register that were signed with another tool')
    .argument('<FILE...>')
    .option('--as <USER>', 'member who brings them')
    .action(
      act(async (environment, files: string[], options) =>
        (await import('./commands/bringBack.ts')).bringBackFiles(environment, files, options),
      ),
    );
  trustCommands({ command, act });
  command('verify', 'check signed PDFs, dossiers, and pictures (PNG) of the code on a certificate')
    .argument('<FILE...>')
    .option('--ca <FILE...>', 'trusted issuers (PEM)')
    .option('--crl <FILE...>', 'lists of revoked certificates (PEM or DER)')
    .action(
      act(async (environment, files: string[], options) =>
        (await import('./commands/verify.ts')).verify(environment, files, options),
      ),
    );
  const audit = command('audit', 'the hash-chained log');
  audit
    .command('verify')
    .description('check the chain')
    .action(act(async (environment) => (await import('./commands/audit.ts')).auditVerify(environment)));
  audit
    .command('export')
    .description('write the log as JSON lines')
    .requiredOption('--out <FILE>', 'file to write')
    .action(
      act(async (environment, options) => (await import('./commands/audit.ts')).auditExport(environment, options)),
    );
  command('backup', 'a checked copy of the database')
    .requiredOption('--out <FILE>', 'file to write')
    .action(act(async (environment, options) => (await import('./commands/backup.ts')).backup(environment, options)));
  command('restore', 'put a backup in place; the data of today is kept beside it')
    .argument('<FILE>')
    .action(
      act(async (environment, file: string) => (await import('./commands/backup.ts')).restore(environment, file)),
    );
  command('reset-pin', 'a one-time PIN for a person who forgot theirs; the log says so')
    .requiredOption('--user <USER>', 'person')
    .action(
      act(async (environment, options) => (await import('./commands/resetPin.ts')).resetPin(environment, options)),
    );
  command('demo', 'a whole sample season, from workbooks to signed papers')
    .option('--out <DIR>', 'folder to write to', 'out/demo')
    .action(act(async (environment, options) => (await import('./commands/demo.ts')).demo(environment, options)));
  command('dossier', 'everything of a round in one file that anybody can check')
    .addOption(year().makeOptionMandatory())
    .requiredOption('--out <FILE>', 'file to write (.zip)')
    .action(act(async (environment, options) => (await import('./commands/dossier.ts')).dossier(environment, options)));
  return program;
}
