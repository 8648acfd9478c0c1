/**
 * A name of its own for each file: of several versions of one thing, oldest first, the newest has the plain name and those before are
 * numbered. Names that differ in case alone are one to Windows.
 */
export function namesApart(names: readonly string[]): readonly string[] {
  const places = Map.groupBy(names.keys(), (index) => names[index]?.toLowerCase());
  return names.map((name, index) => {
    const same = places.get(name.toLowerCase()) ?? [];
    const place = same.indexOf(index) + 1;
    return place === same.length ? name : name.replace(/(\.[a-z0-9]+)?$/i, `-ban-${place}$1`);
  });
}
