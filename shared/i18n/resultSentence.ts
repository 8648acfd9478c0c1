/** A unit's result in plain words, to be read aloud in the meeting. */
const vi = {
  self: '{{unit}} tự chấm {{self, points}} điểm.',
  unchanged: 'Hội đồng giữ nguyên điểm tự chấm.',
  lowered: 'Hội đồng giảm {{points, points}} điểm ở tiêu chí {{criteria}}.',
  raised: 'Hội đồng tăng {{points, points}} điểm ở tiêu chí {{criteria}}.',
  conversion: 'Quy đổi do có tiêu chí không phát sinh: {{points, points}} điểm.',
  bonus: 'Được cộng {{points, points}} điểm thưởng.',
  penalty: 'Bị trừ {{points, points}} điểm.',
  total: 'Tổng điểm là {{total, points}}.',
  level: 'Đạt mức {{level}} (từ {{from, points}} điểm).',
  notMet: 'Chưa đạt chuẩn (cần ít nhất {{least, points}} điểm và đủ điều kiện).',
  heldBack: 'Theo tổng điểm là mức {{byTotal}}, nhưng chỉ được mức {{level}} vì chưa đủ điều kiện.',
  refused: 'Theo tổng điểm là mức {{byTotal}}, nhưng không đạt vì chưa đủ điều kiện.',
  warned: 'Lưu ý, không làm đổi mức: {{title}}.',
  groupBelow: 'Nhóm {{of}} được {{score, points}} điểm, dưới mức tối thiểu {{least, points}}.',
  criterionBelow: 'Tiêu chí {{of}} được {{score, points}} điểm, dưới mức tối thiểu {{least, points}}.',
  disqualified: 'Điều kiện liệt: {{title}}.',
  next: 'Còn thiếu {{missing, points}} điểm để đạt mức {{level}}.',
} as const;

type Texts = { readonly [K in keyof typeof vi]: string };

const en: Texts = {
  self: '{{unit}} scored itself {{self, points}} points.',
  unchanged: 'The board leaves the score as it is.',
  lowered: 'The board took {{points, points}} points in criteria {{criteria}}.',
  raised: 'The board added {{points, points}} points in criteria {{criteria}}.',
  conversion: 'Conversion for criteria that did not arise: {{points, points}} points.',
  bonus: 'Bonus points: {{points, points}}.',
  penalty: 'Penalty points: {{points, points}}.',
  total: 'The total is {{total, points}}.',
  level: 'It reaches level {{level}} (from {{from, points}} points).',
  notMet: 'It does not meet the standard (at least {{least, points}} points and all conditions).',
  heldBack: 'The total is of level {{byTotal}}, but only level {{level}} is given since conditions are not met.',
  refused: 'The total is of level {{byTotal}}, but the standard is not met since conditions are not.',
  warned: 'Noted, without effect on the level: {{title}}.',
  groupBelow: 'Group {{of}} has {{score, points}} points, below its minimum of {{least, points}}.',
  criterionBelow: 'Criterion {{of}} has {{score, points}} points, below its minimum of {{least, points}}.',
  disqualified: 'Disqualified by: {{title}}.',
  next: 'Points missing for level {{level}}: {{missing, points}}.',
};

const th: Texts = {
  self: '{{unit}} ประเมินตนเอง {{self, points}} คะแนน',
  unchanged: 'คณะกรรมการคงคะแนนตามที่ประเมินตนเอง',
  lowered: 'คณะกรรมการลด {{points, points}} คะแนนในตัวชี้วัด {{criteria}}',
  raised: 'คณะกรรมการเพิ่ม {{points, points}} คะแนนในตัวชี้วัด {{criteria}}',
  conversion: 'ปรับสัดส่วนเพราะมีตัวชี้วัดที่ไม่มีกรณีเกิดขึ้น: {{points, points}} คะแนน',
  bonus: 'ได้คะแนนเพิ่ม {{points, points}} คะแนน',
  penalty: 'ถูกหัก {{points, points}} คะแนน',
  total: 'คะแนนรวม {{total, points}}',
  level: 'ได้ระดับ {{level}} (ตั้งแต่ {{from, points}} คะแนน)',
  notMet: 'ยังไม่ผ่านเกณฑ์ (ต้องได้อย่างน้อย {{least, points}} คะแนนและครบเงื่อนไข)',
  heldBack: 'คะแนนรวมถึงระดับ {{byTotal}} แต่ได้เพียงระดับ {{level}} เพราะไม่ครบเงื่อนไข',
  refused: 'คะแนนรวมถึงระดับ {{byTotal}} แต่ไม่ผ่านเพราะไม่ครบเงื่อนไข',
  warned: 'ข้อสังเกต ไม่มีผลต่อระดับ: {{title}}',
  groupBelow: 'ด้าน {{of}} ได้ {{score, points}} คะแนน ต่ำกว่าขั้นต่ำ {{least, points}}',
  criterionBelow: 'ตัวชี้วัด {{of}} ได้ {{score, points}} คะแนน ต่ำกว่าขั้นต่ำ {{least, points}}',
  disqualified: 'ขาดคุณสมบัติเพราะ: {{title}}',
  next: 'ขาดอีก {{missing, points}} คะแนนจึงจะได้ระดับ {{level}}',
};

export const sentences = { vi, en, th };
