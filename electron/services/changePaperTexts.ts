/** The office's own wording of a kind of paper, for one round: seen with its fields, tried, stored, or taken back to what is shipped. */
import type { Language } from '../../shared/domain/criteriaSet.ts';
import type { RoundPaperKind } from '../../shared/domain/officePapers.ts';
import { applyTemplate, fieldsFor } from '../../shared/domain/paperTemplate.ts';
import { unprintableInNames } from '../../shared/domain/printable.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Done, Store } from '../store/index.ts';
import { actingMember, actorOf, type Reply, roundOf } from './context.ts';
import { paperTexts, shippedTexts } from './paperTexts.ts';

export type TextsAsked = { readonly year: number; readonly kind: RoundPaperKind; readonly language: Language };
export type ShownText = {
  readonly name: string;
  readonly text: string;
  readonly shipped: string;
  /** Which the text may hold, in double braces. */
  readonly fields: readonly string[];
};

export function listPaperTexts(store: Store, asked: TextsAsked): Reply<readonly ShownText[]> {
  const round = roundOf(store, asked.year);
  if (!round.ok) return round;
  const shipped = shippedTexts(store.office.office().authority, asked.kind, asked.language);
  const own = paperTexts(store, asked);
  return ok(
    Object.entries(shipped).map(([name, text]) => ({
      name,
      text: own[name] ?? text,
      shipped: text,
      fields: fieldsFor(text),
    })),
  );
}

export type TextsCommand = TextsAsked & {
  readonly texts: Readonly<Record<string, string>>;
  readonly user: string;
};

/** Names that are left out stay as they are; a text like the shipped one is taken back to it. @returns how many changed. */
export function changePaperTexts(store: Store, command: TextsCommand, now: Date): Reply<number> {
  const { year, kind, language, user } = command;
  const member = actingMember(store, user, 'issue');
  if (!member.ok) return member;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const sound = checkTexts(store, command);
  if (!sound.ok) return sound;
  const shipped = shippedTexts(store.office.office().authority, kind, language);
  const held = paperTexts(store, command);
  const changed = Object.entries(command.texts).filter(([name, text]) => held[name] !== text);
  if (changed.length === 0) return ok(0);
  const at = now.toISOString();
  return store.command({ actor: actorOf(member.value), at }, (): Reply<Done<number>> => {
    const own = { year, kind, language, by: user, at };
    const texts = changed.map(([name, text]) => ({ name, text: shipped[name] === text ? null : text }));
    for (const one of texts) store.paperTexts.set({ ...own, ...one });
    const payload = {
      year,
      paper: kind,
      language,
      names: texts.map((one) => one.name),
      texts: texts.map((one) => one.text ?? ''),
    };
    return ok({ value: changed.length, event: { kind: 'paper-text-changed', payload } });
  });
}

/** As for a preview: nothing is stored. */
export function checkTexts(store: Store, { kind, language, texts }: Omit<TextsCommand, 'user'>): Reply<null> {
  const strange = unprintableInNames(Object.values(texts).join(''));
  if (strange.length > 0) return fail('TEXT_UNPRINTABLE', { characters: strange });
  const applied = applyTemplate(shippedTexts(store.office.office().authority, kind, language), texts);
  return applied.ok ? ok(null) : fail(applied.error.code, applied.error.params);
}
