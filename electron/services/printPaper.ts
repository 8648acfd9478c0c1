/** One paper as PDF, printed in the child process. */
import type { DecisionModel, Paper } from '../../shared/domain/decision.ts';
import type { TaskRunner } from '../tasks/taskRunner.ts';
import type { Reply } from './context.ts';

export async function printPaper(tasks: TaskRunner, paper: Paper, model: DecisionModel): Promise<Reply<Uint8Array>> {
  const answer = await tasks.run('renderPaper', { paper, model });
  return answer.ok ? answer.value : answer;
}
