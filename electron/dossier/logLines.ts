/** The log as `audit export` writes it: one event a line. */
import { z } from 'zod';
import { params } from '../../shared/contract/places/common.ts';
import type { AuditEvent, EventKind } from '../../shared/domain/audit.ts';

const text = z.string().max(10_000);
const event = z.strictObject({
  seq: z.int().min(1),
  at: text,
  actor: z.strictObject({ user: text, name: text, role: text }),
  /** A later version knows more kinds. */
  kind: text.transform((kind) => kind as EventKind),
  payload: params,
  previousHash: text,
  hash: text,
});

/** A line that is no event is one that follows from nothing: the chain breaks there. */
export function* logEvents(log: string): Generator<AuditEvent> {
  for (let from = 0; from < log.length; ) {
    const end = log.indexOf('\n', from);
    const line = log.slice(from, end < 0 ? log.length : end);
    from += line.length + 1;
    yield parsedEvent(line) ?? NO_EVENT;
  }
}

function parsedEvent(line: string): AuditEvent | null {
  try {
    return event.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

const NO_EVENT: AuditEvent = {
  seq: 0,
  at: '',
  actor: { user: '', name: '', role: '' },
  kind: 'office-initialised',
  payload: {},
  previousHash: '',
  hash: '',
};
