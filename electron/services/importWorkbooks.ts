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
import { matchUnit, nearUnits, type RoundUnit, type UnitMatch } from '../../shared/domain/unit.ts';
import { type Done, type Round, sha256Hex } from '../store/index.ts';
import { packSet } from '../tasks/tasks.ts';
import { actingMember, actorOf, type Context, OPERATOR, type Reply, roundOf } from './context.ts';
import type { Source } from './files.ts';

export type WorkbookRequest = {
  readonly year: number;
  readonly dryRun: boolean;
  /** Answers to questions, for every file of this call. */
  readonly answers: Readonly<Partial<Record<QuestionCode, string>>>;
  /** The day on which the files came in, "2024-12-14", where it is another than today. */
  readonly received?: string | null;
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

export type WorkbookImport = {
  readonly one: (file: Source) => Promise<FileReport>;
  /** In the order given; while one file is stored the child process already reads the next. */
  readonly all: (files: Iterable<Source>) => AsyncGenerator<FileReport, void>;
};

/** @returns how to take in files of the round, if the person may. */
export function workbookImport(context: Context, request: WorkbookRequest): Reply<WorkbookImport> {
  const round = roundOf(context.store, request.year);
  if (!round.ok) return round;
  const actor = importer(context, request);
  if (!actor.ok) return actor;
  const job: Job = {
    context,
    request,
    round: round.value,
    set: packSet(round.value.set),
    actor: actor.value,
    used: new Set(),
    taken: new Map(),
  };
  return ok({ one: async (file) => takeIn(job, await readOne(job, file)), all: (files) => importAll(job, files) });
}

async function* importAll(job: Job, files: Iterable<Source>): AsyncGenerator<FileReport, void> {
  let current: Promise<ReadFile> | null = null;
  for (const file of files) {
    const next = readOne(job, file);
    // A failure of the next is told when it is its turn.
    next.catch(() => undefined);
    if (current) yield takeIn(job, await current);
    current = next;
  }
  if (current) yield takeIn(job, await current);
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
  /** The round's criteria set as the child process takes it. */
  readonly set: Uint8Array;
  readonly actor: Actor;
  /** Answers about a unit that a file of this call has used: each is for one file. */
  readonly used: Set<QuestionCode>;
  /** The name of the file that this call took in last, by the unit's id. */
  readonly taken: Map<RoundUnit['id'], string>;
};

/** What could be learnt about a file without touching the round. */
type ReadFile = { readonly file: Source } & (
  | { readonly kind: 'unreadable'; readonly code: RefusalCode }
  | { readonly kind: 'known'; readonly sha256: string }
  | { readonly kind: 'read'; readonly sha256: string; readonly bytes: Uint8Array; readonly reading: Reading }
);

async function readOne(job: Job, file: Source): Promise<ReadFile> {
  const bytes = file.read();
  if (!bytes.ok) {
    const tooLarge = bytes.error.params.reason === 'TOO_LARGE';
    return { kind: 'unreadable', file, code: tooLarge ? 'TOO_LARGE' : bytes.error.code };
  }
  const sha256 = sha256Hex(bytes.value);
  if (job.context.store.submissions.byWorkbook(job.round.year, sha256)) return { kind: 'known', file, sha256 };
  return { kind: 'read', file, sha256, bytes: bytes.value, reading: await readInChild(job, bytes.value) };
}

/** Asked again at its turn: the file before may have held the same bytes. */
function knownAlready({ context, round }: Job, file: Source, sha256: string): FileReport | null {
  const known = context.store.submissions.byWorkbook(round.year, sha256);
  if (!known) return null;
  const unit = round.units.find((one) => one.id === known.unitId) ?? null;
  return { ...blank(file.name, sha256), outcome: 'already-imported', unit, version: known.version };
}

function takeIn(job: Job, read: ReadFile): FileReport {
  const { request, round } = job;
  const { file } = read;
  if (read.kind === 'unreadable') return refused(file.name, null, read.code, {});
  const { sha256 } = read;
  const known = knownAlready(job, file, sha256);
  if (known) return known;
  if (read.kind === 'known') throw new Error('a stored workbook has gone');
  const { reading, bytes } = read;
  if (reading.kind === 'refused') return refused(file.name, sha256, reading.code, reading.params);
  if (reading.kind === 'question') return asked(file.name, sha256, reading.code, reading.options, null);

  const { sheet } = reading;
  const match = unitOfSheet(job, file, sheet);
  if ('question' in match) return asked(file.name, sha256, match.question, match.options, sheet, match.params);
  if (sheet.statedYear !== null && sheet.statedYear !== round.year && request.answers.WRONG_YEAR !== String(round.year))
    return asked(file.name, sha256, 'WRONG_YEAR', [String(round.year)], sheet, {
      stated: sheet.statedYear,
      expected: round.year,
    });

  const { unit, stated } = match;
  const fuzzy = stated === null ? [] : [finding('UNIT_NAME_FUZZY', NOWHERE, { stated, name: unit.name })];
  const named = { ...sheet, findings: [...sheet.findings, ...fuzzy] };
  const staged: Staged = { ...job, file: file.name, sha256, bytes, sheet: named, unit };
  const answer = request.dryRun ? preview(staged) : store(staged);
  if (answer.version !== null) job.taken.set(unit.id, file.name);
  return answer;
}

/** A reader that dies twice, or hangs, on a file has told all there is to know about that file; once may have been chance. */
async function readInChild({ context, request, round, set }: Job, bytes: Uint8Array): Promise<Reading> {
  const sheet = request.answers.SEVERAL_TABLES ?? null;
  const input = { bytes, expected: { set, year: round.year, sheet } };
  const first = await context.tasks.run('readWorkbook', input);
  const died = !first.ok && first.error.code === 'TASK_CRASHED';
  const answer = died ? await context.tasks.run('readWorkbook', input) : first;
  if (answer.ok) return answer.value;
  if (answer.error.code === 'TASK_TIMED_OUT')
    return { kind: 'refused', code: 'TIMED_OUT', params: answer.error.params };
  return { kind: 'refused', code: 'UNSAFE_CONTENT', params: { problem: 'reader-crashed' } };
}

type UnitChoice =
  /** `stated`: the name as it was written, where it is not quite the unit's. */
  | { readonly unit: RoundUnit; readonly stated: string | null }
  | { readonly question: QuestionCode; readonly options: readonly string[]; readonly params?: Params };

/** An answer counts only where it was asked for, for one of the options, and for one file of a call. */
function unitOfSheet({ round, request, used }: Job, file: Source, sheet: ReadSheet): UnitChoice {
  const choice = unitStatedBy(round.units, file, sheet);
  if ('unit' in choice) return choice;
  const { question, options } = choice;
  const answer = request.answers[question];
  const unit = round.units.find((one) => one.code === answer);
  if (!unit || !options.includes(unit.code) || used.has(question)) return choice;
  used.add(question);
  return { unit, stated: null };
}

/** The form's hidden code and what a person reads on the sheet must agree; only a sheet that names nobody leaves it to the file's name. */
function unitStatedBy(units: readonly RoundUnit[], file: Source, sheet: ReadSheet): UnitChoice {
  const hidden = sheet.unitCode === null ? null : matchUnit(units, { code: sheet.unitCode, texts: [] });
  const matchText = (text: string) => ({ text, match: matchUnit(units, { code: null, texts: [text] }) });
  const visible = sheet.unitTexts.map(matchText);
  const named = [...(hidden ? [hidden] : []), ...visible.map(({ match }) => match)].flatMap((match) =>
    match.kind === 'found' ? [match.unit] : [],
  );
  const [first, ...others] = new Set(named);
  if (first && others.length > 0)
    return { question: 'UNIT_AMBIGUOUS', options: [first, ...others].map((one) => one.code) };
  if (first && hidden?.kind !== 'unknown') return { unit: first, stated: hidden ? null : statedOtherwise(visible) };
  if (hidden) return openQuestion(units, [hidden]);
  const fromFileName = matchText(file.name.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' '));
  const texts = sheet.unitTexts.length > 0 ? sheet.unitTexts : [fromFileName.text];
  // A name on the sheet that is nearly a unit's speaks before the file's name does.
  const near = nearestTo(units, texts);
  if (near) return near;
  if (fromFileName.match.kind === 'found')
    return { unit: fromFileName.match.unit, stated: statedOtherwise([fromFileName]) };
  const coded = fromFileName.text.split(/[^0-9A-Za-z]+/).filter((word) => word.length >= SHORTEST_CODE);
  const byCode = units.filter((one) => coded.includes(one.code));
  if (sheet.unitTexts.length === 0 && byCode.length === 1 && byCode[0]) return { unit: byCode[0], stated: null };
  return openQuestion(units, [...visible.map(({ match }) => match), fromFileName.match]);
}

