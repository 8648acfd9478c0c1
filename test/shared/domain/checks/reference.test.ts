import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../../shared/domain/checks/index.ts';
import { intervalOf } from '../../../../shared/domain/checks/surveyInterval.ts';
import { points } from '../../../../shared/domain/points.ts';
import { findingText } from '../../../../shared/i18n/findingText.ts';
import { translator } from '../../../../shared/i18n/translator.ts';
import { aRound, found, only, type UnitOptions } from '../../../builders/checkedRound.ts';
import { shippedSet } from '../../../builders/criteriaSets.ts';

const set = shippedSet();
const rule =
  (settings: ReturnType<typeof only>) =>
  (unit: UnitOptions): readonly string[] =>
    found(aRound(set, [unit]), settings);

describe('the claimed score against reference data', () => {
  const compare = rule(only('referenceScore'));
  const cases = (onTime: string, resolved: string, claimed: string | null) =>
    compare({ reference: { cases_on_time: onTime, cases_resolved: resolved }, stated: { '3.1': claimed } });

  it('shows the expected score with its arithmetic', () => {
    const [one] = runChecks(
      aRound(set, [{ reference: { cases_on_time: '152', cases_resolved: '160' }, stated: { '3.1': '6' } }]),
      only('referenceScore'),
    );
    if (!one) throw new Error('nothing found');
    expect([one.code, one.severity]).toEqual(['SCORE_ABOVE_REFERENCE', 'error']);
    expect(findingText(translator('vi'), one)).toBe('Tiêu chí 3.1: 152/160 = 95% → 3 trên 6 điểm; đơn vị tự chấm 6.');
    expect(findingText(translator('en'), one)).toBe('Criterion 3.1: 152/160 = 95% → 3 of 6 points; the unit claims 6.');
  });

  it.each([
    ['158', '160', '5', []],
    ['158', '160', '6', ['SCORE_ABOVE_REFERENCE 1 3.1']],
    ['159', '160', '6', []],
    ['159', '160', '5', ['SCORE_BELOW_REFERENCE 1 3.1']],
    ['161', '160', '6', []],
    ['0', '0', '6', []],
    ['158', '160', null, []],
  ])('of bands: %s of %s, claimed %s', (onTime, resolved, claimed, findings) => {
    expect(cases(onTime, resolved, claimed)).toEqual(findings);
  });

  it.each([
    ['1.05', []],
    ['1.051', ['SCORE_ABOVE_REFERENCE 1 3.3']],
    ['0.95', []],
    ['0.949', ['SCORE_BELOW_REFERENCE 1 3.3']],
  ])('of a rate leaves the tolerance: 100 of 300 earns 1, claimed %s', (claimed, findings) => {
    const reference = { cases_digitised: '100', cases_resolved: '300' };
    expect(compare({ reference, stated: { '3.3': claimed } })).toEqual(findings);
  });

  it('of deductions, and of an event that caps', () => {
    const leaders = (claimed: string) =>
      compare({ reference: { leader_reprimands: '1', leader_warnings: '0' }, stated: { '2.5': claimed } });
    expect([leaders('1.5'), leaders('3')]).toEqual([[], ['SCORE_ABOVE_REFERENCE 1 2.5']]);
    const complaints = (more: Readonly<Record<string, string>>) =>
      compare({ reference: { complaints_on_time: '5', complaints_received: '5', ...more }, stated: { '5.4': '4' } });
    expect([complaints({}), complaints({ 'mass-complaint': '1' })]).toEqual([[], ['SCORE_ABOVE_REFERENCE 1 5.4']]);
  });

  it('says nothing where an indicator is missing', () => {
    expect(compare({ reference: { cases_on_time: '152' }, stated: { '3.1': '6' } })).toEqual([]);
  });

  it('leaves survey criteria to their interval', () => {
    const reference = { survey_onestop_percent: '90', survey_onestop_n: '100' };
    expect(compare({ reference, stated: { '3.8': '2.9' } })).toEqual([]);
  });
});

describe('parts and wholes', () => {
  const check = rule(only('partsAndWholes'));

  it('237 + 110 = 347: 346 is an error that names the difference', () => {
    const reference = { cases_received_online: '237', cases_received_direct: '110', cases_received: '346' };
    const [one] = runChecks(aRound(set, [{ reference }]), only('partsAndWholes'));
    if (!one) throw new Error('nothing found');
    expect([one.code, one.severity, one.params.difference]).toEqual(['PARTS_NOT_WHOLE', 'error', '1']);
    expect(findingText(translator('vi'), one)).toBe(
      'Số liệu đối chiếu hồ sơ tiếp nhận: 237 + 110 = 347, nhưng ghi 346; lệch 1.',
    );
    expect(check({ reference: { ...reference, cases_received: '347' } })).toEqual([]);
    expect(check({ reference: { cases_received_online: '237', cases_received: '346' } })).toEqual([]);
  });

  it.each([
    [{ cases_on_time: '161', cases_resolved: '160' }, ['PART_ABOVE_WHOLE 1 -']],
    [{ cases_on_time: '160', cases_resolved: '160' }, []],
    [{ cases_digitised: '161', cases_resolved: '160' }, ['PART_ABOVE_WHOLE 1 -']],
    [{ online_rate: '75', online_target: '60' }, []],
    [{ feedback_on_time: '3', feedback_received: '2' }, ['PART_ABOVE_WHOLE 1 -']],
  ])('%j', (reference, findings) => {
    expect(check({ reference })).toEqual(findings);
  });

  it('looks at data of units that have sent nothing yet, too', () => {
    const reference = { cases_on_time: '2', cases_resolved: '1' };
    expect(check({ reference, nothingSent: true })).toEqual(['PART_ABOVE_WHOLE 1 -']);
  });
});

