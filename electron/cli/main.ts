/** The headless command line `thamdinh`: the same services as the windows, without a window. */
import process from 'node:process';
import { startTaskRunner } from '../tasks/taskRunner.ts';
import { runCli } from './runCli.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  now: () => new Date(),
  startTasks: () => startTaskRunner(),
});
