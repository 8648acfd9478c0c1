/** Place 6, Quyết định: corrections, the meeting, numbers and wording of papers. */
import { z } from 'zod';
import { NUMBER_WAYS } from '../../domain/numberRegister.ts';
import { ROUND_PAPER_KINDS } from '../../domain/officePapers.ts';
import { procedure } from '../procedure.ts';
import { criterionCode, language, level, madeFile, unitCode, year } from './common.ts';

export const ordinal = z.int().min(1).max(10_000);
export const paperId = z.strictObject({ kind: z.enum(ROUND_PAPER_KINDS), unit: unitCode.nullable(), ordinal });
const day = z.string().max(10);
const reason = z.string().max(2000);
const clock = z.string().max(5);

/** Kinds whose wording an office edits. */
export const TEMPLATE_KINDS = ROUND_PAPER_KINDS;
const template = { year, kind: z.enum(TEMPLATE_KINDS), language };
const texts = z.record(z.string().max(60), z.string().max(4000));

const corrected = z.object({ unit: z.string(), total: z.string().nullable(), level });
const correctionErrors = [
  'ROUND_UNKNOWN',
  'UNIT_NOT_IN_ROUND',
  'UNIT_NOT_DECIDED',
  'NOTE_MISSING',
  'TEXT_UNPRINTABLE',
  'CORRECTION_DAY',
  'DECISION_REVOKED',
] as const;

const absent = z.strictObject({ user: z.string().max(40), reason: z.string().max(200).nullable() });
export const meetingFacts = z.strictObject({
  day,
  from: clock,
  until: clock,
  place: z.string().min(1).max(200),
  absent: z.array(absent).max(100),
  need: z.int().min(1).max(100),
  discussion: z.array(z.string().max(2000)).max(50),
  votes: z.enum(['all-present', 'by-hand']),
});

