/** A small JSON file of the app's own in the data folder. Losing it loses comfort, never data: it stops nothing. */
import { readFileSafely, writeFileSafely } from '../services/files.ts';

/** @returns what the file holds; null when there is none, or it is damaged, or larger than `mostBytes`. */
export function readKeptFile(file: string, mostBytes: number): unknown {
  const read = readFileSafely(file, mostBytes);
  if (!read.ok) return null;
  try {
    return JSON.parse(read.value.toString('utf8'));
  } catch {
    return null;
  }
}

/** Where the disk is full or may not be written, what was kept holds until the app ends. */
export function writeKeptFile(file: string, value: unknown): void {
  try {
    writeFileSafely(file, new TextEncoder().encode(`${JSON.stringify(value)}\n`), () => true);
  } catch {
    // A data folder under a file, say: opening the data tells the person of it.
  }
}
