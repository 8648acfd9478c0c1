/**
 * Every field printed equals the database: papers of the whole sample season, read back by pdftotext, against rows that sqlite3 read. Neither side
 * goes through the program's own models.
 */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { issueDocuments } from '../../electron/services/issueDocuments.ts';
import { giveNumbers } from '../../electron/services/paperNumbers.ts';
import { runSampleSeason } from '../../electron/services/sampleSeason/runSampleSeason.ts';
import { openStore } from '../../electron/store/index.ts';
import { keptTasks } from '../builders/keptWorker.ts';
import { temporaryFolder } from '../builders/office.ts';
import { outside } from '../builders/outsideTools.ts';
import { done } from '../builders/round.ts';

/** One unit as the database has it, in the words of a paper. */
type Stored = { readonly name: string; readonly self: string; readonly total: string; readonly level: string };
type Row = Readonly<Record<string, string | number | null>>;

let texts: ReadonlyMap<string, string>;
let units: ReadonlyMap<string, Stored>;
let changes: readonly Row[];
let compared = 0;
const differing: string[] = [];

beforeAll(async () => {
  const out = join(temporaryFolder(), 'demo');
  done(await runSampleSeason(out, () => () => undefined));
  const data = join(out, 'data');
  const store = done(openStore(data));
  const tasks = keptTasks();
  const now = () => new Date('2025-01-20T02:00:00Z');
  const summary = { kind: 'summary', unit: null, ordinal: 1 } as const;
  const number = { number: 7, day: '2025-01-15', way: 'electronic', elsewhere: 'Báo cáo khác', user: 'thuky' } as const;
  done(giveNumbers(store, { year: 2024, papers: [summary], ...number }, now()));
  const kinds = ['decision', 'certificate', 'notice', 'summary', 'proposal', 'meeting-pack', 'minutes'] as const;
  const folder = join(out, 'all');
  const request = { year: 2024, out: folder, kinds, units: [], word: false };
  const papers = done(await issueDocuments({ store, tasks, now }, request, () => undefined));
  tasks.close();
  store.close();
  texts = new Map(papers.map((one) => [`${one.kind} ${one.unit ?? ''}`.trim(), textOf(one.file)]));
  const file = join(data, 'thamdinh.db');
  units = new Map(sql(file, UNITS).map((row) => [String(row.code), storedOf(row)]));
  changes = sql(file, CHANGES);
});

const textOf = (file: string): string => outside('pdftotext', ['-raw', file, '-']).replace(/\s+/g, ' ');
const sql = (file: string, query: string): readonly Row[] =>
  JSON.parse(outside('sqlite3', ['-json', file, query]) || '[]');

const UNITS = `
  SELECT d.code, d.name, u.total_n AS n, u.total_d AS d, u.level,
    (SELECT sum(s.value) FROM submission_score s WHERE s.submission_id = u.submission_id) AS self,
    (SELECT count(*) FROM submission_score s WHERE s.submission_id = u.submission_id AND s.value IS NULL AND s.not_applicable = 0) AS blank
  FROM unit_decision u JOIN unit_designation d ON d.unit_id = u.unit_id`;
/** What the last adjustment of a criterion made of its first score. */
const CHANGES = `
  SELECT d.code, a.criterion, a.to_points AS becomes,
    (SELECT b.from_points FROM adjustment b WHERE b.unit_id = a.unit_id AND b.criterion = a.criterion ORDER BY b.id LIMIT 1) AS was, a.note
  FROM adjustment a JOIN unit_designation d ON d.unit_id = a.unit_id
  WHERE a.id = (SELECT max(c.id) FROM adjustment c WHERE c.unit_id = a.unit_id AND c.criterion = a.criterion)`;

const storedOf = ({ name, n, d, level, self, blank }: Row): Stored => ({
  name: String(name),
  self: blank === 0 ? inThousandths(BigInt(String(self)), 1n) : '–',
  total: inThousandths(BigInt(String(n)) * 1000n, BigInt(String(d))),
  level: level === 0 ? 'Chưa đạt' : `Mức ${level}`,
});

/** Two decimals, cut; what that hides stands behind. @param n thousandths over d. */
function inThousandths(n: bigint, d: bigint): string {
  const hundredths = n / (10n * d);
  const shown = `${hundredths / 100n},${String(hundredths % 100n).padStart(2, '0')}`;
  if (n % (10n * d) === 0n) return shown;
  if (n % d === 0n) return `${shown} (${n / d / 1000n},${String((n / d) % 1000n).padStart(3, '0')})`;
  return `${shown} (…)`;
}

function compare(what: string, printed: string | undefined, stored: string): void {
  compared += 1;
  const same = stored.endsWith('(…)') ? printed?.startsWith(stored.slice(0, -4)) : printed === stored;
  if (!same) differing.push(`${what}: printed ${printed}, stored ${stored}`);
}

const NUMBER = String.raw`–|\d+,\d\d(?: \([^)]*\))?`;
const TOTAL = `(${NUMBER})`;
const LEVEL = String.raw`(Mức \d|Chưa đạt)`;

/** Rows "n code name self total level" after a heading. */
function rowsIn(paper: string, from: string, pattern: RegExp): readonly RegExpMatchArray[] {
  const text = texts.get(paper) ?? '';
  const start = text.indexOf(from);
  expect(start, `${paper}: ${from}`).toBeGreaterThanOrEqual(0);
  return [...text.slice(start).matchAll(pattern)].slice(0, units.size);
}

