import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../../electron/services/roundStatus.ts';
import { type Action, ROLES } from '../../shared/domain/access.ts';
import type { Language } from '../../shared/domain/criteriaSet.ts';
import { BLOCKER_CODES, FAILURE_CODES } from '../../shared/domain/failures.ts';
import { FINDING_CODES } from '../../shared/domain/findings.ts';
import {
  compareExact,
  type Exact,
  exact,
  parseExact,
  points,
  toExact,
  wholeExact,
} from '../../shared/domain/points.ts';
import type { Outcome } from '../../shared/domain/submission.ts';
import { en } from '../../shared/i18n/en.ts';
import { dateText, decimalText, pointsText, totalText } from '../../shared/i18n/formats.ts';
import { decisions } from '../../shared/i18n/places/decisions.ts';
import { th } from '../../shared/i18n/th.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { vi } from '../../shared/i18n/vi.ts';

type Texts = { readonly [key: string]: string | Texts };

const LANGUAGES = ['vi', 'en', 'th'] as const satisfies readonly Language[];
const MOST_CHARACTERS = 200;

const flat = (texts: Texts, path = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string' ? [[`${path}${key}`, text] as const] : [...flat(text, `${path}${key}.`)],
    ),
  );
const CATALOGUES = { vi: flat(vi), en: flat(en), th: flat(th) };
const KEYS = [...CATALOGUES.vi.keys()];
const placeholders = (text: string | undefined): readonly string[] => (text?.match(/\{\{.*?\}\}/g) ?? []).sort();
const names = (text: string): readonly string[] => placeholders(text).map((one) => one.replace(/[{}]|,.*/g, ''));

// A Record, so that the compiler asks for a new member of each union here.
const OUTCOMES: Readonly<Record<Outcome, true>> = {
  accepted: true,
  'accepted-with-warnings': true,
  'already-imported': true,
  'needs-decision': true,
  refused: true,
};
const STAGES: Readonly<Record<Stage, true>> = { awaited: true, blocked: true, ready: true, decided: true };
const ACTIONS: Readonly<Record<Action, true>> = {
  import: true,
  appraise: true,
  'grant-not-applicable': true,
  confirm: true,
  check: true,
  establish: true,
  resolve: true,
  configure: true,
  assign: true,
  explain: true,
  settle: true,
  decide: true,
  issue: true,
  sign: true,
  'back-up': true,
  administer: true,
};
/** Work from the command line by nobody in particular is logged under this role; see OPERATOR. */
const OPERATOR = 'operator';

it('no key of the decisions stands in two parts of the place', async () => {
  const folder = new URL('../../shared/i18n/places/decisions/', import.meta.url);
  const parts = await Promise.all(readdirSync(folder).map((file) => import(new URL(file, folder).href)));
  const keys = parts.flatMap((part) => Object.keys(Object.values<{ vi: object }>(part)[0]?.vi ?? {}));
  expect(keys.sort()).toEqual(Object.keys(decisions.vi).sort());
});

describe.each(['en', 'th'] as const)('the %s catalogue', (language) => {
  it('has the keys of the Vietnamese one', () => {
    expect([...CATALOGUES[language].keys()].sort()).toEqual([...KEYS].sort());
  });

  it('has the placeholders of the Vietnamese one in every text', () => {
    const inLanguage = (texts: ReadonlyMap<string, string>) => KEYS.map((key) => [key, placeholders(texts.get(key))]);
    expect(inLanguage(CATALOGUES[language])).toEqual(inLanguage(CATALOGUES.vi));
  });
});

describe.each(LANGUAGES)('each text in %s', (language) => {
  const texts = [...CATALOGUES[language]];

  it('has at most 200 characters', () => {
    expect(texts.filter(([, text]) => [...text].length > MOST_CHARACTERS)).toEqual([]);
  });

  it('is composed Unicode without stray blanks or invisible characters', () => {
    const faulty = texts.filter(
      ([, text]) => text !== text.normalize('NFC') || text !== text.trim() || /\p{C}|\s\s|\u00a0/u.test(text),
    );
    expect(faulty).toEqual([]);
  });

  it('says something', () => {
    expect(texts.filter(([, text]) => text === '')).toEqual([]);
  });
});

