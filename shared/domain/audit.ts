/** The append-only log: one event per command, chained by SHA-256 so that a changed row breaks all that follow. */
import type { Params } from './result.ts';

export const EVENT_KINDS = [
  'office-initialised',
  'submission-imported',
  'version-chosen',
  'score-adjusted',
  'adjustment-reversed',
  'finding-explained',
  'finding-settled',
  'round-setting-changed',
  'checks-run',
  'adjustment-confirmed',
  'explanation-recorded',
  'appraisers-assigned',
  'appraisal-finished',
  'appraisals-compared',
  'reference-imported',
  'past-results-imported',
  'predecessor-recorded',
  'round-decided',
  'unit-amended',
  'unit-revoked',
  'meeting-recorded',
  'number-given',
  'number-withdrawn',
  'paper-text-changed',
  'documents-issued',
  'document-signed',
  'trust-added',
  'trust-withdrawn',
  'signature-picture-set',
  'token-chosen',
  'code-key-made',
  'backup-made',
  'backup-restored',
  'pin-set',
  'pin-reset',
  'sign-in-refused',
  'authority-changed',
  'round-changed',
  'member-added',
  'member-changed',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Copies of name and role, so that the log outlives accounts. */
export type Actor = { readonly user: string; readonly name: string; readonly role: string };

export type AuditEvent = {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** ISO instant, UTC. */
  readonly at: string;
  readonly actor: Actor;
  readonly kind: EventKind;
  readonly payload: Params;
  readonly previousHash: string;
  readonly hash: string;
};

/** Text → SHA-256 in lower-case hex. Passed in: the domain knows no crypto library. */
export type HashText = (text: string) => string;

export const GENESIS_HASH = '0'.repeat(64);

/** JSON with sorted keys: the same event gives the same text on every machine. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

export const eventHash = (event: Omit<AuditEvent, 'hash'>, hash: HashText): string =>
  hash(
    canonicalJson({
      seq: event.seq,
      at: event.at,
      user: event.actor.user,
      name: event.actor.name,
      role: event.actor.role,
      kind: event.kind,
      payload: event.payload,
      previousHash: event.previousHash,
    }),
  );

export type ChainState =
  | { readonly intact: true; readonly events: number; readonly head: string }
  | { readonly intact: false; readonly brokenAt: number };

/** `brokenAt` = place (from 1) of the first row that does not follow from the ones before it; these are intact. */
export function verifyChain(events: Iterable<AuditEvent>, hash: HashText): ChainState {
  let [count, head] = [0, GENESIS_HASH];
  for (const event of events) {
    const follows = event.seq === count + 1 && event.previousHash === head && event.hash === eventHash(event, hash);
    if (!follows) return { intact: false, brokenAt: count + 1 };
    [count, head] = [event.seq, event.hash];
  }
  return { intact: true, events: count, head };
}
