/** Texts that every paper has, by language. */
import type { Language } from '../../../shared/domain/criteriaSet.ts';

type CommonTexts = Readonly<
  Record<'issuer' | 'recipientsTitle' | 'level' | 'notMet' | 'missing' | 'capacity' | 'post' | 'signer', string>
>;

/** As the office's settings have them; an office may write others, for one paper and year. */
const FROM_SETTINGS = {
  issuer: '{{authority}}',
  capacity: '{{capacity}}',
  post: '{{post}}',
  signer: '{{signer}}',
} as const;

export const COMMON: Readonly<Record<Language, CommonTexts>> = {
  vi: {
    ...FROM_SETTINGS,
    recipientsTitle: 'Nơi nhận:',
    level: 'Mức {{number}}',
    notMet: 'Chưa đạt',
    missing: '–',
  },
  en: {
    ...FROM_SETTINGS,
    recipientsTitle: 'Copies to:',
    level: 'Level {{number}}',
    notMet: 'Not met',
    missing: '–',
  },
  th: {
    ...FROM_SETTINGS,
    recipientsTitle: 'สำเนาส่ง:',
    level: 'ระดับ {{number}}',
    notMet: 'ไม่ผ่าน',
    missing: '–',
  },
};
