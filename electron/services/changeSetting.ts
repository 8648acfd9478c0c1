/** A setting of a round changed by the chair, with a reason; the checks then run by it. */
import { ok } from '../../shared/domain/result.ts';
import { parseSetting, SETTING_SHAPES, settingText } from '../../shared/domain/roundSettings.ts';
import type { Done, Store } from '../store/index.ts';
import { actingMember, actorOf, type Reply, roundOf } from './context.ts';
import { keepChecksCurrent } from './runChecks.ts';
import { printableNote } from './unitAtWork.ts';

export type SettingCommand = {
  readonly year: number;
  readonly key: string;
  readonly value: string;
  readonly note: string;
  readonly user: string;
};

/** @returns the value as it is written from now on. */
export function changeSetting(store: Store, command: SettingCommand, now: Date): Reply<string> {
  const { year, key, user } = command;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const member = actingMember(store, user, 'configure');
  if (!member.ok) return member;
  const parsed = parseSetting(key, command.value);
  if (!parsed.ok) return parsed;
  const written = printableNote(command.note);
  if (!written.ok) return written;
  const note = written.value;
  const kind = SETTING_SHAPES.find((one) => one.key === key)?.kind ?? 'choice';
  const value = settingText(kind, parsed.value);
  const at = now.toISOString();
  const actor = actorOf(member.value);
  const done = store.command({ actor, at }, (): Reply<Done<string>> => {
    store.settings.set(year, { key, value, note, by: user, at });
    return ok({ value, event: { kind: 'round-setting-changed', payload: { year, key, value, note } } });
  });
  if (!done.ok) return done;
  const checked = keepChecksCurrent(store, round.value, { actor, now });
  return checked.ok ? done : checked;
}
