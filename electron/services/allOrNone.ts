import { ok, type Result } from '../../shared/domain/result.ts';

/** Does one after the other, each on what the one before left; the first that fails is the answer, and the transaction around it takes all back. */
export function allOrNone<T, R, E>(all: readonly T[], work: (one: T) => Result<R, E>): Result<readonly R[], E> {
  const values: R[] = [];
  for (const one of all) {
    const done = work(one);
    if (!done.ok) return done;
    values.push(done.value);
  }
  return ok(values);
}
