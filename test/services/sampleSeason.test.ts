import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli, cliJson, temporaryFolder } from '../builders/office.ts';
import { outside } from '../builders/outsideTools.ts';

type SummaryUnit = {
  readonly code: string;
  readonly name: string;
  readonly selfTotal: string;
  readonly decidedTotal: string;
  readonly level: number;
  readonly findings: readonly { readonly code: string; readonly state: string }[];
  readonly notes: readonly string[];
  readonly file: string;
};

let out: string;
let printed: string;
let units: readonly SummaryUnit[];

beforeAll(async () => {
  out = join(temporaryFolder(), 'demo');
  const run = await cli(['demo', '--out', out]);
  expect(run.status).toBe(0);
  printed = run.out;
  units = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')).units;
});

const codesOf = (unit: SummaryUnit) => unit.findings.map((one) => one.code);

describe('the sample season', () => {
  it('leaves workbooks, unsigned and signed papers, the CA and a summary', () => {
    expect(readdirSync(out).sort()).toEqual(['data', 'demo-ca.crt', 'signed', 'summary.json', 'unsigned', 'workbooks']);
    expect(readdirSync(join(out, 'workbooks'))).toHaveLength(20);
    expect(readdirSync(join(out, 'unsigned'))).toHaveLength(20);
    expect(readdirSync(join(out, 'signed'))).toEqual(readdirSync(join(out, 'unsigned')));
    // The throwaway key is gone.
    expect(readdirSync(join(out, 'data'))).toEqual(['thamdinh.db']);
  });

  it('has every level, two units that do not meet the standard, one late, one sent again, four findings', () => {
    expect(units).toHaveLength(19);
    const levels = units.map((unit) => unit.level);
    expect(new Set(levels)).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(levels.filter((level) => level === 0)).toHaveLength(2);
    expect(units.filter((unit) => unit.notes.includes('LATE'))).toHaveLength(1);
    expect(units.filter((unit) => unit.notes.includes('SUPERSEDES_VERSION'))).toHaveLength(1);
    expect(units.flatMap(codesOf).sort()).toEqual([
      'EVIDENCE_OUTSIDE_PERIOD',
      'SCORE_ABOVE_MAX',
      'SCORE_MISSING',
      'TOTAL_MISMATCH',
    ]);
    expect(units.flatMap((unit) => unit.findings.map((one) => `${one.code} ${one.state}`)).sort()).toEqual([
      'EVIDENCE_OUTSIDE_PERIOD explained',
      'SCORE_ABOVE_MAX settled',
      'SCORE_MISSING settled',
      'TOTAL_MISMATCH settled',
    ]);
  });

  it('prints a table with each unit, and marks it as sample data', () => {
    expect(printed).toContain('DỮ LIỆU MẪU');
    for (const unit of units) expect(printed).toContain(unit.name);
  });

  it('every signed paper is valid under the demo CA and known to the register', async () => {
    const files = readdirSync(join(out, 'signed')).map((name) => join(out, 'signed', name));
    const argv = ['--data', join(out, 'data'), 'verify', ...files, '--ca', join(out, 'demo-ca.crt')];
    const { status, json } = await cliJson(argv, { now: '2025-02-01T00:00:00Z' });
    expect(status).toBe(0);
    expect(
      new Set(json.files.map((one: { verdict: string; register: string }) => `${one.verdict} ${one.register}`)),
    ).toEqual(new Set(['valid matches']));
  });

  it("each unit's paper says its name, its level and its total", () => {
    for (const unit of units) {
      const text = outside('pdftotext', ['-raw', unit.file, '-']);
      expect(text).toBe(text.normalize('NFC'));
      const folded = text.replace(/\s+/g, ' ').toLowerCase();
      expect(folded).toContain(unit.name.toLowerCase());
      const [whole = '', decimals = ''] = unit.decidedTotal.split('.');
      expect(folded).toContain(`${whole},${decimals.padEnd(2, '0')}`);
      expect(folded).toContain(unit.level > 0 ? `mức ${unit.level}` : 'chưa đạt chuẩn');
    }
  });

  it('gives the same workbooks and papers at every run, over the folder of the last one', async () => {
    const snapshot = (folder: string) =>
      Object.fromEntries(
        readdirSync(join(out, folder)).map((name) => [name, readFileSync(join(out, folder, name)).toString('base64')]),
      );
    const before = [snapshot('workbooks'), snapshot('unsigned')];
    expect((await cli(['demo', '--out', out])).status).toBe(0);
    expect([snapshot('workbooks'), snapshot('unsigned')]).toEqual(before);
  });

  it('never clears a folder that holds something else', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'thu-rieng.txt'), 'x');
    const { status, json } = await cliJson(['demo', '--out', folder]);
    expect([status, json.error.code]).toEqual([1, 'FOLDER_NOT_EMPTY']);
    expect(existsSync(join(folder, 'thu-rieng.txt'))).toBe(true);
  });
});
