/** Typed scores that the app has not confirmed, kept over a reload of the window. */
import { REASON_KINDS } from '../../../shared/domain/appraisal.ts';
import type { Change, ScoreState } from './sheetTypes.ts';

const keyOf = (year: number, unit: string): string => `thamdinh.unsaved.${year}.${unit}`;

export function writeUnsaved(year: number, unit: string, changes: readonly Change[]): void {
  if (changes.length === 0) sessionStorage.removeItem(keyOf(year, unit));
  else sessionStorage.setItem(keyOf(year, unit), JSON.stringify(changes));
}

/** @returns what was kept; nothing where the storage holds anything else. */
export function readUnsaved(year: number, unit: string): readonly Change[] {
  try {
    const all: unknown = JSON.parse(sessionStorage.getItem(keyOf(year, unit)) ?? '[]');
    return Array.isArray(all) ? all.flatMap((one) => parseChange(one) ?? []) : [];
  } catch {
    return [];
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function parseChange(value: unknown): Change | null {
  if (!isRecord(value)) return null;
  const { criterion, note } = value;
  const [expected, to] = [parseState(value.expected), parseState(value.to)];
  const reason = REASON_KINDS.find((one) => one === value.reason);
  if (typeof criterion !== 'string' || typeof note !== 'string' || !expected || !to || !reason) return null;
  return { criterion, expected, to, reason, note };
}

function parseState(value: unknown): ScoreState | null {
  if (!isRecord(value)) return null;
  const { kind, points } = value;
  if (kind === 'points') return typeof points === 'string' ? { kind, points } : null;
  return kind === 'not-applicable' || kind === 'claimed' || kind === 'missing' ? { kind } : null;
}
