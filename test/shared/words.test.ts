/** No code reaches a person bare: wherever a text takes one as a parameter, the language's word for it stands there. */
import { describe, expect, it } from 'vitest';
import { parseCriteriaSet } from '../../shared/contract/criteriaSetFile.ts';
import { parseProfile } from '../../shared/contract/profileFile.ts';
import { DEFAULT_CHECK_SETTINGS } from '../../shared/domain/checks/settings.ts';
import { allCriteria } from '../../shared/domain/criteriaSet.ts';
import { CHECK_SEVERITY, FAULT_SEVERITY, NOTES } from '../../shared/domain/findings.ts';
import { SETTING_SHAPES } from '../../shared/domain/roundSettings.ts';
import { en } from '../../shared/i18n/en.ts';
import { th } from '../../shared/i18n/th.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { vi } from '../../shared/i18n/vi.ts';
import { shippedSet } from '../builders/criteriaSets.ts';

const LANGUAGES = ['vi', 'en', 'th'] as const;
const CATALOGUES = { vi, en, th };

it('each finding that a list can show has a short name', () => {
  const rules = [...new Set([...Object.keys({ ...FAULT_SEVERITY, ...CHECK_SEVERITY }), ...NOTES])].sort();
  for (const language of LANGUAGES) expect(Object.keys(CATALOGUES[language].rules).sort()).toEqual(rules);
});

it.each(LANGUAGES)('%s: parameters that are codes are never printed as they are', (language) => {
  const { failures, findings, blockers } = CATALOGUES[language];
  const texts = Object.entries({ ...failures, ...findings, ...blockers });
  // The wrong words of a command line are the person's own.
  const bare = texts.filter(([code, text]) => code !== 'USAGE' && /\{\{(rule|problem)\}\}/.test(String(text)));
  expect(bare).toEqual([]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  const t = translator(language);

  it.each(['csv', 'ods', 'xls', 'xlsb', 'docx', 'pdf', 'html', 'picture', 'other'])('a file of kind %s', (kind) => {
    const said = t('findings.NOT_A_WORKBOOK', { kind });
    expect(said).toContain(CATALOGUES[language].fileKinds[kind as keyof typeof vi.fileKinds]);
    expect(said).not.toMatch(new RegExp(`: ${kind}\\)`));
  });

  it('an open error is named', () => {
    const said = t('blockers.FINDING_OPEN', { finding: '4', rule: 'TOTAL_MISMATCH' });
    expect(said).not.toContain('TOTAL_MISMATCH');
  });

  const line = { format: 'thamdinh-profile/1', nonsense: true };
  it.each([null, 5, {}, [], { format: 'x' }, line, { ...line, members: [{}] }, { ...line, units: 'x' }])(
    'a profile %j',
    (json) => {
      for (const [room, parsed] of [
        ['PROFILE_INVALID', parseProfile(json)],
        ['CRITERIA_SET_INVALID', parseCriteriaSet(json)],
      ] as const) {
        if (parsed.ok) expect.unreachable('it is none');
        expect(vi.problems).toHaveProperty(String(parsed.error.params.problem));
        expect(t(`failures.${room}`, parsed.error.params)).not.toMatch(/Invalid|expected|[A-Z]+_[A-Z]+/);
      }
    },
  );
});

describe.each(LANGUAGES)('what a round can set, in %s', (language) => {
  const t = translator(language);
  const { keys, choices } = CATALOGUES[language].window.roundRules;
  const leaves = (texts: object, path = ''): readonly string[] =>
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [`${path}${key}`] : leaves(value, `${path}${key}.`),
    );

  it('has a word for every key and every choice, and no word besides', () => {
    expect(leaves(keys).toSorted()).toEqual(SETTING_SHAPES.map((one) => one.key).toSorted());
    expect(Object.keys(choices).toSorted()).toEqual(SETTING_SHAPES.flatMap((one) => one.choices).toSorted());
  });

  it('calls other offices’ data by words', () => {
    const set = shippedSet();
    const asked = allCriteria(set).flatMap((one) => one.referenceData);
    const summed = DEFAULT_CHECK_SETTINGS.partsAndWholes.sums.flatMap(({ whole, parts }) => [whole, ...parts]);
    for (const indicator of [...asked, ...summed])
      expect(CATALOGUES[language].indicators).toHaveProperty(indicator, expect.not.stringContaining('_'));
    const said = t('findings.NA_CONTRADICTED', { criterion: '3.1', indicator: 'cases_resolved', count: '4' });
    expect(said).not.toContain('cases_resolved');
    expect(t('findings.NA_CONTRADICTED', { indicator: 'of_another_set' })).toContain('of_another_set');
  });
});
