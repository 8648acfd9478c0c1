import { describe, expect, it } from 'vitest';
import { daysIn } from '../../../../shared/domain/checks/days.ts';
import { documentNumbers } from '../../../../shared/domain/checks/documentNumber.ts';
import { finding } from '../../../../shared/domain/findings.ts';
import { points } from '../../../../shared/domain/points.ts';
import type { StatedEvidence } from '../../../../shared/domain/submission.ts';
import { aRound, found, only } from '../../../builders/checkedRound.ts';
import { aCriteriaSet, aCriterion, aGroup } from '../../../builders/criteriaSets.ts';

const set = aCriteriaSet([
  aGroup('1', [aCriterion('1.1', { evidenceRequired: true }), aCriterion('1.2'), aCriterion('1.3')]),
]);

describe('evidence missing', () => {
  it.each([
    ['0.5', { name: ' ' }, 1],
    ['0.5', { number: '15/BC-UBND' }, 0],
    ['0', { name: '' }, 0],
    [null, { name: '' }, 0],
  ])('claims %s with %j', (score, evidence, count) => {
    const round = aRound(set, [{ stated: { '1.1': score, '1.2': '5' }, evidence: { '1.1': evidence } }]);
    expect(found(round, only('evidenceMissing'))).toHaveLength(count);
  });

  it('is asked for above the round’s threshold alone', () => {
    const above = (score: string) =>
      found(aRound(set, [{ stated: { '1.1': score } }]), only('evidenceMissing', { above: points('1') }));
    expect([above('1'), above('1.001')]).toEqual([[], ['EVIDENCE_MISSING 1 1.1']]);
  });

  it('is not found a second time where the import found it', () => {
    const imported = [finding('EVIDENCE_MISSING', { criterion: '1.1', cell: 'G8' })];
    const round = aRound(set, [{ stated: { '1.1': '5' }, imported }]);
    const settings = { ...only('evidenceMissing'), carriedOver: { enabled: true } };
    expect(found(round, settings)).toEqual(['EVIDENCE_MISSING 1 1.1']);
  });
});

describe('the days that a text names', () => {
  it.each([
    ['12/3/2024', '2024-03-12', '2024-03-12'],
    ['12.03.2024', '2024-03-12', '2024-03-12'],
    ['12 - 3 - 2024', '2024-03-12', '2024-03-12'],
    ['2024-03-12', '2024-03-12', '2024-03-12'],
    ['12/3/2567', '2024-03-12', '2024-03-12'],
    ['ngay 12 thang 3 nam 2024', '2024-03-12', '2024-03-12'],
    ['2/2024', '2024-02-01', '2024-02-29'],
    ['29/2/2024', '2024-02-29', '2024-02-29'],
  ])('%s', (text, from, until) => {
    expect(daysIn(text)).toEqual([{ from, until }]);
  });

  it.each(['', '29/2/2023', '31/4/2024', '12/13/2024', '0/1/2024', 'quý I', '15/BC-UBND', '12/3/24'])(
    '"%s" names none',
    (text) => {
      expect(daysIn(text)).toEqual([]);
    },
  );
});

describe('a document outside the period', () => {
  const dated = (date: string, receivedOn = '2025-01-20') =>
    found(aRound(set, [{ receivedOn, evidence: { '1.2': { number: '1/BC', date } } }]), only('evidencePeriod')).length;

  it.each([
    ['30/11/2023', 1],
    ['1/12/2023', 0],
    ['31/12/2024', 0],
    ['1/1/2025', 1],
    ['11/2023', 1],
    ['12/2023', 0],
    ['', 0],
  ])('%s', (date, count) => {
    expect(dated(date)).toBe(count);
  });

  it('is also one younger than the sheet that cites it', () => {
    expect([dated('10/12/2024', '2024-12-10'), dated('11/12/2024', '2024-12-10')]).toEqual([0, 1]);
  });
});

describe('numbers of documents', () => {
  it.each([
    ['15/BC-UBND', ['15/BC-UBND']],
    ['số 015 / bc – ubnd', ['15/BC-UBND']],
    ['27/QĐ-UBND; 3/KH-UBND', ['27/QD-UBND', '3/KH-UBND']],
    ['12/03/2024', []],
    ['', []],
  ])('%s', (text, numbers) => {
    expect(documentNumbers(text).map((one) => one.text)).toEqual(numbers);
  });

  it.each([
    ['61/2018/NĐ-CP', true],
    ['45/QĐ-TTg', true],
    ['7/CT-HU', true],
    ['15/BC-UBND', false],
    ['15/QĐ-HĐND', false],
  ])('%s is from above: %s', (text, fromAbove) => {
    expect(documentNumbers(text).map((one) => one.fromAbove)).toEqual([fromAbove]);
  });
});

const report: StatedEvidence = {
  number: '15/BC-UBND',
  date: '12/3/2024',
  name: 'Báo cáo kết quả tiếp công dân định kỳ',
};

