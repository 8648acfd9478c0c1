/** Texts by key and parameters, in one language. */
import { createInstance } from 'i18next';
import type { Language } from '../domain/criteriaSet.ts';
import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';
import { dateText, decimalText } from './formats.ts';
import { settingName } from './settingWords.ts';
import { th } from './th.ts';
import { vi } from './vi.ts';

export type Translate = (key: string, params?: Readonly<Record<string, unknown>>) => string;

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { vi, en, th };
const DASH = '–';

/**
 * A parameter that is missing, null or empty is shown as a dash, a list joined with commas: never "null". In a text,
 * `{{stated, points}}` writes an exact decimal and `{{due, date}}` an ISO date or instant as the language does;
 * `{{role, role}}`, `signerRole`, `action`, `rule`, `paper`, `problem`, `indicator`, `setting` and `fileKind` put the word for a code (or for several, joined with commas). A key without a text comes back as it is.
 */
export function translator(language: Language): Translate {
  const i18n = createInstance({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    nsSeparator: false,
    missingInterpolationHandler: () => DASH,
    resources: { [language]: { translation: CATALOGUES[language] } },
  });
  i18n.init();
  const formats: Readonly<Record<string, (text: string) => string>> = {
    points: (text) => decimalText(text, language),
    date: (text) => dateText(text, language),
    role: (codes) =>
      codes
        .split(', ')
        .map((code) => i18n.t(`roles.${code}`, code))
        .join(', '),
    action: (code) => i18n.t(`actions.${code}`, code),
    signerRole: (code) => i18n.t(`verifying.role.${code}`, code),
    paper: (code) => i18n.t(`papers.${code}`, code),
    rule: (code) => i18n.t(`rules.${code}`, code),
    problem: (code) => i18n.t(`problems.${code}`, code),
    indicator: (code) => i18n.t(`indicators.${code}`, code),
    setting: (key) => settingName((one) => i18n.t(one), key),
    fileKind: (code) => i18n.t(`fileKinds.${code}`, code),
  };
  for (const [name, format] of Object.entries(formats))
    i18n.services.formatter?.add(name, (value) => format(String(value)));
  // Most texts have no parameters and stand in every row of a list: looked up once.
  const plain = new Map<string, string>();
  const plainText = (key: string): string => {
    const known = plain.get(key);
    if (known !== undefined) return known;
    const text = i18n.t(key, { replace: {} });
    plain.set(key, text);
    return text;
  };
  // Under `replace`, so that no parameter's name is taken for an option of the library ("lng", "count", "context").
  return (key, params) =>
    params === undefined
      ? plainText(key)
      : i18n.t(key, {
          replace: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(value)])),
        });
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ') || DASH;
  return value === null || value === undefined || value === '' ? DASH : String(value);
}
