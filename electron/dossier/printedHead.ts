/**
 * The head of the log that a paper prints, as its metadata (XMP, ISO 16684-1) repeats it: what binds a log to a signature. The first
 * one counts, which stands in the bytes that were signed first.
 */
export const printedHead = (pdf: Uint8Array): string | null =>
  /<pdf:Keywords>([0-9a-f]{64})<\/pdf:Keywords>/.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? null;
