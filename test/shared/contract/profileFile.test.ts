import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseProfile } from '../../../shared/contract/profileFile.ts';
import { namSachUnits } from '../../builders/haiDuongUnits.ts';
import { changed } from '../../builders/json.ts';

const sampleFile = new URL('../../../resources/sample/nam-sach-2024.json', import.meta.url);
const sample: unknown = JSON.parse(readFileSync(sampleFile, 'utf8'));

function refusal(json: unknown): string {
  const parsed = parseProfile(json);
  return parsed.ok ? 'accepted' : `${parsed.error.params.at}: ${parsed.error.params.problem}`;
}
const refusalOf = (path: string, value: unknown) => refusal(changed(sample, path, value));

describe('the shipped sample profile', () => {
  it('is the district of Nam Sách with its 19 units of mid 2024, marked as a sample', () => {
    const parsed = parseProfile(sample);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const { units, members, round } = parsed.value;
    expect(parsed.value.sample).toBe(true);
    expect(units.map(({ code, name }) => ({ code, name }))).toEqual(namSachUnits);
    expect(new Set(members.map((one) => one.role))).toEqual(new Set(['administrator', 'secretary', 'member', 'chair']));
    expect(round).toEqual({
      year: 2024,
      submissionDue: '2024-12-15',
      evaluationDue: '2024-12-31',
      decisionMonth: '2025-01',
    });
  });
});

describe('a profile', () => {
  it('is no sample, has no parent body and no titles unless it says so', () => {
    const plain = changed(
      changed(changed(sample, 'sample', undefined), 'authority.parentName', undefined),
      'members.0.title',
      undefined,
    );
    const parsed = parseProfile(plain);
    expect(parsed).toMatchObject({ ok: true, value: { sample: false, authority: { parentName: null } } });
    expect(parsed.ok && parsed.value.members[0]?.title).toBe('');
  });

  it('is kept in NFC, without blanks around', () => {
    const parsed = parseProfile(changed(sample, 'units.1.name', ` ${'Xã Nam Hưng'.normalize('NFD')} `));
    expect(parsed.ok && parsed.value.units[1]?.name).toBe('Xã Nam Hưng');
  });

  it('may bring its own criteria set, which is read later', () => {
    expect(refusalOf('criteriaSet', { format: 'thamdinh-criteria-set/1', anything: 1 })).toBe('accepted');
  });

  it('may have units of one name: these repeat across districts', () => {
    expect(refusalOf('units.1.name', 'Xã Hồng Phong')).toBe('accepted');
  });
});

describe('a broken profile is refused with the place named:', () => {
  it.each<[path: string, value: unknown, at: string]>([
    ['format', 'thamdinh-profile/2', 'format'],
    ['sample', 'yes', 'sample'],
    ['authority', undefined, 'authority'],
    ['authority.name', '', 'authority.name'],
    ['authority.name', '   ', 'authority.name'],
    ['authority.parentName', 7, 'authority.parentName'],
    ['authority.signatory.post', undefined, 'authority.signatory.post'],
    ['members', [], 'members'],
    ['members.0.user', 'quản trị', 'members.0.user'],
    ['members.0.user', '../x', 'members.0.user'],
    ['members.0.title', 7, 'members.0.title'],
    ['members.0.title', 'x'.repeat(301), 'members.0.title'],
    ['members.0.role', 'emperor', 'members.0.role'],
    ['units', [], 'units'],
    ['units.3.code', '', 'units.3.code'],
    ['units.3.kind', 'village', 'units.3.kind'],
    ['criteriaSet', 5, 'criteriaSet'],
    ['criteriaSet', '', 'criteriaSet'],
    ['round.year', '2024', 'round.year'],
    ['round.year', 2567, 'round.year'],
    ['round.submissionDue', '15/12/2024', 'round.submissionDue'],
    ['round.submissionDue', '2024-02-30', 'round.submissionDue'],
    ['round.decisionMonth', '2025-13', 'round.decisionMonth'],
    ['sampel', true, 'sampel'],
    ['authority.parent', 'UBND tỉnh', 'authority.parent'],
    ['members.2.rolle', 'chair', 'members.2.rolle'],
  ])('%s = %j', (path, value, at) => {
    expect(refusalOf(path, value)).toSatisfy(
      (said: string) => said.startsWith(`${at}: `) && said.length > at.length + 2,
    );
  });

  it.each([
    ['members.1.user', 'quantri'],
    ['units.5.code', '10606'],
  ])("%s is another one's too: %s", (path, value) => {
    expect(refusalOf(path, value)).toBe(`${value}: TWICE`);
  });

  it.each([null, undefined, 1, 'text', [], {}])('%j', (json) => {
    expect(parseProfile(json)).toMatchObject({ ok: false, error: { code: 'PROFILE_INVALID' } });
  });
});

describe('a large profile', () => {
  const units = (count: number) =>
    Array.from({ length: count }, (_none, nth) => ({ code: `${nth}`, name: `Xã ${nth}`, kind: 'commune' }));
  const timed = (json: unknown): [answer: string, milliseconds: number] => {
    const started = performance.now();
    return [refusal(json), performance.now() - started];
  };

  it('of 20,000 units is read in a moment, one of 100,000 is refused', () => {
    const [largest, took] = timed(changed(sample, 'units', units(20_000)));
    expect([largest, took < 2000]).toEqual(['accepted', true]);
    const [hostile, refusedIn] = timed(changed(sample, 'units', units(100_000)));
    expect([hostile.startsWith('units: '), refusedIn < 3000]).toEqual([true, true]);
  });

  it('with a text of a million letters is refused in few words', () => {
    const [answer] = timed(changed(sample, 'authority.name', 'x'.repeat(1_000_000)));
    expect(answer).toMatch(/^authority\.name: .{1,200}$/);
  });
});
