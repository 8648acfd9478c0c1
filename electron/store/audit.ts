/** The append-only log. Its triggers refuse change and deletion; the chain shows what was done around them. */
import { createHash } from 'node:crypto';
import { type Actor, type AuditEvent, type EventKind, eventHash, GENESIS_HASH } from '../../shared/domain/audit.ts';
import type { Params } from '../../shared/domain/result.ts';
import type { Connection } from './openDatabase.ts';

export const sha256Hex = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

type Row = {
  seq: number;
  at: string;
  user: string;
  name: string;
  role: string;
  kind: EventKind;
  payload: string;
  previous_hash: string;
  hash: string;
};

export type AuditTable = ReturnType<typeof auditTable>;

export function auditTable(db: Connection) {
  const last = db.prepare<[], Row>('SELECT * FROM audit_event ORDER BY seq DESC LIMIT 1');
  const ofKind = db.prepare<[EventKind], Row>('SELECT * FROM audit_event WHERE kind = ? ORDER BY seq');
  const first = db.prepare<[], Row>('SELECT * FROM audit_event ORDER BY seq LIMIT 1');
  const every = db.prepare<[], Row>('SELECT * FROM audit_event ORDER BY seq');
  const paged = db.prepare<[number, number], Row>('SELECT * FROM audit_event WHERE seq < ? ORDER BY seq DESC LIMIT ?');
  const insert = db.prepare<[number, string, string, string, string, string, string, string, string]>(
    'INSERT INTO audit_event (seq, at, user, name, role, kind, payload, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );

  return {
    /** Hash of the newest event. */
    head: (): string => last.get()?.hash ?? GENESIS_HASH,

    /** When the office was made. */
    firstAt: (): string => first.get()?.at ?? '',
    /** Events of some kinds, oldest first. */
    ofKinds: (...kinds: readonly EventKind[]): readonly AuditEvent[] =>
      kinds.flatMap((kind) => ofKind.all(kind).map(toEvent)).sort((a, b) => a.seq - b.seq),

    /** Newest first, from before `before` (a seq; null = from the newest). */
    page: (before: number | null, limit: number): readonly AuditEvent[] =>
      paged.all(before ?? Number.MAX_SAFE_INTEGER, limit).map(toEvent),

    append(at: string, actor: Actor, kind: EventKind, payload: Params): void {
      const before = last.get();
      const event = {
        seq: (before?.seq ?? 0) + 1,
        at,
        actor,
        kind,
        payload,
        previousHash: before?.hash ?? GENESIS_HASH,
      };
      const hash = eventHash(event, sha256Hex);
      const { user, name, role } = actor;
      insert.run(event.seq, at, user, name, role, kind, JSON.stringify(payload), event.previousHash, hash);
    },

    *events(): Generator<AuditEvent> {
      for (const row of every.iterate()) yield toEvent(row);
    },
  };
}

/** A row whose payload no longer parses gets an empty one: the chain then names it as broken. */
function toEvent(row: Row): AuditEvent {
  const { seq, at, user, name, role, kind } = row;
  return {
    seq,
    at,
    actor: { user, name, role },
    kind,
    payload: payloadOf(row),
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

function payloadOf(row: Row): Params {
  try {
    return JSON.parse(row.payload);
  } catch {
    return {};
  }
}
