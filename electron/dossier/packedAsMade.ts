/**
 * Whether the zip around the entries is, to the byte, the one that this program packs: a byte that was changed outside of every
 * content, or something between the entries, shows here.
 */
import { type ZipEntry, zipPieces } from '../zip/zipPieces.ts';
import { isStoredAsItIs } from './entryNames.ts';
import type { OpenDossier } from './openDossier.ts';

/** @param bytes of the dossier, all of whose entries are the manifest's. */
export async function packedAsMade(bytes: Uint8Array, dossier: OpenDossier): Promise<boolean> {
  let at = 0;
  for await (const { bytes: pieces } of zipPieces(entriesOf(dossier)))
    for (const piece of pieces) {
      if (Buffer.compare(piece, bytes.subarray(at, at + piece.length)) !== 0) return false;
      at += piece.length;
    }
  return at === bytes.length;
}

async function* entriesOf({ names, read }: OpenDossier): AsyncGenerator<ZipEntry> {
  for (const name of names) {
    const bytes = await read(name);
    if (bytes) yield { name, bytes, packed: isStoredAsItIs(name) };
  }
}
