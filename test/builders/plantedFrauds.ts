/** Frauds of each kind, planted one at a time into a clean season; each says where it must be found. */
import type { RoundView, SubmissionView, UnitView } from '../../shared/domain/checks/rule.ts';
import { allCriteria, type Criterion } from '../../shared/domain/criteriaSet.ts';
import { expectation, type ReferenceValue } from '../../shared/domain/expectation.ts';
import { type CheckCode, type FaultCode, finding } from '../../shared/domain/findings.ts';
import { add, ofThousandths, type Points, wholeExact, ZERO } from '../../shared/domain/points.ts';
import type { StatedEvidence, StatedScore } from '../../shared/domain/submission.ts';
import { type Chance, chanceOf } from './chance.ts';

export type Planted = {
  readonly round: RoundView;
  readonly code: CheckCode | FaultCode | 'LATE';
  /** null = the round as a whole. */
  readonly unitId: number | null;
  readonly criterion: string | null;
};

type Plant = (round: RoundView, unit: UnitView & { submission: SubmissionView }, chance: Chance) => Planted | null;

const count = (value: number): ReferenceValue => ({ kind: 'number', value: wholeExact(value) });
const scored = (value: Points): StatedScore => ({
  value,
  notApplicable: false,
  raw: '',
  sheet: 'Bảng chấm điểm',
  cell: 'D12',
});

const replaced = (round: RoundView, unit: UnitView): RoundView => ({
  ...round,
  units: round.units.map((one) => (one.unit.id === unit.unit.id ? unit : one)),
});

type Parts = {
  readonly scores?: Readonly<Record<string, StatedScore>>;
  readonly evidence?: Readonly<Record<string, StatedEvidence>>;
  readonly reference?: Readonly<Record<string, ReferenceValue>>;
  readonly lastYear?: Readonly<Record<string, Points>>;
};

const changed = (round: RoundView, unit: UnitView & { submission: SubmissionView }, parts: Parts): RoundView =>
  replaced(round, {
    ...unit,
    reference: { ...unit.reference, ...parts.reference },
    lastYear: { ...unit.lastYear, ...parts.lastYear },
    submission: {
      ...unit.submission,
      scores: { ...unit.submission.scores, ...parts.scores },
      evidence: { ...unit.submission.evidence, ...parts.evidence },
    },
  });

const criterionOf = (round: RoundView, code: string): Criterion => {
  const found = allCriteria(round.set).find((one) => one.code === code);
  if (!found) throw new RangeError(`no criterion ${code}`);
  return found;
};

function cited(unit: UnitView & { submission: SubmissionView }, chance: Chance, words = 0): string | null {
  const long = Object.entries(unit.submission.evidence).filter(([, one]) => one.name.split(' ').length >= words);
  return long.length === 0 ? null : chance.pick(long)[0];
}

const isSent = (one: UnitView): one is UnitView & { submission: SubmissionView } => one.submission !== null;
const another = (round: RoundView, unit: UnitView, chance: Chance) =>
  chance.pick(round.units.filter(isSent).filter((one) => one !== unit));

/** Claims between a half and the whole of what may be claimed beyond the reference data. */
const overclaim: Plant = (round, unit, chance) => {
  const rows = allCriteria(round.set).flatMap((criterion) => {
    const expected = expectation(criterion, unit.reference);
    const survey = 'of' in criterion.scoring && criterion.scoring.of === 'survey-percent';
    if (!expected.ok || survey) return [];
    const missing = criterion.maximum - Number((expected.value.expected.n * 1000n) / expected.value.expected.d);
    return missing >= 200 ? [criterion] : [];
  });
  if (rows.length === 0) return null;
  const { code, maximum } = chance.pick(rows);
  return {
    round: changed(round, unit, { scores: { [code]: scored(maximum) } }),
    code: 'SCORE_ABOVE_REFERENCE',
    unitId: unit.unit.id,
    criterion: code,
  };
};

