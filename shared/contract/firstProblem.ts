/** The first thing that is wrong in a file, as parameters of its refusal. */
import type { z } from 'zod';

/** Texts: shared/i18n/words.ts, with those of the other problems of files. */
type ProblemCode =
  | 'MISSING'
  | 'WRONG_KIND'
  | 'NOT_ALLOWED'
  | 'UNKNOWN_KEY'
  | 'TOO_SMALL'
  | 'TOO_LARGE'
  | 'WRONG_FORM'
  | 'UNPRINTABLE';
export type Problem = { readonly at: string; readonly problem: ProblemCode };

/** `at` = JSON path of the place ("groups.0.criteria.3.maximum"), down to the key itself where a key is unknown. */
export function firstProblem(error: z.ZodError): Problem {
  const [issue] = error.issues;
  if (!issue) return { at: '', problem: 'WRONG_FORM' };
  const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return { at: [...issue.path, ...key].join('.').slice(0, 200), problem: problemOf(issue) };
}

/** The library's own sentences are English, and no person's message. */
function problemOf({ code, message }: z.core.$ZodIssue): ProblemCode {
  switch (code) {
    case 'invalid_type':
      return message.endsWith('received undefined') ? 'MISSING' : 'WRONG_KIND';
    case 'invalid_value':
    case 'invalid_union':
      return 'NOT_ALLOWED';
    case 'unrecognized_keys':
      return 'UNKNOWN_KEY';
    case 'too_small':
      return 'TOO_SMALL';
    case 'too_big':
      return 'TOO_LARGE';
    case 'custom':
      return message === 'unprintable' ? 'UNPRINTABLE' : 'WRONG_FORM';
    default:
      return 'WRONG_FORM';
  }
}
