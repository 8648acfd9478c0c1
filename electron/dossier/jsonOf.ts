/** null for no content, and for content that is no JSON. */
export function jsonOf(content: Buffer | null): unknown {
  try {
    return content && JSON.parse(content.toString('utf8'));
  } catch {
    return null;
  }
}
