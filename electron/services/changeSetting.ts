/** One setting of a round, as the command line changes it. */
import { fail, ok } from '../../shared/domain/result.ts';
import type { Store } from '../store/index.ts';
import { changeSettings, type NewSetting, type SettingsCommand } from './changeSettings.ts';
import type { Reply } from './context.ts';

export type SettingCommand = Omit<SettingsCommand, 'settings'> & NewSetting;

/** @returns the value as it is written from now on. */
export function changeSetting(store: Store, { key, value, ...command }: SettingCommand, now: Date): Reply<string> {
  const done = changeSettings(store, { ...command, settings: [{ key, value }] }, now);
  if (!done.ok) return done;
  const [changed] = done.value;
  return changed ? ok(changed.value) : fail('SETTING_UNKNOWN', { key, known: [] });
}
