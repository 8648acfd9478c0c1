/**
 * What happens to each unit in the sample season, by its official code: every level, two not met, one late, one sent
 * again, three with planted faults, one whose document is of an earlier year. Invented from end to end.
 */
import type { ReasonKind } from '../../../shared/domain/appraisal.ts';

export type Lowering = {
  readonly criterion: string;
  readonly reason: ReasonKind;
  readonly note: string;
  readonly by: string;
};

export type Story = {
  readonly code: string;
  /** The self total that the commune comes close to. */
  readonly aim: string;
  /** Criteria that the appraisers lower by one step. */
  readonly lowered: readonly Lowering[];
  readonly fault?: 'score-above-maximum' | 'wrong-total' | 'blank-score';
  readonly late?: true;
  readonly sentAgain?: true;
  readonly notArisen?: string;
  /** A criterion whose document is of an earlier year: the cross-checks see it. */
  readonly oldDocument?: string;
};

const lower = (criterion: string, reason: ReasonKind, note: string, by = 'thanhvien1'): Lowering => ({
  criterion,
  reason,
  note,
  by,
});

const onTime = lower(
  '3.1',
  'reference-data',
  'Tỷ lệ giải quyết đúng hạn theo hệ thống một cửa thấp hơn mức đơn vị báo cáo.',
);
const survey = lower(
  '3.8',
  'reference-data',
  'Kết quả khảo sát độc lập của huyện thấp hơn mức đơn vị tự báo cáo.',
  'thanhvien2',
);
const posted = lower('1.2', 'field-check', 'Kiểm tra thực tế: bảng niêm yết thiếu thủ tục mới ban hành.');
const reception = lower('2.1', 'evidence', 'Sổ tiếp công dân thiếu chữ ký xác nhận ở hai kỳ tiếp.', 'thanhvien2');
const office = lower('4.3', 'field-check', 'Khuôn viên trụ sở còn rác tại thời điểm kiểm tra.', 'thanhvien2');
const digitised = lower('3.3', 'reference-data', 'Số hồ sơ số hóa theo báo cáo của Văn phòng UBND huyện thấp hơn.');
const dialogue = lower('5.2', 'evidence', 'Chỉ có biên bản của một cuộc đối thoại.', 'thanhvien2');

export const STORIES: readonly Story[] = [
  { code: '10606', aim: '97.5', lowered: [] },
  { code: '10609', aim: '92.4', lowered: [onTime] },
  { code: '10612', aim: '88.7', lowered: [reception] },
  { code: '10615', aim: '91.2', lowered: [], sentAgain: true },
  { code: '10618', aim: '86.3', lowered: [posted, office] },
  // The chair's own adjustment: somebody else confirms it before he decides.
  { code: '10621', aim: '94.1', lowered: [{ ...survey, by: 'chutich' }] },
  { code: '10624', aim: '83.5', lowered: [], oldDocument: '2.2' },
  { code: '10627', aim: '89.9', lowered: [digitised] },
  { code: '10630', aim: '96.4', lowered: [office], notArisen: '5.5' },
  { code: '10633', aim: '87.6', lowered: [], fault: 'score-above-maximum' },
  { code: '10636', aim: '78.4', lowered: [reception] },
  { code: '10639', aim: '92.0', lowered: [], fault: 'wrong-total' },
  { code: '10642', aim: '81.2', lowered: [], late: true },
  { code: '10645', aim: '90.6', lowered: [posted, survey] },
  { code: '10648', aim: '85.9', lowered: [dialogue, onTime] },
  { code: '10651', aim: '80.6', lowered: [onTime, posted, office] },
  { code: '10654', aim: '95.2', lowered: [onTime, dialogue, office] },
  { code: '10657', aim: '88.0', lowered: [], fault: 'blank-score' },
  { code: '10666', aim: '84.7', lowered: [digitised] },
];

/** Which criterion each planted fault sits in. */
export const FAULT_CRITERION = { 'score-above-maximum': '4.1', 'blank-score': '2.4' } as const;
