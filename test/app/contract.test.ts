import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../electron/app/createApp.ts';
import { api, type ProcedureName } from '../../shared/contract/api.ts';
import { COMMON_FAILURES } from '../../shared/contract/callFailures.ts';
import { appOver, type Connected, emptyFolder, TRANSPORTS } from '../builders/transports.ts';

type Told = { ok: boolean; value?: unknown; error?: { code: string; params: Record<string, unknown> } };

describe.each(TRANSPORTS)('the contract, $name', ({ connect }) => {
  let app: App;
  let connected: Connected;

  beforeEach(async () => {
    app = appOver(emptyFolder());
    connected = await connect(app);
  });
  afterEach(async () => {
    await connected.close();
    app.close();
  });

  const call = async (procedure: string, input: unknown): Promise<Told> =>
    (await connected.send(JSON.stringify({ procedure, input }))) as Told;

  it('says that there is no data yet', async () => {
    const told = await call('office.get', {});
    expect(told.error?.code).toBe('DATA_MISSING');
  });

  it('opens the sample office, once', async () => {
    // given
    const opened = await call('office.openSample', {});
    // when
    const [again, office] = [await call('office.openSample', {}), await call('office.get', {})];
    // then
    expect(opened).toEqual(office);
    expect(office.value).toMatchObject({ sample: true, years: [2024], authority: { province: 'Hải Dương' } });
    expect(again.error?.code).toBe('DATA_EXISTS');
  });

  it('tells of members, and of the authority, no more than the contract names', async () => {
    const { value } = await call('office.openSample', {});
    const office = api['office.get'].output.parse(value);
    expect(office).toEqual(value);
    expect(Object.keys(office.authority)).toEqual(['name', 'province']);
    expect(office.members.flatMap((one) => one.roles)).toContain('chair');
  });

  it('gives the overview of a round, units in Vietnamese order', async () => {
    // given
    await call('office.openSample', {});
    await call('session.signIn', { user: 'thuky', pin: null });
    // when
    const { value } = await call('round.overview', { year: 2024 });
    // then
    const overview = api['round.overview'].output.parse(value);
    expect(overview).toEqual(value);
    expect(overview.units).toHaveLength(19);
    expect(overview.units.map((one) => one.name).slice(0, 2)).toEqual(['Thị trấn Nam Sách', 'Xã An Bình']);
    expect(overview.units[0]).toEqual({
      code: '10606',
      name: 'Thị trấn Nam Sách',
      stage: 'awaited',
      version: null,
      selfTotal: null,
      decidedTotal: null,
      level: null,
      open: { errors: 0, warnings: 0 },
      blockers: [],
    });
    expect(overview.targets).toEqual([
      { kind: 'share', level: 1, percent: 20, base: 'all', have: 0, need: 4, met: false },
    ]);
  });

  it.each([
    ['an unknown procedure', 'round.destroy', {}, 'PROCEDURE_UNKNOWN'],
    ['a name of every object', 'constructor', {}, 'PROCEDURE_UNKNOWN'],
    ['a missing input', 'round.overview', {}, 'INPUT_INVALID'],
    ['an input of another type', 'round.overview', { year: '2024' }, 'INPUT_INVALID'],
    ['an input with more in it', 'office.get', { extra: 1 }, 'INPUT_INVALID'],
    ['an unknown year', 'round.overview', { year: 1999 }, 'ROUND_UNKNOWN'],
  ])('refuses %s by code', async (_what, procedure, input, code) => {
    await call('office.openSample', {});
    await call('session.signIn', { user: 'thuky', pin: null });
    const told = await call(procedure, input);
    expect(told).toMatchObject({ ok: false, error: { code } });
    const own: readonly string[] = Object.hasOwn(api, procedure) ? api[procedure as ProcedureName].errors : [];
    expect([...own, ...COMMON_FAILURES]).toContain(told.error?.code);
  });

  it.each(['null', '[]', '"text"', '{"procedure":1}', '{"procedure":"office.get","input":{},"more":1}'])(
    'refuses %s, which is no call',
    async (text) => {
      expect(await connected.send(text)).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
    },
  );
});
