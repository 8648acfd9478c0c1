import type { Language } from '../../../shared/domain/criteriaSet.ts';
import type { Params } from '../../../shared/domain/result.ts';
import { dateText } from '../../../shared/i18n/formats.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';

type Speech = { readonly t: Translate; readonly language: Language };

/** Old and new value of each field that an edit of the office changed (electron/services/fieldChanges.ts). */
export function changesText({ fields, from, to }: Params, speech: Speech): string {
  if (!Array.isArray(fields) || !Array.isArray(from) || !Array.isArray(to)) return '';
  const { t } = speech;
  return fields
    .map((field, index) => {
      const [old, now] = [from[index] ?? '', to[index] ?? ''].map((value) => valueText(field, value, speech));
      return t('window.log.changed', { field: t(`window.settings.${field}`), from: old, to: now });
    })
    .join('; ');
}

function valueText(field: string, value: string, { t, language }: Speech): string {
  if (value === '') return '';
  if (field === 'submissionDue' || field === 'evaluationDue') return dateText(value, language);
  if (field === 'memberRoles') return t('window.log.roles', { role: value });
  if (field === 'active') return t(`window.settings.active_${value}`);
  return value;
}
