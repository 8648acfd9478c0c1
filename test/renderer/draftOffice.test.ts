import { describe, expect, it } from 'vitest';
import {
  confirmers,
  type DraftOffice,
  emptyDraft,
  missingSteps,
  profileFile,
  readUnits,
  undone,
  userOf,
} from '../../renderer/features/firstRun/draftOffice.ts';
import { parseProfile } from '../../shared/contract/profileFile.ts';

const complete: DraftOffice = {
  ...emptyDraft(2024),
  authority: {
    ...emptyDraft(2024).authority,
    name: 'Ủy ban nhân dân huyện Thử',
    place: 'Thử',
    province: 'Thử',
    signatory: 'Nguyễn Văn Thử',
  },
  people: [{ id: 1, user: 'thu.tran', name: 'Trần Thị Thử', roles: ['secretary', 'chair'] }],
  units: '00101\tXã Một\n00102\tThị trấn Hai\n',
};

describe('an office that is being set up', () => {
  it('becomes a profile that the app reads', async () => {
    const profile = parseProfile(JSON.parse(await profileFile(complete).text()));
    expect(profile).toMatchObject({
      ok: true,
      value: {
        sample: false,
        members: [{ user: 'thu.tran', roles: ['administrator', 'secretary', 'chair'] }],
        units: [
          { code: '00101', name: 'Xã Một', kind: 'commune' },
          { code: '00102', name: 'Thị trấn Hai', kind: 'township' },
        ],
        round: { year: 2024, evaluationDue: '2024-12-31', decisionMonth: '2025-01' },
      },
    });
  });

  it('names every step that a person skipped', () => {
    expect(missingSteps(emptyDraft(2024))).toEqual(['authority', 'people', 'units']);
    expect(missingSteps(complete)).toEqual([]);
  });
});

describe('the board of an office', () => {
  const person = (...roles: DraftOffice['people'][number]['roles'][number][]): DraftOffice['people'][number] => ({
    id: roles.length,
    user: roles.join('.'),
    name: 'Người Thử',
    roles,
  });

  it.each([
    [[person('secretary')], ['decide']],
    [[person('member')], ['decide', 'sign']],
    [[person('administrator')], ['appraise', 'decide', 'sign']],
    [[person('secretary', 'chair')], []],
    [[person('secretary'), person('administrator', 'chair')], []],
  ])('%j leaves undone: %j', (people, left) => {
    expect(undone(people)).toEqual(left);
  });

  it('needs a second person to confirm what one adjusts', () => {
    expect(confirmers([person('secretary', 'chair')])).toBe(1);
    expect(confirmers([person('secretary'), person('member', 'chair')])).toBe(2);
  });

  it('has no two people of one short name', () => {
    expect(missingSteps({ ...complete, people: [person('chair'), person('chair')] })).toEqual(['people']);
  });
});

describe('pasted units', () => {
  it.each(['00101\tXã Một', '00101;Xã Một', '00101, Xã Một', '  00101\tXã Một\tthừa'])('reads "%s"', (line) => {
    expect(readUnits(line)).toEqual({
      units: [{ code: '00101', name: 'Xã Một', kind: 'commune' }],
      bad: null,
      twice: null,
    });
  });

  it('says which line repeats a code, before anything is made of it', () => {
    const units = '00101\tXã Một\n00102\tXã Hai\n\n00101\tXã Ba';
    expect(readUnits(units).twice).toEqual({ line: 4, code: '00101', earlier: 1 });
    expect(missingSteps({ ...complete, units })).toEqual(['units']);
  });

  it('says which line is none', () => {
    expect(readUnits('00101\tXã Một\n\nXã Hai').bad).toMatchObject({ line: 3, text: 'Xã Hai' });
  });
});

it.each([
  ['Lê Thị Hà', 'ha.le'],
  ['Đỗ Mười', 'muoi.do'],
  ['Anh', 'anh'],
  ['', ''],
])('makes of "%s" the short name "%s"', (name, user) => {
  expect(userOf(name)).toBe(user);
});
