/** Texts of the window: decisions, amending and revoking. The three languages side by side; the compiler holds them equal. */
const vi = {
  amend: 'Sửa đổi…',
  revoke: 'Thu hồi…',
  amendTitle: 'Sửa đổi kết quả của {{unit}}',
  revokeTitle: 'Thu hồi kết quả của {{unit}}',
  amendText:
    'Ghi điểm đúng ở tiêu chí sai; tổng điểm và mức được tính lại. Quyết định cũ giữ nguyên, một quyết định sửa đổi được lập.',
  revokeText:
    'Kết quả và giấy công nhận của đơn vị không còn giá trị. Quyết định cũ giữ nguyên, một quyết định thu hồi được lập.',
  amendScores: 'Điểm của đơn vị',
  amendScore: 'Điểm tiêu chí {{criterion}}, tối đa {{maximum, points}}',
  correctReason: 'Lý do (in trong quyết định)',
  correctDay: 'Ngày quyết định',
  amendSave: 'Quyết định sửa đổi {{scores}} tiêu chí',
  revokeSave: 'Quyết định thu hồi',
} as const;

type Texts = { readonly [K in keyof typeof vi]: string };

const en: Texts = {
  amend: 'Amend…',
  revoke: 'Revoke…',
  amendTitle: 'Amend the result of {{unit}}',
  revokeTitle: 'Revoke the result of {{unit}}',
  amendText:
    'Give the right score where it was wrong; total and level follow. The first decision stays, and an amending one is made.',
  revokeText:
    'Result and certificate of the unit lose their force. The first decision stays, and a revoking one is made.',
  amendScores: 'Scores of the unit',
  amendScore: 'Score of criterion {{criterion}}, at most {{maximum, points}}',
  correctReason: 'Reason (printed in the decision)',
  correctDay: 'Day of the decision',
  amendSave: 'Amend criteria: {{scores}}',
  revokeSave: 'Revoke',
};

const th: Texts = {
  amend: 'แก้ไข…',
  revoke: 'เพิกถอน…',
  amendTitle: 'แก้ไขผลของ {{unit}}',
  revokeTitle: 'เพิกถอนผลของ {{unit}}',
  amendText: 'ระบุคะแนนที่ถูกในตัวชี้วัดที่ผิด คะแนนรวมและระดับคำนวณใหม่ มติเดิมคงอยู่ และมีมติแก้ไขขึ้นใหม่',
  revokeText: 'ผลและหนังสือรับรองของหน่วยงานสิ้นผล มติเดิมคงอยู่ และมีมติเพิกถอนขึ้นใหม่',
  amendScores: 'คะแนนของหน่วยงาน',
  amendScore: 'คะแนนตัวชี้วัด {{criterion}} สูงสุด {{maximum, points}}',
  correctReason: 'เหตุผล (พิมพ์ในมติ)',
  correctDay: 'วันที่มีมติ',
  amendSave: 'มีมติแก้ไข {{scores}} ตัวชี้วัด',
  revokeSave: 'มีมติเพิกถอน',
};

export const corrections = { vi, en, th };
