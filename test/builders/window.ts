/** A window as its page has it: calls by name with typed answers, files both ways, and the ends of jobs. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { App } from '../../electron/app/createApp.ts';
import { type Answer, api, type Input, type Output, type ProcedureName } from '../../shared/contract/api.ts';
import { COMMON_FAILURES } from '../../shared/contract/callFailures.ts';
import type { jobEvent } from '../../shared/contract/places/jobs.ts';
import type { Connected } from './transports.ts';

export type TestWindow = {
  readonly call: <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Answer<N>>;
  /** The value of a call that must go well; it must be exactly what the contract names. */
  readonly get: <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Output<N>>;
  /** The code of a call that must not; it must be one that the contract names. */
  readonly refusal: <N extends ProcedureName>(name: N, input: Input<N>) => Promise<string>;
  readonly put: (path: string) => Promise<string>;
  readonly fetchFile: (token: string) => Promise<Uint8Array>;
  /** Waits for the end of a job. @returns its last event. */
  readonly ended: (job: string) => Promise<ReturnType<typeof jobEvent.parse>>;
};

export function windowOver(app: App, connected: Connected): TestWindow {
  const call = async <N extends ProcedureName>(name: N, input: Input<N>): Promise<Answer<N>> =>
    (await connected.send(JSON.stringify({ procedure: name, input }))) as Answer<N>;
  const get = async <N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const answer = await call(name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    const parsed = api[name].output.parse(answer.value) as Output<N>;
    if (JSON.stringify(parsed) !== JSON.stringify(answer.value)) throw new Error(`${name} answers more than it says`);
    return parsed;
  };
  return {
    call,
    get,
    refusal: async (name, input) => {
      const answer = await call(name, input);
      if (answer.ok) throw new Error(`${name} was not refused`);
      const { code } = answer.error;
      if (![...api[name].errors, ...COMMON_FAILURES].includes(code)) throw new Error(`${name} does not name ${code}`);
      return code;
    },
    put: async (path) => connected.put(basename(path), new Uint8Array(readFileSync(path))),
    fetchFile: connected.fetchFile,
    ended: async (job) => {
      const known = (await get('job.list', {})).jobs.find((one) => one.job === job && one.state !== 'running');
      return known ?? nextEnd(app, job);
    },
  };
}

const nextEnd = (app: App, job: string): Promise<ReturnType<typeof jobEvent.parse>> =>
  new Promise((resolve) => {
    const stop = app.onEvent((event) => {
      if (event.event !== 'job' || event.job !== job || event.state === 'running') return;
      stop();
      resolve(event);
    });
  });
