/** Opens the zip of a workbook that may be hostile: nothing is inflated but the parts that are asked for, within these limits. */
import { openZip } from '../../zip/openZip.ts';
import { ZipRefusal } from '../../zip/zipRefusal.ts';
import { Refusal } from './refusal.ts';

const MIB = 1024 * 1024;
/** A form of 60 criteria has 12 parts and 60 KiB of XML; a used range of a million rows stays below 50 MiB. */
const LIMITS = { fileBytes: 32 * MIB, entries: 2000, entryBytes: 64 * MIB, readBytes: 128 * MIB } as const;

export type Package = {
  readonly names: readonly string[];
  /** The decoded text of an XML part; null when there is none of that name. Names compare without case (OPC, 6.2.2.3). */
  readonly text: (name: string) => Promise<string | null>;
};

/** @throws Refusal TOO_LARGE, ENCRYPTED, DAMAGED or UNSAFE_CONTENT. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const zip = await orRefuse(() => openZip(bytes, LIMITS));
  return {
    names: zip.names,
    text: (name) =>
      orRefuse(async () => {
        const content = await zip.read(name);
        return content && decode(content);
      }),
  };
}

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

async function orRefuse<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ZipRefusal) throw new Refusal(error.code, error.params);
    // Text in another encoding than it says.
    throw new Refusal('DAMAGED', { detail: error instanceof Error ? error.message : String(error) });
  }
}
