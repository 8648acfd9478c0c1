/** Texts that people have begun and not yet given to a command, in `drafts.json` of the data folder. */
import { join } from 'node:path';
import { z } from 'zod';
import { readKeptFile, writeKeptFile } from './keptFile.ts';

const FORMAT = 'thamdinh-drafts/1';
/** The oldest give way to newer ones. */
const MOST_OF_A_PERSON = 200;
const MOST_CHARACTERS = 1_000_000;
const MOST_BYTES = 8 << 20;

const draft = z.strictObject({ user: z.string(), key: z.string(), text: z.string() });
const fileSchema = z.strictObject({ format: z.literal(FORMAT), drafts: z.array(draft) });
type Draft = Readonly<z.infer<typeof draft>>;

export type DraftTable = {
  readonly of: (user: string) => Readonly<Record<string, string>>;
  /** An empty text takes the draft away. */
  readonly keep: (user: string, texts: Readonly<Record<string, string>>) => void;
};

export function createDrafts(dataFolder: string): DraftTable {
  const file = join(dataFolder, 'drafts.json');
  const read = fileSchema.safeParse(readKeptFile(file, MOST_BYTES));
  /** Oldest first. */
  let drafts: readonly Draft[] = read.success ? read.data.drafts : [];
  return {
    of: (user) => Object.fromEntries(drafts.filter((one) => one.user === user).map(({ key, text }) => [key, text])),
    keep: (user, texts) => {
      const others = drafts.filter((one) => one.user !== user || !Object.hasOwn(texts, one.key));
      const kept = Object.entries(texts).flatMap(([key, text]) => (text === '' ? [] : [{ user, key, text }]));
      drafts = bounded([...others, ...kept]);
      writeKeptFile(file, { format: FORMAT, drafts });
    },
  };
}

function bounded(drafts: readonly Draft[]): readonly Draft[] {
  const held = new Map<string, number>();
  let characters = 0;
  return drafts
    .toReversed()
    .filter(({ user, text }) => {
      const count = (held.get(user) ?? 0) + 1;
      if (count > MOST_OF_A_PERSON || characters + text.length > MOST_CHARACTERS) return false;
      held.set(user, count);
      characters += text.length;
      return true;
    })
    .toReversed();
}
