/** Texts of the window: many adjustments out of a workbook. The three languages side by side; the compiler holds them equal. */
const vi = {
  pick: 'Điều chỉnh từ Excel…',
  title: 'Điều chỉnh từ bảng {{file}}',
  reading: 'Đang đọc bảng…',
  columns:
    'Mỗi dòng một điều chỉnh, các cột: Mã đơn vị, Mã tiêu chí, Điểm, Loại lý do, Lý do; thêm được Điểm hiện tại.',
  summary: '{{changes}} điều chỉnh của {{units}} đơn vị. Chưa ghi gì; bấm nút dưới thì ghi tất cả.',
  faults: 'Chưa ghi gì: bảng có {{count}} chỗ sai. Hãy sửa trong Excel rồi chọn lại; ghi tất cả hoặc không ghi gì.',
  cell: 'Ô',
  unit: 'Đơn vị',
  criterion: 'Tiêu chí',
  from: 'Đang là',
  to: 'Thành',
  reason: 'Lý do',
  offStep: 'ngoài các mức điểm',
  save: 'Ghi {{count}} điều chỉnh',
  again: 'Chọn bảng khác',
  done: 'Đã ghi {{count}} điều chỉnh.',
  lost: 'Không đọc được tệp {{file}}: tệp quá lớn hoặc không còn ở đó.',
} as const;

type Texts = { readonly [K in keyof typeof vi]: string };

const en: Texts = {
  pick: 'Adjust from Excel…',
  title: 'Adjustments from {{file}}',
  reading: 'Reading the workbook…',
  columns:
    'One adjustment a row, columns: Unit code, Criterion, Score, Kind of reason, Note; Present score may be added.',
  summary: 'Adjustments: {{changes}}, units: {{units}}. Nothing is stored yet; the button below stores all of them.',
  faults:
    'Nothing was stored; faults in the workbook: {{count}}. Correct it and choose it again: all or none is stored.',
  cell: 'Cell',
  unit: 'Unit',
  criterion: 'Criterion',
  from: 'Now',
  to: 'Becomes',
  reason: 'Reason',
  offStep: 'off its steps',
  save: 'Store adjustments: {{count}}',
  again: 'Choose another workbook',
  done: 'Adjustments stored: {{count}}.',
  lost: 'The file {{file}} cannot be read: it is too large or no longer there.',
};

const th: Texts = {
  pick: 'ปรับคะแนนจาก Excel…',
  title: 'ปรับคะแนนจากตาราง {{file}}',
  reading: 'กำลังอ่านตาราง…',
  columns: 'หนึ่งแถวหนึ่งการปรับ คอลัมน์: รหัสหน่วยงาน รหัสเกณฑ์ คะแนน ประเภทเหตุผล เหตุผล เพิ่มคะแนนปัจจุบันได้',
  summary: 'การปรับ {{changes}} รายการของ {{units}} หน่วยงาน ยังไม่บันทึก กดปุ่มด้านล่างเพื่อบันทึกทั้งหมด',
  faults: 'ยังไม่บันทึก: ตารางมีที่ผิด {{count}} แห่ง โปรดแก้ไขแล้วเลือกใหม่ บันทึกทั้งหมดหรือไม่บันทึกเลย',
  cell: 'เซลล์',
  unit: 'หน่วยงาน',
  criterion: 'ตัวชี้วัด',
  from: 'ปัจจุบัน',
  to: 'เปลี่ยนเป็น',
  reason: 'เหตุผล',
  offStep: 'นอกขั้นคะแนน',
  save: 'บันทึกการปรับ {{count}} รายการ',
  again: 'เลือกตารางอื่น',
  done: 'บันทึกการปรับ {{count}} รายการแล้ว',
  lost: 'อ่านไฟล์ {{file}} ไม่ได้: ไฟล์ใหญ่เกินไปหรือไม่มีแล้ว',
};

export const adjustWorkbook = { vi, en, th };