const copiedDocument: Plant = (round, unit, chance) => {
  const victim = another(round, unit, chance);
  const criterion = cited(victim, chance, 6);
  const document = criterion === null ? undefined : victim.submission.evidence[criterion];
  if (criterion === null || !document || document.name.includes('UBND huyện')) return null;
  const number = chance.hits(0.5) ? document.number.replace('/', ' / ').toLowerCase() : `số 0${document.number}`;
  const name = document.name.replace(victim.unit.name, unit.unit.name);
  const evidence = { [criterion]: { ...document, number, name } };
  return { round: changed(round, unit, { evidence }), code: 'EVIDENCE_NUMBER_SHARED', unitId: unit.unit.id, criterion };
};

/** Somebody else's words with a number of one's own, the names exchanged and a word changed. */
const copiedText: Plant = (round, unit, chance) => {
  const victim = another(round, unit, chance);
  const criterion = cited(victim, chance, 30);
  const document = criterion === null ? undefined : victim.submission.evidence[criterion];
  if (criterion === null || !document || document.name.includes('UBND huyện')) return null;
  const words = document.name.replace(victim.unit.name, unit.unit.name).split(' ');
  words[chance.whole(0, 2)] = 'Hồ sơ';
  const evidence = {
    [criterion]: { number: `${chance.whole(301, 399)}/BC-UBND`, date: document.date, name: words.join(' ') },
  };
  return { round: changed(round, unit, { evidence }), code: 'EVIDENCE_TEXT_SHARED', unitId: unit.unit.id, criterion };
};

const twice =
  (code: 'EVIDENCE_NUMBER_TWICE' | 'EVIDENCE_TEXT_TWICE'): Plant =>
  (round, unit, chance) => {
    const from = cited(unit, chance, 30);
    const to = cited(unit, chance);
    const document = from === null ? undefined : unit.submission.evidence[from];
    if (from === null || to === null || from === to || !document || document.name.includes('UBND huyện')) return null;
    const number = code === 'EVIDENCE_NUMBER_TWICE' ? document.number : `${chance.whole(301, 399)}/BC-UBND`;
    return {
      round: changed(round, unit, { evidence: { [to]: { ...document, number } } }),
      code,
      unitId: unit.unit.id,
      criterion: null,
    };
  };

const outsidePeriod: Plant = (round, unit, chance) => {
  const criterion = cited(unit, chance);
  const document = criterion === null ? undefined : unit.submission.evidence[criterion];
  if (criterion === null || !document) return null;
  const date = chance.hits(0.7)
    ? `${chance.whole(1, 28)}/${chance.whole(1, 11)}/2023`
    : `${chance.whole(1, 28)}/1/2025`;
  return {
    round: changed(round, unit, { evidence: { [criterion]: { ...document, date } } }),
    code: 'EVIDENCE_OUTSIDE_PERIOD',
    unitId: unit.unit.id,
    criterion,
  };
};

const missing: Plant = (round, unit, chance) => {
  const claims = Object.entries(unit.submission.scores).filter(([, one]) => (one.value ?? 0) > 0);
  const [criterion] = chance.pick(claims);
  return {
    round: changed(round, unit, { evidence: { [criterion]: { number: '', date: '', name: ' ' } } }),
    code: 'EVIDENCE_MISSING',
    unitId: unit.unit.id,
    criterion,
  };
};

const partAbove: Plant = (round, unit, chance) => {
  const pairs = ['2.1', '2.4', '3.3', '5.1', '5.6'].map((code) => criterionOf(round, code).referenceData);
  const [part = '', whole = ''] = chance.pick(pairs);
  const value = unit.reference[whole];
  const wholeCount = value?.kind === 'number' ? Number(value.value.n) : 0;
  return {
    round: changed(round, unit, { reference: { [part]: count(wholeCount + chance.whole(1, 5)) } }),
    code: 'PART_ABOVE_WHOLE',
    unitId: unit.unit.id,
    criterion: null,
  };
};

const notWhole: Plant = (round, unit, chance) => {
  const [online, direct] = [chance.whole(100, 300), chance.whole(100, 300)];
  const reference = {
    cases_received_online: count(online),
    cases_received_direct: count(direct),
    cases_received: count(online + direct - 1),
  };
  return { round: changed(round, unit, { reference }), code: 'PARTS_NOT_WHOLE', unitId: unit.unit.id, criterion: null };
};

