/** Why a finding matters, and what to do about it. */
import { CHECK_SEVERITY, FAULT_SEVERITY, type FaultCode, type Finding } from '../domain/findings.ts';
import type { checks } from './checks.ts';
import type { Translate } from './translator.ts';

type Sayable = Pick<Finding, 'severity' | 'criterion'> & { readonly code: string };
type Kind = keyof typeof checks.vi.faultWhy;

const KIND_OF_FAULT: Readonly<Record<FaultCode, Kind>> = {
  SCORE_ABOVE_MAX: 'outside',
  SCORE_NEGATIVE: 'outside',
  SCORE_NOT_A_NUMBER: 'unreadable',
  SCORE_MISSING: 'unreadable',
  SCORE_AMBIGUOUS: 'unreadable',
  SCORE_SEVERAL_NUMBERS: 'unreadable',
  SCORE_IS_PERCENT: 'unreadable',
  SCORE_IS_DATE: 'unreadable',
  SCORE_IS_ERROR: 'unreadable',
  SCORE_OFF_STEP: 'outside',
  SCORE_TOO_PRECISE: 'outside',
  SCORE_SHOWN_ROUNDED: 'rounded',
  CRITERION_MISSING: 'unreadable',
  CRITERION_UNKNOWN: 'form',
  CRITERION_TWICE: 'unreadable',
  TOTAL_MISMATCH: 'sums',
  GROUP_TOTAL_MISMATCH: 'sums',
  MAX_ALTERED: 'form',
  FIXED_TEXT_ALTERED: 'form',
  FORMULA_ALTERED: 'form',
  HIDDEN_COLUMNS: 'form',
  FORMULA_WITHOUT_VALUE: 'unreadable',
  NA_NOT_ALLOWED: 'notApplicable',
  EVIDENCE_MISSING: 'evidence',
  PARENT_SCORED: 'sums',
  SURVEY_SELF_SCORED: 'survey',
  YEAR_MISSING: 'year',
  REFERENCE_UNREADABLE: 'reference',
  REFERENCE_UNIT_UNKNOWN: 'reference',
  REFERENCE_TWICE: 'reference',
  REFERENCE_COLUMN_TWICE: 'reference',
};

const isCheck = (code: string): boolean => code in CHECK_SEVERITY;
const isFault = (code: string): code is FaultCode => code in FAULT_SEVERITY;

/** null for a note, which asks for nothing. */
export function findingWhy(t: Translate, { code }: Sayable): string | null {
  if (isCheck(code)) return t(`checks.why.${code}`);
  return isFault(code) ? t(`checks.faultWhy.${KIND_OF_FAULT[code]}`) : null;
}

export function findingTodo(t: Translate, { code, severity, criterion }: Sayable): string {
  if (isCheck(code)) return t(`checks.todo.${code}`);
  if (severity === 'info') return t('checks.faultTodo.nothing');
  if (severity === 'warning') return t('checks.faultTodo.explain');
  return t(`checks.faultTodo.${criterion === null ? 'settle' : 'score'}`);
}
