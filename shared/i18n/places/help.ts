/** Texts of the window: the help pages, one a place and three beside. Side by side; the compiler holds them equal. */
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

const vi = {
  title: 'Trợ giúp',
  search: 'Tìm trong trợ giúp (gõ không dấu cũng được)',
  contents: 'Các trang trợ giúp',
  nothing: 'Không trang nào có “{{text}}”. Hãy thử từ khác.',
  pages: {
    overview: {
      title: 'Tổng quan',
      a: 'Mỗi dòng là một đơn vị: đã nhận bảng, hết vướng, đã quyết định. Ô có khung là việc đang chờ.',
      b: 'Bấm tên đơn vị để mở bảng điểm của đơn vị đó. Nút đỏ ở góc phải dẫn đến việc tiếp theo của bạn.',
      c: 'Chỉ tiêu năm đếm theo số đơn vị nguyên, không làm tròn lên. Chữ “tạm tính” còn đó cho đến khi quyết định xong.',
      d: 'Điểm hiện hai chữ số thập phân, cắt chứ không làm tròn; khi phần cắt đi có nghĩa, điểm đầy đủ ghi trong ngoặc.',
    },
    receipt: {
      title: 'Tiếp nhận',
      a: 'Thả các tệp Excel của đơn vị vào cửa sổ, bao nhiêu tệp cũng được. Thả lại tệp cũ không gây hại.',
      b: 'Mỗi tệp một dòng với kết quả: đã nhận, có lưu ý, cần chọn, từ chối. Câu hỏi được trả lời ngay tại dòng.',
      c: 'Tệp gốc được giữ nguyên từng byte. Bản nộp lại là một bản mới, bản trước không bị ghi đè.',
      d: 'Bảng trống để gửi cho đơn vị cũng lấy ở đây.',
    },
    appraisal: {
      title: 'Thẩm định',
      a: 'Chọn đơn vị bên trái, gõ điểm vào bảng như trong Excel: mũi tên để đi, Enter xuống dòng, Tab sang phải, F2 để sửa.',
      b: 'Mỗi điều chỉnh cần một loại lý do và lời giải thích. Điểm tự chấm của đơn vị không bao giờ bị thay.',
      c: 'Mỗi ô được lưu ngay khi ghi. Ctrl+Z hoàn tác bằng một dòng ngược lại trong nhật ký, không xóa dòng cũ.',
      d: 'Phát hiện màu mận là lỗi, phải sửa điểm. Cảnh báo thì sửa điểm hoặc ghi giải trình.',
      e: 'Chép và dán vùng ô với Excel theo cả hai chiều. Thanh dưới cùng cộng các ô đang chọn.',
    },
    decisions: {
      title: 'Quyết định',
      a: 'Danh sách cho biết đơn vị nào sẵn sàng, đơn vị nào còn vướng và vướng gì. Chủ tịch hội đồng mới quyết định được.',
      b: 'Đã quyết định thì không sửa điểm được nữa. Sai sót được sửa bằng quyết định mới.',
      c: 'Bản xem trước chính là tệp PDF sẽ xuất. Xuất văn bản xong mới ký được.',
      d: 'Ký bằng tệp chứng thư (.p12, .pfx) và mã PIN của chứng thư; mã PIN không được lưu.',
      e: 'Thả bất kỳ tệp PDF nào để kiểm tra chữ ký và đối chiếu với sổ văn bản.',
    },
    reports: {
      title: 'Báo cáo',
      a: 'Xếp hạng theo điểm chính xác. Đồng điểm thì đồng hạng và bỏ hạng kế tiếp; đơn vị chưa có kết quả đứng cuối.',
      b: 'Phân bố mức và chỉ tiêu năm ở bên phải.',
      c: 'Nút đỏ lấy bảng tổng hợp Excel để gửi tỉnh.',
    },
    criteria: {
      title: 'Bộ tiêu chí',
      a: 'Toàn bộ tiêu chí của đợt: điểm tối đa, cách chấm và cách tính khi không phát sinh. Bấm tên để xem hướng dẫn, minh chứng.',
      b: 'Bên phải là ngưỡng các mức và điều kiện kèm theo. Bộ tiêu chí đi theo đợt; năm sau có thể dùng bộ khác.',
    },
    log: {
      title: 'Nhật ký',
      a: 'Mỗi việc một dòng: lúc nào, ai, vai gì, làm gì. Không ai sửa hay xóa được dòng nào trong chương trình.',
      b: 'Các dòng nối nhau bằng mã băm. Nếu tệp dữ liệu bị sửa bên ngoài, trang này báo từ dòng nào.',
      c: 'Lọc theo chữ hoặc loại việc. Nút xuất ghi toàn bộ nhật ký ra tệp.',
    },
    settings: {
      title: 'Thiết lập',
      a: 'Ngôn ngữ, nền sáng hoặc tối và cỡ chữ đổi ngay.',
      b: 'Xem cơ quan, hội đồng, đợt đánh giá và nơi để dữ liệu.',
      c: 'Sao lưu tạo một tệp đã được mở lại và kiểm tra. Cất tệp đó ở nơi khác máy này.',
    },
    people: {
      title: 'Người làm việc và mã PIN',
      a: 'Mỗi người chọn tên mình và nhập mã PIN; lần đầu tự đặt mã từ 4 ký tự. Ở mùa mẫu không cần mã.',
      b: 'Nhập sai nhiều lần phải chờ, mỗi lần lâu hơn. Không thao tác một lúc, màn hình tự khóa; việc đang dở vẫn nguyên.',
      c: 'Bấm tên ở góc trên để đổi người, khóa màn hình hoặc đổi mã PIN.',
      d: 'Việc mà vai của bạn không được làm thì không hiện nút. Quản trị không quyết định gì về điểm.',
    },
    tour: {
      title: 'Đi một vòng mùa mẫu',
      a: '1. Vào với vai thư ký. Ở Tiếp nhận, lấy bảng trống, điền thử một bảng bằng Excel rồi thả vào cửa sổ.',
      b: '2. Trả lời câu hỏi của tệp nếu có. Xem Tổng quan: đơn vị đó đã nhận.',
      c: '3. Ở Thẩm định, mở đơn vị, hạ điểm một tiêu chí, chọn lý do, ghi lời giải thích. Thử Ctrl+Z.',
      d: '4. Đổi sang vai chủ tịch. Ở Quyết định, quyết định các đơn vị sẵn sàng, xem trước và xuất văn bản.',
      e: '5. Ký, rồi thả chính tệp đã ký vào để kiểm tra. Xem lại mọi việc trong Nhật ký.',
    },
    safety: {
      title: 'Dữ liệu và sự cố',
      a: 'Mọi dữ liệu ở trên máy này. Chương trình không dùng mạng.',
      b: 'Mỗi việc được lưu ngay; “Đã lưu” ở góc dưới cho biết giờ lưu gần nhất. Mất điện không làm hỏng dữ liệu đã lưu.',
      c: 'Mỗi lỗi có mã, lời và việc cần làm. CONNECTION_LOST: chữ đang gõ vẫn còn, bấm “Thử lại”, nếu không được thì mở lại.',
    },
  },
} as const;

