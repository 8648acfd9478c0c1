/**
 * Opens a zip that may be hostile: yauzl reads the directory, the caller sets the limits. Nothing is inflated but the
 * entries that are asked for, and each only up to its declared size, which is capped.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ZipRefusal } from './zipRefusal.ts';

/** `readBytes`: of all entries that are read, each as often as it is read. */
export type ZipLimits = {
  readonly fileBytes: number;
  readonly entries: number;
  readonly entryBytes: number;
  readonly readBytes: number;
};

export type OpenZip = {
  /** As spelt in the directory, in its order; no two differ in case alone. */
  readonly names: readonly string[];
  /** The content; null when there is no entry of that name, whatever its case. @throws ZipRefusal */
  readonly read: (name: string) => Promise<Buffer | null>;
};

/** @throws ZipRefusal */
export async function openZip(bytes: Uint8Array, limits: ZipLimits): Promise<OpenZip> {
  if (bytes.length > limits.fileBytes)
    throw new ZipRefusal('TOO_LARGE', { bytes: bytes.length, limit: limits.fileBytes });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await orRefuse(() => fromBufferPromise(file, { lazyEntries: true, validateEntrySizes: true }));
  const entries = await orRefuse(() => listEntries(zip, limits));
  let read = 0;
  return {
    names: [...entries.values()].map((entry) => entry.fileName),
    read: async (name) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return null;
      read += entry.uncompressedSize;
      if (entry.uncompressedSize > limits.entryBytes || read > limits.readBytes)
        throw new ZipRefusal('TOO_LARGE', {
          part: entry.fileName,
          bytes: entry.uncompressedSize,
          limit: limits.entryBytes,
        });
      return orRefuse(() => inflate(zip, { entry, bytes: file }));
    },
  };
}

async function listEntries(zip: ZipFile, limits: ZipLimits): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.entries)
    throw new ZipRefusal('TOO_LARGE', { entries: zip.entryCount, limit: limits.entries });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const key = entry.fileName.toLowerCase();
    if (entries.has(key)) throw new ZipRefusal('UNSAFE_CONTENT', { reason: 'duplicate-entry', part: entry.fileName });
    if (entry.isEncrypted()) throw new ZipRefusal('ENCRYPTED');
    entries.set(key, entry);
  }
  return entries;
}

type Stored = { readonly entry: Entry; readonly bytes: Buffer };

/** Inflated in one go and never beyond the declared size, which `read` has capped: a lie about it ends here. */
async function inflate(zip: ZipFile, { entry, bytes }: Stored): Promise<Buffer> {
  // yauzl finds the data and checks that they lie within the file; a stream of what is in memory would cost more than inflating.
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const stored = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  const content =
    entry.compressionMethod === DEFLATED
      ? inflateRawSync(stored, { maxOutputLength: Math.max(1, entry.uncompressedSize) })
      : stored;
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32)
    throw new ZipRefusal('DAMAGED', { part: entry.fileName });
  return content;
}

/** APPNOTE.TXT 4.4.5; stored bytes fail their size or CRC if it is a third method. */
const DEFLATED = 8;

/** yauzl rejects with plain errors; names that would leave the folder are the only ones that are an attack. */
async function orRefuse<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ZipRefusal) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    if (/^(?:invalid relative path|absolute path|invalid characters in fileName)/.test(detail))
      throw new ZipRefusal('UNSAFE_CONTENT', { reason: 'escaping-name' });
    throw new ZipRefusal('DAMAGED', { detail });
  }
}