const SURVEYS = ['3.8', '5.8'];

const fewAsked: Plant = (round, unit, chance) => {
  const code = chance.pick(SURVEYS);
  const [, asked = ''] = criterionOf(round, code).referenceData;
  return {
    round: changed(round, unit, { reference: { [asked]: count(chance.whole(5, 29)) } }),
    code: 'SURVEY_SAMPLE_SMALL',
    unitId: unit.unit.id,
    criterion: code,
  };
};

/** The control survey finds every fourth person discontented, the unit next to none. */
const embellished: Plant = (round, unit, chance) => {
  const code = chance.pick(SURVEYS);
  const criterion = criterionOf(round, code);
  const [percent = '', asked = ''] = criterion.referenceData;
  const reference = { [percent]: count(chance.whole(62, 76)), [asked]: count(chance.whole(80, 150)) };
  const claim = ofThousandths(Math.round((criterion.maximum * chance.whole(97, 100)) / 100));
  return {
    round: changed(round, unit, { reference, scores: { [code]: scored(claim) } }),
    code: 'SURVEY_OUTSIDE_INTERVAL',
    unitId: unit.unit.id,
    criterion: code,
  };
};

const falselyNotArisen: Plant = (round, unit, chance) => {
  const criterion = criterionOf(round, chance.pick(['5.1', '5.4', '5.5', '5.6']));
  const [part = '', whole = ''] = criterion.referenceData;
  const reference = { [part]: count(0), [whole]: count(chance.whole(1, 9)) };
  const claim: StatedScore = { ...scored(ZERO), value: null, notApplicable: true };
  return {
    round: changed(round, unit, { reference, scores: { [criterion.code]: claim } }),
    code: 'NA_CONTRADICTED',
    unitId: unit.unit.id,
    criterion: criterion.code,
  };
};

/** Last year decided near nothing, this year everything, in a criterion that nobody else counts. */
const criterionJump: Plant = (round, unit, chance) => {
  const criterion = criterionOf(round, chance.pick(['1.1', '1.4', '2.2', '2.3', '4.1', '4.3', '5.2']));
  const { code, maximum } = criterion;
  const parts = { scores: { [code]: scored(maximum) }, lastYear: { [code]: ZERO } };
  return { round: changed(round, unit, parts), code: 'JUMP_CRITERION', unitId: unit.unit.id, criterion: code };
};

const scaled = (of: readonly Criterion[], share: number): Readonly<Record<string, Points>> =>
  Object.fromEntries(of.map(({ code, maximum }) => [code, ofThousandths(Math.round(maximum * share))]));

const groupJump: Plant = (round, unit, chance) => {
  const group = chance.pick(round.set.groups);
  const scores = Object.fromEntries(group.criteria.map(({ code, maximum }) => [code, scored(maximum)]));
  const parts = { scores, lastYear: scaled(group.criteria, chance.whole(45, 60) / 100) };
  return { round: changed(round, unit, parts), code: 'JUMP_GROUP', unitId: unit.unit.id, criterion: null };
};

const totalJump: Plant = (round, unit, chance) => {
  const all = allCriteria(round.set);
  const share = chance.whole(95, 99) / 100;
  const scores = Object.fromEntries(
    all.map(({ code, maximum }) => [code, scored(ofThousandths(Math.round(maximum * share)))]),
  );
  const parts = { scores, lastYear: scaled(all, share - chance.whole(20, 30) / 100) };
  return { round: changed(round, unit, parts), code: 'JUMP_TOTAL', unitId: unit.unit.id, criterion: null };
};

/** A hard year for a criterion: the others got about half of it, this one claims it all. */
const outlier: Plant = (round, unit, chance) => {
  const { code, maximum } = criterionOf(round, chance.pick(['1.1', '1.7', '2.3', '3.6', '4.3', '5.3']));
  const flat = chance.hits(0.3);
  const hard = round.units.filter(isSent).reduce((all, one) => {
    const share = flat ? 0.5 : Math.min(0.65, Math.max(0.3, chance.normal(0.45, 0.05)));
    return changed(all, one, { scores: { [code]: scored(ofThousandths(Math.round(maximum * share))) } });
  }, round);
  const own = hard.units.filter(isSent).find((one) => one.unit.id === unit.unit.id) ?? unit;
  return {
    round: changed(hard, own, { scores: { [code]: scored(maximum) } }),
    code: 'PEER_OUTLIER',
    unitId: unit.unit.id,
    criterion: code,
  };
};

