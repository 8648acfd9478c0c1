import { describe, expect, it } from 'vitest';
import {
  blocks,
  FAULT_SEVERITY,
  FINDING_CODES,
  type FindingState,
  finding,
  NOTES,
  NOWHERE,
  QUESTIONS,
  REFUSALS,
  type RecordedFinding,
  type Severity,
  severityOf,
} from '../../../shared/domain/findings.ts';

/** The codes promised to other people's scripts: to be added to, never renamed, never taken away. */
const PROMISED = {
  refusals: `EMPTY_FILE NOT_A_WORKBOOK ENCRYPTED DAMAGED TOO_LARGE UNSAFE_CONTENT NO_SCORE_TABLE NO_SCORES
    WRONG_CRITERIA_SET TIMED_OUT UNSUPPORTED_VARIANT`,
  questions: 'UNIT_UNKNOWN UNIT_AMBIGUOUS WRONG_YEAR SEVERAL_TABLES',
  faults: `SCORE_ABOVE_MAX SCORE_NEGATIVE SCORE_NOT_A_NUMBER SCORE_MISSING SCORE_AMBIGUOUS SCORE_SEVERAL_NUMBERS
    SCORE_IS_PERCENT SCORE_IS_DATE SCORE_IS_ERROR SCORE_OFF_STEP SCORE_TOO_PRECISE CRITERION_MISSING CRITERION_UNKNOWN
    CRITERION_TWICE TOTAL_MISMATCH GROUP_TOTAL_MISMATCH MAX_ALTERED FORMULA_WITHOUT_VALUE NA_NOT_ALLOWED
    EVIDENCE_MISSING PARENT_SCORED SURVEY_SELF_SCORED YEAR_MISSING`,
  notes: `TEXT_NUMBER DECIMAL_COMMA SCORE_ANNOTATED CODE_AS_NUMBER CODE_AS_DATE CODE_MISSING CODE_IN_NAME HIDDEN_ROWS
    FILTERED_ROWS HIDDEN_SHEET ROWS_REORDERED ROWS_INSERTED FORMULA_TYPED_OVER UNICODE_NORMALISED LEGACY_ENCODING
    UNIT_NAME_FUZZY EXTRA_SHEETS MACROS_IGNORED EXTERNAL_LINK FORMULA_LIKE_TEXT SUPERSEDES_VERSION UNCHANGED_CONTENT LATE`,
};
const codes = (text: string): readonly string[] => text.split(/\s+/);

describe('the codes of findings', () => {
  it.each([
    ['refusals', REFUSALS],
    ['questions', QUESTIONS],
    ['faults', Object.keys(FAULT_SEVERITY)],
    ['notes', NOTES],
  ] as const)('hold all promised %s', (kind, known) => {
    expect(known).toEqual(expect.arrayContaining([...codes(PROMISED[kind])]));
  });

  it('are each listed once', () => {
    expect(new Set(FINDING_CODES).size).toBe(FINDING_CODES.length);
    expect(FINDING_CODES.length).toBeGreaterThanOrEqual(Object.values(PROMISED).flatMap(codes).length);
  });

  it('have one severity each: refusals and questions are errors, notes never', () => {
    for (const code of FINDING_CODES) expect(['error', 'warning', 'info']).toContain(severityOf(code));
    // UNIT_NAME_FUZZY is a question where several units are near, and a note where one is.
    const asked = QUESTIONS.filter((code) => code !== 'UNIT_NAME_FUZZY');
    expect([...REFUSALS, ...asked].every((code) => severityOf(code) === 'error')).toBe(true);
    expect(NOTES.every((code) => severityOf(code) === 'info')).toBe(true);
    expect(Object.values(FAULT_SEVERITY)).not.toContain('info');
  });

  it('block wherever a score or a total cannot stand as it was stated', () => {
    const blocking = codes(`SCORE_ABOVE_MAX SCORE_NEGATIVE SCORE_NOT_A_NUMBER SCORE_MISSING SCORE_AMBIGUOUS
      SCORE_SEVERAL_NUMBERS SCORE_IS_PERCENT SCORE_IS_DATE SCORE_IS_ERROR SCORE_TOO_PRECISE CRITERION_MISSING CRITERION_TWICE
      TOTAL_MISMATCH GROUP_TOTAL_MISMATCH NA_NOT_ALLOWED`);
    const severities: Readonly<Record<string, Severity>> = FAULT_SEVERITY;
    expect(blocking.filter((code) => severities[code] !== 'error')).toEqual([]);
  });
});

describe('a finding', () => {
  it('carries its severity and its place, nowhere for the file as a whole', () => {
    expect(finding('TOTAL_MISMATCH', { cell: 'D58' }, { stated: '88' })).toEqual({
      code: 'TOTAL_MISMATCH',
      severity: 'error',
      sheet: null,
      cell: 'D58',
      criterion: null,
      params: { stated: '88' },
    });
    expect(finding('LATE')).toEqual({ code: 'LATE', severity: 'info', ...NOWHERE, params: {} });
  });

  it('blocks while it is an open error, and only then', () => {
    const recorded = (code: 'SCORE_MISSING' | 'MAX_ALTERED' | 'LATE', state: FindingState): RecordedFinding => ({
      ...finding(code),
      id: 1,
      state,
    });
    for (const state of ['open', 'explained', 'settled', 'cured'] as const) {
      expect(blocks(recorded('SCORE_MISSING', state))).toBe(state === 'open');
      expect(blocks(recorded('MAX_ALTERED', state))).toBe(false);
      expect(blocks(recorded('LATE', state))).toBe(false);
    }
  });
});
