/** Files as parsed JSON, with one thing changed. */

/** A copy in which the value at a path ("groups.0.maximum") is another; undefined takes the key away. */
export function changed(json: unknown, path: string, value: unknown): unknown {
  const [key = '', ...rest] = path.split('.');
  const inner = (old: unknown) => (rest.length === 0 ? value : changed(old, rest.join('.'), value));
  if (Array.isArray(json)) return json.with(Number(key), inner(json[Number(key)]));
  const entries = new Map(Object.entries(json ?? {}));
  entries.set(key, inner(entries.get(key)));
  return Object.fromEntries([...entries].filter(([, one]) => one !== undefined));
}