/** A shorter one may be any number in a file's name. */
const SHORTEST_CODE = 5;

/** The text that names the unit with other accents than its own, where none does with its own. */
function statedOtherwise(texts: readonly { readonly text: string; readonly match: UnitMatch }[]): string | null {
  const found = texts.flatMap(({ text, match }) => (match.kind === 'found' ? [{ text, match }] : []));
  return found.every(({ match }) => match.otherAccents) ? (found[0]?.text ?? null) : null;
}

function nearestTo(units: readonly RoundUnit[], texts: readonly string[]): UnitChoice | null {
  for (const text of texts) {
    const near = nearUnits(units, text);
    const [first] = near;
    if (!first) continue;
    const rivals = near.filter(({ slips }) => slips <= first.slips + 1);
    return rivals.length === 1
      ? { unit: first.unit, stated: text }
      : {
          question: 'UNIT_NAME_FUZZY',
          options: rivals.map(({ unit }) => unit.code),
          params: { stated: text, name: rivals.map(({ unit }) => unit.name).join(' / ') },
        };
  }
  return null;
}

function openQuestion(units: readonly RoundUnit[], matches: readonly UnitMatch[]): UnitChoice {
  const ambiguous = matches.find((match) => match.kind === 'ambiguous');
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
function compareWithBefore(staged: Staged): Compared {
  const { context, request, round, unit, sheet } = staged;
  const before = context.store.submissions.latestOf(round.year, unit.id);
  const received = request.received ?? day.format(context.now());
  const late = received > round.submissionDue ? [finding('LATE', {}, { received, due: round.submissionDue })] : [];
  const several = severalFiles(staged);
  if (!before) return { version: 1, findings: [...sheet.findings, ...late], differences: [] };
  const { submissions } = context.store;
  const scores = submissions.scores(before.id);
  const changes = differences(round.set, scores, sheet.scores);
  const changed = changes.map((one) => `${one.criterion}: ${shown(one.before)} → ${shown(one.after)}`);
  const otherTotal = before.statedTotal !== sheet.statedTotal;
  const total = otherTotal ? `${shown(before.statedTotal)} → ${shown(sheet.statedTotal)}` : null;
  const { cured, remaining } = curedBy(submissions.findingsOf(before.id), sheet.findings);
  const superseding = finding(
    'SUPERSEDES_VERSION',
    {},
    { version: before.version, changes: changed.length, differences: changed, total, cured, remaining },
  );
  const same =
    total === null &&
    changed.length + cured.length === 0 &&
    sameTexts(scores, sheet.scores) &&
    canonicalJson(submissions.evidence(before.id)) === canonicalJson(sheet.evidence);
  const unchanged = [finding('UNCHANGED_CONTENT', {}, { version: before.version })];
  return {
    version: before.version + 1,
    findings: [...sheet.findings, ...late, superseding, ...(same ? unchanged : several)],
    differences: changes,
  };
}

/** Two at once, and only their names say which is the newer: a person must look. */
function severalFiles({ taken, unit, file }: Staged): readonly Finding[] {
  const before = taken.get(unit.id);
  return before === undefined ? [] : [finding('SEVERAL_FILES_OF_UNIT', NOWHERE, { before, now: file })];
}

/** What was found in the version before and no longer is, as "CODE 1.1"; and how many of its faults are still there. */
function curedBy(before: readonly Finding[], now: readonly Finding[]) {
  const key = ({ code, criterion, params }: Finding) => [code, criterion ?? params.group].filter(Boolean).join(' ');
  const ofSheet = before.filter((one) => !OF_VERSIONS.has(one.code));
  const left = now.map(key);
  const gone = ofSheet.filter((one) => {
    const at = left.indexOf(key(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const faults = (findings: readonly Finding[]) => findings.filter((one) => one.severity !== 'info').length;
  return { cured: gone.map(key), remaining: faults(ofSheet) - faults(gone) };
}
const OF_VERSIONS: ReadonlySet<string> = new Set([
  'SUPERSEDES_VERSION',
  'UNCHANGED_CONTENT',
  'LATE',
  'SEVERAL_FILES_OF_UNIT',
]);

/** What was typed, also where it is no number: "tốt" and "khá" are two statements. */
const sameTexts = (before: ReadSheet['scores'], after: ReadSheet['scores']): boolean =>
  Object.entries(after).every(([code, { raw }]) => before[code]?.raw === raw);

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
  const asking: Finding = { ...finding(question, NOWHERE, { options, ...params }), severity: 'error' };
  return {
    ...blank(file, sha256),
    outcome: 'needs-decision',
    choices: [{ question, options }],
    sheet,
    findings: [asking, ...(sheet?.findings ?? [])],
  };
}
