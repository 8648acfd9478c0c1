/** Checks and exports the log. Works on a file that is opened read-only, damaged or not. */
import { type AuditEvent, type ChainState, canonicalJson, verifyChain } from '../../shared/domain/audit.ts';
import { ok } from '../../shared/domain/result.ts';
import { type Store, sha256Hex } from '../store/index.ts';
import { alteredRecords } from './checkRecords.ts';
import type { Reply } from './context.ts';
import { writeFileSafely } from './files.ts';

export type AuditReport = {
  readonly chain: ChainState;
  /** SHA-256 of stored workbooks whose bytes are no longer those that were received; "?" where they cannot be read. */
  readonly alteredWorkbooks: readonly string[];
  /** Records that the log does not bear out; looked at only under an intact chain. */
  readonly alteredRecords: readonly string[];
};

export function verifyAudit(store: Store): AuditReport {
  const chain = chainOf(store);
  return { chain, alteredWorkbooks: alteredWorkbooks(store), alteredRecords: chain.intact ? recordsOf(store) : [] };
}

/** A row that SQLite itself can no longer read is the first broken one. */
export function chainOf(store: Store): ChainState {
  let read = 0;
  function* counted(): Generator<AuditEvent> {
    for (const event of store.audit.events()) {
      yield event;
      read += 1;
    }
  }
  try {
    return verifyChain(counted(), sha256Hex);
  } catch (error) {
    if (store.failureOf(error) === null) throw error;
    return { intact: false, brokenAt: read + 1 };
  }
}

function recordsOf(store: Store): readonly string[] {
  try {
    return alteredRecords(store);
  } catch (error) {
    if (store.failureOf(error) === null) throw error;
    return ['?'];
  }
}

function alteredWorkbooks(store: Store): readonly string[] {
  const altered: string[] = [];
  try {
    for (const { sha256, bytes } of store.submissions.workbooks())
      if (sha256Hex(bytes) !== sha256) altered.push(sha256);
  } catch (error) {
    if (store.failureOf(error) === null) throw error;
    altered.push('?');
  }
  return altered;
}

export function exportAudit(store: Store, file: string): Reply<number> {
  const lines = auditLines(store);
  const written = writeFileSafely(file, new TextEncoder().encode(lines.join('')), () => false);
  return written.ok ? ok(lines.length) : written;
}

/** One event a line, JSON with sorted keys: any tool can read it and recompute the hashes. */
export const auditLines = (store: Store): readonly string[] =>
  [...store.audit.events()].map((event: AuditEvent) => `${canonicalJson(event)}\n`);
