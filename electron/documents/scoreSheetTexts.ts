/** The wording of the score sheet, in Vietnamese like every paper. */
import type { ScoreSheetModel } from '../../shared/domain/scoreSheetModel.ts';
import { levelName } from './texts.ts';

const dayText = (iso: string): string => iso.split('-').reverse().join('/');

export const scoreSheetTexts = {
  title: 'PHIẾU ĐIỂM',
  subject: ({ unit, setTitle, year, version, receivedOn }: ScoreSheetModel): string =>
    `${unit.name} (${unit.code}) – ${setTitle.vi}, năm ${year}; bản tự chấm lần ${version}, nhận ngày ${dayText(receivedOn)}`,
  undecided: 'Chưa có tổng điểm: còn nội dung chờ xử lý (xem cuối phiếu).',
  result: (total: string, level: number | null): string =>
    `Tổng điểm: ${total}${level === null ? '' : ` – ${level === 0 ? 'Chưa đạt chuẩn' : `Đạt ${levelName(level).toLocaleLowerCase('vi')}`}`}`,
  columns: [
    'Mã',
    'Tiêu chí',
    'Tối đa',
    'Năm trước',
    'Tự chấm',
    'Thẩm định',
    'Hội đồng',
    'Kết quả',
    'Lý do, giải trình, phát hiện',
  ],
  notArisen: { 'not-applicable': 'KPS', claimed: 'KPS?' },
  waterfall: 'Từ điểm tự chấm đến kết quả',
  stepColumns: ['Bước', 'Thay đổi', 'Tổng'],
  selfStep: 'Điểm tự chấm',
  conditions: 'Điều kiện',
  met: 'đạt',
  unmet: 'KHÔNG ĐẠT',
  sheetLines: 'Phát hiện và giải trình của cả bảng',
  blockers: 'Còn phải xử lý trước khi quyết định',
} as const;
