/**
 * Texts that a person has begun: they outlive a jump to another place, a reload, the closing of the window and a crash
 * of the browser. In memory at once, with the app a moment later; gone when the command that took them succeeded.
 *
 * For fields that keep their own text (`defaultValue`): what is typed is never written back, for UniKey sends backspaces.
 */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { call, tell } from './call.ts';

/** A pause in typing; what a crash of the browser may take. */
const PAUSE_MS = 300;

export type Draft = {
  /** What was kept when the field came into the window; '' = nothing. */
  readonly initial: string;
  /** On every keystroke: costs nothing but a map. */
  readonly keep: (text: string) => void;
  /** The command succeeded, or the person gave the text up. */
  readonly discard: () => void;
};

let owner: string | null = null;
let texts = new Map<string, string>();
/** Not yet with the app; '' = to be taken away there. */
let pending = new Map<string, string>();
let timer = 0;
let sending: Promise<void> = Promise.resolve();
const listeners = new Set<() => void>();

function keep(key: string, text: string): void {
  if ((texts.get(key) ?? '') === text) return;
  texts.set(key, text);
  pending.set(key, text);
  clearTimeout(timer);
  timer = window.setTimeout(() => void flushDrafts(), PAUSE_MS);
}

/** Before the screen is locked or handed over. One at a time, so that an older text never follows a newer one. */
export function flushDrafts(): Promise<void> {
  sending = sending.then(send);
  return sending;
}

async function send(): Promise<void> {
  clearTimeout(timer);
  if (pending.size === 0) return;
  const [sent, whose] = [pending, owner];
  pending = new Map();
  const answer = await call('desk.keepDrafts', { drafts: Object.fromEntries(sent) });
  const again = !answer.ok && (answer.error.code === 'CONNECTION_LOST' || answer.error.code === 'SIGNED_OUT');
  if (again && whose === owner) pending = new Map([...sent, ...pending]);
}

window.addEventListener('pagehide', () => {
  if (pending.size > 0) tell('desk.keepDrafts', { drafts: Object.fromEntries(pending) });
});

/** The texts of the person at work, before a place is shown. A person without an answer begins with none. */
async function load(user: string): Promise<void> {
  const answer = await call('desk.drafts', {});
  texts = new Map(answer.ok ? Object.entries(answer.value.drafts) : []);
  pending = new Map();
  owner = user;
  for (const listener of listeners) listener();
}

/** Whether the unfinished texts of a person have arrived. @param atWork under the lock screen the app gives none out. */
export function useDraftsOf(user: string, atWork: boolean): boolean {
  useEffect(() => {
    if (atWork && owner !== user) void load(user);
  }, [user, atWork]);
  return useSyncExternalStore(subscribe, () => owner === user);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** @param key place, unit, criterion and field: "appraisal/2024/10654/3.1/reason"; letters, digits and `. _ - /`. */
export const useDraft = (key: string): Draft =>
  useMemo(
    () => ({
      initial: texts.get(key) ?? '',
      keep: (text) => keep(key, text),
      discard: () => keep(key, ''),
    }),
    [key],
  );
