/** One call of the command line: parse, run, print, exit status. Prints nothing but the result on stdout. */
import { CommanderError } from 'commander';
import type { Language } from '../../shared/domain/criteriaSet.ts';
import { type Failure, fail, type Result } from '../../shared/domain/result.ts';
import { type Translate, translator } from '../../shared/i18n/translator.ts';
import { defaultDataFolder } from '../app/dataFolder.ts';
import { type Answer, type Environment, type ExitStatus, statusOfFailure, type Terminal } from './answer.ts';
import { buildProgram, type GlobalOptions } from './program.ts';

export async function runCli(argv: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const run = async (
    options: GlobalOptions,
    work: (environment: Environment) => Promise<Result<Answer, Failure>> | Result<Answer, Failure>,
  ) => {
    const environment = environmentOf(options, terminal);
    const answer = await guarded(() => work(environment));
    status = answer.ok ? printAnswer(answer.value, options, terminal) : printFailure(answer.error, options, terminal);
  };
  try {
    await buildProgram(run, terminal).parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const problem = error.code === 'commander.help' ? '–' : error.message.replace(/^error: /, '');
    const usage = fail('USAGE', { problem }).error;
    return printFailure(usage, { json: argv.includes('--json'), lang: languageIn(argv) }, terminal);
  }
  return status;
}

function environmentOf({ data, lang }: GlobalOptions, { env, now, err, startTasks }: Terminal): Environment {
  return {
    dataFolder: data ?? defaultDataFolder(env, process.platform),
    language: lang,
    t: translator(lang),
    now,
    env,
    startTasks,
    progress: (done, all, label) => err(`[${done}/${all}] ${label}\n`),
  };
}

/** The one boundary for broken assumptions: a stable code and an exit status instead of a stack trace on stdout. */
async function guarded(
  work: () => Promise<Result<Answer, Failure>> | Result<Answer, Failure>,
): Promise<Result<Answer, Failure>> {
  try {
    return await work();
  } catch (error) {
    return fail('UNEXPECTED', { detail: error instanceof Error ? error.message : String(error) });
  }
}

function printAnswer(answer: Answer, { json }: Pick<GlobalOptions, 'json'>, { out }: Terminal): ExitStatus {
  out(json ? `${JSON.stringify(answer.json, null, 1)}\n` : answer.lines.map((line) => `${line}\n`).join(''));
  return answer.status;
}

function printFailure(
  failure: Failure,
  { json, lang }: Pick<GlobalOptions, 'json' | 'lang'>,
  { out, err }: Terminal,
): ExitStatus {
  const message = messageOf(failure, translator(lang));
  if (json) out(`${JSON.stringify({ error: { ...failure, message } }, null, 1)}\n`);
  else err(`${failure.code}: ${message}\n`);
  return statusOfFailure(failure);
}

const messageOf = ({ code, params }: Failure, t: Translate): string => t(`failures.${code}`, params);

function languageIn(argv: readonly string[]): Language {
  const given = argv[argv.indexOf('--lang') + 1];
  return given === 'en' || given === 'th' ? given : 'vi';
}
