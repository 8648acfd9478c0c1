/** Keys that are put together from codes: the compiler cannot see that each code has its text. */
import { describe, expect, it } from 'vitest';
import { kindKey } from '../../renderer/features/log/kindKey.ts';
import { EVENT_KINDS } from '../../shared/domain/audit.ts';
import { translator } from '../../shared/i18n/translator.ts';

const SCORINGS = ['manual', 'bands', 'recognition', 'rate', 'yes-no', 'checklist', 'deduct', 'extern'];
const NOT_APPLICABLE = ['not-allowed', 'full-points', 'rescale', 'zero'];
const CONDITIONS = ['group-minimum-percent', 'criterion-minimum-percent'];
const EFFECTS = ['warning', 'not-met', 'cap-level'];
const STEPS = ['appearance', 'authority', 'people', 'units', 'round', 'review'];

const setKey = (of: string) => (code: string) => `window.criteriaSet.${of}_${code.replaceAll('-', '_')}`;

describe.each(['vi', 'en', 'th'] as const)('in %s', (language) => {
  const t = translator(language);

  it.each([
    ...EVENT_KINDS.flatMap((kind) => [kindKey('kind', kind), kindKey('say', kind)]),
    ...SCORINGS.map(setKey('scoring')),
    ...NOT_APPLICABLE.map(setKey('notApplicable')),
    ...CONDITIONS.map(setKey('condition')),
    ...EFFECTS.map(setKey('effect')),
    ...STEPS.map((step) => `window.frame.firstRun.${step}`),
  ])('there is a text for %s', (key) => {
    expect(t(key)).not.toBe(key);
  });
});
