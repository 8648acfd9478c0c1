/** The commands around papers: printing them, their numbers and wording, and new decisions about old ones. */
import { Option } from 'commander';
import { MAJORITIES } from '../../shared/domain/meeting.ts';
import type { CommandParts } from './appraisalCommands.ts';
import { wholeNumber } from './wholeNumber.ts';

export function paperCommands(parts: CommandParts): void {
  corrections(parts);
  const { command, act, year } = parts;
  command('documents', 'print the papers of the round')
    .addOption(year().makeOptionMandatory())
    .requiredOption('--out <DIR>', 'folder to write to')
    .option(
      '--kind <KINDS>',
      'decision,certificate,notice (without it), minutes,annex,summary, proposal,meeting-pack,amendment,revocation, or all',
    )
    .option('--unit <CODE...>', 'only these units')
    .option('--word', 'Word copies as well')
    .action(
      act(async (environment, options) => (await import('./commands/documents.ts')).documents(environment, options)),
    );
  command('register', 'numbers of papers: list them, give them, take one back')
    .addOption(year().makeOptionMandatory())
    .option('--kind <KIND>', 'decision, notice, summary, proposal, amendment or revocation')
    .option('--unit <CODE...>', 'only the papers of these units')
    .option('--ordinal <N>', 'only those of the n-th decision of the round', wholeNumber)
    .option('--number <N>', 'the number, or the first of several', wholeNumber)
    .option('--date <DAY>', 'the day that the paper bears, 2025-01-08')
    .option('--electronic', 'given before an electronic issue; without it: as it was written by hand')
    .option('--elsewhere <TEXT>', 'which other papers took the numbers left out')
    .option('--withdraw <ENTRY>', 'take an entry back', wholeNumber)
    .option('--note <TEXT>', 'why it is taken back')
    .option('--as <USER>', 'member who keeps the register')
    .action(
      act(async (environment, options) => (await import('./commands/register.ts')).register(environment, options)),
    );
  command('meeting', "the board's meeting: show it; with --date record it for the minutes")
    .addOption(year().makeOptionMandatory())
    .option('--ordinal <N>', 'of the n-th decision of the round; without it the next one', wholeNumber)
    .option('--date <DAY>', 'the day of the meeting, 2025-01-06')
    .option('--from <TIME>', 'when it began, 08:00')
    .option('--until <TIME>', 'when it ended, 11:30')
    .option('--place <TEXT>', 'where')
    .option('--need <N>', 'members needed for a vote; without it more than half of the board', wholeNumber)
    .addOption(new Option('--majority <SHARE>', 'what carries a vote').choices(MAJORITIES).default('half'))
    .option('--absent <USER=REASON...>', 'members who were not there')
    .option('--discussion <TEXT...>', 'what was said')
    .option('--recused <CODE=USERS...>', 'took no part in the vote on a unit: "10654=thanhvien1+thuky: reason"')
    .option('--against <CODE=N...>', 'votes against a unit')
    .option('--abstained <CODE=N...>', 'abstentions')
    .option('--by-hand', 'votes are written into the printed minutes')
    .option('--as <USER>', 'member who took it down')
    .action(act(async (environment, options) => (await import('./commands/meeting.ts')).meeting(environment, options)));
  command('wording', "texts of a kind of paper: list them, put in the office's own, take them back")
    .addOption(year().makeOptionMandatory())
    .requiredOption(
      '--kind <KIND>',
      'decision, certificate, notice, summary, proposal, minutes, meeting-pack, amendment or revocation',
    )
    .addOption(new Option('--language <LANG>', 'of the paper').choices(['vi', 'en', 'th']).default('vi'))
    .addOption(new Option('--set <FILE>', 'a JSON object of names and texts').conflicts('reset'))
    .option('--reset', 'all texts as they are shipped')
    .option('--as <USER>', 'member who edits')
    .action(act(async (environment, options) => (await import('./commands/wording.ts')).wording(environment, options)));
}

function corrections({ command, act, year }: CommandParts): void {
  const about = (name: string, text: string) =>
    command(name, text)
      .addOption(year().makeOptionMandatory())
      .requiredOption('--unit <CODE>', 'decided unit')
      .requiredOption('--reason <TEXT>', 'why, as printed')
      .requiredOption('--date <DAY>', 'day on which it was decided, 2025-02-10')
      .requiredOption('--as <USER>', 'the chair');
  about('amend', 'amend scores of a decided unit by a new decision; the first one stays')
    .requiredOption('--score <CRITERION=SCORE...>', 'new scores, "3.1=4.5" or "3.1=na"')
    .action(act(async (environment, options) => (await import('./commands/correct.ts')).amend(environment, options)));
  about('revoke', 'revoke the result of a decided unit by a new decision').action(
    act(async (environment, options) => (await import('./commands/correct.ts')).revoke(environment, options)),
  );
}