const everything: Plant = (round, unit, chance) => {
  const spared = chance.hits(0.5) ? chance.pick(allCriteria(round.set)).code : '';
  const scores = Object.fromEntries(
    allCriteria(round.set).map(({ code, maximum }) => [
      code,
      scored(code === spared ? ofThousandths(maximum / 2) : maximum),
    ]),
  );
  return { round: changed(round, unit, { scores }), code: 'ALL_MAXIMUM', unitId: unit.unit.id, criterion: null };
};

/** Every unit that would miss a threshold by up to three points finds what it lacks, and a little more. */
const bunched: Plant = (round, _unit, chance) => {
  const from = chance.pick([80_000, 85_000, 90_000]);
  let above = 0;
  const lifted = round.units.filter(isSent).reduce((all, one) => {
    const total = Object.values(one.submission.scores).reduce((sum, { value }) => sum + (value ?? 0), 0);
    const na = allCriteria(round.set).reduce(
      (sum, criterion) =>
        sum +
        (one.submission.scores[criterion.code]?.notApplicable && criterion.notApplicable === 'full-points'
          ? criterion.maximum
          : 0),
      0,
    );
    let lacking = from - total - na;
    if (lacking <= 0 || lacking > 3000) return all;
    lacking += chance.whole(0, 40) * 10;
    const scores: Record<string, StatedScore> = {};
    for (const { code, maximum } of allCriteria(round.set)) {
      const value = one.submission.scores[code]?.value ?? null;
      if (value === null || lacking === 0) continue;
      const more = Math.min(lacking, maximum - value);
      scores[code] = scored(add(value, ofThousandths(more)));
      lacking -= more;
    }
    above++;
    return changed(all, one, { scores });
  }, round);
  return above < 12 ? null : { round: lifted, code: 'BUNCHED_ABOVE_LEVEL', unitId: null, criterion: null };
};

const wrongTotal: Plant = (round, unit) => {
  const imported = [finding('TOTAL_MISMATCH', { cell: 'D58' }, { stated: '88', computed: '87.5' })];
  const submission = { ...unit.submission, imported };
  return {
    round: replaced(round, { ...unit, submission }),
    code: 'TOTAL_MISMATCH',
    unitId: unit.unit.id,
    criterion: null,
  };
};

const tooLate: Plant = (round, unit, chance) => {
  const submission = { ...unit.submission, receivedOn: `2024-12-${chance.whole(16, 31)}` };
  return { round: replaced(round, { ...unit, submission }), code: 'LATE', unitId: unit.unit.id, criterion: null };
};

export const FRAUDS: Readonly<Record<string, Plant>> = {
  'wrong total': wrongTotal,
  'no evidence': missing,
  'document of another year': outsidePeriod,
  "another unit's document": copiedDocument,
  'one document for two criteria': twice('EVIDENCE_NUMBER_TWICE'),
  "another unit's text": copiedText,
  'one text for two criteria': twice('EVIDENCE_TEXT_TWICE'),
  'more than the reference data give': overclaim,
  'part above its whole': partAbove,
  'parts that do not add up': notWhole,
  'too few asked': fewAsked,
  'embellished survey': embellished,
  'falsely not arisen': falselyNotArisen,
  'jump in a criterion': criterionJump,
  'jump in a group': groupJump,
  'jump in total': totalJump,
  'far above the peers': outlier,
  'every maximum': everything,
  'bunching above a level': bunched,
  late: tooLate,
};

/** Plants into any unit until it takes; seeded. */
export function plant(name: string, round: RoundView, seed: number): Planted {
  const chance = chanceOf(seed);
  for (let tries = 0; tries < 200; tries++) {
    const planted = FRAUDS[name]?.(round, chance.pick(round.units.filter(isSent)), chance);
    if (planted) return planted;
  }
  throw new RangeError(`nowhere to plant: ${name}`);
}
