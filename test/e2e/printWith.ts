/** Prints a paper with the child program that is named, and the first bytes of what came out. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { papersOf } from '../../shared/domain/decision.ts';
import { aDecisionModel } from '../builders/decisionModel.ts';

const model = aDecisionModel();
const [paper] = papersOf(model);
const child = fork(process.argv[2] ?? '', { serialization: 'advanced', execArgv: [] });
child.send({ name: 'renderPaper', input: { paper, model } });
const [answer] = await once(child, 'message');
process.stdout.write(Buffer.from(answer.value.value).subarray(0, 5));
child.disconnect();
