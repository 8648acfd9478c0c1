import type { Output } from '../../../shared/contract/api.ts';
import type { Language } from '../../../shared/domain/criteriaSet.ts';
import { decimalText } from '../../../shared/i18n/formats.ts';
import { settingSaid } from '../../../shared/i18n/settingWords.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';
import { yearText } from '../../components/yearText.ts';
import { changesText } from './changesText.ts';
import { paperText } from './paperText.ts';

type Entry = Pick<Output<'office.log'>['events'][number], 'kind' | 'payload' | 'names' | 'paper'>;
type Speech = { readonly t: Translate; readonly language: Language };
type Said = Readonly<Record<string, unknown>>;

/** What a sentence of the log is told: names for codes, words for states, counts for long lists. The log itself keeps codes. */
export function saidPayload(entry: Entry, speech: Speech): Said {
  const { payload, names } = entry;
  const named = (code: string): string => names[code] ?? code;
  return {
    ...payload,
    changes: changesText(payload, speech),
    ...(typeof payload.year === 'number' ? { year: yearText(payload.year, speech.language) } : {}),
    ...onText(payload.unit, (unit) => ({ unit: named(unit) })),
    ...onText(payload.user, (user) => ({ person: named(user) })),
    ...onList(payload.units, (units) => ({ units: units.map(named) })),
    ...onList(payload.appraisers, (people) => ({ appraisers: people.map(named) })),
    ...stepSaid(entry, speech),
  };
}

/** What is particular to one kind of entry. */
function stepSaid(entry: Entry, speech: Speech): Said {
  const { kind, payload } = entry;
  const { t, language } = speech;
  switch (kind) {
    case 'round-setting-changed':
      return { setting: settingSaid(t, language, String(payload.key), String(payload.value)) };
    case 'score-adjusted':
    case 'adjustment-reversed':
      return { from: scoreText(t, String(payload.from)), to: scoreText(t, String(payload.to)) };
    case 'predecessor-recorded':
      return { extent: t(`window.log.extent_${payload.extent}`) };
    case 'round-decided':
      return onList(payload.results, (all) => ({ units: all.length, results: levelCounts(all, t) }));
    case 'unit-amended':
      return {
        ...onText(payload.result, (result) => ({ result: resultText(result, speech) })),
        ...onList(payload.scores, (all) => ({ scores: all.map((one) => changeText(one, speech)) })),
      };
    case 'document-signed':
      return { paper: paperText(t, entry) };
    case 'documents-issued':
      return onList(payload.papers, (all) => ({ count: all.length, papers: paperCounts(all, t) }));
    case 'paper-text-changed':
      return onList(payload.names, (all) => ({ names: all.map((one) => t(`window.decisions.text_${one}`)) }));
    default:
      return {};
  }
}

const onText = (value: unknown, say: (text: string) => Said): Said => (typeof value === 'string' ? say(value) : {});
const onList = (value: unknown, say: (texts: readonly string[]) => Said): Said =>
  Array.isArray(value) ? say(value.map(String)) : {};

const STATES = ['not-applicable', 'claimed', 'missing'];
/** Left to the sentence where it is a figure. */
const scoreText = (t: Translate, text: string): string =>
  STATES.includes(text) ? t(`window.appraisal.states.${text}`) : text;

const levelText = (level: string, t: Translate): string =>
  level === '-' ? t('levels.undecided') : level === '0' ? t('levels.notMet') : t('levels.met', { level });

/** "91.7/3" → "91,7 (Mức 3)". */
function resultText(result: string, { t, language }: Speech): string {
  const [total = '', level = '-'] = result.split('/');
  return `${decimalText(total, language)} (${levelText(level, t)})`;
}

/** "3.1=5>6" → "3.1: 5 → 6". */
function changeText(change: string, { t, language }: Speech): string {
  const [criterion = '', states = ''] = change.split('=');
  const [from, to] = states
    .split('>')
    .map((one) => (STATES.includes(one) ? scoreText(t, one) : decimalText(one, language)));
  return `${criterion}: ${from} → ${to}`;
}

const counted = (groups: ReadonlyMap<string, readonly unknown[]>): readonly string[] =>
  [...groups].map(([name, all]) => `${name}: ${all.length}`);

/** "10654=91.7/3" of each unit → how many have which level, the highest first. */
function levelCounts(results: readonly string[], t: Translate): readonly string[] {
  const levels = results
    .map((one) => one.split('/').at(-1) ?? '-')
    .toSorted()
    .toReversed();
  return counted(Map.groupBy(levels, (one) => levelText(one, t)));
}

/** "certificate 10606 <hash>" of each paper → how many of which kind. */
const paperCounts = (papers: readonly string[], t: Translate): readonly string[] =>
  counted(Map.groupBy(papers, (one) => t(`papers.${one.split(' ')[0]}`)));
