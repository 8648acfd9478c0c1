/** The program as a person starts it, in a process of its own; its browser is the bench's. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export type HostAlone = { readonly url: string; readonly end: () => Promise<void> };

/** @param data an office, or a folder that is not there: the first run. @returns once it answers. */
export async function startHostAlone(data: string): Promise<HostAlone> {
  const host = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'hostAlone.ts'), data],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [address] = await once(host.stdout, 'data');
  return {
    url: String(address).trim(),
    end: async () => {
      host.kill();
      await once(host, 'exit');
    },
  };
}
