/** Every word of the verifier page. */
export const LANGUAGES = ['vi', 'en', 'th'] as const;
export type Language = (typeof LANGUAGES)[number];

type ByVerdict = Readonly<
  Record<'genuine' | 'forged' | 'unknown-key' | 'no-code' | 'no-picture' | 'no-crypto', string>
>;
export type Texts = {
  readonly title: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly noKeys: string;
  readonly office: string;
  readonly unit: string;
  readonly level: string;
  readonly total: string;
  readonly year: string;
  readonly number: string;
  readonly date: string;
  readonly verdicts: ByVerdict;
  readonly advice: ByVerdict;
};

export const TEXTS: Readonly<Record<Language, Texts>> = {
  vi: {
    title: 'Kiểm tra giấy công nhận',
    labels: {
      title: 'Kiểm tra giấy công nhận',
      intro: 'Trang này hoạt động không cần mạng; ảnh không rời khỏi máy của bạn.',
      picture: 'Chọn ảnh chụp hoặc ảnh quét có mã',
      drop: 'hoặc thả, dán ảnh vào trang này',
      typed: 'Hoặc nhập nội dung mã do ứng dụng quét đọc được',
      reading: 'Đang tìm mã trong ảnh…',
      check: 'Kiểm tra nội dung',
      offices: 'Cơ quan có khóa trong trang này:',
      limit:
        'Trang này không biết giấy đã bị thu hồi hay chưa. Hãy đối chiếu với giấy trên tay, và hỏi cơ quan ban hành nếu nghi ngờ.',
    },
    noKeys: 'chưa có. Hãy dùng bản của trang này do cơ quan ban hành cung cấp.',
    office: 'Cơ quan ký',
    unit: 'Đơn vị',
    level: 'Mức',
    total: 'Tổng điểm',
    year: 'Năm đánh giá',
    number: 'Số quyết định',
    date: 'Ngày quyết định',
    verdicts: {
      genuine: 'Mã đúng là do cơ quan này ký.',
      forged: 'MÃ GIẢ: nội dung không phải do cơ quan này ký.',
      'unknown-key': 'Không biết ai đã ký mã này.',
      'no-code': 'Không thấy mã của giấy công nhận.',
      'no-picture': 'Không mở được ảnh này.',
      'no-crypto': 'Trình duyệt này không kiểm tra được chữ ký.',
    },
    advice: {
      genuine: 'Hãy so từng dòng dưới đây với giấy. Nếu khác, giấy đã bị sửa.',
      forged: 'Đừng dựa vào giấy này. Hãy báo cho cơ quan có tên trên giấy.',
      'unknown-key': 'Nội dung dưới đây chưa được kiểm chứng. Hãy xin trang kiểm tra của cơ quan ban hành.',
      'no-code': 'Hãy chụp lại gần hơn, đủ sáng, cả bốn góc của mã.',
      'no-picture': 'Hãy lưu ảnh thành JPEG hoặc PNG (máy ảnh đặt kiểu “tương thích nhất”) rồi chọn lại.',
      'no-crypto': 'Nội dung dưới đây chưa được kiểm chứng. Hãy mở trang bằng Chrome, Edge hoặc Firefox mới.',
    },
  },
  en: {
    title: 'Check a certificate',
    labels: {
      title: 'Check a certificate',
      intro: 'This page works without a network; no picture leaves your machine.',
      picture: 'Choose a photograph or scan with the code',
      drop: 'or drop or paste a picture here',
      typed: 'Or enter what a scanning app has read',
      reading: 'Looking for the code…',
      check: 'Check the text',
      offices: 'Offices whose keys are in this page:',
      limit:
        'This page does not know whether a certificate was revoked. Compare it with the sheet in hand, and ask the office if in doubt.',
    },
    noKeys: 'none. Use the copy of this page that the office gives out.',
    office: 'Signed by',
    unit: 'Unit',
    level: 'Level',
    total: 'Total',
    year: 'Year assessed',
    number: 'Decision number',
    date: 'Date of the decision',
    verdicts: {
      genuine: 'This office signed the code.',
      forged: 'FORGED: this office did not sign these contents.',
      'unknown-key': 'It is not known who signed this code.',
      'no-code': 'No code of a certificate was found.',
      'no-picture': 'This picture cannot be opened.',
      'no-crypto': 'This browser cannot check signatures.',
    },
    advice: {
      genuine: 'Compare each line below with the sheet. Where they differ, the sheet was altered.',
      forged: 'Do not rely on this certificate. Tell the office that it names.',
      'unknown-key': 'The contents below are not verified. Ask the issuing office for its own copy of this page.',
      'no-code': 'Take the picture again: closer, with enough light, all four corners of the code.',
      'no-picture': 'Save it as JPEG or PNG (camera set to “most compatible”), then choose it again.',
      'no-crypto': 'The contents below are not verified. Open the page with a recent Chrome, Edge or Firefox.',
    },
  },
  th: {
    title: 'ตรวจสอบหนังสือรับรอง',
    labels: {
      title: 'ตรวจสอบหนังสือรับรอง',
      intro: 'หน้านี้ทำงานโดยไม่ใช้เครือข่าย ภาพไม่ออกจากเครื่องของท่าน',
      picture: 'เลือกภาพถ่ายหรือภาพสแกนที่มีรหัส',
      drop: 'หรือวางภาพลงในหน้านี้',
      typed: 'หรือใส่ข้อความที่แอปสแกนอ่านได้',
      reading: 'กำลังหารหัสในภาพ…',
      check: 'ตรวจข้อความ',
      offices: 'หน่วยงานที่มีกุญแจในหน้านี้:',
      limit: 'หน้านี้ไม่ทราบว่าหนังสือรับรองถูกเพิกถอนหรือไม่ โปรดเทียบกับเอกสารในมือ และสอบถามหน่วยงานหากสงสัย',
    },
    noKeys: 'ยังไม่มี โปรดใช้หน้าที่หน่วยงานผู้ออกแจกจ่าย',
    office: 'ลงนามโดย',
    unit: 'หน่วยงาน',
    level: 'ระดับ',
    total: 'คะแนนรวม',
    year: 'ปีที่ประเมิน',
    number: 'เลขที่คำสั่ง',
    date: 'วันที่คำสั่ง',
    verdicts: {
      genuine: 'หน่วยงานนี้เป็นผู้ลงนามรหัส',
      forged: 'รหัสปลอม: หน่วยงานนี้ไม่ได้ลงนามข้อความนี้',
      'unknown-key': 'ไม่ทราบว่าใครลงนามรหัสนี้',
      'no-code': 'ไม่พบรหัสของหนังสือรับรอง',
      'no-picture': 'เปิดภาพนี้ไม่ได้',
      'no-crypto': 'เบราว์เซอร์นี้ตรวจลายมือชื่อไม่ได้',
    },
    advice: {
      genuine: 'โปรดเทียบทุกบรรทัดด้านล่างกับเอกสาร หากต่างกัน เอกสารถูกแก้ไข',
      forged: 'อย่าเชื่อถือหนังสือรับรองนี้ โปรดแจ้งหน่วยงานที่ระบุไว้',
      'unknown-key': 'ข้อความด้านล่างยังไม่ได้รับการยืนยัน โปรดขอหน้าตรวจสอบจากหน่วยงานผู้ออก',
      'no-code': 'โปรดถ่ายภาพใหม่ให้ใกล้ขึ้น มีแสงเพียงพอ เห็นครบสี่มุม',
      'no-picture': 'โปรดบันทึกภาพเป็น JPEG หรือ PNG แล้วเลือกใหม่',
      'no-crypto': 'ข้อความด้านล่างยังไม่ได้รับการยืนยัน โปรดเปิดด้วย Chrome, Edge หรือ Firefox รุ่นใหม่',
    },
  },
};
