/** Typed scores as text, to be kept until the app has stored them. */
import { REASON_KINDS } from '../../../shared/domain/appraisal.ts';
import type { ScoreState, Waiting } from './sheetTypes.ts';

/** "" = none. */
export const writeWaiting = (all: readonly Waiting[]): string => (all.length === 0 ? '' : JSON.stringify(all));

/** @returns what was kept; nothing where the text is anything else. */
export function readWaiting(text: string): readonly Waiting[] {
  try {
    const all: unknown = JSON.parse(text || '[]');
    return Array.isArray(all) ? all.flatMap((one) => parseWaiting(one) ?? []) : [];
  } catch {
    return [];
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function parseWaiting(value: unknown): Waiting | null {
  if (!isRecord(value)) return null;
  const { criterion, note } = value;
  const [expected, to] = [parseState(value.expected), parseState(value.to)];
  const reason = REASON_KINDS.find((one) => one === value.reason) ?? null;
  if (typeof criterion !== 'string' || typeof note !== 'string' || !expected || !to) return null;
  return { criterion, expected, to, reason, note };
}

function parseState(value: unknown): ScoreState | null {
  if (!isRecord(value)) return null;
  const { kind, points } = value;
  if (kind === 'points') return typeof points === 'string' ? { kind, points } : null;
  return kind === 'not-applicable' || kind === 'claimed' || kind === 'missing' ? { kind } : null;
}
