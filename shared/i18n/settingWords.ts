/** Settings of a round in words: a person never reads their keys. */
import type { Language } from '../domain/criteriaSet.ts';
import { SETTING_SHAPES, type SettingKind } from '../domain/roundSettings.ts';
import { decimalText } from './formats.ts';

/** A Translate, for texts without parameters. */
type Say = (key: string) => string;

const RULE = /^checks\.(\w+)\.(\w+)$/;

/** "Jump against last year – Group rises from (%)"; a switch has the name of its rule. A key of another version stays. */
export function settingName(t: Say, key: string): string {
  const own = `window.roundRules.keys.${key}`;
  const [, rule, field] = RULE.exec(key) ?? [];
  if (t(own) === own) return key;
  return rule === undefined || field === 'enabled'
    ? t(own)
    : `${t(`window.roundRules.keys.checks.${rule}.enabled`)} – ${t(own)}`;
}

/** As the language writes it. */
export function settingValueText(kind: SettingKind, value: string, t: Say, language: Language): string {
  if (kind === 'choice') return t(`window.roundRules.choices.${value}`);
  if (kind === 'switch') return t(`window.roundRules.${value === 'true' ? 'on' : 'off'}`);
  return value === 'none' ? t('window.roundRules.none') : decimalText(value, language);
}

/** Of a setting whose kind only the program knows: an entry of the log. */
export function settingSaid(t: Say, language: Language, key: string, value: string): string {
  const kind = SETTING_SHAPES.find((one) => one.key === key)?.kind;
  return `${settingName(t, key)}: ${kind ? settingValueText(kind, value, t, language) : value}`;
}