type Texts = Same<typeof vi>;

const en: Texts = {
  title: 'Help',
  search: 'Search the help (accents not needed)',
  contents: 'Help pages',
  nothing: 'No page has “{{text}}”. Try another word.',
  pages: {
    overview: {
      title: 'Overview',
      a: 'One row a unit: received, cleared, decided. The framed cell is the step that waits.',
      b: 'The name of a unit opens its score sheet. The red button at the right leads to your next piece of work.',
      c: 'The year’s targets are counted in whole units and never rounded up. “Provisional” stays until all is decided.',
      d: 'Scores show two decimals, cut and not rounded; where the cut hides something, the exact score stands in brackets.',
    },
    receipt: {
      title: 'Receipt',
      a: 'Drop the units’ Excel files into the window, as many as you like. Dropping a file again does no harm.',
      b: 'One row a file with its outcome: accepted, with warnings, needs a choice, refused. Questions are answered in the row.',
      c: 'The original is kept byte for byte. A new submission is a new version; the one before is never overwritten.',
      d: 'Blank workbooks for the units are here too.',
    },
    appraisal: {
      title: 'Appraisal',
      a: 'Choose a unit at the left and type scores as in Excel: arrows to move, Enter goes down, Tab right, F2 edits.',
      b: 'Every adjustment needs a kind of reason and a note. The unit’s own score is never replaced.',
      c: 'Each cell is saved at once. Ctrl+Z takes back by a reversing entry in the log; the old entry stays.',
      d: 'A plum finding is an error: the score must change. A warning is answered by a score or by an explanation.',
      e: 'Copy and paste cells with Excel both ways. The lowest line adds up the selected cells.',
    },
    decisions: {
      title: 'Decisions',
      a: 'The list says which units are ready, which are blocked and by what. Only the chair of the board decides.',
      b: 'Once decided, scores no longer change. A mistake is corrected by a new decision.',
      c: 'The preview is the very PDF that will be issued. A paper is signed after it was issued.',
      d: 'Sign with a certificate file (.p12, .pfx) and its PIN; the PIN is not kept.',
      e: 'Drop any PDF to check its signatures and compare it with the register.',
    },
    reports: {
      title: 'Reports',
      a: 'Ranked by exact scores. Equal scores share a rank and the next is skipped; units without a result come last.',
      b: 'Levels and the year’s targets are at the right.',
      c: 'The red button gets the Excel workbook for the province.',
    },
    criteria: {
      title: 'Criteria set',
      a: 'All criteria of the round: maximum, scoring, and what happens if a matter did not arise. A name opens guidance and evidence.',
      b: 'At the right: thresholds of the levels and further conditions. The set belongs to the round; another year may use another.',
    },
    log: {
      title: 'Log',
      a: 'One entry a command: when, who, in which role, what. Nobody can change or delete an entry in the program.',
      b: 'The entries are chained by hashes. If the data file was altered from outside, this place says from which entry on.',
      c: 'Filter by text or kind of work. Export writes the whole log to a file.',
    },
    settings: {
      title: 'Settings',
      a: 'Language, light or dark and text size change at once.',
      b: 'See the authority, the board, the round and where the data is.',
      c: 'A backup is one file, opened again and checked. Keep it somewhere else than on this computer.',
    },
    people: {
      title: 'People and PINs',
      a: 'Choose your name and enter your PIN; the first time you choose one of at least 4 characters. The sample season needs none.',
      b: 'After wrong PINs you wait, longer each time. Left alone, the screen locks itself; your work stays as it is.',
      c: 'Your name in the bar: switch person, lock the screen, change the PIN.',
      d: 'What your role may not do is not offered. The administrator decides nothing about scores.',
    },
    tour: {
      title: 'A tour of the sample season',
      a: '1. Sign in as the secretary. In Receipt get blank workbooks, fill one in with Excel and drop it into the window.',
      b: '2. Answer the file’s question, if it has one. In Overview the unit is now received.',
      c: '3. In Appraisal open the unit, lower one score, choose a reason, write a note. Try Ctrl+Z.',
      d: '4. Switch to the chair. In Decisions decide the units that are ready, look at the preview, issue the papers.',
      e: '5. Sign, then drop the signed file to check it. See everything that you did in the Log.',
    },
    safety: {
      title: 'Data and trouble',
      a: 'All data is on this computer. The program uses no network.',
      b: 'Everything is saved at once; “Saved” at the lower left names the last time. A power cut harms nothing that was saved.',
      c: 'Every error has a code, a sentence and a remedy. CONNECTION_LOST: what you typed is still there; try again, else reopen.',
    },
  },
};
const th: Texts = {
  title: 'ช่วยเหลือ',
  search: 'ค้นหาในคู่มือ',
  contents: 'หน้าคู่มือ',
  nothing: 'ไม่มีหน้าที่มี “{{text}}” ลองใช้คำอื่น',
  pages: {
    overview: {
      title: 'ภาพรวม',
      a: 'หนึ่งแถวต่อหนึ่งหน่วยงาน: รับแล้ว พ้นข้อติดขัด มีมติแล้ว ช่องที่มีกรอบคือขั้นที่รออยู่',
      b: 'ชื่อหน่วยงานเปิดตารางคะแนน ปุ่มสีแดงด้านขวาพาไปงานถัดไปของคุณ',
      c: 'เป้าหมายของปีนับเป็นจำนวนหน่วยงานเต็ม ไม่ปัดขึ้น คำว่าชั่วคราวจะอยู่จนกว่าจะมีมติครบ',
      d: 'คะแนนแสดงสองตำแหน่งโดยตัดไม่ปัด หากส่วนที่ตัดมีผล จะแสดงค่าเต็มในวงเล็บ',
    },
    receipt: {
      title: 'รับเอกสาร',
      a: 'วางไฟล์ Excel ของหน่วยงานลงในหน้าต่าง กี่ไฟล์ก็ได้ วางไฟล์เดิมซ้ำไม่เป็นไร',
      b: 'หนึ่งไฟล์หนึ่งแถวพร้อมผล: รับแล้ว มีข้อสังเกต ต้องเลือก ไม่รับ ตอบคำถามได้ในแถวนั้น',
      c: 'เก็บไฟล์ต้นฉบับทุกไบต์ ส่งใหม่เป็นฉบับใหม่ ฉบับก่อนไม่ถูกเขียนทับ',
      d: 'แบบว่างสำหรับหน่วยงานก็อยู่ที่นี่',
    },
    appraisal: {
      title: 'ตรวจประเมิน',
      a: 'เลือกหน่วยงานด้านซ้าย พิมพ์คะแนนเหมือนใน Excel: ลูกศรเพื่อเลื่อน Enter ลงล่าง Tab ไปขวา F2 แก้ไข',
      b: 'การปรับทุกครั้งต้องมีประเภทเหตุผลและคำอธิบาย คะแนนที่หน่วยงานให้เองไม่ถูกแทนที่',
      c: 'แต่ละช่องบันทึกทันที Ctrl+Z ย้อนด้วยรายการตรงข้ามในบันทึก รายการเดิมยังอยู่',
      d: 'ข้อตรวจพบสีม่วงแดงคือข้อผิดพลาด ต้องแก้คะแนน คำเตือนแก้ด้วยคะแนนหรือคำชี้แจง',
      e: 'คัดลอกและวางช่องกับ Excel ได้ทั้งสองทาง แถบล่างสุดรวมช่องที่เลือก',
    },
    decisions: {
      title: 'มติ',
      a: 'รายการบอกว่าหน่วยงานใดพร้อม หน่วยงานใดติดขัดและเพราะอะไร ประธานเท่านั้นที่มีมติได้',
      b: 'เมื่อมีมติแล้วคะแนนเปลี่ยนไม่ได้ ข้อผิดพลาดแก้ด้วยมติใหม่',
      c: 'ภาพตัวอย่างคือไฟล์ PDF ที่จะออกจริง ออกเอกสารก่อนจึงลงนามได้',
      d: 'ลงนามด้วยไฟล์ใบรับรอง (.p12, .pfx) และรหัส PIN ของใบรับรอง รหัสไม่ถูกเก็บไว้',
      e: 'วางไฟล์ PDF ใดก็ได้เพื่อตรวจลายมือชื่อและเทียบกับทะเบียน',
    },
    reports: {
      title: 'รายงาน',
      a: 'จัดอันดับตามคะแนนที่แท้จริง คะแนนเท่ากันได้อันดับร่วมและข้ามอันดับถัดไป ที่ยังไม่มีผลอยู่ท้าย',
      b: 'การกระจายระดับและเป้าหมายของปีอยู่ด้านขวา',
      c: 'ปุ่มสีแดงใช้รับตาราง Excel สำหรับจังหวัด',
    },
    criteria: {
      title: 'ชุดเกณฑ์',
      a: 'ตัวชี้วัดทั้งหมดของรอบ: คะแนนสูงสุด วิธีให้คะแนน และกรณีไม่เกิดเรื่อง กดชื่อเพื่อดูแนวทางและหลักฐาน',
      b: 'ด้านขวาคือเกณฑ์ของแต่ละระดับและเงื่อนไข ชุดเกณฑ์ผูกกับรอบ ปีอื่นอาจใช้ชุดอื่น',
    },
    log: {
      title: 'บันทึก',
      a: 'หนึ่งคำสั่งหนึ่งรายการ: เมื่อใด ใคร บทบาทใด ทำอะไร แก้ไขหรือลบในโปรแกรมไม่ได้',
      b: 'รายการต่อกันด้วยค่าแฮช หากไฟล์ข้อมูลถูกแก้จากภายนอก หน้านี้บอกว่าตั้งแต่รายการใด',
      c: 'กรองตามข้อความหรือประเภทงาน การส่งออกเขียนบันทึกทั้งหมดลงไฟล์',
    },
    settings: {
      title: 'ตั้งค่า',
      a: 'ภาษา พื้นสว่างหรือมืด และขนาดตัวอักษรเปลี่ยนทันที',
      b: 'ดูหน่วยงาน คณะกรรมการ รอบประเมิน และที่เก็บข้อมูล',
      c: 'การสำรองสร้างไฟล์เดียวที่เปิดตรวจแล้ว เก็บไว้นอกเครื่องนี้',
    },
    people: {
      title: 'ผู้ใช้งานและรหัส PIN',
      a: 'เลือกชื่อของคุณและใส่รหัส PIN ครั้งแรกตั้งรหัสเองอย่างน้อย 4 ตัวอักษร ฤดูกาลตัวอย่างไม่ต้องใช้',
      b: 'ใส่รหัสผิดต้องรอ นานขึ้นทุกครั้ง หากทิ้งไว้หน้าจอจะล็อกเอง งานที่ค้างยังอยู่ครบ',
      c: 'กดชื่อที่แถบบนเพื่อเปลี่ยนผู้ใช้ ล็อกหน้าจอ หรือเปลี่ยนรหัส',
      d: 'สิ่งที่บทบาทของคุณทำไม่ได้จะไม่มีปุ่ม ผู้ดูแลระบบไม่ตัดสินเรื่องคะแนน',
    },
    tour: {
      title: 'เดินชมฤดูกาลตัวอย่าง',
      a: '1. เข้าในบทบาทเลขานุการ ที่รับเอกสาร รับแบบว่าง กรอกหนึ่งแบบด้วย Excel แล้ววางลงในหน้าต่าง',
      b: '2. ตอบคำถามของไฟล์หากมี ในภาพรวมหน่วยงานนั้นรับแล้ว',
      c: '3. ที่ตรวจประเมิน เปิดหน่วยงาน ลดคะแนนหนึ่งตัวชี้วัด เลือกเหตุผล เขียนคำอธิบาย ลอง Ctrl+Z',
      d: '4. เปลี่ยนเป็นประธาน มีมติหน่วยงานที่พร้อม ดูภาพตัวอย่าง และออกเอกสาร',
      e: '5. ลงนาม แล้ววางไฟล์ที่ลงนามเพื่อตรวจ ดูทุกสิ่งที่ทำได้ในบันทึก',
    },
    safety: {
      title: 'ข้อมูลและเหตุขัดข้อง',
      a: 'ข้อมูลทั้งหมดอยู่ในเครื่องนี้ โปรแกรมไม่ใช้เครือข่าย',
      b: 'ทุกอย่างบันทึกทันที “บันทึกแล้ว” ที่มุมล่างบอกเวลาล่าสุด ไฟดับไม่ทำให้ข้อมูลที่บันทึกแล้วเสียหาย',
      c: 'ทุกข้อผิดพลาดมีรหัส ข้อความ และวิธีแก้ CONNECTION_LOST: สิ่งที่พิมพ์ยังอยู่ ลองอีกครั้ง หรือเปิดใหม่',
    },
  },
};

export const help = { vi, en, th };
