import { describe, expect, it } from 'vitest';
import { DEFAULT_CHECK_SETTINGS } from '../../../shared/domain/checks/settings.ts';
import { points } from '../../../shared/domain/points.ts';
import {
  DEFAULT_ROUND_SETTINGS,
  parseSetting,
  roundSettings,
  SETTING_SHAPES,
} from '../../../shared/domain/roundSettings.ts';

describe('settings of a round', () => {
  it('are the defaults where nobody has set anything, whichever way they are written', () => {
    expect(roundSettings(new Map())).toEqual(DEFAULT_ROUND_SETTINGS);
    expect(roundSettings(new Map(SETTING_SHAPES.map((one) => [one.key, one.initial])))).toEqual(DEFAULT_ROUND_SETTINGS);
  });

  it('has a key for every switch and number of every check', () => {
    const fields = Object.entries(DEFAULT_CHECK_SETTINGS).flatMap(([rule, all]) =>
      Object.entries(all)
        .filter(([, value]) => !Array.isArray(value))
        .map(([field]) => `checks.${rule}.${field}`),
    );
    expect(SETTING_SHAPES.map((one) => one.key)).toEqual(expect.arrayContaining(fields));
  });

  it.each([
    ['secondAppraisal', 'true', true],
    ['spreadLimit', '10', points('10')],
    ['spreadLimit', 'none', null],
    ['confirmation', 'none', 'none'],
    ['checks.bunching.width', '0.5', points('0.5')],
    ['checks.peers.z', '4.5', 4.5],
    ['checks.surveySample.least', 'none', null],
  ])('%s = %s', (key, text, value) => {
    expect(parseSetting(key, text)).toEqual({ ok: true, value });
  });

  it.each([
    ['secondAppraisal', 'yes', 'SETTING_INVALID'],
    ['spreadLimit', '-1', 'SETTING_INVALID'],
    ['checks.peers.z', 'none', 'SETTING_INVALID'],
    ['checks.peers.z', '1e9', 'SETTING_INVALID'],
    ['checks.nothing', '1', 'SETTING_UNKNOWN'],
    ['constructor', '1', 'SETTING_UNKNOWN'],
  ])('refuses %s = %s with %s', (key, text, code) => {
    expect(parseSetting(key, text)).toMatchObject({ ok: false, error: { code } });
  });

  it('one that is set changes that one alone; a stored one that no longer fits is left aside', () => {
    const set = roundSettings(
      new Map([
        ['checks.jump.totalPercent', '15'],
        ['checks.gone.field', '1'],
        ['warnings', 'perhaps'],
      ]),
    );
    expect(set).toEqual({
      ...DEFAULT_ROUND_SETTINGS,
      checks: { ...DEFAULT_CHECK_SETTINGS, jump: { ...DEFAULT_CHECK_SETTINGS.jump, totalPercent: 15 } },
    });
  });
});
