/** One paper as PDF, and its Word copy, made in the child process. */
import { fail, ok } from '../../shared/domain/result.ts';
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
  const answer =
    source.form === 'decision'
      ? await tasks.run('renderPaper', { paper: source.paper, model: source.model })
      : await tasks.run('renderSheet', sheetRequest(source, settings));
  return answer.ok ? answer.value : answer;
}

/** For an office that must edit; it is never the paper that counts. Decision, certificate and notice have none. */
export async function wordCopy(
  tasks: TaskRunner,
  source: PaperSource,
  settings: PrintSettings,
): Promise<Reply<Uint8Array>> {
  if (source.form === 'decision') return fail('PAPER_WITHOUT_WORD', { kind: source.paper.kind });
  const answer = await tasks.run('sheetDocx', sheetRequest(source, settings));
  return answer.ok ? ok(answer.value) : answer;
}

const sheetRequest = (
  { model, texts }: Extract<PaperSource, { form: 'sheet' }>,
  { paperLanguage: language, thaiDigits }: PrintSettings,
) => ({ paper: model, options: { language, texts, thaiDigits } });
