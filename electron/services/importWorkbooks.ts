/**
 * Takes in what units sent, wherever the bytes come from: one file, one outcome, one transaction; whatever happens to one
 * file, the others go on.
 */
import type { Actor } from '../../shared/domain/audit.ts';
import { canonicalJson } from '../../shared/domain/audit.ts';
import { type Finding, finding, NOWHERE, type QuestionCode, type RefusalCode } from '../../shared/domain/findings.ts';
import { formatPoints, type Points } from '../../shared/domain/points.ts';
import { fail, ok, type Params } from '../../shared/domain/result.ts';
import {
  differences,
  type Outcome,
  outcomeOf,
  type Reading,
  type ReadSheet,
  type ScoreDifference,
  selfTotal,
} from '../../shared/domain/submission.ts';
import { matchUnit, type RoundUnit } from '../../shared/domain/unit.ts';
import { type Done, type Round, sha256Hex } from '../store/index.ts';
import { actingMember, actorOf, type Context, OPERATOR, type Reply, roundOf } from './context.ts';
import type { Source } from './files.ts';

export type WorkbookRequest = {
  readonly year: number;
  readonly dryRun: boolean;
  /** Answers to questions, for every file of this call. */
  readonly answers: Readonly<Partial<Record<QuestionCode, string>>>;
  /** null = the operator of the command line. */
  readonly user: string | null;
};

export type Choice = { readonly question: QuestionCode; readonly options: readonly string[] };

export type FileReport = {
  readonly file: string;
  readonly sha256: string | null;
  readonly outcome: Outcome;
  readonly choices: readonly Choice[];
  readonly unit: RoundUnit | null;
  readonly version: number | null;
  readonly selfTotal: Points | null;
  readonly sheet: ReadSheet | null;
  readonly findings: readonly Finding[];
  /** Against the version before; empty for a first one. */
  readonly differences: readonly ScoreDifference[];
};

const day = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' });

export type WorkbookImport = (file: Source) => Promise<FileReport>;

/** @returns how to take in one file of the round, if the person may. */
export function workbookImport(context: Context, request: WorkbookRequest): Reply<WorkbookImport> {
  const round = roundOf(context.store, request.year);
  if (!round.ok) return round;
  const actor = importer(context, request);
  if (!actor.ok) return actor;
  const used = new Set<QuestionCode>();
  return ok((file) => importOne({ context, request, round: round.value, actor: actor.value, used }, file));
}

function importer({ store }: Context, { user }: WorkbookRequest): Reply<Actor> {
  if (user === null) return ok(OPERATOR);
  const member = actingMember(store, user, 'import');
  return member.ok ? ok(actorOf(member.value)) : member;
}

type Job = {
  readonly context: Context;
  readonly request: WorkbookRequest;
  readonly round: Round;
  readonly actor: Actor;
  /** Answers about a unit that a file of this call has used: each is for one file. */
  readonly used: Set<QuestionCode>;
};

async function importOne(job: Job, file: Source): Promise<FileReport> {
  const { context, request, round } = job;
  const bytes = file.read();
  if (!bytes.ok) {
    const code = bytes.error.params.reason === 'TOO_LARGE' ? 'TOO_LARGE' : bytes.error.code;
    return refused(file.name, null, code, {});
  }
  const sha256 = sha256Hex(bytes.value);
  const known = context.store.submissions.byWorkbook(round.year, sha256);
  if (known) {
    const unit = round.units.find((one) => one.id === known.unitId) ?? null;
    return { ...blank(file.name, sha256), outcome: 'already-imported', unit, version: known.version };
  }
  const reading = await readInChild(job, bytes.value);
  if (reading.kind === 'refused') return refused(file.name, sha256, reading.code, reading.params);
  if (reading.kind === 'question') return asked(file.name, sha256, reading.code, reading.options, null);

  const { sheet } = reading;
  const match = unitOfSheet(job, file, sheet);
  if ('question' in match) return asked(file.name, sha256, match.question, match.options, sheet);
  if (sheet.statedYear !== null && sheet.statedYear !== round.year && request.answers.WRONG_YEAR !== String(round.year))
    return asked(file.name, sha256, 'WRONG_YEAR', [String(round.year)], sheet, {
      stated: sheet.statedYear,
      expected: round.year,
    });

  const staged: Staged = { ...job, file: file.name, sha256, bytes: bytes.value, sheet, unit: match.unit };
  return request.dryRun ? preview(staged) : store(staged);
}

/** A reader that dies or hangs on a file has told all there is to know about that file. */
async function readInChild({ context, request, round }: Job, bytes: Uint8Array): Promise<Reading> {
  const sheet = request.answers.SEVERAL_TABLES ?? null;
  const answer = await context.tasks.run('readWorkbook', {
    bytes,
    expected: { set: round.set, year: round.year, sheet },
  });
  if (answer.ok) return answer.value;
  if (answer.error.code === 'TASK_TIMED_OUT')
    return { kind: 'refused', code: 'TIMED_OUT', params: answer.error.params };
  return { kind: 'refused', code: 'UNSAFE_CONTENT', params: { problem: 'reader-crashed' } };
}

type UnitChoice =
  | { readonly unit: RoundUnit }
  | { readonly question: QuestionCode; readonly options: readonly string[] };

/** An answer counts only where it was asked for, for one of the options, and for one file of a call. */
function unitOfSheet({ round, request, used }: Job, file: Source, sheet: ReadSheet): UnitChoice {
  const choice = unitStatedBy(round.units, file, sheet);
  if ('unit' in choice) return choice;
  const { question, options } = choice;
  const answer = request.answers[question];
  const unit = round.units.find((one) => one.code === answer);
  if (!unit || !options.includes(unit.code) || used.has(question)) return choice;
  used.add(question);
  return { unit };
}