describe('surveys', () => {
  it.each([
    ['29', 1],
    ['30', 0],
  ])('a sample of %s', (sample, count) => {
    expect(rule(only('surveySample'))({ reference: { survey_onestop_n: sample } })).toHaveLength(count);
  });

  it('the round may ask for more people than the criterion', () => {
    const settings = only('surveySample', { least: 50 });
    const asked = (sample: string) => rule(settings)({ reference: { survey_onestop_n: sample } });
    expect([asked('49').length, asked('50').length]).toEqual([1, 0]);
  });

  it('the interval stays open at both ends, narrows with the sample and holds the share itself', () => {
    expect(intervalOf(1, 50, 3).high).toBe(100);
    expect(intervalOf(0, 50, 3).low).toBe(0);
    const [small, large] = [intervalOf(0.8, 50, 3), intervalOf(0.8, 500, 3)];
    expect(small.low).toBeLessThan(large.low);
    expect(large.low).toBeLessThan(80);
    expect(80).toBeLessThan(large.high);
    expect(large.high).toBeLessThan(small.high);
  });

  it('a claim inside the interval is believed, one outside is not', () => {
    const { high } = intervalOf(0.8, 100, 3);
    const check = rule(only('surveyInterval'));
    const reference = { survey_onestop_percent: '80', survey_onestop_n: '100' };
    const claim = (percent: number) => check({ reference, stated: { '3.8': String(Math.round(percent * 30) / 1000) } });
    expect([claim(high - 0.1), claim(high + 0.1)]).toEqual([[], ['SURVEY_OUTSIDE_INTERVAL 1 3.8']]);
    expect(check({ reference: { ...reference, survey_onestop_n: '29' }, stated: { '3.8': '3' } })).toEqual([]);
  });

  it('a claim by bands is believed where any of its shares is', () => {
    const check = rule(only('surveyInterval'));
    const survey = (percent: string) =>
      check({ reference: { survey_leaders_percent: percent, survey_leaders_n: '100' }, stated: { '2.6': '3' } });
    const lowest = [...Array(100).keys()].find((percent) => intervalOf(percent / 100, 100, 3).high >= 90) ?? 0;
    expect([survey(String(lowest - 1)), survey(String(lowest))]).toEqual([['SURVEY_OUTSIDE_INTERVAL 1 2.6'], []]);
  });

  it('self-scored ones are named where the round asks for it', () => {
    const stated = { '3.8': '2.9', '3.1': '6' };
    expect(rule(only('surveySelfScored'))({ stated })).toEqual(['SURVEY_SELF_SCORED 1 3.8']);
    expect(rule(only('surveySelfScored'))({ stated: { '3.8': '0' } })).toEqual([]);
  });
});

describe('"did not arise"', () => {
  it.each([
    ['0', 0],
    ['1', 1],
  ])('with %s cases counted', (cases, count) => {
    const unit = { reference: { complaints_on_time: '0', complaints_received: cases }, stated: { '5.4': 'KPS' } };
    expect(rule(only('notApplicable'))(unit)).toHaveLength(count);
    expect(rule(only('notApplicable'))({ ...unit, stated: { '5.4': '4' } })).toEqual([]);
  });
});

describe('late', () => {
  it.each([
    ['2024-12-15', 0, 0],
    ['2024-12-16', 0, 1],
    ['2024-12-18', 3, 0],
    ['2024-12-19', 3, 1],
  ])('received %s with %s days of grace', (receivedOn, graceDays, count) => {
    expect(rule(only('late', { graceDays }))({ receivedOn })).toHaveLength(count);
  });
});

describe('a switched-off rule', () => {
  it('finds nothing, and a tolerance can be set', () => {
    const unit = { reference: { cases_digitised: '1', cases_resolved: '3' }, stated: { '3.3': '1.2' } };
    expect(rule(only('referenceScore', { enabled: false }))(unit)).toEqual([]);
    expect(rule(only('referenceScore', { tolerance: points('0.2') }))(unit)).toEqual([]);
  });
});