describe('codes and texts', () => {
  it.each([
    ['failures', FAILURE_CODES],
    ['findings', FINDING_CODES],
    ['blockers', BLOCKER_CODES],
    ['outcomes', Object.keys(OUTCOMES)],
    ['stages', Object.keys(STAGES)],
    ['roles', [...ROLES, OPERATOR]],
    ['actions', Object.keys(ACTIONS)],
  ] as const)('%s: each code has a text, each text a code', (room, codes) => {
    expect(Object.keys(vi[room]).sort()).toEqual([...codes].sort());
  });
});

describe.each(LANGUAGES)('translator(%s)', (language) => {
  const t = translator(language);
  const key = fc.constantFrom(...KEYS);
  const valueless = fc.constantFrom<unknown>(null, undefined, '', [], [null], [undefined, '']);

  it('never prints "null", "undefined" or a bare placeholder, whatever is missing', () => {
    fc.assert(
      fc.property(key, fc.func(valueless), fc.boolean(), (one, giveFor, given) => {
        const text = CATALOGUES[language].get(one) ?? '';
        const params = Object.fromEntries(names(text).map((name) => [name, giveFor(name)]));
        const said = given ? t(one, params) : t(one);
        expect(said).not.toMatch(/null|undefined|\{\{|\}\}|\$t\(/);
        expect(said).not.toBe(one);
      }),
    );
  });

  it('prints text from a workbook as it is, even where it looks like an instruction', () => {
    const hostile = fc.oneof(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.constantFrom(
        '{{cell}}',
        '$t(cli.unit)',
        '$&',
        "$'",
        '<b>&amp;</b>',
        '{{- raw}}',
        '__proto__',
        '{{raw, date}}',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, (raw, cell) => {
        const [before = '', between = '', after = ''] = (CATALOGUES[language].get('findings.SCORE_IS_ERROR') ?? '')
          .replace('{{criterion}}', '1.1')
          .split(/\{\{(?:cell|raw)\}\}/);
        expect(t('findings.SCORE_IS_ERROR', { criterion: '1.1', raw, cell })).toBe(
          before + cell + between + raw + after,
        );
      }),
    );
  });

  it('takes no parameter for an option of the library', () => {
    const options = { lng: 'xx', count: 1, context: 'unit', ns: 'other', defaultValue: 'x', returnObjects: true };
    expect(t('cli.templatesWritten', { ...options, folder: 'F' })).toBe(
      t('cli.templatesWritten', { count: '1', folder: 'F' }),
    );
  });

  it('gives back a key that has no text', () => {
    expect(t('failures.NO_SUCH_CODE', { file: 'x' })).toBe('failures.NO_SUCH_CODE');
  });
});

describe('translator', () => {
  const params = { stated: '88.5', computed: '-87.25', cell: 'D58' };

  it.each([
    ['vi', 'Tổng ghi 88,5 nhưng các dòng cộng lại là −87,25 (ô D58). Hãy kiểm tra lại điểm và tổng.'],
    ['en', 'The stated total is 88.5, but the rows add up to −87.25 (cell D58). Check the scores and the total.'],
    ['th', 'คะแนนรวมที่ระบุคือ 88.5 แต่ผลบวกของแถวคือ −87.25 (เซลล์ D58) โปรดตรวจสอบคะแนนและผลรวม'],
  ] as const)('writes points as %s does, and cell addresses as they are', (language, expected) => {
    expect(translator(language)('findings.TOTAL_MISMATCH', params)).toBe(expected);
  });

  it('joins lists', () => {
    expect(translator('vi')('failures.ROUND_UNKNOWN', { year: 2023, known: ['2024', '2025'] })).toBe(
      'Không có đợt đánh giá năm 2023. Các năm đang có: 2024, 2025.',
    );
  });

  it('names role and action in words', () => {
    expect(translator('vi')('failures.ROLE_FORBIDDEN', { user: 'lan', role: 'member', action: 'decide' })).toBe(
      'lan (thành viên) không có quyền quyết định công nhận. Hãy nhờ người có quyền thực hiện.',
    );
  });

  it('leaves a role without a word as its code', () => {
    expect(translator('en')('failures.ROLE_FORBIDDEN', { user: 'lan', role: 'guest', action: 'sign' })).toContain(
      'lan (guest)',
    );
  });
});

describe('totalText', () => {
  it.each([
    ['84.995', '84,99 (84,995)', '84.99 (84.995)'],
    ['79.999', '79,99 (79,999)', '79.99 (79.999)'],
    ['85', '85,00', '85.00'],
    ['87.5', '87,50', '87.50'],
    ['0', '0,00', '0.00'],
  ])('writes %s as %s and %s', (value, vietnamese, english) => {
    const total = toExact(points(value));
    expect(totalText(total, 'vi')).toBe(vietnamese);
    expect(totalText(total, 'en')).toBe(english);
    expect(totalText(total, 'th')).toBe(english);
  });

  it('shows an unending total as a fraction beside the cut value', () => {
    expect(totalText(exact(8700n, 97n), 'vi')).toBe('89,69 (8700/97)');
  });

  const shownValue = (text: string): Exact | null => parseExact((text.split(' ')[0] ?? '').replace(',', '.'));
  const thresholds = [80, 85, 90, 95, 100].map((one) => wholeExact(one));
  const totals = fc
    .tuple(fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.bigInt({ min: 0n, max: 10n ** 11n }))
    .map(([d, n]) => exact(n % (100n * d + 1n), d));
  const nearThreshold = fc
    .tuple(fc.constantFrom(...thresholds), fc.bigInt({ min: 1n, max: 10n ** 9n }))
    .map(([{ n }, d]) => exact(n * d - 1n, d));

  it.each(LANGUAGES)('in %s never reaches a threshold that the exact value does not reach', (language) => {
    fc.assert(
      fc.property(fc.oneof(totals, nearThreshold), (total) => {
        const shown = shownValue(totalText(total, language));
        if (shown === null) expect.unreachable('a total is shown as a decimal number');
        for (const threshold of thresholds)
          expect(compareExact(shown, threshold) >= 0).toBe(compareExact(total, threshold) >= 0);
      }),
    );
  });

  it.each(LANGUAGES)('in %s is the exact value unless the exact value stands beside it', (language) => {
    fc.assert(
      fc.property(totals, (total) => {
        const text = totalText(total, language);
        const shown = shownValue(text);
        expect(shown !== null && compareExact(shown, total) === 0).toBe(!text.includes('('));
      }),
    );
  });
});

describe('numbers', () => {
  it.each([
    ['-0.25', '−0,25', '−0.25'],
    ['4', '4', '4'],
    ['2.125', '2,125', '2.125'],
  ])('writes %s points as %s in Vietnamese and %s elsewhere', (value, vietnamese, elsewhere) => {
    expect(pointsText(points(value), 'vi')).toBe(vietnamese);
    expect(pointsText(points(value), 'en')).toBe(elsewhere);
    expect(pointsText(points(value), 'th')).toBe(elsewhere);
  });

  it('leaves what is not a number alone', () => {
    expect(decimalText('–', 'vi')).toBe('–');
  });
});

describe('dateText', () => {
  it.each([
    ['vi', '05/01/2025', '23:30 31/12/2024', '00:30 01/01/2025'],
    ['en', '5 Jan 2025', '31 Dec 2024, 23:30', '1 Jan 2025, 00:30'],
    ['th', '5 ม.ค. 2568', '31 ธ.ค. 2567 23:30', '1 ม.ค. 2568 00:30'],
  ] as const)('writes days and instants in %s, at UTC+7', (language, day, lateEvening, pastMidnight) => {
    expect(dateText('2025-01-05', language)).toBe(day);
    expect(dateText('2024-12-31T16:30:00.000Z', language)).toBe(lateEvening);
    expect(dateText('2024-12-31T17:30:00Z', language)).toBe(pastMidnight);
  });

  it.each(['–', '', '2024-13-45', '2024', 'tháng 12'])('leaves "%s" alone', (text) => {
    expect(dateText(text, 'vi')).toBe(text);
  });
});

describe('a person with several roles', () => {
  it('is told by all of them', () => {
    const params = { user: 'lan', role: 'secretary, chair', action: 'decide' };
    expect(translator('vi')('failures.ROLE_FORBIDDEN', params)).toContain(`${vi.roles.secretary}, ${vi.roles.chair}`);
    expect(translator('en')('failures.ROLE_FORBIDDEN', params)).toContain(`${en.roles.secretary}, ${en.roles.chair}`);
  });
});
