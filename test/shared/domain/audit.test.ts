import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AuditEvent,
  canonicalJson,
  EVENT_KINDS,
  eventHash,
  GENESIS_HASH,
  type HashText,
  verifyChain,
} from '../../../shared/domain/audit.ts';

const sha256: HashText = (text) => createHash('sha256').update(text).digest('hex');

type Content = Pick<AuditEvent, 'at' | 'actor' | 'kind' | 'payload'>;

const withoutGaps = (index: number): number => index + 1;

function chained(contents: readonly Content[], numbered = withoutGaps): readonly AuditEvent[] {
  let previousHash = GENESIS_HASH;
  return contents.map((content, index) => {
    const event = { ...content, seq: numbered(index), previousHash };
    previousHash = eventHash(event, sha256);
    return { ...event, hash: previousHash };
  });
}

const word = fc.string({ maxLength: 8 });
const anyValue = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null), fc.array(word, { maxLength: 3 }));
const anyContent: fc.Arbitrary<Content> = fc.record({
  at: fc
    .date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  actor: fc.record({ user: word, name: word, role: word }),
  kind: fc.constantFrom(...EVENT_KINDS),
  payload: fc.dictionary(word, anyValue, { maxKeys: 4 }),
});
const anyLog = fc.array(anyContent, { minLength: 1, maxLength: 8 }).map((contents) => chained(contents));
const withRow = fc.tuple(anyLog, fc.nat()).map(([log, nth]) => ({ log, at: nth % log.length }));

/** One other value in one field of a row. */
const anyChange: fc.Arbitrary<(event: AuditEvent) => AuditEvent> = fc.oneof(
  fc.integer().map((seq) => (event: AuditEvent) => ({ ...event, seq })),
  word.map((at) => (event: AuditEvent) => ({ ...event, at })),
  word.map((user) => (event: AuditEvent) => ({ ...event, actor: { ...event.actor, user } })),
  word.map((name) => (event: AuditEvent) => ({ ...event, actor: { ...event.actor, name } })),
  word.map((role) => (event: AuditEvent) => ({ ...event, actor: { ...event.actor, role } })),
  fc.constantFrom(...EVENT_KINDS).map((kind) => (event: AuditEvent) => ({ ...event, kind })),
  fc.tuple(word, anyValue).map(([key, value]) => (event: AuditEvent) => ({
    ...event,
    payload: { ...event.payload, [key]: value },
  })),
  fc.constant((event: AuditEvent) => ({
    ...event,
    payload: Object.fromEntries(Object.entries(event.payload).slice(1)),
  })),
  fc.stringMatching(/^[0-9a-f]{64}$/).map((previousHash) => (event: AuditEvent) => ({ ...event, previousHash })),
  fc.stringMatching(/^[0-9a-f]{64}$/).map((hash) => (event: AuditEvent) => ({ ...event, hash })),
  // Swapped fields and another type of the same text are changes too.
  fc.constant((event: AuditEvent) => ({
    ...event,
    actor: { ...event.actor, user: event.actor.name, name: event.actor.user },
  })),
);

describe('the chain of the log', () => {
  it('holds, and ends in the hash of its last row', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(verifyChain(log, sha256)).toEqual({ intact: true, events: log.length, head: log.at(-1)?.hash });
      }),
    );
    expect(verifyChain([], sha256)).toEqual({ intact: true, events: 0, head: GENESIS_HASH });
  });

  it('shows any change of any field of any row, at that row', () => {
    let changes = 0;
    fc.assert(
      fc.property(withRow, anyChange, ({ log, at }, change) => {
        const changed = log.map((event, index) => (index === at ? change(event) : event));
        if (canonicalJson(changed) === canonicalJson(log)) return;
        changes++;
        expect(verifyChain(changed, sha256)).toEqual({ intact: false, brokenAt: at + 1 });
      }),
      { numRuns: 3000 },
    );
    expect(changes).toBeGreaterThan(2000);
  });

  it('shows a changed row whose own hash was made to fit, at the next row', () => {
    fc.assert(
      fc.property(withRow, word, ({ log, at }, at_) => {
        const refitted = log.map((event, index) => {
          const forged = { ...event, at: `${at_}!` };
          return index === at ? { ...forged, hash: eventHash(forged, sha256) } : event;
        });
        const isLast = at === log.length - 1;
        const state = verifyChain(refitted, sha256);
        // The last row can be forged in place: only a head printed elsewhere shows it.
        if (isLast) expect(state).not.toMatchObject({ head: log.at(-1)?.hash });
        else expect(state).toEqual({ intact: false, brokenAt: at + 2 });
      }),
    );
  });

  it('shows a missing row, and a missing end by another head', () => {
    fc.assert(
      fc.property(withRow, ({ log, at }) => {
        const state = verifyChain(log.toSpliced(at, 1), sha256);
        if (at < log.length - 1) expect(state).toEqual({ intact: false, brokenAt: at + 1 });
        else expect(state.intact && state.head).not.toBe(log.at(-1)?.hash);
      }),
    );
  });

  it('shows swapped, doubled and inserted rows', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), fc.nat(), (log, first, second) => {
        const [a, b] = [first % log.length, second % log.length];
        const [rowA, rowB] = [log[a], log[b]];
        if (!rowA || !rowB) return;
        if (a !== b)
          expect(verifyChain(log.with(a, rowB).with(b, rowA), sha256)).toEqual({
            intact: false,
            brokenAt: Math.min(a, b) + 1,
          });
        expect(verifyChain(log.toSpliced(b + 1, 0, rowA), sha256)).toMatchObject({ intact: false });
      }),
    );
  });

  it('shows a gap in the numbers, even where every hash was made to fit', () => {
    fc.assert(
      fc.property(fc.array(anyContent, { minLength: 1, maxLength: 6 }), fc.nat(), (contents, nth) => {
        const gap = nth % contents.length;
        const forged = chained(contents, (index) => (index < gap ? index + 1 : index + 2));
        expect(verifyChain(forged, sha256)).toEqual({ intact: false, brokenAt: gap + 1 });
      }),
    );
  });

  it('survives being stored: a payload read back from JSON has the same hash', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const stored = log.map((event) => ({ ...event, payload: JSON.parse(JSON.stringify(event.payload)) }));
        expect(verifyChain(stored, sha256).intact).toBe(true);
      }),
    );
  });
});

describe('canonical JSON', () => {
  it('has one fixed form, on every machine', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'Đ' }], a: '"' })).toBe('{"a":"\\"","b":[1,{"c":"Đ","d":null}]}');
  });

  it('does not depend on the order of keys, and tells different values apart', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, one]) => [key, shuffled(one)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, other) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        const same = JSON.stringify(shuffled(value)) === JSON.stringify(shuffled(other));
        if (canonicalJson(value) === canonicalJson(other))
          expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(canonicalJson(other)));
        else expect(same).toBe(false);
      }),
    );
  });
});
