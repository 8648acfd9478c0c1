type Coverage = { readonly coversWholeFile: boolean };

/** What stands in the file behind a signature; only a later one signs that as well. @param later the signatures made after it. */
export function whatFollows(signature: Coverage, later: readonly Coverage[]): 'nothing' | 'followed' | 'trailing' {
  if (signature.coversWholeFile) return 'nothing';
  return later.length > 0 ? 'followed' : 'trailing';
}
