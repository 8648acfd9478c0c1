/** Opens a dossier that may be hostile or damaged, and reads its manifest. */
import { createHash } from 'node:crypto';
import { type OpenZip, openZip } from '../zip/openZip.ts';
import { ZipRefusal } from '../zip/zipRefusal.ts';
import { isEntryName, MANIFEST, NEEDED, READ_ME } from './entryNames.ts';

const MIB = 1024 * 1024;
/** 235 units with all papers signed are 50 MiB and 1,500 entries; no paper or workbook comes near 64 MiB. */
const LIMITS = { fileBytes: 512 * MIB, entries: 65_535, entryBytes: 64 * MIB, readBytes: 2048 * MIB } as const;
/** A manifest or a log is one text. */
const MOST_LINES = 2_000_000;

export type DossierProblem =
  | ZipRefusal['code']
  /** A zip of something else. */
  | 'NOT_A_DOSSIER'
  | 'MANIFEST_UNREADABLE';

export class DossierRefusal extends Error {
  readonly code: DossierProblem;

  constructor(code: DossierProblem) {
    super(code);
    this.code = code;
  }
}

export type OpenDossier = {
  /** Without folders, which other packers write down as well. */
  readonly names: readonly string[];
  /** SHA-256 by name, in the manifest's order. */
  readonly manifest: ReadonlyMap<string, string>;
  /** null: there is no such entry, or its bytes can no longer be read. */
  readonly read: (name: string) => Promise<Buffer | null>;
};

/** @throws DossierRefusal */
export async function openDossier(bytes: Uint8Array): Promise<OpenDossier> {
  const zip = await orRefuse(() => openZip(bytes, LIMITS));
  const names = zip.names.filter((name) => !name.endsWith('/'));
  if (![MANIFEST, READ_ME, ...NEEDED].some((name) => names.includes(name))) throw new DossierRefusal('NOT_A_DOSSIER');
  const read = (name: string) => orRefuse(() => readEntry(zip, name));
  const text = names.includes(MANIFEST) ? await read(MANIFEST) : null;
  const manifest = text && manifestOf(text.toString('utf8'));
  if (!manifest || !NEEDED.every((name) => manifest.has(name))) throw new DossierRefusal('MANIFEST_UNREADABLE');
  return { names, manifest, read };
}

/** Bytes that no longer unpack are a changed entry, and cost no other one its answer; too many of them are an attack. */
async function readEntry(zip: OpenZip, name: string): Promise<Buffer | null> {
  try {
    return await zip.read(name);
  } catch (error) {
    if (error instanceof ZipRefusal && error.code === 'DAMAGED') return null;
    throw error;
  }
}

/** Lines of `sha256sum`: the hash, two blanks (or a blank and "*"), the name. Null for anything else, or a name twice. */
function manifestOf(text: string): ReadonlyMap<string, string> | null {
  const lines = text.split(/\r?\n/, MOST_LINES).filter((line) => line !== '');
  const manifest = new Map<string, string>();
  for (const line of lines) {
    const [, hash = '', name = ''] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (!isEntryName(name) || name === MANIFEST || manifest.has(name)) return null;
    manifest.set(name, hash);
  }
  return manifest;
}

async function orRefuse<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ZipRefusal ? new DossierRefusal(error.code) : error;
  }
}

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
