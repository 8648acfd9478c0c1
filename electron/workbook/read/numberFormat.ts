/** What a number format (ECMA-376 part 1, 18.8.31) makes of a number: a date, a percentage, fewer decimals, or another number altogether. */

export type Shown = 'number' | 'date' | 'percent';
type Sign = 'positive' | 'negative' | 'zero';

export type NumberFormat = {
  readonly shown: Shown;
  /** Decimals that the format shows; null where it shows them all, or in its own way. */
  readonly decimals: number | null;
  /** Numbers of these signs are hidden, scaled, or shown with digits that are not theirs. */
  readonly misleading: ReadonlySet<Sign>;
};

const NONE: ReadonlySet<Sign> = new Set();
export const GENERAL: NumberFormat = { shown: 'number', decimals: null, misleading: NONE };

/** @param code null for a built-in format (18.8.30). */
export function numberFormat(id: number, code: string | null): NumberFormat {
  if (code !== null) return customFormat(code);
  if (id === 9 || id === 10) return { ...GENERAL, shown: 'percent' };
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDate ? { ...GENERAL, shown: 'date' } : { ...GENERAL, decimals: BUILT_IN_DECIMALS.get(id) ?? null };
}

/** 0 · 0.00 · #,##0 · #,##0.00 and the accounting formats. */
const BUILT_IN_DECIMALS: ReadonlyMap<number, number> = new Map([
  [1, 0],
  [2, 2],
  [3, 0],
  [4, 2],
  [37, 0],
  [38, 0],
  [39, 2],
  [40, 2],
  [41, 0],
  [42, 0],
  [43, 2],
  [44, 2],
]);

/** Quoted text, escaped characters, colours and paddings say nothing about the kind; "[h]" counts hours. */
function customFormat(code: string): NumberFormat {
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return { ...GENERAL, shown: 'date' };
  const [positive = ''] = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').split(';');
  if (positive.includes('%')) return { ...GENERAL, shown: 'percent' };
  const bare = positive.replace(/general|standard/i, '');
  if (/[dmyhs]/i.test(bare)) return { ...GENERAL, shown: 'date' };
  const digits = /^[^0#?]*[#,]*[0#?,]*[0#?](?:\.([0#?]*))?[^0#?,.]*$/.exec(bare.trim());
  return { shown: 'number', decimals: digits ? (digits[1] ?? '').length : null, misleading: misleading(code) };
}

/** Sections: all numbers · positive and zero; negative · positive; negative; zero. With a condition each may show any number. */
function misleading(code: string): ReadonlySet<Sign> {
  const sections = splitSections(code).slice(0, 3);
  const conditional = /\[[<>=]/.test(code);
  if (conditional)
    return sections.some((one) => isMisleading(one, false)) ? new Set(['positive', 'negative', 'zero']) : NONE;
  const [positive = '', negative = positive, zero = positive] = sections;
  const found: readonly (readonly [Sign, boolean])[] = [
    ['positive', isMisleading(positive, false)],
    ['negative', isMisleading(negative, false)],
    ['zero', isMisleading(zero, true)],
  ];
  return new Set(found.flatMap(([sign, yes]) => (yes ? [sign] : [])));
}

/** Semicolons in quotes, or escaped, part nothing. */
const splitSections = (code: string): readonly string[] =>
  code
    .replace(/"[^"]*"|\\./g, (literal) => literal.replaceAll(';', '\u0000'))
    .split(';')
    .map((section) => section.replaceAll('\u0000', ';'));

function isMisleading(section: string, zero: boolean): boolean {
  const literals = [...section.matchAll(/"([^"]*)"|\\(.)/g)].map(([, quoted, escaped]) => quoted ?? escaped ?? '');
  // Digits and signs between the number's own digits, or behind them: 0"5", 0"."0, 0"%".
  if (literals.some((one) => /[\d%٪‰]/.test(one)) || /[0#?](?:"[.,]+"|\\[.,])[0#?]/.test(section)) return true;
  const bare = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '');
  if (/general|standard|@/i.test(bare)) return false;
  // Without a place for digits nothing is shown, or a text; the accounting formats write "-" for zero.
  if (!/[0#?]/.test(bare)) return !(zero && literals.join('').trim().startsWith('-'));
  if (zero && !bare.includes('0') && !bare.includes('?')) return true;
  return /[0#?],+(?:\.|[^0#?,]*$)/.test(bare);
}
