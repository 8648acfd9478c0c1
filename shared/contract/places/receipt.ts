/** Place 2, Tiếp nhận: submissions in, blank workbooks out. */
import { z } from 'zod';
import { QUESTIONS } from '../../domain/findings.ts';
import { procedure } from '../procedure.ts';
import { fileToken, finding, jobId, language, madeFile, note, nothing, total, unitCode, year } from './common.ts';

const outcome = z.enum(['accepted', 'accepted-with-warnings', 'already-imported', 'needs-decision', 'refused']);
const question = z.enum(QUESTIONS as unknown as [string, ...string[]]);

/** A row of the receipt: one file, one outcome. */
export const receivedFile = z.object({
  /** Of this window's session; answers name it. */
  token: fileToken,
  file: z.string(),
  outcome,
  unit: z.object({ code: z.string(), name: z.string() }).nullable(),
  version: z.int().nullable(),
  statedYear: z.int().nullable(),
  layout: z.enum(['template', 'free']).nullable(),
  selfTotal: total.nullable(),
  statedTotal: total.nullable(),
  /** `label`: what a person reads for the option ("10654 · Xã Hồng Phong"). */
  choices: z.array(z.object({ question, options: z.array(z.object({ value: z.string(), label: z.string() })) })),
  findings: z.array(finding),
  /** Against the version before; empty for a first version. */
  differences: z.array(
    z.object({ criterion: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  /** Found in the version before, and mended in this one. */
  cured: z.array(finding),
});

/** The sheet as it was read, for the picture with the cells marked. */
const previewCell = z.object({
  criterion: z.string(),
  title: z.string(),
  maximum: z.string(),
  raw: z.string(),
  value: z.string().nullable(),
  notApplicable: z.boolean(),
  sheet: z.string(),
  cell: z.string(),
});

export const receiptApi = {
  /** Reads and stores each file; rows arrive with the job's result. Dropping the same files again is harmless. */
  'receipt.import': procedure({
    action: 'import',
    input: z.strictObject({ year, files: z.array(fileToken).min(1).max(2000) }),
    output: z.object({ job: jobId }),
    errors: ['ROUND_UNKNOWN', 'FILE_NOT_FOUND'],
  }),
  /** Rows of this window's session so far, newest import first; also while the job runs. */
  'receipt.list': procedure({
    action: null,
    input: z.strictObject({ year }),
    output: z.object({ files: z.array(receivedFile) }),
    errors: ['ROUND_UNKNOWN'],
  }),
  /** Answers a question of a file that needs a decision, and imports it. */
  'receipt.answer': procedure({
    action: 'import',
    input: z.strictObject({ year, file: fileToken, question, value: z.string().max(200) }),
    output: receivedFile,
    errors: ['ROUND_UNKNOWN', 'FILE_NOT_FOUND'],
  }),
  'receipt.preview': procedure({
    action: null,
    input: z.strictObject({ year, file: fileToken }),
    output: z.object({ file: receivedFile, rows: z.array(previewCell) }),
    errors: ['ROUND_UNKNOWN', 'FILE_NOT_FOUND'],
  }),
  /** What a unit has sent so far, newest first; `current`: the one that counts. */
  'receipt.versions': procedure({
    action: null,
    input: z.strictObject({ year, unit: unitCode }),
    output: z.object({
      versions: z.array(
        z.object({
          version: z.int(),
          current: z.boolean(),
          file: z.string(),
          receivedAt: z.string(),
          sha256: z.string(),
          selfTotal: total,
        }),
      ),
    }),
    errors: ['ROUND_UNKNOWN', 'UNIT_NOT_IN_ROUND'],
  }),
  /** Blank workbooks, as one zip where there are several. `units` empty = all. */
  'receipt.templates': procedure({
    action: 'import',
    input: z.strictObject({ year, units: z.array(unitCode).max(20_000) }),
    output: madeFile,
    errors: ['ROUND_UNKNOWN', 'UNIT_NOT_IN_ROUND'],
  }),
  /** The workbook itself, byte for byte as it was received. */
  'receipt.original': procedure({
    action: null,
    input: z.strictObject({ year, unit: unitCode, version: z.int().min(1) }),
    output: madeFile,
    errors: ['ROUND_UNKNOWN', 'UNIT_NOT_IN_ROUND', 'NO_SUBMISSION'],
  }),
  /** Makes another version of a unit the one that counts; nothing is overwritten, and a newer file counts again by itself. */
  'receipt.chooseVersion': procedure({
    action: 'import',
    input: z.strictObject({ year, unit: unitCode, version: z.int().min(1), note }),
    output: nothing,
    errors: [
      'ROUND_UNKNOWN',
      'UNIT_NOT_IN_ROUND',
      'VERSION_UNKNOWN',
      'VERSION_CURRENT',
      'UNIT_ALREADY_DECIDED',
      'NOTE_MISSING',
      'TEXT_UNPRINTABLE',
    ],
  }),
  /** What is to be mended, of a file of this session or of the version of a unit that counts. */
  'receipt.slip': procedure({
    action: 'import',
    input: z.strictObject({
      year,
      of: z.union([z.strictObject({ file: fileToken }), z.strictObject({ unit: unitCode })]),
      language,
    }),
    /** `text`: the same words, to be pasted into a message. */
    output: z.object({ pdf: madeFile, text: z.string() }),
    errors: [
      'ROUND_UNKNOWN',
      'UNIT_NOT_IN_ROUND',
      'FILE_NOT_FOUND',
      'NO_SUBMISSION',
      'NOTHING_TO_RETURN',
      'TASK_CRASHED',
      'TASK_TIMED_OUT',
      'TEXT_UNPRINTABLE',
    ],
  }),
  /** The blank workbook for other offices' data. */
  'receipt.referenceForm': procedure({
    action: 'import',
    input: z.strictObject({ year }),
    output: madeFile,
    errors: ['ROUND_UNKNOWN'],
  }),
  /** Takes a filled one in. What could not be read plainly is named by cell and not taken. */
  'receipt.reference': procedure({
    action: 'import',
    input: z.strictObject({ year, file: fileToken }),
    output: z.object({
      file: z.string(),
      outcome: z.enum(['accepted', 'accepted-with-warnings', 'refused']),
      units: z.int(),
      values: z.int(),
      findings: z.array(finding),
    }),
    errors: ['ROUND_UNKNOWN', 'FILE_NOT_FOUND'],
  }),
  'receipt.forget': procedure({ action: null, input: nothing, output: z.object({}), errors: [] }),
} as const;