describe('one document in two units', () => {
  const both = (other: Partial<StatedEvidence>, criterion = '1.1') =>
    found(
      aRound(set, [{ evidence: { '1.1': report } }, { evidence: { [criterion]: { ...report, ...other } } }]),
      only('documentShared'),
    );

  it('is found on both sides where number, date and name agree, however they are typed', () => {
    const finding = ['EVIDENCE_NUMBER_SHARED 1 1.1', 'EVIDENCE_NUMBER_SHARED 2 1.1'];
    expect(both({})).toEqual(finding);
    expect(both({ number: 'Số 015/bc - ubnd', date: '12.03.2024' })).toEqual(finding);
    expect(both({}, '1.3')).toEqual(['EVIDENCE_NUMBER_SHARED 1 1.1', 'EVIDENCE_NUMBER_SHARED 2 1.3']);
  });

  it('is none where the number, the date or the name is another', () => {
    expect(both({ number: '16/BC-UBND' })).toEqual([]);
    expect(both({ date: '13/3/2024' })).toEqual([]);
    expect(both({ name: 'Báo cáo thu chi ngân sách quý một' })).toEqual([]);
  });

  it('is none where it comes from the level above, or many units cite it', () => {
    expect(both({ number: '15/2024/NĐ-CP' })).toEqual([]);
    const from = { ...report, name: 'Kế hoạch của UBND huyện về tiếp công dân' };
    const cited = (count: number, document: StatedEvidence) =>
      found(
        aRound(
          set,
          Array.from({ length: count }, () => ({ evidence: { '1.1': document } })),
        ),
        only('documentShared'),
      );
    expect(cited(2, from)).toEqual([]);
    expect([cited(4, report).length, cited(5, report).length]).toEqual([4, 0]);
  });
});

describe('one document for two criteria', () => {
  it('is a note at the first, naming both', () => {
    const twice = (other: StatedEvidence) =>
      found(aRound(set, [{ evidence: { '1.1': report, '1.3': other } }]), only('documentShared'));
    expect(twice(report)).toEqual(['EVIDENCE_NUMBER_TWICE 1 1.1']);
    expect(twice({ ...report, number: '16/BC-UBND' })).toEqual([]);
    expect(twice({ ...report, date: '13/3/2024' })).toEqual([]);
  });
});

describe('nearly the same text', () => {
  const TEXT =
    'Sổ tiếp công dân của UBND xã Hồng Phong ghi đủ 48 buổi, ảnh chụp từng buổi lưu tại tủ số 3 phòng văn thư';
  const texts = (a: string, b: string) =>
    found(
      aRound(set, [
        { evidence: { '1.1': { number: '1/BC', name: a } } },
        { evidence: { '1.2': { number: '2/BC', name: b } } },
      ]),
      only('textShared'),
    );

  it('is found with the names exchanged, a word changed and accents lost', () => {
    const copied = ['EVIDENCE_TEXT_SHARED 1 1.1', 'EVIDENCE_TEXT_SHARED 2 1.2'];
    expect(texts(TEXT, TEXT)).toEqual(copied);
    expect(texts(TEXT, TEXT.replace('Hồng Phong', 'An Lâm'))).toEqual(copied);
    expect(texts(TEXT, TEXT.replace('văn thư', 'một cửa'))).toEqual(copied);
    expect(texts(TEXT, TEXT.normalize('NFD').replace(/\p{M}/gu, ''))).toEqual(copied);
  });

  it('is none where more than a quarter differs, or too little is written', () => {
    expect(texts(TEXT, `${TEXT} và được Mặt trận Tổ quốc xác nhận bằng văn bản ngày cuối năm`)).toEqual([]);
    expect(texts('Sổ tiếp công dân', 'Sổ tiếp công dân')).toEqual([]);
    expect(texts('Sổ tiếp công dân mới', 'Sổ tiếp công dân mới')).toHaveLength(2);
  });

  it('is a pattern where five units use it, or the form prints it', () => {
    const used = (count: number) =>
      found(
        aRound(
          set,
          Array.from({ length: count }, (_none, at) => ({ evidence: { '1.1': { number: `${at}/BC`, name: TEXT } } })),
        ),
        only('textShared'),
      ).length;
    expect([used(4), used(5)]).toEqual([4, 0]);
    const printing = aCriteriaSet([aGroup('1', [aCriterion('1.1', { evidence: { vi: TEXT } }), aCriterion('1.2')])]);
    const units = ['1/BC', '2/BC'].map((number) => ({ evidence: { '1.1': { number, name: TEXT } } }));
    expect(found(aRound(printing, units), only('textShared'))).toEqual([]);
  });

  it('for two criteria of one unit is a note; with the same number the document speaks', () => {
    const twice = (number: string) => {
      const evidence = { '1.1': { number: '1/BC-UBND', name: TEXT }, '1.3': { number, name: TEXT } };
      return found(aRound(set, [{ evidence }]), {
        ...only('textShared'),
        documentShared: only('documentShared').documentShared,
      });
    };
    expect(twice('2/BC-UBND')).toEqual(['EVIDENCE_TEXT_TWICE 1 1.1']);
  });
});
