import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../electron/app/createApp.ts';
import { runSampleSeason } from '../../electron/services/sampleSeason/runSampleSeason.ts';
import { api, type RoundOverview } from '../../shared/contract/api.ts';
import { appOver, emptyFolder } from '../builders/transports.ts';

describe('the overview of a finished season', () => {
  let app: App;
  let overview: RoundOverview;

  beforeAll(async () => {
    const out = emptyFolder();
    const season = await runSampleSeason(out, () => () => undefined);
    expect(season.ok).toBe(true);
    app = appOver(`${out}/data`);
    await app.dispatch({ procedure: 'session.signIn', input: { user: 'thuky', pin: null } });
    const answer = await app.dispatch({ procedure: 'round.overview', input: { year: 2024 } });
    overview = api['round.overview'].output.parse(answer.ok ? answer.value : null);
  });
  afterAll(() => app.close());

  it('shows every unit decided, with exact and shown totals', () => {
    expect(new Set(overview.units.map((one) => one.stage))).toEqual(new Set(['decided']));
    expect(overview.units.find((one) => one.name === 'Xã Hồng Phong')).toMatchObject({
      version: 1,
      selfTotal: { exact: '95.2', shown: '95.20', cut: false },
      decidedTotal: { exact: '91.7', shown: '91.70', cut: false },
      level: 3,
      open: { errors: 0, warnings: 0 },
      blockers: [],
    });
    expect(overview.units.find((one) => one.name === 'Xã Hợp Tiến')?.version).toBe(2);
  });

  it('counts the target in whole units', () => {
    expect(overview.targets).toEqual([
      { kind: 'share', level: 1, percent: 20, base: 'all', have: 17, need: 4, met: true },
    ]);
  });
});
