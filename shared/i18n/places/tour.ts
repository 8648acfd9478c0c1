/** Texts of the window: the tour of the sample season. The three languages side by side; the compiler holds them equal. */
const vi = {
  title: 'Đi một vòng mùa mẫu',
  step: 'Bước {{step}}/{{all}}',
  offer: 'Một vòng {{all}} bước qua các phần việc, trên dữ liệu mẫu. Dừng lúc nào cũng được; mở lại từ F1.',
  start: 'Bắt đầu',
  back: 'Trước',
  next: 'Tiếp',
  finish: 'Xong',
  close: 'Đóng',
  receive: 'Nhận bảng mẫu của các xã',
  receiving: 'Đang nhận bảng mẫu',
  receiveAs: 'Đổi sang vai thư ký và nhận bảng mẫu',
  needs: 'Bước này cần bảng của các xã, mà chưa có bảng nào. Hãy nhận bảng mẫu trước; vai thư ký được nhận.',
  overview: 'Tổng quan',
  overviewText: 'Mỗi dòng là một xã; ô có khung là việc đang chờ. Nút đỏ dẫn đến việc tiếp theo của bạn.',
  receipt: 'Tiếp nhận bảng tự chấm',
  receiptText:
    'Thả tệp Excel của các xã vào cửa sổ. Ở mùa mẫu, vai thư ký hoặc quản trị nhận được bảng mẫu bằng một nút ở đây.',
  faults: 'Xem lỗi trong bảng',
  faultsText:
    'Chọn một dòng có lưu ý: bên phải là mã, chỗ sai trong tệp và việc cần làm. Tệp gốc không bao giờ bị sửa.',
  appraise: 'Thẩm định một xã',
  appraiseText:
    'Xã này có phát hiện. Chọn ô “thẩm định”, gõ điểm như trong Excel, Enter, rồi chọn lý do và ghi lời giải thích.',
  undo: 'Hoàn tác và xem lại',
  undoText:
    'Bấm Ctrl+Z: điểm trở lại bằng một dòng ngược. Bên phải có lịch sử của tiêu chí; phía trên là đường đi của tổng điểm.',
  checks: 'Đối chiếu các xã với nhau',
  checksText:
    'Bấm “Chạy đối chiếu”: chương trình so các bảng với nhau và với số liệu khác. Ô đậm nhạt theo điểm; dấu trong ô là phát hiện.',
  decide: 'Quyết định',
  decideText:
    'Bấm tên ở góc phải, đổi sang vai chủ tịch. Đơn vị hết vướng thì quyết định được; còn vướng thì có ghi vì sao.',
  papers: 'Văn bản và chữ ký',
  papersText:
    'Xem trước chính là tệp PDF sẽ xuất, có dấu dữ liệu mẫu. Xuất rồi mới ký; thả một tệp PDF vào để kiểm tra chữ ký.',
  log: 'Nhật ký',
  logText: 'Mọi việc vừa làm đều ở đây: ai, vai gì, lúc nào, điểm cũ và mới. Cần gì hãy bấm F1.',
} as const;

type Texts = { readonly [K in keyof typeof vi]: string };

