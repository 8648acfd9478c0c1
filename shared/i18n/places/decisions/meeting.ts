/** Texts of the window: decisions, the board's meeting. The three languages side by side; the compiler holds them equal. */
const vi = {
  meeting: 'Ghi cuộc họp…',
  meetingTitle: 'Cuộc họp của Hội đồng',
  meetingDay: 'Ngày họp',
  meetingFrom: 'Bắt đầu',
  meetingUntil: 'Kết thúc',
  meetingPlace: 'Địa điểm',
  meetingNeed: 'Cần có mặt (trên {{members}})',
  meetingAbsent: 'Vắng mặt',
  meetingWhy: 'Lý do {{name}} vắng',
  meetingReason: 'lý do, nếu có',
  meetingDiscussion: 'Nội dung thảo luận (mỗi dòng một ý)',
  meetingVotes: 'Biểu quyết',
  'votes_all-present': 'Mọi người có mặt tán thành mọi đơn vị',
  'votes_by-hand': 'Ghi tay vào biên bản',
  meetingSave: 'Lưu cuộc họp',
} as const;

type Texts = { readonly [K in keyof typeof vi]: string };

const en: Texts = {
  meeting: 'Take down the meeting…',
  meetingTitle: 'Meeting of the board',
  meetingDay: 'Day',
  meetingFrom: 'From',
  meetingUntil: 'Until',
  meetingPlace: 'Place',
  meetingNeed: 'Needed (of {{members}})',
  meetingAbsent: 'Absent',
  meetingWhy: 'Why {{name}} was absent',
  meetingReason: 'reason, if any',
  meetingDiscussion: 'What was discussed (a line each)',
  meetingVotes: 'Votes',
  'votes_all-present': 'All present agreed to every unit',
  'votes_by-hand': 'Written into the minutes by hand',
  meetingSave: 'Keep the meeting',
};

const th: Texts = {
  meeting: 'บันทึกการประชุม…',
  meetingTitle: 'การประชุมคณะกรรมการ',
  meetingDay: 'วันประชุม',
  meetingFrom: 'เริ่ม',
  meetingUntil: 'สิ้นสุด',
  meetingPlace: 'สถานที่',
  meetingNeed: 'ต้องมา (จาก {{members}})',
  meetingAbsent: 'ไม่มาประชุม',
  meetingWhy: 'เหตุที่ {{name}} ไม่มา',
  meetingReason: 'เหตุผล (ถ้ามี)',
  meetingDiscussion: 'เรื่องที่อภิปราย (บรรทัดละเรื่อง)',
  meetingVotes: 'การลงมติ',
  'votes_all-present': 'ผู้มาประชุมทุกคนเห็นชอบทุกหน่วยงาน',
  'votes_by-hand': 'เขียนลงในรายงานด้วยมือ',
  meetingSave: 'บันทึก',
};

export const meeting = { vi, en, th };
