/** Texts of the window: reports. The three languages side by side; the compiler holds them equal. */
const vi = {
  title: 'Báo cáo',
  workbook: 'Lấy bảng tổng hợp cho tỉnh',
  making: 'Đang lập bảng…',
  ranking: 'Xếp hạng',
  rank: 'Hạng',
  tied: 'đồng hạng',
  unit: 'Đơn vị',
  self: 'Điểm tự chấm',
  total: 'Điểm công nhận',
  level: 'Mức',
  levels: 'Phân bố mức',
  filter: 'Lọc đơn vị (gõ không dấu cũng được)',
  nothing: 'Không có đơn vị nào khớp với “{{text}}”.',
  status: '{{ranked}} đơn vị có kết quả · {{undecided}} chưa quyết định',
} as const;

type Texts = { readonly [K in keyof typeof vi]: string };

const en: Texts = {
  title: 'Reports',
  workbook: 'Get the workbook for the province',
  making: 'Making the workbook…',
  ranking: 'Ranking',
  rank: 'Rank',
  tied: 'tied',
  unit: 'Unit',
  self: 'Self score',
  total: 'Decided score',
  level: 'Level',
  levels: 'Levels',
  filter: 'Filter units (accents not needed)',
  nothing: 'No unit matches “{{text}}”.',
  status: 'Units with a result: {{ranked}} · undecided: {{undecided}}',
};
const th: Texts = {
  title: 'รายงาน',
  workbook: 'รับตารางสรุปสำหรับจังหวัด',
  making: 'กำลังจัดทำตาราง…',
  ranking: 'การจัดอันดับ',
  rank: 'อันดับ',
  tied: 'อันดับร่วม',
  unit: 'หน่วยงาน',
  self: 'คะแนนประเมินตนเอง',
  total: 'คะแนนตามมติ',
  level: 'ระดับ',
  levels: 'การกระจายระดับ',
  filter: 'กรองหน่วยงาน (ไม่ต้องใส่เครื่องหมาย)',
  nothing: 'ไม่มีหน่วยงานที่ตรงกับ “{{text}}”',
  status: 'มีผลแล้ว {{ranked}} หน่วยงาน · ยังไม่มีมติ {{undecided}}',
};

export const reports = { vi, en, th };
