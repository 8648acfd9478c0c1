/** The board's meeting by the command line: recorded with its exceptions, shown again, and kept to by the decision. */
import { beforeAll, describe, expect, it } from 'vitest';
import { AN_BINH, cli, cliJson, filledForm, HONG_PHONG, sampleOffice, temporaryFolder } from '../builders/office.ts';

const YEAR = ['--year', '2024'] as const;
const AFTER = '2025-01-06T02:00:00.000Z';

let data: string;
const td = (...argv: readonly string[]) => cliJson(['--data', data, ...argv], { now: AFTER });
const held = (...argv: readonly string[]) =>
  td(
    'meeting',
    ...YEAR,
    '--date',
    '2025-01-06',
    '--from',
    '08:00',
    '--until',
    '09:30',
    '--place',
    'phòng họp',
    ...argv,
  );

beforeAll(async () => {
  data = await sampleOffice();
  const forms = temporaryFolder();
  for (const unit of [HONG_PHONG, AN_BINH]) await filledForm(forms, unit);
  await cli(['--data', data, 'import', forms, ...YEAR]);
});

describe('meeting', () => {
  it('is none before it is recorded', async () => {
    expect((await td('meeting', ...YEAR)).json).toEqual({ year: 2024, ordinal: 1, meeting: null });
  });

  it('is recorded with who took no part and how it was voted', async () => {
    const recorded = await held(
      ...['--absent', 'thanhvien2=đi công tác', '--need', '2', '--as', 'thuky'],
      ...['--recused', `${HONG_PHONG.code}=thanhvien1: quê ở xã`, '--against', `${AN_BINH.code}=2`],
    );
    expect(recorded).toMatchObject({ status: 0, json: { ordinal: 1, meeting: { present: 3, majority: 'half' } } });
    expect((await td('meeting', ...YEAR)).json.meeting.exceptions).toEqual([
      {
        unit: HONG_PHONG.code,
        recused: ['thanhvien1'],
        why: 'quê ở xã',
        inFavour: 2,
        against: 0,
        abstained: 0,
        carried: true,
      },
      { unit: AN_BINH.code, recused: [], why: null, inFavour: 1, against: 2, abstained: 0, carried: false },
    ]);
  });

  it('keeps what was voted down from being decided', async () => {
    const { json } = await td('decide', ...YEAR, '--as', 'chutich');
    const level = new Map(
      json.units.map((one: { code: string; blockers: { code: string }[] }) => [one.code, one.blockers]),
    );
    expect(level.get(AN_BINH.code)).toMatchObject([{ code: 'VOTE_NOT_CARRIED' }]);
    expect(level.get(HONG_PHONG.code)).toEqual([]);
  });

  it.each([
    ['MEETING_VOTES', ['--against', `${AN_BINH.code}=hai`]],
    ['MEETING_VOTES', ['--against', `${AN_BINH.code}=9`]],
    ['UNIT_NOT_IN_ROUND', ['--abstained', '99999=1']],
    ['USER_UNKNOWN', ['--absent', 'ai-do']],
    ['MEETING_TIMES', ['--until', '07:00']],
  ])('is refused with %s: %s', async (code, argv) => {
    const refused = await held('--as', 'thuky', ...argv);
    expect(refused).toMatchObject({ status: 1, json: { error: { code } } });
  });
});
