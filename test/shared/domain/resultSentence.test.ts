import { describe, expect, it } from 'vitest';
import { type BoardFacts, decideOutcome, NO_BOARD_FACTS } from '../../../shared/domain/levels.ts';
import { resultSentence, SENTENCES } from '../../../shared/domain/resultSentence.ts';
import { sentenceText } from '../../../shared/i18n/sentenceText.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { aCriteriaSet, aCriterion, aGroup, exactly, levels } from '../../builders/criteriaSets.ts';
import { anAdjustment, aSheet, type SheetOptions } from '../../builders/scores.ts';

const minimum = {
  kind: 'criterion-minimum-percent',
  percent: exactly('50'),
  enabled: true,
  effect: { kind: 'cap-level', level: 1 },
} as const;
const set = (conditions: Parameters<typeof aCriteriaSet>[1] = {}) =>
  aCriteriaSet(
    [
      aGroup('1', [aCriterion('1.1', { maximum: '90' }), aCriterion('1.2', { notApplicable: 'rescale' })]),
      aGroup('2', [aCriterion('2.1')]),
    ],
    { levels: levels('80', '85', '90', '95'), ...conditions },
  );

function aloud(options: SheetOptions, of = set(), facts: BoardFacts = NO_BOARD_FACTS): string {
  const outcome = decideOutcome(of, aSheet(of, options), facts);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return sentenceText(translator('vi'), resultSentence('Xã Hồng Phong', of, outcome.value));
}

describe('the sentence for the chair', () => {
  it('tells the way from the self total to the level, and what is missing to the next', () => {
    const stated = { '1.1': '87.5', '1.2': '4', '2.1': '4' };
    const adjustments = [anAdjustment('1.1', '87.5', '84.5'), anAdjustment('2.1', '4', '5', { id: 2 })];
    expect(aloud({ stated, adjustments })).toBe(
      'Xã Hồng Phong tự chấm 95,5 điểm. Hội đồng giảm 3 điểm ở tiêu chí 1.1. Hội đồng tăng 1 điểm ở tiêu chí 2.1. Tổng điểm là 93,5. Đạt mức 3 (từ 90 điểm). Còn thiếu 1,5 điểm để đạt mức 4.',
    );
  });

  it('says so when nothing was changed, at the top and below the standard', () => {
    expect(aloud({ stated: { '1.1': '90', '1.2': '5', '2.1': '5' } })).toBe(
      'Xã Hồng Phong tự chấm 100 điểm. Hội đồng giữ nguyên điểm tự chấm. Tổng điểm là 100. Đạt mức 4 (từ 95 điểm).',
    );
    expect(aloud({ stated: { '1.1': '70', '1.2': '4.995', '2.1': '5' } })).toBe(
      'Xã Hồng Phong tự chấm 79,995 điểm. Hội đồng giữ nguyên điểm tự chấm. Tổng điểm là 79,995. Chưa đạt chuẩn (cần ít nhất 80 điểm và đủ điều kiện). Còn thiếu 0,005 điểm để đạt mức 1.',
    );
  });

  it('names the condition that holds the level back', () => {
    expect(aloud({ stated: { '1.1': '90', '1.2': '5', '2.1': '1' } }, set({ conditions: [minimum] }))).toContain(
      'Theo tổng điểm là mức 4, nhưng chỉ được mức 1 vì chưa đủ điều kiện. Tiêu chí 2.1 được 1 điểm, dưới mức tối thiểu 2,5. Đạt mức 1 (từ 80 điểm).',
    );
  });

  it('names what refuses the level altogether, and what is only noted', () => {
    const title = (vi: string) => ({ vi, en: vi, th: vi });
    const own = { kind: 'disqualifier', enabled: true } as const;
    const of = set({
      conditions: [
        { ...own, code: 'FALSE', title: title('Minh chứng giả'), effect: { kind: 'not-met' } },
        { ...own, code: 'HEAD', title: title('Người đứng đầu bị kỷ luật'), effect: { kind: 'warning' } },
      ],
    });
    const facts = { ...NO_BOARD_FACTS, disqualifiers: new Set(['FALSE', 'HEAD']) };
    expect(aloud({ stated: { '1.1': '90', '1.2': '5', '2.1': '5' } }, of, facts)).toContain(
      'Tổng điểm là 100. Theo tổng điểm là mức 4, nhưng không đạt vì chưa đủ điều kiện. Điều kiện liệt: Minh chứng giả. Chưa đạt chuẩn (cần ít nhất 80 điểm và đủ điều kiện). Lưu ý, không làm đổi mức: Người đứng đầu bị kỷ luật.',
    );
  });

  it('tells a conversion', () => {
    const adjustments = [anAdjustment('1.2', 'KPS', 'NA')];
    expect(aloud({ stated: { '1.1': '76', '1.2': 'KPS', '2.1': '0' }, adjustments })).toContain(
      'Quy đổi do có tiêu chí không phát sinh: 4 điểm. Tổng điểm là 80.',
    );
  });

  it('has a text for each sentence', () => {
    expect(Object.keys(vi.sentences).sort()).toEqual([...SENTENCES].sort());
  });
});
