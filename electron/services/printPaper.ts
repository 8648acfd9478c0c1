/** One paper as PDF, and its Word copy, made in the child process. */
import { ok } from '../../shared/domain/result.ts';
import type { RoundSettings } from '../../shared/domain/roundSettings.ts';
import type { TaskRunner } from '../tasks/taskRunner.ts';
import type { Reply } from './context.ts';
import type { PaperSource } from './roundPapers.ts';

export type PrintSettings = Pick<RoundSettings, 'paperLanguage' | 'thaiDigits'>;

export async function printPaper(
  tasks: TaskRunner,
  source: PaperSource,
  settings: PrintSettings,
): Promise<Reply<Uint8Array>> {
  const options = optionsOf(source, settings);
  const answer =
    source.form === 'decision'
      ? await tasks.run('renderPaper', { paper: source.paper, model: source.model, options })
      : await tasks.run('renderSheet', { paper: source.model, options });
  return answer.ok ? answer.value : answer;
}

/** For an office that must edit; it is never the paper that counts. */
export async function wordCopy(
  tasks: TaskRunner,
  source: PaperSource,
  settings: PrintSettings,
): Promise<Reply<Uint8Array>> {
  const options = optionsOf(source, settings);
  const answer =
    source.form === 'decision'
      ? await tasks.run('paperDocx', { paper: source.paper, model: source.model, options })
      : await tasks.run('sheetDocx', { paper: source.model, options });
  return answer.ok ? ok(answer.value) : answer;
}

const optionsOf = ({ texts }: PaperSource, { paperLanguage: language, thaiDigits }: PrintSettings) => ({
  language,
  texts,
  thaiDigits,
});
