/** The first thing that is wrong in a file, as parameters of its refusal. */
import type { z } from 'zod';

export type Problem = { readonly at: string; readonly problem: string };

/** `at` = JSON path of the place ("groups.0.criteria.3.maximum"), down to the key itself where a key is unknown. */
export function firstProblem(error: z.ZodError): Problem {
  const [issue] = error.issues;
  if (!issue) return { at: '', problem: '' };
  const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return { at: [...issue.path, ...key].join('.').slice(0, 200), problem: issue.message.slice(0, 200) };
}
