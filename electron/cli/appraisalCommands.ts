/** The commands between receipt and decision: checks, settings, adjustments, explanations, independent appraisal, last year. */
import type { Command, Option } from 'commander';
import type { Failure, Result } from '../../shared/domain/result.ts';
import type { Answer, Environment } from './answer.ts';
import { wholeNumber } from './wholeNumber.ts';

export type CommandParts = {
  readonly command: (name: string, text: string) => Command;
  readonly act: <A extends unknown[]>(
    work: (environment: Environment, ...given: A) => Promise<Result<Answer, Failure>>,
  ) => (...given: A) => Promise<void>;
  readonly year: () => Option;
};

export function appraisalCommands(parts: CommandParts): void {
  changes(parts);
  secondAppraisals(parts);
  const { command, act, year } = parts;
  command('check', 'run the cross-checks over the round')
    .addOption(year().makeOptionMandatory())
    .option('--as <USER>', 'member who checks')
    .action(act(async (environment, options) => (await import('./commands/check.ts')).check(environment, options)));
  command('settings', 'settings of the round: list them, or set one')
    .addOption(year().makeOptionMandatory())
    .option('--set <KEY=VALUE>', 'what to set')
    .option('--note <TEXT>', 'why')
    .option('--as <USER>', 'the chair')
    .action(
      act(async (environment, options) => (await import('./commands/settings.ts')).settings(environment, options)),
    );
  command('score-sheet', "each unit's scores with all their layers, as PDF and workbook")
    .addOption(year().makeOptionMandatory())
    .requiredOption('--out <DIR>', 'folder to write to')
    .option('--unit <CODE...>', 'only these units')
    .action(
      act(async (environment, options) => (await import('./commands/scoreSheet.ts')).scoreSheet(environment, options)),
    );
  command('last-year', "results of the year before, from a workbook, that year's data file or its dossier")
    .argument('<FILE>')
    .addOption(year().makeOptionMandatory())
    .requiredOption('--as <USER>', 'member who brings them in')
    .action(
      act(async (environment, file: string, options) =>
        (await import('./commands/lastYear.ts')).lastYear(environment, file, options),
      ),
    );
}

function changes({ command, act, year }: CommandParts): void {
  command('adjust', "change one criterion's score with a reason, or many from a workbook")
    .addOption(year().makeOptionMandatory())
    .option('--unit <CODE>', 'unit')
    .option('--criterion <C>', 'criterion, bonus, penalty or disqualifier')
    .option('--score <S>', 'new score, or "na" for did not arise; "yes" or "no" for a disqualifier')
    .option(
      '--reason <KIND>',
      'evidence, reference-data, arithmetic, scoring-rule, field-check, explanation, not-applicable, board, other',
    )
    .option('--note <TEXT>', 'the reason in words')
    .option('--finding <ID...>', 'findings that it rests on')
    .option('--evidence <C...>', 'criteria whose evidence it rests on')
    .option('--file <FILE>', 'a workbook with many adjustments instead: all of them, or none')
    .requiredOption('--as <USER>', 'member who adjusts')
    .action(act(async (environment, options) => (await import('./commands/adjust.ts')).adjust(environment, options)));
  command('explain', 'answer a finding')
    .addOption(year().makeOptionMandatory())
    .requiredOption('--finding <ID>', 'finding', wholeNumber)
    .requiredOption('--note <TEXT>', 'the explanation')
    .requiredOption('--as <USER>', 'member who explains')
    .action(act(async (environment, options) => (await import('./commands/explain.ts')).explain(environment, options)));
  command('confirm', "confirm another person's adjustments")
    .addOption(year().makeOptionMandatory())
    .requiredOption('--unit <CODE>', 'unit')
    .option('--criterion <C>', 'only this criterion')
    .requiredOption('--as <USER>', 'member who confirms')
    .action(act(async (environment, options) => (await import('./commands/confirm.ts')).confirm(environment, options)));
}

function secondAppraisals({ command, act, year }: CommandParts): void {
  const appraisal = command('appraisal', 'independent appraisal by two people');
  appraisal
    .command('assign')
    .description('name the two for units')
    .addOption(year().makeOptionMandatory())
    .requiredOption('--unit <CODE...>', 'units')
    .requiredOption('--appraisers <USER...>', 'the two')
    .requiredOption('--as <USER>', 'member who assigns')
    .action(
      act(async (environment, options) => (await import('./commands/appraisal.ts')).assign(environment, options)),
    );
  appraisal
    .command('finish')
    .description('end one’s own work on a unit; when both have ended theirs, the two are compared')
    .addOption(year().makeOptionMandatory())
    .requiredOption('--unit <CODE>', 'unit')
    .requiredOption('--as <USER>', 'one of the two')
    .action(
      act(async (environment, options) => (await import('./commands/appraisal.ts')).finish(environment, options)),
    );
  appraisal
    .command('show')
    .description('the comparison of a unit, criterion by criterion; before it, nothing of either')
    .addOption(year().makeOptionMandatory())
    .requiredOption('--unit <CODE>', 'unit')
    .action(act(async (environment, options) => (await import('./commands/appraisal.ts')).show(environment, options)));
}
