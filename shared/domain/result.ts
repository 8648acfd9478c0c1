/** An expected outcome: a value, or one failure out of a closed set. Broken assumptions throw instead. */
export type Result<T, E = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export type Params = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** A stable code with its parameters; the sentence for a person lives in the catalogues (shared/i18n). */
export type Failure<C extends string = string> = { readonly code: C; readonly params: Params };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const fail = <C extends string>(
  code: C,
  params: Params = {},
): { readonly ok: false; readonly error: Failure<C> } => ({ ok: false, error: { code, params } });

/** Closes a switch over a tagged union: the compiler refuses a forgotten variant. */
export function assertNever(value: never): never {
  throw new Error(`unexpected variant: ${JSON.stringify(value)}`);
}
