/** Texts of the window: decisions, printing one paper after another. The three languages side by side; the compiler holds them equal. */
const vi = {
  printAll: 'In lần lượt {{papers}} văn bản…',
  printTitle: 'In {{papers}} văn bản',
  printText: 'Từng tệp đã lưu được mở bằng chương trình đọc PDF của máy để in. Dừng ở đâu thì lần sau in tiếp từ đó.',
  printFrom: 'In từ văn bản thứ',
  printDone: 'Đã in',
  printNext: 'Tiếp theo: {{n}}/{{papers}} · {{paper}}',
  printEnded: 'Đã đưa {{papers}} văn bản sang chương trình in.',
  printList: 'Thứ tự in',
  printOne: 'In văn bản {{n}}',
} as const;

type Texts = { readonly [K in keyof typeof vi]: string };

const en: Texts = {
  printAll: 'Print papers one by one: {{papers}}…',
  printTitle: 'Print papers: {{papers}}',
  printText: 'Each stored file opens in this computer’s PDF reader. Where you stop, the next run goes on.',
  printFrom: 'Start at paper',
  printDone: 'Printed',
  printNext: 'Next: {{n}}/{{papers}} · {{paper}}',
  printEnded: 'Papers handed to the reader: {{papers}}.',
  printList: 'Order of printing',
  printOne: 'Print paper {{n}}',
};

const th: Texts = {
  printAll: 'พิมพ์ทีละฉบับ {{papers}} ฉบับ…',
  printTitle: 'พิมพ์ {{papers}} ฉบับ',
  printText: 'แต่ละไฟล์เปิดด้วยโปรแกรมอ่าน PDF ของเครื่อง หยุดตรงไหนครั้งหน้าพิมพ์ต่อจากนั้น',
  printFrom: 'เริ่มจากฉบับที่',
  printDone: 'พิมพ์แล้ว',
  printNext: 'ถัดไป: {{n}}/{{papers}} · {{paper}}',
  printEnded: 'ส่งเอกสารไปพิมพ์แล้ว {{papers}} ฉบับ',
  printList: 'ลำดับการพิมพ์',
  printOne: 'พิมพ์ฉบับที่ {{n}}',
};

export const printing = { vi, en, th };
