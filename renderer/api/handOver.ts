import { putFile } from './files.ts';
import type { GivenFile } from './pickFiles.ts';

/** The app takes few at a time, so that it answers clicks meanwhile. */
const AT_ONCE = 4;

export type HandedOver = {
  readonly tokens: readonly string[];
  /** Names of files that the app did not take: too large, or gone since they were chosen. */
  readonly lost: readonly string[];
};

/** Hands files to the app, in their order. @param onward told after each file; answers whether to go on. */
export async function handOver(
  files: readonly GivenFile[],
  onward: (done: number) => boolean = () => true,
): Promise<HandedOver> {
  const tokens: (string | null | undefined)[] = files.map(() => undefined);
  let [next, done, wanted] = [0, 0, true];
  const hand = async (): Promise<void> => {
    while (wanted && next < files.length) {
      const index = next++;
      const given = files[index];
      if (given) tokens[index] = await putFile(given.file);
      done += 1;
      wanted = onward(done) && wanted;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  return {
    tokens: tokens.filter((one) => typeof one === 'string'),
    lost: files.filter((_file, index) => tokens[index] === null).map((one) => one.name),
  };
}
