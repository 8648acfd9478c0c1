/** Units' names as a list needs them: where a name repeats, as it does across a province, with the unit's code behind it. By code. */
export function namesToldApart(
  units: readonly { readonly code: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const byName = Map.groupBy(units, (one) => one.name);
  return new Map(
    units.map(({ code, name }) => [code, (byName.get(name)?.length ?? 0) > 1 ? `${name} (${code})` : name]),
  );
}
