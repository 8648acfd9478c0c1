/** Place 8 and the first run: the office, its criteria sets, its log, its settings. */
import { z } from 'zod';
import { ROLES } from '../../domain/access.ts';
import { EVENT_KINDS } from '../../domain/audit.ts';
import { ROUND_PAPER_KINDS } from '../../domain/officePapers.ts';
import { procedure } from '../procedure.ts';
import { decisionMonth, userName } from '../profileFile.ts';
import { fileToken, jobId, localised, madeFile, nothing, params, year } from './common.ts';

const member = z.object({ user: z.string(), name: z.string(), title: z.string(), roles: z.array(z.enum(ROLES)) });

/** A line that papers print. Which characters they can hold is the services' matter: they name those that cannot be. */
const line = z.string().trim().min(1).max(300);
const person = {
  user: userName,
  name: line,
  title: z.string().trim().max(300),
  roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length),
};

export const office = z.object({
  sample: z.boolean(),
  authority: z.object({ name: z.string(), province: z.string() }),
  /** Years with a round, ascending. */
  years: z.array(year),
  members: z.array(member),
});

export const officeApi = {
  'office.get': procedure({ action: null, input: nothing, output: office, errors: [] }),
  /** Makes the sample district in an empty data folder. */
  'office.openSample': procedure({
    action: null,
    input: nothing,
    output: office,
    errors: ['DATA_EXISTS', 'PROFILE_INVALID', 'CRITERIA_SET_INVALID'],
  }),
  /** Sample office alone: its communes' workbooks arrive, as if they had been dropped. A job, as `receipt.import`. */
  'office.receiveSample': procedure({
    action: 'import',
    input: z.strictObject({ year }),
    output: z.object({ job: jobId }),
    errors: ['ROUND_UNKNOWN', 'NOT_SAMPLE'],
  }),
  /** First run with a profile of one's own ("thamdinh-profile/1"). */
  'office.open': procedure({
    action: null,
    input: z.strictObject({ profile: fileToken }),
    output: office,
    errors: ['DATA_EXISTS', 'PROFILE_INVALID', 'CRITERIA_SET_INVALID', 'FILE_NOT_FOUND'],
  }),
  'office.criteriaSet': procedure({
    action: null,
    input: z.strictObject({ year }),
    output: z.object({
      id: z.string(),
      title: localised,
      official: z.boolean(),
      notice: localised.nullable(),
      decimals: z.int(),
      maximum: z.string(),
      levels: z.array(z.object({ level: z.int(), from: z.string() })),
      conditions: z.array(
        z.object({
          kind: z.string(),
          code: z.string().nullable(),
          title: localised.nullable(),
          percent: z.string().nullable(),
          enabled: z.boolean(),
          effect: z.string(),
        }),
      ),
      groups: z.array(
        z.object({
          code: z.string(),
          numeral: z.string(),
          title: localised,
          maximum: z.string(),
          criteria: z.array(
            z.object({
              code: z.string(),
              title: localised,
              maximum: z.string(),
              scoring: z.string(),
              notApplicable: z.string(),
              guidance: localised.nullable(),
              evidence: localised.nullable(),
              evidenceRequired: z.boolean(),
              crossCheckedWith: localised.nullable(),
              referenceData: z.array(z.string()),
            }),
          ),
        }),
      ),
    }),
    errors: ['ROUND_UNKNOWN'],
  }),
  /** The log, newest first, with the state of its chain. */
  'office.log': procedure({
    action: null,
    input: z.strictObject({ before: z.int().nullable(), limit: z.int().min(1).max(500) }),
    output: z.object({
      events: z.array(
        z.object({
          seq: z.int(),
          at: z.string(),
          user: z.string(),
          name: z.string(),
          role: z.string(),
          kind: z.enum(EVENT_KINDS),
          payload: params,
          /** Of the units and people that it mentions by code; those that nobody knows any more are left out. */
          names: z.record(z.string(), z.string()),
          /** The paper that was signed; null for any other kind of entry, and for a paper that the register does not know. */
          paper: z.object({ kind: z.enum(ROUND_PAPER_KINDS), unit: z.string().nullable() }).nullable(),
        }),
      ),
      chain: z.discriminatedUnion('intact', [
        z.object({ intact: z.literal(true), events: z.int(), head: z.string() }),
        z.object({ intact: z.literal(false), brokenAt: z.int() }),
      ]),
    }),
    errors: [],
  }),
  'office.exportLog': procedure({ action: null, input: nothing, output: madeFile, errors: [] }),
  'office.settings': procedure({
    action: null,
    input: nothing,
    output: z.object({
      authority: z.object({
        name: z.string(),
        kind: z.string(),
        parentName: z.string().nullable(),
        place: z.string(),
        province: z.string(),
        symbol: z.string(),
        signatory: z.object({ capacity: z.string(), post: z.string(), name: z.string() }),
      }),
      /** Those who left as well. `hasPin`: they have chosen one. */
      members: z.array(member.extend({ active: z.boolean(), hasPin: z.boolean() })),
      round: z
        .object({ year, submissionDue: z.string(), evaluationDue: z.string(), decisionMonth: z.string() })
        .nullable(),
      dataFolder: z.string(),
    }),
    errors: [],
  }),
  /** Papers that were issued keep what they printed. */
  'office.changeAuthority': procedure({
    action: 'administer',
    input: z.strictObject({
      name: line,
      parentName: line.nullable(),
      place: line,
      province: line,
      symbol: line,
      signatory: z.strictObject({ capacity: line, post: line, name: line }),
    }),
    output: nothing,
    errors: ['TEXT_UNPRINTABLE'],
  }),
  'office.changeRound': procedure({
    action: 'administer',
    input: z.strictObject({ year, submissionDue: z.iso.date(), evaluationDue: z.iso.date(), decisionMonth }),
    output: nothing,
    errors: ['ROUND_UNKNOWN', 'DUE_ORDER'],
  }),
  'office.addMember': procedure({
    action: 'administer',
    input: z.strictObject(person),
    output: nothing,
    errors: ['MEMBER_EXISTS', 'TEXT_UNPRINTABLE'],
  }),
  /** Nobody is deleted: who leaves is no longer `active`. */
  'office.changeMember': procedure({
    action: 'administer',
    input: z.strictObject({ ...person, active: z.boolean() }),
    output: nothing,
    errors: ['USER_UNKNOWN', 'MEMBER_LAST', 'MEMBER_OWN', 'TEXT_UNPRINTABLE'],
  }),
  /** A one-time PIN for somebody who forgot theirs; told once. */
  'office.resetPin': procedure({
    action: 'administer',
    input: z.strictObject({ user: userName }),
    output: z.object({ pin: z.string() }),
    errors: ['USER_UNKNOWN', 'MEMBER_OWN'],
  }),
  'office.backup': procedure({
    action: 'back-up',
    input: nothing,
    output: madeFile,
    errors: ['BACKUP_INVALID', 'APPRAISAL_UNDER_WAY'],
  }),
} as const;
