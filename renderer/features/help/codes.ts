import type { Language } from '../../../shared/domain/criteriaSet.ts';
import { foldName } from '../../../shared/domain/unit.ts';
import { en } from '../../../shared/i18n/en.ts';
import { th } from '../../../shared/i18n/th.ts';
import { vi } from '../../../shared/i18n/vi.ts';

const CATALOGUES = { vi, en, th };
const KINDS = ['finding', 'blocker', 'failure'] as const;

export type CodeEntry = {
  readonly code: string;
  readonly kind: (typeof KINDS)[number];
  /** What is wrong and what to do; "…" where a message names a value. */
  readonly text: string;
  /** What the search looks at. */
  readonly folded: string;
};

/** Every code that a person can meet, straight from the catalogue of messages: none can be missing here. */
export function codesIn(language: Language): readonly CodeEntry[] {
  const { findings, blockers, failures, window } = CATALOGUES[language];
  const rooms = { finding: findings, blocker: blockers, failure: { ...failures, ...window.failures } };
  return KINDS.flatMap((kind) =>
    Object.entries(rooms[kind])
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, message]): CodeEntry => {
        const text = String(message).replace(/\{\{[^}]*\}\}/g, '…');
        return {
          code,
          kind,
          text,
          folded: `${code.toLowerCase()} ${foldName(`${code.replaceAll('_', ' ')} ${text}`)}`,
        };
      }),
  );
}
