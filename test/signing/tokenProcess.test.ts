/** Modules that crash or hang, compiled for the test: the answer is a code, and the app lives on. In both shells. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { utilityWorker } from '../../electron/shell/utilityWorker.ts';
import { TokenProcess } from '../../electron/signing/token/tokenProcess.ts';
import { startNodeWorker } from '../../electron/worker/nodeWorker.ts';
import { type Bench, openBench } from '../builders/signing.ts';
import { fakeFork } from '../tasks/fakeUtilityProcess.ts';

let bench: Bench;
beforeAll(() => {
  bench = openBench();
});
afterAll(() => bench.remove());

/** @param body of C_GetFunctionList, which every module is asked first. */
function compile(name: string, body: string): string {
  bench.file(
    `${name}.c`,
    `#include <unistd.h>\n#include <stdlib.h>\nunsigned long C_GetFunctionList(void **list) { ${body} return 5; }\n`,
  );
  bench.run('cc', '-shared', '-fPIC', '-o', bench.path(`${name}.so`), bench.path(`${name}.c`));
  return bench.path(`${name}.so`);
}

describe.each([
  ['under Node', startNodeWorker],
  ['as a utility process', utilityWorker(fakeFork([]))],
])('the process of a token %s', (_way, startWorker) => {
  it('a module that crashes ends its own process only, and every later question is answered the same', async () => {
    const process = new TokenProcess(startWorker);
    const crashed = { ok: false, error: { code: 'TOKEN_CRASHED' } };
    expect(await process.ask({ kind: 'load', module: compile('crash', '*(volatile int *)8 = 1;') })).toMatchObject(
      crashed,
    );
    expect(await process.ask({ kind: 'list' })).toMatchObject(crashed);
    await process.close();
  });

  it('a module that hangs is ended after its time', async () => {
    const process = new TokenProcess(startWorker, 1);
    expect(await process.ask({ kind: 'load', module: compile('hang', 'for (;;) pause();') })).toMatchObject({
      ok: false,
      error: { code: 'TOKEN_TIMED_OUT', params: { seconds: 1 } },
    });
    await process.close();
  });

  it('a module that refuses to list its functions is named', async () => {
    const process = new TokenProcess(startWorker);
    expect(await process.ask({ kind: 'load', module: compile('refuse', '') })).toMatchObject({
      ok: false,
      error: { code: 'TOKEN_MODULE_UNREADABLE' },
    });
    await process.close();
  });
});
