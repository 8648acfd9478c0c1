/**
 * Opens the zip of a workbook that may be hostile: yauzl reads the directory, this file sets the limits. Nothing is
 * inflated but the parts that are asked for, and each only up to its declared size, which is capped.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Refusal } from './refusal.ts';

const MIB = 1024 * 1024;
/** A form of 60 criteria has 12 parts and 60 KiB of XML; a used range of a million rows stays below 50 MiB. */
const LIMITS = { fileBytes: 32 * MIB, entries: 2000, partBytes: 64 * MIB, allPartsBytes: 128 * MIB } as const;

export type Package = {
  readonly names: readonly string[];
  /** The decoded text of an XML part; null when there is none of that name. Names compare without case (OPC, 6.2.2.3). */
  readonly text: (name: string) => Promise<string | null>;
};

/** @throws Refusal TOO_LARGE, ENCRYPTED, DAMAGED or UNSAFE_CONTENT. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  if (bytes.length > LIMITS.fileBytes) throw new Refusal('TOO_LARGE', { bytes: bytes.length, limit: LIMITS.fileBytes });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await orRefuse(() => fromBufferPromise(file, { lazyEntries: true, validateEntrySizes: true }));
  const entries = await orRefuse(() => listEntries(zip));
  let inflated = 0;
  return {
    names: [...entries.values()].map((entry) => entry.fileName),
    text: async (name) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return null;
      inflated += entry.uncompressedSize;
      if (entry.uncompressedSize > LIMITS.partBytes || inflated > LIMITS.allPartsBytes) {
        throw new Refusal('TOO_LARGE', {
          part: entry.fileName,
          bytes: entry.uncompressedSize,
          limit: LIMITS.partBytes,
        });
      }
      return orRefuse(() => inflate(zip, { entry, bytes: file }));
    },
  };
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > LIMITS.entries)
    throw new Refusal('TOO_LARGE', { entries: zip.entryCount, limit: LIMITS.entries });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const key = entry.fileName.toLowerCase();
    if (entries.has(key)) throw new Refusal('UNSAFE_CONTENT', { reason: 'duplicate-entry', part: entry.fileName });
    if (entry.isEncrypted()) throw new Refusal('ENCRYPTED');
    entries.set(key, entry);
  }
  return entries;
}

type Stored = { readonly entry: Entry; readonly bytes: Buffer };

/** Inflated in one go and never beyond the declared size, which `text` has capped: a lie about it ends here. */
async function inflate(zip: ZipFile, { entry, bytes }: Stored): Promise<string> {
  // yauzl finds the data and checks that they lie within the file; a stream of what is in memory would cost more than inflating.
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const stored = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  const content =
    entry.compressionMethod === DEFLATED
      ? inflateRawSync(stored, { maxOutputLength: Math.max(1, entry.uncompressedSize) })
      : stored;
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32) {
    throw new Refusal('DAMAGED', { part: entry.fileName });
  }
  return decode(content);
}

/** APPNOTE.TXT 4.4.5; OPC allows no third method, and stored bytes fail their size or CRC if it is one. */
const DEFLATED = 8;

/** XML 1.0, appendix F: a byte order mark or the first "<" tells UTF-8 from UTF-16. */
function decode(content: Buffer): string {
  const [first, second] = content;
  const encoding =
    (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(content);
}

/** yauzl rejects with plain errors; names that would leave the folder are the only ones that are an attack. */
async function orRefuse<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    if (/^(?:invalid relative path|absolute path|invalid characters in fileName)/.test(detail)) {
      throw new Refusal('UNSAFE_CONTENT', { reason: 'escaping-name' });
    }
    throw new Refusal('DAMAGED', { detail });
  }
}
