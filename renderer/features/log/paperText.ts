import type { Output } from '../../../shared/contract/api.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';

/** What a signed paper is called: its kind, and the unit that it is about. */
export function paperText(t: Translate, { paper }: Pick<Output<'office.log'>['events'][number], 'paper'>): string {
  if (paper === null) return t('window.log.unknownPaper');
  const kind = t(`window.decisions.kind_${paper.kind}`);
  return paper.unit === null ? kind : t('window.log.paperOf', { kind, unit: paper.unit });
}
