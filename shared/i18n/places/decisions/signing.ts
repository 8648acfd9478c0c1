/** Texts of the window: decisions, signing papers. The three languages side by side; the compiler holds them equal. */
const vi = {
  sign: 'Ký {{papers}} văn bản…',
  signTitle: 'Ký {{papers}} văn bản',
  signKey: 'Tệp chứng thư số (.p12, .pfx)',
  signPickKey: 'Chọn tệp chứng thư…',
  signNoKey: 'chưa chọn',
  signKeyLost: 'Không nhận được tệp chứng thư. Hãy chọn lại.',
  signPin: 'Mã PIN của chứng thư',
  signPinHint: 'Chỉ dùng cho lần ký này, không được lưu ở đâu.',
  signReason: 'Lý do ký (có thể để trống)',
  signNow: 'Ký văn bản',
  signChecking: 'Đang mở chứng thư…',
  signMissing: 'Hãy chọn tệp chứng thư và nhập mã PIN.',
  signList: 'Văn bản sẽ ký',
} as const;

type Texts = { readonly [K in keyof typeof vi]: string };

const en: Texts = {
  sign: 'Sign papers: {{papers}}…',
  signTitle: 'Sign papers: {{papers}}',
  signKey: 'Certificate file (.p12, .pfx)',
  signPickKey: 'Choose the certificate file…',
  signNoKey: 'none chosen',
  signKeyLost: 'The certificate file could not be taken. Choose it again.',
  signPin: 'PIN of the certificate',
  signPinHint: 'Used for this signing alone and kept nowhere.',
  signReason: 'Reason (may stay empty)',
  signNow: 'Sign papers',
  signChecking: 'Opening the certificate…',
  signMissing: 'Choose the certificate file and type its PIN.',
  signList: 'Papers to be signed',
};

const th: Texts = {
  sign: 'ลงลายมือชื่อ {{papers}} ฉบับ…',
  signTitle: 'ลงลายมือชื่อ {{papers}} ฉบับ',
  signKey: 'ไฟล์ใบรับรอง (.p12, .pfx)',
  signPickKey: 'เลือกไฟล์ใบรับรอง…',
  signNoKey: 'ยังไม่ได้เลือก',
  signKeyLost: 'รับไฟล์ใบรับรองไม่ได้ โปรดเลือกใหม่',
  signPin: 'รหัส PIN ของใบรับรอง',
  signPinHint: 'ใช้เฉพาะครั้งนี้ ไม่เก็บไว้ที่ใด',
  signReason: 'เหตุผล (เว้นว่างได้)',
  signNow: 'ลงลายมือชื่อ',
  signChecking: 'กำลังเปิดใบรับรอง…',
  signMissing: 'โปรดเลือกไฟล์ใบรับรองและใส่รหัส PIN',
  signList: 'เอกสารที่จะลงลายมือชื่อ',
};

export const signing = { vi, en, th };
