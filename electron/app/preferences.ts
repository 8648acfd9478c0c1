/** Preferences of this computer, in `desk.json` of the data folder. */
import { join } from 'node:path';
import { z } from 'zod';
import { preferences as schema } from '../../shared/contract/places/desk.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/contract/preferences.ts';
import { readKeptFile, writeKeptFile } from './keptFile.ts';

const FORMAT = 'thamdinh-desk/1';
const MOST_BYTES = 64 << 10;
const fileSchema = z.strictObject({ format: z.literal(FORMAT), preferences: schema });

export type PreferenceTable = {
  readonly get: () => Preferences;
  readonly change: (change: { readonly [K in keyof Preferences]?: Preferences[K] | undefined }) => void;
};

export function createPreferences(dataFolder: string): PreferenceTable {
  const file = join(dataFolder, 'desk.json');
  const read = fileSchema.safeParse(readKeptFile(file, MOST_BYTES));
  let preferences: Preferences = read.success ? read.data.preferences : DEFAULT_PREFERENCES;
  return {
    get: () => preferences,
    change: (change) => {
      preferences = schema.parse({ ...preferences, ...change });
      writeKeptFile(file, { format: FORMAT, preferences });
    },
  };
}
