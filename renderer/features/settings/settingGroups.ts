/** What a round sets, as the settings show it: how it proceeds, then each cross-check with its thresholds. */
import type { Output } from '../../../shared/contract/api.ts';

export type Setting = Output<'round.settings'>['settings'][number];
export type SettingGroup = {
  /** Under `window.roundRules` where it has one; a rule's name is that of its switch. */
  readonly nameKey: string;
  /** null = how the round proceeds. */
  readonly rule: string | null;
  readonly settings: readonly Setting[];
};

const ruleOf = ({ key }: Setting): string | null => /^checks\.(\w+)\./.exec(key)?.[1] ?? null;

export const settingGroups = (all: readonly Setting[]): readonly SettingGroup[] =>
  [...Map.groupBy(all, ruleOf)].map(([rule, settings]) => ({
    rule,
    settings,
    nameKey: rule === null ? 'proceeding' : `keys.checks.${rule}.enabled`,
  }));

/** The switch of a rule itself. */
export const isSwitchOfRule = ({ key }: Setting): boolean => key.startsWith('checks.') && key.endsWith('.enabled');
