/**
 * From a score cell to exact points. What cannot be read plainly stays null and is named; nothing is rounded or
 * clamped. The value is taken as decimal text, so no point ever passes through float arithmetic.
 */

import type { FindingCode } from '../../../shared/domain/findings.ts';
import { decimalsOf, type Points, parsePoints } from '../../../shared/domain/points.ts';
import type { Params } from '../../../shared/domain/result.ts';
import { foldName } from '../../../shared/domain/unit.ts';
import { type Cell, decimalText, shownText, westernDigits } from './sheet.ts';

type Remark = { readonly code: FindingCode; readonly params: Params };

export type NormalisedScore = {
  readonly value: Points | null;
  readonly notApplicable: boolean;
  /** What stood in the cell, as a person saw it. */
  readonly raw: string;
  readonly remarks: readonly Remark[];
};

export type ScoreRules = {
  /** Tells "5/5" (out of the maximum) from two numbers; null where no maximum is known. */
  readonly maximum: Points | null;
  readonly mayNotArise: boolean;
  /** Decimals a score may have, 0 to 3. */
  readonly decimals: number;
};

const DECIMAL = String.raw`(?:\d{1,9}(?:[.,]\d*)?|[.,]\d+)`;
const UNIT = String.raw`(?:đ|d|điểm|diem|points?|pts?)\.?`;
const BEFORE = '(?:(?:điểm )?tự chấm|số điểm|điểm|đạt được|đạt|được|chấm)[: ]*';
/** "4,5", and with words around it that change nothing: "Đạt 2,5 điểm", "4/4đ", "3 (có giải trình)". */
const PLAIN = new RegExp(`^[+-]?${DECIMAL}$`);
const WITH_WORDS = new RegExp(
  String.raw`^(?:${BEFORE})?([+-]?${DECIMAL})\s*(?:${UNIT})?(?:\s*/\s*(${DECIMAL})\s*(?:${UNIT})?)?(?:\s*\(([^\d)]*)\))?$`,
  'iu',
);
const DATE = /^\d{1,4}\s*[/-]\s*\d{1,2}\s*[/-]\s*\d{1,4}$/;
/** "1.000" is one or a thousand; "0,125" can only be a decimal. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2}(?:[.,]\d{3})+$|\d[.,]\d+[.,]\d/;
const EMPTY_MARKS = /^[-–—−._…/\\]*$/;
const NOT_ARISEN = /^(?:kps|k p s|kp s|khong ps|khong(?: co)? phat sinh|n a|na)\b(.*)$/;

/** Longer text is no score; findings need not repeat it. */
const MOST_CHARACTERS = 80;

export function normaliseScore(cell: Cell | undefined, rules: ScoreRules): NormalisedScore {
  const raw = shownText(cell);
  const outcome = readContent(cell, raw.slice(0, MOST_CHARACTERS), rules);
  return {
    value: outcome.value ?? null,
    notApplicable: outcome.notApplicable ?? false,
    raw,
    remarks: outcome.remarks ?? [],
  };
}

type Outcome = Partial<Omit<NormalisedScore, 'raw'>>;

function readContent(cell: Cell | undefined, raw: string, rules: ScoreRules): Outcome {
  const content = cell?.content;
  const unread = (code: FindingCode): Outcome => ({ remarks: [{ code, params: { raw } }] });
  if (cell?.misshown) return unread('SCORE_AMBIGUOUS');
  if (cell?.struck && content?.kind !== 'not-calculated') return unread('SCORE_AMBIGUOUS');
  switch (content?.kind) {
    case undefined:
      return unread('SCORE_MISSING');
    case 'number': {
      const text = decimalText(content.text);
      if (Number.isNaN(Number(content.text))) return unread('SCORE_NOT_A_NUMBER');
      if (text === null)
        return { remarks: [{ code: 'SCORE_TOO_PRECISE', params: { raw, decimals: String(rules.decimals) } }] };
      return withRounding(exactly(text, raw, rules, []), cell, raw);
    }
    case 'percent':
      return unread('SCORE_IS_PERCENT');
    case 'date':
      return unread('SCORE_IS_DATE');
    case 'boolean':
      return unread('SCORE_NOT_A_NUMBER');
    case 'error':
      return unread('SCORE_IS_ERROR');
    case 'not-calculated':
      return unread('FORMULA_WITHOUT_VALUE');
    case 'text':
      return readText(westernDigits(raw).replace(/^[−–]/, '-').replace(/\s+/g, ' '), raw, rules);
  }
}