/** The form's hidden code and what a person reads on the sheet must agree; only a sheet that names nobody leaves it to the file's name. */
function unitStatedBy(units: readonly RoundUnit[], file: Source, sheet: ReadSheet): UnitChoice {
  const hidden = sheet.unitCode === null ? null : matchUnit(units, { code: sheet.unitCode, texts: [] });
  const visible = sheet.unitTexts.map((text) => matchUnit(units, { code: null, texts: [text] }));
  const named = [...(hidden ? [hidden] : []), ...visible].flatMap((match) =>
    match.kind === 'found' ? [match.unit] : [],
  );
  const [first, ...others] = new Set(named);
  if (first && others.length > 0)
    return { question: 'UNIT_AMBIGUOUS', options: [first, ...others].map((one) => one.code) };
  if (first && hidden?.kind !== 'unknown') return { unit: first };
  const fromFileName = file.name.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' ');
  const open = hidden ? [hidden] : [...visible, matchUnit(units, { code: null, texts: [fromFileName] })];
  const found = open.find((match) => match.kind === 'found');
  if (found) return { unit: found.unit };
  const ambiguous = open.find((match) => match.kind === 'ambiguous');
  if (ambiguous) return { question: 'UNIT_AMBIGUOUS', options: ambiguous.candidates.map((one) => one.code) };
  return { question: 'UNIT_UNKNOWN', options: units.map((one) => one.code) };
}

type Staged = Job & {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly sheet: ReadSheet;
  readonly unit: RoundUnit;
};

/** What storing would say, without storing. */
function preview(staged: Staged): FileReport {
  const { context, round, unit } = staged;
  if (context.store.appraisal.decisions(round.year).has(unit.id)) return decidedAlready(staged);
  return report(staged, compareWithBefore(staged));
}

function store(staged: Staged): FileReport {
  const { context, round, unit, sheet, sha256, file, actor } = staged;
  const receivedAt = context.now().toISOString();
  const stored = context.store.command({ actor, at: receivedAt }, (): Reply<Done<FileReport>> => {
    if (context.store.appraisal.decisions(round.year).has(unit.id))
      return fail('UNIT_ALREADY_DECIDED', { unit: unit.code });
    const compared = compareWithBefore(staged);
    const { version, findings } = compared;
    const { layout, statedYear, statedTotal } = sheet;
    context.store.submissions.insert({
      year: round.year,
      unitId: unit.id,
      version,
      sha256,
      fileName: file,
      receivedAt,
      layout,
      statedYear,
      statedTotal,
      bytes: staged.bytes,
      sheet,
      findings,
    });
    const payload = {
      year: round.year,
      unit: unit.code,
      version,
      file,
      sha256,
      scores: sha256Hex(canonicalJson(sheet.scores)),
      findings: findings.length,
    };
    return ok({ value: report(staged, compared), event: { kind: 'submission-imported', payload } });
  });
  return stored.ok ? stored.value : decidedAlready(staged);
}

type Compared = Pick<FileReport, 'findings' | 'differences'> & { readonly version: number };

/** Version n+1 names what it changes; a late one says so. */
function compareWithBefore({ context, round, unit, sheet }: Staged): Compared {
  const before = context.store.submissions.latestOf(round.year, unit.id);
  const today = day.format(context.now());
  const late = today > round.submissionDue ? [finding('LATE', {}, { received: today, due: round.submissionDue })] : [];
  if (!before) return { version: 1, findings: [...sheet.findings, ...late], differences: [] };
  const changes = differences(round.set, context.store.submissions.scores(before.id), sheet.scores);
  const changed = changes.map((one) => `${one.criterion}: ${shown(one.before)} → ${shown(one.after)}`);
  const superseding = finding(
    'SUPERSEDES_VERSION',
    {},
    { version: before.version, changes: changed.length, differences: changed },
  );
  const unchanged = changed.length === 0 ? [finding('UNCHANGED_CONTENT', {}, { version: before.version })] : [];
  return {
    version: before.version + 1,
    findings: [...sheet.findings, ...late, superseding, ...unchanged],
    differences: changes,
  };
}

const shown = (value: Points | null): string => (value === null ? '–' : formatPoints(value));

const report = (
  { file, sha256, unit, sheet, round }: Staged,
  { version, findings, differences }: Compared,
): FileReport => ({
  file,
  sha256,
  outcome: outcomeOf(findings),
  choices: [],
  unit,
  version,
  selfTotal: selfTotal(round.set, sheet.scores, unit.kind),
  sheet,
  findings,
  differences,
});

const blank = (file: string, sha256: string | null): FileReport => ({
  file,
  sha256,
  outcome: 'refused',
  choices: [],
  unit: null,
  version: null,
  selfTotal: null,
  sheet: null,
  findings: [],
  differences: [],
});

export const refused = (file: string, sha256: string | null, code: RefusalCode, params: Params): FileReport => ({
  ...blank(file, sha256),
  findings: [finding(code, NOWHERE, params)],
});

const decidedAlready = ({ file, sha256, unit }: Staged): FileReport => ({
  ...refused(file, sha256, 'UNIT_ALREADY_DECIDED', { unit: unit.code }),
  unit,
});

/** Nothing is stored; the sheet is shown so that a person can choose. */
function asked(
  file: string,
  sha256: string,
  question: QuestionCode,
  options: readonly string[],
  sheet: ReadSheet | null,
  params: Params = {},
): FileReport {
  const asking = finding(question, NOWHERE, { options, ...params });
  return {
    ...blank(file, sha256),
    outcome: 'needs-decision',
    choices: [{ question, options }],
    sheet,
    findings: [asking, ...(sheet?.findings ?? [])],
  };
}
