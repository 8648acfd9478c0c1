import { describe, expect, it } from 'vitest';
import {
  type DraftOffice,
  emptyDraft,
  missingSteps,
  profileFile,
  readUnits,
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
  people: [{ id: 1, user: 'thu.tran', name: 'Trần Thị Thử', role: 'secretary' }],
  units: '00101\tXã Một\n00102\tThị trấn Hai\n',
};

describe('an office that is being set up', () => {
  it('becomes a profile that the app reads', async () => {
    const profile = parseProfile(JSON.parse(await profileFile(complete).text()));
    expect(profile).toMatchObject({
      ok: true,
      value: {
        sample: false,
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

describe('pasted units', () => {
  it.each(['00101\tXã Một', '00101;Xã Một', '00101, Xã Một', '  00101\tXã Một\tthừa'])('reads "%s"', (line) => {
    expect(readUnits(line)).toEqual({ units: [{ code: '00101', name: 'Xã Một', kind: 'commune' }], bad: null });
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