/** The number is taken as it is stored, as every sum of the sheet takes it; a person saw another one. */
function withRounding(outcome: Outcome, cell: Cell | undefined, raw: string): Outcome {
  const shown = cell?.decimalsShown ?? null;
  const { value = null, remarks = [] } = outcome;
  if (value === null || remarks.length > 0 || shown === null || decimalsOf(value) <= shown) return outcome;
  return { ...outcome, remarks: [{ code: 'SCORE_SHOWN_ROUNDED', params: { raw, decimals: String(shown) } }] };
}

function readText(text: string, raw: string, rules: ScoreRules): Outcome {
  const unread = (code: FindingCode): Outcome => ({ remarks: [{ code, params: { raw } }] });
  if (EMPTY_MARKS.test(text)) return unread('SCORE_MISSING');
  const notArisen = NOT_ARISEN.exec(foldName(text));
  if (notArisen) return readNotArisen(notArisen[1] ?? '', raw, rules);
  if (/^#(?:REF|VALUE|DIV|NAME|N\/A|NUM|NULL)/i.test(text)) return unread('SCORE_IS_ERROR');
  if (/%$/.test(text) && /\d/.test(text)) return unread('SCORE_IS_PERCENT');
  if (DATE.test(text)) return unread('SCORE_IS_DATE');
  if (PLAIN.test(text)) return readDecimal(text, raw, rules, []);
  const [all, score = '', outOf, aside = ''] = WITH_WORDS.exec(text) ?? [];
  if (all !== undefined && (outOf === undefined || isMaximum(outOf, rules))) {
    if (NOT_ARISEN.test(foldName(aside))) return unread('SCORE_AMBIGUOUS');
    return readDecimal(score, raw, rules, [{ code: 'SCORE_ANNOTATED', params: { raw } }]);
  }
  const numbers = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  if (numbers.length > 1) return unread(THOUSANDS.test(text) ? 'SCORE_AMBIGUOUS' : 'SCORE_SEVERAL_NUMBERS');
  return unread(THOUSANDS.test(text) ? 'SCORE_AMBIGUOUS' : 'SCORE_NOT_A_NUMBER');
}

const isMaximum = (text: string, { maximum }: ScoreRules): boolean =>
  maximum !== null && parsePoints(canonical(text)) === maximum;

function readNotArisen(rest: string, raw: string, { mayNotArise }: ScoreRules): Outcome {
  if (/\d/.test(rest)) return { remarks: [{ code: 'SCORE_AMBIGUOUS', params: { raw } }] };
  const remarks: Remark[] = rest.trim() === '' ? [] : [{ code: 'SCORE_ANNOTATED', params: { raw } }];
  if (!mayNotArise) remarks.push({ code: 'NA_NOT_ALLOWED', params: { raw } });
  return { notApplicable: true, remarks };
}

function readDecimal(text: string, raw: string, rules: ScoreRules, before: readonly Remark[]): Outcome {
  if (THOUSANDS.test(text)) return { remarks: [{ code: 'SCORE_AMBIGUOUS', params: { raw } }] };
  const remarks: Remark[] = [...before, { code: 'TEXT_NUMBER', params: { raw } }];
  if (text.includes(',')) remarks.push({ code: 'DECIMAL_COMMA', params: { raw } });
  return exactly(canonical(text), raw, rules, remarks);
}

/** "+04,50" → "4.5" */
function canonical(text: string): string {
  const decimal = text
    .replace(',', '.')
    .replace(/^\+/, '')
    .replace(/^(-?)(?=\.)/, '$10')
    .replace(/^(-?)0+(?=\d)/, '$1');
  return decimal.includes('.') ? decimal.replace(/\.?0*$/, '') : decimal;
}

function exactly(decimal: string, raw: string, { decimals }: ScoreRules, before: readonly Remark[]): Outcome {
  const value = parsePoints(decimal);
  if (value === null) {
    const code = decimal.includes('.') ? 'SCORE_TOO_PRECISE' : 'SCORE_NOT_A_NUMBER';
    return { remarks: [...before, { code, params: { raw, decimals: String(decimals) } }] };
  }
  if (decimalsOf(value) <= decimals) return { value, remarks: before };
  return { value, remarks: [...before, { code: 'SCORE_TOO_PRECISE', params: { raw, decimals: String(decimals) } }] };
}
