/** The tables that the office makes itself: their columns, under the headings that people write in the three languages. */
import type { ReasonKind } from '../../../shared/domain/appraisal.ts';
import type { TableColumn } from './readTable.ts';

const UNIT_CODE = ['Mã đơn vị', 'Mã ĐVHC', 'Mã', 'Unit code', 'Code', 'รหัสหน่วยงาน', 'รหัส'];
const UNIT_NAME = ['Tên đơn vị', 'Đơn vị', 'Unit', 'Unit name', 'Name', 'หน่วยงาน', 'ชื่อหน่วยงาน'];

/** Many adjustments: one a row. */
export const ADJUSTMENT_COLUMNS: readonly TableColumn[] = [
  { key: 'unit', needed: true, names: UNIT_CODE },
  {
    key: 'criterion',
    needed: true,
    names: ['Mã tiêu chí', 'Tiêu chí', 'Criterion', 'Criterion code', 'เกณฑ์', 'รหัสเกณฑ์'],
  },
  {
    key: 'score',
    needed: true,
    names: ['Điểm mới', 'Điểm thẩm định', 'Điểm', 'New score', 'Score', 'คะแนนใหม่', 'คะแนน'],
  },
  { key: 'reason', needed: true, names: ['Loại lý do', 'Kind of reason', 'Reason', 'ประเภทเหตุผล'] },
  { key: 'note', needed: true, names: ['Lý do', 'Nội dung lý do', 'Diễn giải', 'Ghi chú', 'Note', 'เหตุผล'] },
  {
    key: 'expected',
    needed: false,
    names: ['Điểm hiện tại', 'Điểm cũ', 'Present score', 'Current score', 'คะแนนปัจจุบัน'],
  },
];

/** Results of an earlier year: one unit a row, under the names of that year; scores in columns headed by criterion codes. */
export const PAST_RESULT_COLUMNS: readonly TableColumn[] = [
  { key: 'code', needed: true, names: UNIT_CODE },
  { key: 'name', needed: true, names: UNIT_NAME },
  { key: 'total', needed: true, names: ['Tổng điểm', 'Tổng', 'Điểm', 'Kết quả', 'Total', 'คะแนนรวม', 'รวม'] },
  { key: 'level', needed: false, names: ['Mức', 'Mức độ', 'Mức đạt', 'Level', 'ระดับ'] },
  {
    key: 'successor',
    needed: false,
    names: ['Mã đơn vị mới', 'Mã đơn vị kế thừa', 'Successor code', 'Successor', 'รหัสหน่วยงานใหม่'],
  },
  { key: 'extent', needed: false, names: ['Toàn bộ hay một phần', 'Phạm vi', 'Phạm vi sáp nhập', 'Extent', 'ขอบเขต'] },
];

/** Kinds of reasons as people write them, the window's words among them. */
export const REASON_WORDS: Readonly<Record<ReasonKind, readonly string[]>> = {
  evidence: ['Minh chứng', 'Evidence', 'หลักฐาน'],
  'reference-data': ['Số liệu đối chiếu', 'Reference data', 'ข้อมูลอ้างอิง'],
  arithmetic: ['Tính sai', 'Sai số học', 'Arithmetic', 'คำนวณผิด', 'การคำนวณ'],
  'scoring-rule': ['Cách chấm', 'Scoring rule', 'วิธีให้คะแนน'],
  'field-check': ['Kiểm tra thực tế', 'Field check', 'ตรวจพื้นที่', 'ตรวจสอบพื้นที่จริง'],
  explanation: ['Giải trình', 'Explanation', 'คำชี้แจง'],
  'not-applicable': ['Không phát sinh', 'Did not arise', 'ไม่เกิดขึ้น', 'ไม่มีกรณีเกิดขึ้น'],
  board: ['Ý kiến hội đồng', 'Board', 'ความเห็นคณะกรรมการ', 'คณะกรรมการ'],
  other: ['Khác', 'Other', 'อื่น ๆ', 'อื่นๆ'],
};
