/** Names that are only on one side, or stand for something else there. */
export function differing(
  kind: string,
  told: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
): readonly string[] {
  const names = new Set([...told.keys(), ...there.keys()]);
  return [...names].filter((name) => told.get(name) !== there.get(name)).map((name) => `${kind} ${name}`);
}
