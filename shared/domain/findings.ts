/** What a rule or the importer found. Codes are fixed for ever: add, never rename. Texts live in the catalogues. */
import type { Params } from './result.ts';

export type Severity = 'error' | 'warning' | 'info';

/** The bytes cannot be read as a submission of this round: nothing but the refusal is stored. */
export const REFUSALS = [
  'EMPTY_FILE',
  'NOT_A_WORKBOOK',
  'ENCRYPTED',
  'DAMAGED',
  'TOO_LARGE',
  'UNSAFE_CONTENT',
  'NO_SCORE_TABLE',
  'NO_SCORES',
  'NO_REFERENCE_TABLE',
  'REFERENCE_EMPTY',
  'WRONG_CRITERIA_SET',
  'TIMED_OUT',
  'UNSUPPORTED_VARIANT',
  'FILE_NOT_FOUND',
  'FILE_UNREADABLE',
  'FOLDER_WITHOUT_WORKBOOKS',
  'UNIT_ALREADY_DECIDED',
] as const;

/** Readable, but a person must choose first. */
/** UNIT_NAME_FUZZY asks where several units are near, and is a note where one is. */
export const QUESTIONS = ['UNIT_UNKNOWN', 'UNIT_AMBIGUOUS', 'UNIT_NAME_FUZZY', 'WRONG_YEAR', 'SEVERAL_TABLES'] as const;

/** Stored with the submission. An error blocks the decision; a warning needs an explanation. */
export const FAULT_SEVERITY = {
  SCORE_ABOVE_MAX: 'error',
  SCORE_NEGATIVE: 'error',
  SCORE_NOT_A_NUMBER: 'error',
  SCORE_MISSING: 'error',
  SCORE_AMBIGUOUS: 'error',
  SCORE_SEVERAL_NUMBERS: 'error',
  SCORE_IS_PERCENT: 'error',
  SCORE_IS_DATE: 'error',
  SCORE_IS_ERROR: 'error',
  SCORE_OFF_STEP: 'warning',
  SCORE_TOO_PRECISE: 'error',
  SCORE_SHOWN_ROUNDED: 'warning',
  CRITERION_MISSING: 'error',
  CRITERION_UNKNOWN: 'warning',
  CRITERION_TWICE: 'error',
  TOTAL_MISMATCH: 'error',
  GROUP_TOTAL_MISMATCH: 'error',
  MAX_ALTERED: 'warning',
  FIXED_TEXT_ALTERED: 'warning',
  FORMULA_ALTERED: 'warning',
  HIDDEN_COLUMNS: 'warning',
  FORMULA_WITHOUT_VALUE: 'warning',
  NA_NOT_ALLOWED: 'error',
  EVIDENCE_MISSING: 'warning',
  PARENT_SCORED: 'warning',
  SURVEY_SELF_SCORED: 'warning',
  YEAR_MISSING: 'warning',
  REFERENCE_UNREADABLE: 'error',
  REFERENCE_UNIT_UNKNOWN: 'error',
  REFERENCE_TWICE: 'error',
  REFERENCE_COLUMN_TWICE: 'warning',
} as const satisfies Record<string, Severity>;

/** Worth knowing, and nothing to be done. */
export const NOTES = [
  'TEXT_NUMBER',
  'DECIMAL_COMMA',
  'SCORE_ANNOTATED',
  'CODE_AS_NUMBER',
  'CODE_AS_DATE',
  'CODE_MISSING',
  'CODE_IN_NAME',
  'HIDDEN_ROWS',
  'FILTERED_ROWS',
  'HIDDEN_SHEET',
  'ROWS_REORDERED',
  'ROWS_INSERTED',
  'FORMULA_TYPED_OVER',
  'UNICODE_NORMALISED',
  'LEGACY_ENCODING',
  'UNIT_NAME_FUZZY',
  'EXTRA_SHEETS',
  'MACROS_IGNORED',
  'EXTERNAL_LINK',
  'FORMULA_LIKE_TEXT',
  'SUPERSEDES_VERSION',
  'UNCHANGED_CONTENT',
  'SEVERAL_FILES_OF_UNIT',
  'LATE',
] as const;

/** What cross-checks of the round find (checks/). Like the others: add, never rename. */
export const CHECK_SEVERITY = {
  EVIDENCE_OUTSIDE_PERIOD: 'warning',
  EVIDENCE_NUMBER_SHARED: 'warning',
  EVIDENCE_NUMBER_TWICE: 'info',
  EVIDENCE_TEXT_SHARED: 'warning',
  EVIDENCE_TEXT_TWICE: 'info',
  SCORE_ABOVE_REFERENCE: 'error',
  SCORE_BELOW_REFERENCE: 'info',
  PART_ABOVE_WHOLE: 'error',
  PARTS_NOT_WHOLE: 'error',
  SURVEY_SAMPLE_SMALL: 'warning',
  SURVEY_OUTSIDE_INTERVAL: 'warning',
  NA_CONTRADICTED: 'error',
  JUMP_CRITERION: 'warning',
  JUMP_GROUP: 'warning',
  JUMP_TOTAL: 'warning',
  PEER_OUTLIER: 'warning',
  PEER_OUTLIER_TOTAL: 'warning',
  ALL_MAXIMUM: 'warning',
  BUNCHED_ABOVE_LEVEL: 'warning',
} as const satisfies Record<string, Severity>;

export type RefusalCode = (typeof REFUSALS)[number];
export type QuestionCode = (typeof QUESTIONS)[number];
export type FaultCode = keyof typeof FAULT_SEVERITY;
export type NoteCode = (typeof NOTES)[number];
export type CheckCode = keyof typeof CHECK_SEVERITY;
export type FindingCode = RefusalCode | QuestionCode | FaultCode | NoteCode | CheckCode;

export const FINDING_CODES: readonly FindingCode[] = [
  ...new Set<FindingCode>([
    ...REFUSALS,
    ...QUESTIONS,
    ...(Object.keys(FAULT_SEVERITY) as FaultCode[]),
    ...NOTES,
    ...(Object.keys(CHECK_SEVERITY) as CheckCode[]),
  ]),
];

const isNote = (code: FindingCode): code is NoteCode => (NOTES as readonly string[]).includes(code);
const isFault = (code: FindingCode): code is FaultCode => code in FAULT_SEVERITY;
const isCheck = (code: FindingCode): code is CheckCode => code in CHECK_SEVERITY;

export function severityOf(code: FindingCode): Severity {
  if (isFault(code)) return FAULT_SEVERITY[code];
  if (isCheck(code)) return CHECK_SEVERITY[code];
  return isNote(code) ? 'info' : 'error';
}

/** Where in a workbook; all null for a finding about the file as a whole. */
export type Place = { readonly sheet: string | null; readonly cell: string | null; readonly criterion: string | null };
export const NOWHERE: Place = { sheet: null, cell: null, criterion: null };

export type Finding = Place & { readonly code: FindingCode; readonly severity: Severity; readonly params: Params };

export const finding = (code: FindingCode, place: Partial<Place> = {}, params: Params = {}): Finding => ({
  code,
  severity: severityOf(code),
  ...NOWHERE,
  ...place,
  params,
});

/** open → explained (a warning, by a written reason) | settled (an error, by the board) | cured (by a new version). */
export type FindingState = 'open' | 'explained' | 'settled' | 'cured';

export type RecordedFinding = Finding & { readonly id: number; readonly state: FindingState };

/** Open errors block the decision of their unit. */
export const blocks = (one: RecordedFinding): boolean => one.severity === 'error' && one.state === 'open';
