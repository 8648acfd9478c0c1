import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gist, inWorkOrder, OUTCOMES, type ReceivedFile } from '../../renderer/features/receipt/receivedFile.ts';
import { type FindingCode, severityOf } from '../../shared/domain/findings.ts';
import { translator } from '../../shared/i18n/translator.ts';

type Shown = ReceivedFile['findings'][number];
const shown = (code: FindingCode, part: Partial<Shown> = {}): Shown => ({
  code,
  severity: severityOf(code),
  sheet: null,
  cell: null,
  criterion: null,
  params: {},
  id: null,
  state: 'open',
  ofRound: false,
  answer: null,
  ...part,
});

const received = (file: string, part: Partial<ReceivedFile>): ReceivedFile => ({
  token: file,
  file,
  outcome: 'accepted',
  unit: null,
  version: null,
  statedYear: null,
  layout: null,
  selfTotal: null,
  statedTotal: null,
  choices: [],
  findings: [],
  differences: [],
  cured: [],
  ...part,
});
const of = (name: string) => ({ unit: { code: name, name } });

describe('the list of received files', () => {
  it('begins with what needs work; the rest is in Vietnamese order', () => {
    const given = [
      received('z', of('Xã Đồng Lạc')),
      received('y', of('Xã Cộng Hòa')),
      received('x', { ...of('Xã An Bình'), findings: [shown('SCORE_MISSING')], outcome: 'accepted-with-warnings' }),
      received('w', { outcome: 'refused' }),
      received('v', { outcome: 'needs-decision' }),
      received('u', of('Xã Hợp Tiến 10')),
      received('t', of('Xã Hợp Tiến 9')),
    ];
    expect(inWorkOrder(given).map(({ file }) => file)).toEqual(['v', 'w', 'x', 'y', 'z', 't', 'u']);
  });

  it('keeps each kind together, in whatever order the files came', () => {
    const any = fc.array(fc.tuple(fc.string(), fc.constantFrom(...OUTCOMES)));
    fc.assert(
      fc.property(any, (files) => {
        const sorted = inWorkOrder(files.map(([name, outcome]) => received(name, { outcome })));
        expect(sorted).toHaveLength(files.length);
        const urgent = sorted.map(({ outcome }) => ['needs-decision', 'refused'].indexOf(outcome));
        const groups = urgent.map((one) => (one < 0 ? 2 : one));
        expect(groups).toEqual([...groups].sort());
      }),
    );
  });

  it('names in the row both files of a unit that came together', () => {
    const params = { before: 'x.xlsx', now: 'x-lan-2.xlsx' };
    const findings = [shown('EVIDENCE_MISSING', { criterion: '1.1' }), shown('SEVERAL_FILES_OF_UNIT', { params })];
    for (const language of ['vi', 'en', 'th'] as const)
      expect(gist(translator(language), received('x', { findings }))).toMatch(/x\.xlsx.*x-lan-2\.xlsx/);
  });
});