const en: Texts = {
  title: 'A tour of the sample season',
  step: 'Step {{step}}/{{all}}',
  offer: 'A tour of {{all}} steps through the places, on sample data. Stop whenever you like; F1 opens it again.',
  start: 'Start',
  back: 'Back',
  next: 'Next',
  finish: 'Done',
  close: 'Close',
  receive: 'Receive the communes’ sample workbooks',
  receiving: 'Receiving the sample workbooks',
  receiveAs: 'Become the secretary and receive the samples',
  needs:
    'This step needs the communes’ workbooks, and none has come. Receive the sample ones first; the secretary may.',
  overview: 'Overview',
  overviewText:
    'One row a commune; the framed cell is the step that waits. The red button leads to your next piece of work.',
  receipt: 'Receive the self-assessments',
  receiptText:
    'Drop the communes’ Excel files into the window. In the sample season, secretary or administrator get sample workbooks by one button here.',
  faults: 'See what is wrong in a workbook',
  faultsText:
    'Choose a row with warnings: at the right are code, place in the file and what to do. The original is never altered.',
  appraise: 'Appraise a commune',
  appraiseText:
    'This commune has findings. Choose a cell under “appraised”, type a score as in Excel, Enter, then choose a reason and write a note.',
  undo: 'Take back and look back',
  undoText:
    'Press Ctrl+Z: a reversing entry brings the score back. At the right is the criterion’s history, on top the way of the total.',
  checks: 'Compare the communes',
  checksText:
    'Press “Run cross-checks”: the sheets are compared with each other and with other data. Shade follows score; a mark is a finding.',
  decide: 'Decide',
  decideText:
    'Press the name at the top right and change to the chair. Cleared units can be decided; for the others it says why not.',
  papers: 'Papers and signatures',
  papersText:
    'The preview is the very PDF that will be issued, marked as sample. Issue first, then sign; drop any PDF to check its signatures.',
  log: 'Log',
  logText: 'Everything you did is here: who, in which role, when, score before and after. For help press F1.',
};
const th: Texts = {
  title: 'เดินชมฤดูกาลตัวอย่าง',
  step: 'ขั้นที่ {{step}}/{{all}}',
  offer: 'เดินชมส่วนงาน {{all}} ขั้นบนข้อมูลตัวอย่าง หยุดเมื่อใดก็ได้ เปิดอีกครั้งได้จาก F1',
  start: 'เริ่ม',
  back: 'ก่อนหน้า',
  next: 'ถัดไป',
  finish: 'เสร็จ',
  close: 'ปิด',
  receive: 'รับแบบตัวอย่างของตำบล',
  receiving: 'กำลังรับแบบตัวอย่าง',
  receiveAs: 'เปลี่ยนเป็นเลขานุการและรับแบบตัวอย่าง',
  needs: 'ขั้นนี้ต้องมีแบบของตำบล แต่ยังไม่มี โปรดรับแบบตัวอย่างก่อน เลขานุการรับได้',
  overview: 'ภาพรวม',
  overviewText: 'หนึ่งแถวหนึ่งตำบล ช่องที่มีกรอบคืองานที่รออยู่ ปุ่มสีแดงพาไปยังงานถัดไปของคุณ',
  receipt: 'รับแบบประเมินตนเอง',
  receiptText: 'วางไฟล์ Excel ของตำบลลงในหน้าต่าง ในฤดูกาลตัวอย่าง เลขานุการหรือผู้ดูแลระบบรับแบบตัวอย่างด้วยปุ่มเดียวที่นี่',
  faults: 'ดูข้อผิดพลาดในแบบ',
  faultsText: 'เลือกแถวที่มีคำเตือน ด้านขวาบอกรหัส ตำแหน่งในไฟล์ และสิ่งที่ต้องทำ ไฟล์ต้นฉบับไม่ถูกแก้',
  appraise: 'ตรวจประเมินหนึ่งตำบล',
  appraiseText: 'ตำบลนี้มีข้อตรวจพบ เลือกช่องคะแนนตรวจประเมิน พิมพ์คะแนนเหมือนใน Excel กด Enter แล้วเลือกเหตุผลและเขียนคำอธิบาย',
  undo: 'ย้อนและดูประวัติ',
  undoText: 'กด Ctrl+Z คะแนนกลับมาด้วยรายการตรงข้าม ด้านขวามีประวัติของตัวชี้วัด ด้านบนคือเส้นทางของคะแนนรวม',
  checks: 'เทียบตำบลต่างๆ กัน',
  checksText: 'กด “เริ่มตรวจสอบไขว้” เพื่อเทียบแบบกันเองและกับข้อมูลอื่น สีเข้มตามคะแนน เครื่องหมายในช่องคือข้อตรวจพบ',
  decide: 'มีมติ',
  decideText: 'กดชื่อที่มุมขวาบน เปลี่ยนเป็นประธาน หน่วยงานที่พร้อมมีมติได้ ที่ยังติดขัดมีเหตุผลบอกไว้',
  papers: 'เอกสารและลายมือชื่อ',
  papersText: 'ภาพตัวอย่างคือไฟล์ PDF ที่จะออกจริง มีเครื่องหมายข้อมูลตัวอย่าง ออกก่อนจึงลงนาม วาง PDF ใดก็ได้เพื่อตรวจ',
  log: 'บันทึก',
  logText: 'ทุกสิ่งที่ทำอยู่ที่นี่: ใคร บทบาทใด เมื่อใด คะแนนเดิมและใหม่ หากต้องการความช่วยเหลือกด F1',
};

export const tour = { vi, en, th };
