/** What a sentence of the log is told: a person reads names and words, never the codes that the log keeps. */
import { describe, expect, it } from 'vitest';
import { kindKey } from '../../renderer/features/log/kindKey.ts';
import { saidPayload } from '../../renderer/features/log/saidPayload.ts';
import type { EventKind } from '../../shared/domain/audit.ts';
import type { Params } from '../../shared/domain/result.ts';
import { SETTING_SHAPES } from '../../shared/domain/roundSettings.ts';
import { settingName, settingSaid } from '../../shared/i18n/settingWords.ts';
import { translator } from '../../shared/i18n/translator.ts';

const NAMES = { '10654': 'Xã Hồng Phong', '10630': 'Xã An Bình', thuky: 'Trần Thị Mẫu', chutich: 'Nguyễn Văn Mẫu' };
const LANGUAGES = ['vi', 'en', 'th'] as const;

function sentence(kind: EventKind, payload: Params, language: (typeof LANGUAGES)[number] = 'vi'): string {
  const t = translator(language);
  return t(kindKey('say', kind), saidPayload({ kind, payload, names: NAMES, paper: null }, { t, language }));
}

it.each<[EventKind, Params, string]>([
  [
    'round-setting-changed',
    { year: 2024, key: 'checks.jump.groupPercent', value: '12.5', note: 'Xem kỹ hơn' },
    'Đợt 2024: Tăng vọt so với năm trước – Nhóm tăng từ (%): 12,5. Xem kỹ hơn',
  ],
  [
    'round-setting-changed',
    { year: 2024, key: 'confirmation', value: 'none', note: 'Một người' },
    'Đợt 2024: Điều chỉnh điểm: không cần xác nhận. Một người',
  ],
  [
    'score-adjusted',
    { year: 2024, unit: '10654', criterion: '3.1', from: 'claimed', to: '4.5', note: 'Theo một cửa.' },
    'Xã Hồng Phong, tiêu chí 3.1: đơn vị ghi không phát sinh → 4,5. Theo một cửa.',
  ],
  [
    'round-decided',
    { year: 2024, results: ['10654=91.7/3', '10630=78/0', '1=90/3', '2=61/-'] },
    'Đợt 2024, 4 đơn vị. Mức 3: 2, Không đạt: 1, –: 1',
  ],
  [
    'unit-amended',
    { year: 2024, unit: '10654', scores: ['3.1=5>6', '2.2=missing>1.5'], result: '92.7/3', reason: 'Khiếu nại.' },
    'Xã Hồng Phong: 3.1: 5 → 6, 2.2: chưa có điểm → 1,5; kết quả 92,7 (Mức 3). Khiếu nại.',
  ],
  [
    'documents-issued',
    { year: 2024, papers: ['decision - ab', 'certificate 10654 cd', 'certificate 10630 ef'], draft: false },
    'Đợt 2024, 3 văn bản. quyết định công nhận: 1, giấy công nhận: 2',
  ],
  [
    'appraisers-assigned',
    { year: 2024, units: ['10654', '10630'], appraisers: ['thuky', 'moi'] },
    'Xã Hồng Phong, Xã An Bình: Trần Thị Mẫu, moi',
  ],
  [
    'predecessor-recorded',
    { year: 2024, unit: '10630', predecessor: '10701 Xã Cũ', extent: 'part' },
    'Xã An Bình: 10701 Xã Cũ (một phần nhập vào)',
  ],
  ['pin-reset', { user: 'chutich' }, 'Cho Nguyễn Văn Mẫu, để đặt mã mới'],
])('%s %j', (kind, payload, said) => {
  expect(sentence(kind, payload)).toBe(said);
});

it('writes the year as the language does', () => {
  expect(sentence('meeting-recorded', { year: 2024, day: '2024-12-27' }, 'th')).toContain('2567');
});

describe.each(LANGUAGES)('in %s', (language) => {
  const t = translator(language);
  it('every setting has a name and its initial value a word', () => {
    for (const { key, initial } of SETTING_SHAPES) {
      expect(settingName(t, key)).not.toMatch(/checks\.|window\./);
      expect(settingSaid(t, language, key, initial)).not.toMatch(/window\.|true|false/);
    }
  });
});
