/** What a round can set: thresholds of its checks, and how strictly it proceeds. Keys and values are plain text. */
import { type CheckSettings, DEFAULT_CHECK_SETTINGS, type RuleName } from './checks/settings.ts';
import type { Language } from './criteriaSet.ts';
import { formatPoints, type Points, parsePoints } from './points.ts';
import { type Failure, fail, ok, type Result } from './result.ts';

export type RoundSettings = {
  readonly checks: CheckSettings;
  /** Whether a warning that nobody has explained keeps its unit from being decided. */
  readonly warnings: 'must-be-explained' | 'may-stay-open';
  /** "none" is for an office of one person: its chair then decides what he adjusted himself, and the log says so. */
  readonly confirmation: 'second-person' | 'none';
  /** Two people appraise each unit independently. */
  readonly secondAppraisal: boolean;
  /** Points by which their totals may differ; more sends the unit back to both. null = any. */
  readonly spreadLimit: Points | null;
  /** Of the papers beside decision, certificate and notice. */
  readonly paperLanguage: Language;
  /** Thai papers with Thai digits. */
  readonly thaiDigits: boolean;
};

export const DEFAULT_ROUND_SETTINGS: RoundSettings = {
  checks: DEFAULT_CHECK_SETTINGS,
  warnings: 'must-be-explained',
  confirmation: 'second-person',
  secondAppraisal: false,
  spreadLimit: null,
  paperLanguage: 'vi',
  thaiDigits: false,
};

/** How a value is written. `number?` may also be "none". */
export type SettingKind = 'switch' | 'number' | 'number?' | 'points' | 'points?' | 'choice';
export type SettingShape = {
  readonly key: string;
  readonly kind: SettingKind;
  readonly choices: readonly string[];
  /** As it is when nobody has set it. */
  readonly initial: string;
};
type Value = boolean | number | string | null;

const NONE = 'none';
const POINT_FIELDS: ReadonlySet<string> = new Set([
  'evidenceMissing.above',
  'referenceScore.tolerance',
  'bunching.width',
]);
const OWN: readonly SettingShape[] = [
  shape('warnings', 'choice', ['must-be-explained', 'may-stay-open']),
  shape('confirmation', 'choice', ['second-person', NONE]),
  shape('secondAppraisal', 'switch'),
  shape('spreadLimit', 'points?'),
  shape('paperLanguage', 'choice', ['vi', 'en', 'th']),
  shape('thaiDigits', 'switch'),
];

function shape(
  key: keyof Omit<RoundSettings, 'checks'>,
  kind: SettingKind,
  choices: readonly string[] = [],
): SettingShape {
  return { key, kind, choices, initial: settingText(kind, DEFAULT_ROUND_SETTINGS[key]) };
}

/** Everything that a round can set; relations between indicators are data of the program and not settable one by one. */
export const SETTING_SHAPES: readonly SettingShape[] = [
  ...OWN,
  ...Object.entries(DEFAULT_CHECK_SETTINGS).flatMap(([rule, fields]) =>
    Object.entries(fields).flatMap(([field, value]: [string, unknown]): readonly SettingShape[] => {
      const kind = kindOf(`${rule}.${field}`, value);
      return kind === null
        ? []
        : [{ key: `checks.${rule}.${field}`, kind, choices: [], initial: settingText(kind, value as Value) }];
    }),
  ),
];

function kindOf(path: string, value: unknown): SettingKind | null {
  if (POINT_FIELDS.has(path)) return 'points';
  if (typeof value === 'boolean') return 'switch';
  if (typeof value === 'number') return 'number';
  return value === null ? 'number?' : null;
}

export function settingText(kind: SettingKind, value: Value): string {
  if (value === null) return NONE;
  return kind === 'points' || kind === 'points?' ? formatPoints(value as Points) : String(value);
}

export type SettingFailure = Failure<'SETTING_UNKNOWN' | 'SETTING_INVALID'>;

/** @param text "true", "3.5", "0.05", "none", or one of the choices. */
export function parseSetting(key: string, text: string): Result<Value, SettingFailure> {
  const found = SETTING_SHAPES.find((one) => one.key === key);
  if (!found) return fail('SETTING_UNKNOWN', { key, known: SETTING_SHAPES.map((one) => one.key) });
  const value = parsedValue(found, text.trim());
  return value === undefined ? fail('SETTING_INVALID', { key, value: text, kind: found.kind }) : ok(value);
}

function parsedValue({ kind, choices }: SettingShape, text: string): Value | undefined {
  if (kind === 'choice') return choices.find((one) => one === text);
  if (kind === 'switch') return text === 'true' ? true : text === 'false' ? false : undefined;
  if (text === NONE) return kind.endsWith('?') ? null : undefined;
  if (kind.startsWith('points')) {
    const value = parsePoints(text);
    return value === null || value < 0 ? undefined : value;
  }
  return /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
}

/** @param held what was set, by key; keys that this version does not know are left aside. */
export function roundSettings(held: ReadonlyMap<string, string>): RoundSettings {
  const value = (key: string): Value | undefined => {
    const text = held.get(key);
    const parsed = text === undefined ? null : parseSetting(key, text);
    return parsed?.ok ? parsed.value : undefined;
  };
  const checks = Object.fromEntries(
    Object.entries(DEFAULT_CHECK_SETTINGS).map(([rule, fields]) => [
      rule,
      Object.fromEntries(
        Object.entries(fields).map(([field, initial]: [string, unknown]) => {
          const own = value(`checks.${rule}.${field}`);
          return [field, own === undefined ? initial : own];
        }),
      ),
    ]),
  ) as Record<RuleName, unknown> as CheckSettings;
  const own = Object.fromEntries(
    OWN.flatMap(({ key }) => {
      const set = value(key);
      return set === undefined ? [] : [[key, set]];
    }),
  );
  return { ...DEFAULT_ROUND_SETTINGS, ...own, checks };
}
