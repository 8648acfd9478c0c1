import type { EventKind } from '../../../shared/domain/audit.ts';

/** Key of the word (`kind`) or the sentence (`say`) for a kind of event. */
export const kindKey = (text: 'kind' | 'say', kind: EventKind): string =>
  `window.log.${text}_${kind.replaceAll('-', '_')}`;
