/** Settings of a round changed by the chair, with a reason: all of them or none; the checks then run by them. */
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { parseSetting, SETTING_SHAPES, type SettingFailure, settingText } from '../../shared/domain/roundSettings.ts';
import type { Done, Store } from '../store/index.ts';
import { allOrNone } from './allOrNone.ts';
import { actingMember, actorOf, type Reply, roundOf } from './context.ts';
import { keepChecksCurrent } from './runChecks.ts';
import { printableNote } from './unitAtWork.ts';

export type NewSetting = { readonly key: string; readonly value: string };
export type SettingsCommand = {
  readonly year: number;
  readonly settings: readonly NewSetting[];
  readonly note: string;
  readonly user: string;
};

/** @returns the values as they are written from now on. */
export function changeSettings(store: Store, command: SettingsCommand, now: Date): Reply<readonly NewSetting[]> {
  const { year, settings, user } = command;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const member = actingMember(store, user, 'configure');
  if (!member.ok) return member;
  const written = allOrNone(settings, asWritten);
  if (!written.ok) return written;
  const note = printableNote(command.note);
  if (!note.ok) return note;
  const at = now.toISOString();
  const actor = actorOf(member.value);
  const done = store.command({ actor, at }, (): Reply<Done<readonly NewSetting[]>> => {
    const events = written.value.map(({ key, value }) => {
      store.settings.set(year, { key, value, note: note.value, by: user, at });
      return { kind: 'round-setting-changed', payload: { year, key, value, note: note.value } } as const;
    });
    const [event, ...further] = events;
    return event ? ok({ value: written.value, event, further }) : fail('SETTING_UNKNOWN', { key: '', known: [] });
  });
  if (!done.ok) return done;
  const checked = keepChecksCurrent(store, round.value, { actor, now });
  return checked.ok ? done : checked;
}

function asWritten({ key, value }: NewSetting): Result<NewSetting, SettingFailure> {
  const parsed = parseSetting(key, value);
  if (!parsed.ok) return parsed;
  const kind = SETTING_SHAPES.find((one) => one.key === key)?.kind ?? 'choice';
  return ok({ key, value: settingText(kind, parsed.value) });
}
