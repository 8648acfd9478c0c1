/** What is set for a round, with who set it. */
import { ok } from '../../shared/domain/result.ts';
import {
  type RoundSettings,
  roundSettings,
  SETTING_SHAPES,
  type SettingKind,
} from '../../shared/domain/roundSettings.ts';
import type { SettingChange, Store } from '../store/index.ts';
import { type Reply, roundOf } from './context.ts';

export const settingsOf = (store: Store, year: number): RoundSettings => roundSettings(heldBy(store, year));

const heldBy = (store: Store, year: number): ReadonlyMap<string, string> =>
  new Map(store.settings.changes(year).map(({ key, value }) => [key, value]));

export type ShownSetting = {
  readonly key: string;
  readonly kind: SettingKind;
  readonly choices: readonly string[];
  readonly value: string;
  readonly initial: string;
  /** The change that holds; null = as it came. */
  readonly change: SettingChange | null;
};

export function listSettings(store: Store, year: number): Reply<readonly ShownSetting[]> {
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const changes = new Map(store.settings.changes(year).map((one) => [one.key, one]));
  return ok(
    SETTING_SHAPES.map((one) => {
      const change = changes.get(one.key) ?? null;
      return { ...one, change, value: change?.value ?? one.initial };
    }),
  );
}