const WITH_SELF = new RegExp(String.raw`(\d+) (\d{5}) (\D+?) ${TOTAL} ${TOTAL} ${LEVEL}`, 'g');

describe('papers of a season of 19 units', () => {
  it.each([
    ['summary', '4. Xếp hạng'],
    ['proposal', 'Hội đồng đánh giá, công nhận đã thẩm định'],
    ['meeting-pack', '2. Kết quả xếp theo điểm'],
  ])('%s: code, name, self total, total and level of every unit', (paper, from) => {
    const rows = rowsIn(paper, from, WITH_SELF);
    expect(rows).toHaveLength(19);
    for (const [, , code = '', name, self, total, level] of rows) {
      const stored = units.get(code);
      if (!stored) throw new Error(`no unit ${code}`);
      compare(`${paper} ${code} name`, name, stored.name);
      compare(`${paper} ${code} self`, self, stored.self);
      compare(`${paper} ${code} total`, total, stored.total);
      compare(`${paper} ${code} level`, level, stored.level);
    }
    expect(new Set(rows.map(([, , code]) => code)).size).toBe(19);
  });

  it('ranking: places by total, ties alike', () => {
    const rows = rowsIn('summary', '4. Xếp hạng', WITH_SELF);
    const value = (total: string): number => Number(total.split(' ')[0]?.replace(',', '.'));
    const totals = [...units.values()].map((one) => value(one.total));
    for (const [, rank, code = ''] of rows) {
      const own = value(units.get(code)?.total ?? '');
      compare(`rank ${code}`, rank, String(totals.filter((one) => one > own).length + 1));
    }
  });

  it('meeting pack: the lists of the draft decision', () => {
    const pack = texts.get('meeting-pack') ?? '';
    const draft = pack.slice(pack.indexOf('6. Dự thảo quyết định'));
    for (const [code, { name, self, total, level }] of units) {
      const found = new RegExp(String.raw`\d ${name} ${TOTAL} ${TOTAL} (Mức \d|Dưới 80 điểm)`).exec(draft);
      compare(`draft ${code} self`, found?.[1], self);
      compare(`draft ${code} total`, found?.[2], total);
      compare(`draft ${code} level`, found?.[3], level === 'Chưa đạt' ? 'Dưới 80 điểm' : level);
    }
  });

  it('certificates and notices: name, code, total, level', () => {
    for (const [code, { name, total, self, level }] of units) {
      const certificate = texts.get(`certificate ${code}`);
      if (certificate !== undefined) {
        compare(
          `certificate ${code} name`,
          /công nhận (.+?) Mã đơn vị/.exec(certificate)?.[1],
          name.toLocaleUpperCase('vi'),
        );
        compare(`certificate ${code} code`, /Mã đơn vị hành chính: (\d+)/.exec(certificate)?.[1], code);
        compare(`certificate ${code} total`, /Tổng điểm: (\d+,\d\d)/.exec(certificate)?.[1], total.slice(0, 5));
        compare(`certificate ${code} level`, /MỨC \d/.exec(certificate)?.[0], level.toLocaleUpperCase('vi'));
        continue;
      }
      const notice = texts.get(`notice ${code}`) ?? '';
      compare(`notice ${code} level`, level, 'Chưa đạt');
      compare(`notice ${code} total`, /sau thẩm định: (\d+,\d\d)/.exec(notice)?.[1], total.slice(0, 5));
      compare(`notice ${code} self`, /tự chấm: (\d+,\d\d|–)/.exec(notice)?.[1], self.slice(0, 5));
    }
  });

  it('minutes: total and level of every unit as voted on', () => {
    const text = texts.get('minutes') ?? '';
    for (const [code, { name, total, level }] of units) {
      const found = new RegExp(`${name} ${TOTAL} ${LEVEL}`).exec(text);
      compare(`minutes ${code} total`, found?.[1], total);
      compare(`minutes ${code} level`, found?.[2], level);
    }
  });

  it('meeting pack: every change of a score, from and to', () => {
    const text = texts.get('meeting-pack') ?? '';
    const points = (value: Row[string] | undefined): string =>
      value === null || value === undefined ? '–' : String(Number(value) / 1000).replace('.', ',');
    for (const { code, criterion, was, becomes } of changes) {
      const start = text.indexOf(`(${code}) Tự chấm`);
      expect(start, String(code)).toBeGreaterThan(0);
      const found = new RegExp(String.raw`${criterion}\. \D.*?: (–|\d+(?:,\d+)?) → (–|\d+(?:,\d+)?) `).exec(
        text.slice(start),
      );
      compare(`change ${code} ${criterion} from`, found?.[1], points(was));
      compare(`change ${code} ${criterion} to`, found?.[2], points(becomes));
    }
  });

  it('summary: number and day of the register', () => {
    compare('number', /Số: (\S+)/.exec(texts.get('summary') ?? '')?.[1], '07/BC-UBND');
    compare('day', /ngày \d\d tháng \d\d năm \d{4}/.exec(texts.get('summary') ?? '')?.[0], 'ngày 15 tháng 01 năm 2025');
  });

  it('at least 400 fields were compared, and none differs', () => {
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(400);
  });
});