export const papersApi = {
  /** A Word copy of a paper, to edit; the PDF is the paper that counts. */
  'papers.word': procedure({
    action: null,
    input: z.strictObject({ year, paper: paperId }),
    output: madeFile,
    errors: ['ROUND_UNKNOWN', 'PAPER_UNKNOWN', 'TASK_CRASHED', 'TASK_TIMED_OUT'],
  }),
  /** New scores of a decided unit, by a decision of the chair; total and level follow. */
  'papers.amend': procedure({
    action: 'decide',
    input: z.strictObject({
      year,
      unit: unitCode,
      scores: z
        .array(z.strictObject({ criterion: criterionCode, points: z.string().max(20) }))
        .min(1)
        .max(200),
      reason,
      decidedOn: day,
    }),
    output: corrected,
    errors: [
      ...correctionErrors,
      'AMENDMENT_EMPTY',
      'CRITERION_NOT_IN_SET',
      'SCORE_INVALID',
      'SCORE_ABOVE_MAX',
      'SCORE_TOO_PRECISE',
    ],
  }),
  /** What a decided unit's scores are today, to amend them. */
  'papers.scores': procedure({
    action: null,
    input: z.strictObject({ year, unit: unitCode }),
    output: z.object({
      scores: z.array(
        z.object({
          criterion: z.string(),
          title: z.object({ vi: z.string(), en: z.string().optional(), th: z.string().optional() }),
          maximum: z.string(),
          /** null = did not arise. */
          points: z.string().nullable(),
        }),
      ),
    }),
    errors: ['ROUND_UNKNOWN', 'UNIT_NOT_IN_ROUND'],
  }),
  'papers.revoke': procedure({
    action: 'decide',
    input: z.strictObject({ year, unit: unitCode, reason, decidedOn: day }),
    output: corrected,
    errors: [...correctionErrors],
  }),
  'papers.meeting': procedure({
    action: null,
    input: z.strictObject({ year, ordinal }),
    output: z.object({
      facts: meetingFacts.nullable(),
      board: z.array(z.object({ user: z.string(), name: z.string(), title: z.string() })),
    }),
    errors: ['ROUND_UNKNOWN'],
  }),
  'papers.recordMeeting': procedure({
    action: 'issue',
    input: z.strictObject({ year, ordinal, facts: meetingFacts }),
    output: z.object({}),
    errors: [
      'ROUND_UNKNOWN',
      'USER_UNKNOWN',
      'MEETING_TIMES',
      'MEETING_DAY_FUTURE',
      'MEETING_QUORUM',
      'TEXT_UNPRINTABLE',
    ],
  }),
  /** The register of numbers: what holds, by series and year. */
  'papers.numbers': procedure({
    action: null,
    input: z.strictObject({ year }),
    output: z.object({
      /** The office's calendar day, offered as the day of a paper. */
      today: z.string(),
      series: z.array(
        z.object({
          series: z.string(),
          year: z.int(),
          next: z.int(),
          entries: z.array(
            z.object({
              entry: z.int(),
              number: z.int(),
              /** More than `number` where papers outside this program took several. */
              until: z.int(),
              way: z.enum([...NUMBER_WAYS, 'elsewhere']),
              day: z.string().nullable(),
              note: z.string().nullable(),
              by: z.string(),
              at: z.string(),
              paper: z
                .object({
                  year: z.int(),
                  kind: z.enum(ROUND_PAPER_KINDS),
                  unit: z.string().nullable(),
                  ordinal: z.int(),
                })
                .nullable(),
            }),
          ),
        }),
      ),
    }),
    errors: ['ROUND_UNKNOWN'],
  }),
  /** Consecutive numbers for papers of one series, in their order: all of them, or none. */
  'papers.giveNumbers': procedure({
    action: 'issue',
    input: z.strictObject({
      year,
      papers: z.array(paperId).min(1).max(2000),
      number: z.int(),
      day,
      way: z.enum(NUMBER_WAYS),
      /** What the numbers left out were used for; null = none are left out. */
      elsewhere: z.string().max(500).nullable(),
    }),
    output: z.object({ given: z.int() }),
    errors: [
      'ROUND_UNKNOWN',
      'NUMBER_DAY_FUTURE',
      'NUMBER_DAY_INVALID',
      'NUMBER_DAY_ORDER',
      'NUMBER_ELSEWHERE',
      'NUMBER_GAP',
      'NUMBER_INVALID',
      'NUMBER_TAKEN',
      'PAPER_HAS_NUMBER',
      'PAPER_IS_DRAFT',
      'PAPER_NOT_ISSUED',
      'PAPER_NOT_NUMBERED',
      'PAPER_SIGNED',
      'PAPER_UNKNOWN',
    ],
  }),
  'papers.withdrawNumber': procedure({
    action: 'issue',
    input: z.strictObject({ year, entry: z.int(), note: reason }),
    output: z.object({}),
    errors: ['NUMBER_UNKNOWN', 'PAPER_SIGNED', 'NOTE_MISSING', 'TEXT_UNPRINTABLE'],
  }),
  'papers.texts': procedure({
    action: null,
    input: z.strictObject(template),
    output: z.object({
      texts: z.array(
        z.object({ name: z.string(), text: z.string(), shipped: z.string(), fields: z.array(z.string()).readonly() }),
      ),
    }),
    errors: ['ROUND_UNKNOWN'],
  }),
  'papers.changeTexts': procedure({
    action: 'issue',
    input: z.strictObject({ ...template, texts }),
    output: z.object({ changed: z.int() }),
    errors: [
      'ROUND_UNKNOWN',
      'TEMPLATE_TEXT_UNKNOWN',
      'TEMPLATE_FIELD_UNKNOWN',
      'TEMPLATE_TEXT_LONG',
      'TEMPLATE_COLUMNS',
      'TEXT_UNPRINTABLE',
    ],
  }),
  /** The round's paper of that kind with these texts, as a draft; nothing is stored. */
  'papers.previewTexts': procedure({
    action: null,
    input: z.strictObject({ ...template, texts }),
    output: madeFile,
    errors: [
      'ROUND_UNKNOWN',
      'NO_SUBMISSION',
      'PAPER_UNKNOWN',
      'SET_ONLY_RANKS',
      'TEMPLATE_TEXT_UNKNOWN',
      'TEMPLATE_FIELD_UNKNOWN',
      'TEMPLATE_TEXT_LONG',
      'TEMPLATE_COLUMNS',
      'TEXT_UNPRINTABLE',
      'TASK_CRASHED',
      'TASK_TIMED_OUT',
    ],
  }),
} as const;
