/** What the app keeps for the window: preferences of this computer, and each person's unfinished texts. */
import { z } from 'zod';
import { LANGUAGES, TEXT_STEPS, THEMES } from '../preferences.ts';
import { procedure } from '../procedure.ts';
import { nothing } from './common.ts';

/** Columns whose width is remembered. */
export const MOST_COLUMNS = 100;

export const preferences = z.strictObject({
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  textStep: z.enum(TEXT_STEPS),
  columns: z
    .record(z.string().regex(/^[\w.-]{1,60}$/), z.int().min(16).max(4000))
    .refine((all) => Object.keys(all).length <= MOST_COLUMNS),
  tourSeen: z.boolean(),
});

/** Place, unit, criterion and field: "appraisal/2024/10654/3.1/reason". */
const draftKey = z.string().regex(/^[\w./-]{1,120}$/);
/** Longer than any text that a command takes, so that a pasted one can still be shortened tomorrow. */
const draftText = z.string().max(40_000);

export const deskApi = {
  /** Before anybody has signed in: the language of the sign-in is chosen here as well. */
  'desk.prefer': procedure({ action: null, input: preferences.partial(), output: nothing, errors: [] }),
  /** The unfinished texts of whoever asks, by key. */
  'desk.drafts': procedure({
    action: null,
    input: nothing,
    output: z.object({ drafts: z.record(draftKey, draftText) }),
    errors: [],
  }),
  /** An empty text takes the draft away. */
  'desk.keepDrafts': procedure({
    action: null,
    input: z.strictObject({ drafts: z.record(draftKey, draftText) }),
    output: nothing,
    errors: [],
  }),
} as const;
