/** A score as a person types or pastes it. Texts of what is wrong: the catalogues, by code. */
import { compareExact, formatPoints, type Points, parsePoints, toExact } from '../../../shared/domain/points.ts';

export type ScoreRules = {
  readonly criterion: string;
  /** Canonical decimals, "3" or "2.5". */
  readonly maximum: string;
  readonly steps: readonly string[] | null;
  readonly decimals: number;
  readonly notApplicable: 'not-allowed' | 'full-points' | 'rescale' | 'zero';
};

type Wrong = {
  readonly kind: 'wrong';
  readonly code: 'SCORE_INVALID' | 'SCORE_ABOVE_MAX' | 'SCORE_NEGATIVE' | 'SCORE_TOO_PRECISE' | 'NA_NOT_ALLOWED';
};

export type TypedScore =
  | { readonly kind: 'blank' }
  /** `points` canonical; `offStep`: allowed, but the criterion's method gives no such score. */
  | { readonly kind: 'points'; readonly points: string; readonly offStep: boolean }
  | { readonly kind: 'not-applicable' }
  | Wrong;

const wrong = (code: Wrong['code']): Wrong => ({ kind: 'wrong', code });

/** "KPS" = không phát sinh, did not arise. */
const DID_NOT_ARISE = /^(kps|na|n\/a|khong phat sinh|không phát sinh)$/i;
const BLANKS = /[\s\u00A0\u200B]/g;
/** Comma or point, as either hand types it; a minus may be a minus. More than nine digits are no score. */
const NUMBER = /^[-\u2212]?(\d{0,9}[.,]?\d{0,12})$/;

export function readScore(text: string, rules: ScoreRules): TypedScore {
  const trimmed = text.normalize('NFC').trim();
  if (DID_NOT_ARISE.test(trimmed))
    return rules.notApplicable === 'not-allowed' ? wrong('NA_NOT_ALLOWED') : { kind: 'not-applicable' };
  const digits = trimmed.replace(BLANKS, '');
  if (digits === '') return { kind: 'blank' };
  if (!NUMBER.test(digits) || !/\d/.test(digits)) return wrong('SCORE_INVALID');
  const negative = /^[-\u2212]/.test(digits);
  const [whole = '', decimals = ''] = digits.replace(/^[-\u2212]/, '').split(/[.,]/);
  const kept = decimals.replace(/0+$/, '');
  if (kept.length > rules.decimals) return wrong('SCORE_TOO_PRECISE');
  const points = parsePoints(`${whole || '0'}${kept === '' ? '' : `.${kept}`}`);
  const maximum = parsePoints(rules.maximum);
  if (points === null || maximum === null) return wrong('SCORE_INVALID');
  if (negative && points !== 0) return wrong('SCORE_NEGATIVE');
  if (compareExact(toExact(points), toExact(maximum)) > 0) return wrong('SCORE_ABOVE_MAX');
  return { kind: 'points', points: formatPoints(points), offStep: isOffStep(points, rules) };
}

const isOffStep = (points: Points, { steps }: ScoreRules): boolean =>
  steps !== null && !steps.some((one) => parsePoints(one) === points);
