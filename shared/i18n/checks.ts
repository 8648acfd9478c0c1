/**
 * Texts of the cross-checks. `findings`: what was found, in one sentence with its figures. `why` and `todo`: why it
 * matters and what to do, beside it; `faultWhy` and `faultTodo`: the same for what was found in reading a workbook, by kinds.
 * `arithmetic`: how a figure follows from other offices' data.
 */
const vi = {
  findings: {
    EVIDENCE_OUTSIDE_PERIOD:
      'Tiêu chí {{criterion}}: văn bản {{number}} ghi ngày {{dated, date}}, ngoài khoảng {{from, date}} – {{until, date}}.',
    EVIDENCE_NUMBER_SHARED:
      'Tiêu chí {{criterion}}: văn bản {{number}} ngày {{dated, date}} cũng là minh chứng của {{others}}.',
    EVIDENCE_NUMBER_TWICE: 'Văn bản {{number}} ngày {{dated, date}} được dùng cho nhiều tiêu chí: {{criteria}}.',
    EVIDENCE_TEXT_SHARED: 'Tiêu chí {{criterion}}: minh chứng “{{text}}…” gần như giống hệt của {{others}}.',
    EVIDENCE_TEXT_TWICE: 'Minh chứng “{{text}}…” được ghi gần như nguyên văn cho nhiều tiêu chí: {{criteria}}.',
    SCORE_ABOVE_REFERENCE:
      'Tiêu chí {{criterion}}: {{arithmetic}} → {{expected, points}} trên {{maximum, points}} điểm; đơn vị tự chấm {{claimed, points}}.',
    SCORE_BELOW_REFERENCE:
      'Tiêu chí {{criterion}}: {{arithmetic}} → {{expected, points}} trên {{maximum, points}} điểm; đơn vị chỉ tự chấm {{claimed, points}}.',
    PART_ABOVE_WHOLE:
      'Số liệu đối chiếu: {{part, indicator}} = {{partValue, points}} lớn hơn {{whole, indicator}} = {{wholeValue, points}}, thừa {{difference, points}}.',
    PARTS_NOT_WHOLE:
      'Số liệu đối chiếu {{whole, indicator}}: {{sum}} = {{computed, points}}, nhưng ghi {{stated, points}}; lệch {{difference, points}}.',
    SURVEY_SAMPLE_SMALL: 'Tiêu chí {{criterion}}: khảo sát chỉ hỏi {{sample}} người, ít hơn mức tối thiểu {{minimum}}.',
    SURVEY_OUTSIDE_INTERVAL:
      'Tiêu chí {{criterion}}: điểm tự chấm {{claimed, points}} ứng với {{implied, points}}% hài lòng; khảo sát {{sample}} người được {{percent, points}}% (khoảng {{low, points}}–{{high, points}}%).',
    NA_CONTRADICTED:
      'Tiêu chí {{criterion}}: đơn vị ghi “không phát sinh”, nhưng số liệu đối chiếu {{indicator, indicator}} là {{count, points}}.',
    JUMP_CRITERION:
      'Tiêu chí {{criterion}}: năm trước {{before, points}} điểm, năm nay {{now, points}} (tăng {{rise, points}}; các đơn vị khác thường tăng {{usual, points}}).',
    JUMP_GROUP:
      'Nhóm {{group}}: năm trước {{before, points}} điểm, năm nay {{now, points}} (tăng {{rise, points}}; các đơn vị khác thường tăng {{usual, points}}).',
    JUMP_TOTAL:
      'Tổng điểm: năm trước {{before, points}}, năm nay {{now, points}} (tăng {{rise, points}}; các đơn vị khác thường tăng {{usual, points}}).',
    PEER_OUTLIER:
      'Tiêu chí {{criterion}}: tự chấm {{claimed, points}} điểm; mức giữa của {{peers}} đơn vị khác là {{median, points}}.',
    PEER_OUTLIER_TOTAL:
      'Tổng tự chấm {{claimed, points}} điểm; mức giữa của {{peers}} đơn vị khác là {{median, points}}.',
    ALL_MAXIMUM: 'Đơn vị tự chấm điểm tối đa ở {{full}} trên {{criteria}} tiêu chí.',
    BUNCHED_ABOVE_LEVEL:
      'Có {{above}} đơn vị tự chấm từ {{from, points}} điểm (mức {{level}}) và không quá {{width, points}} điểm trên đó, chỉ {{below}} đơn vị ngay dưới.',
  },
  why: {
    EVIDENCE_OUTSIDE_PERIOD: 'Minh chứng phải thuộc năm đánh giá; văn bản năm khác không chứng minh kết quả năm nay.',
    EVIDENCE_NUMBER_SHARED:
      'Mỗi xã đánh số văn bản riêng; số, ngày và tên đều trùng thì một bên có thể đã chép của bên kia.',
    EVIDENCE_NUMBER_TWICE: 'Một văn bản có thể dùng cho nhiều tiêu chí nếu có đủ nội dung của từng tiêu chí.',
    EVIDENCE_TEXT_SHARED:
      'Lời mô tả giống nhau đến từng chữ, trừ tên xã, thường là chép lại chứ không phải kết quả thực tế.',
    EVIDENCE_TEXT_TWICE: 'Cùng một lời mô tả cho hai tiêu chí khác nhau có thể là dán nhầm.',
    SCORE_ABOVE_REFERENCE: 'Điểm phải theo cách chấm của tiêu chí; số liệu của cơ quan khác cho điểm thấp hơn.',
    SCORE_BELOW_REFERENCE: 'Đơn vị có thể đã chấm thiếu cho mình, hoặc số liệu đối chiếu chưa đúng.',
    PART_ABOVE_WHOLE: 'Phần không thể lớn hơn tổng: một trong hai số sai, điểm tính từ đó cũng sai.',
    PARTS_NOT_WHOLE: 'Các phần cộng lại phải bằng tổng: có số ghi sai, điểm tính từ đó cũng sai.',
    SURVEY_SAMPLE_SMALL: 'Hỏi quá ít người thì tỷ lệ hài lòng không đủ tin cậy để chấm điểm.',
    SURVEY_OUTSIDE_INTERVAL: 'Chênh lệch lớn hơn mức sai số của hai cuộc khảo sát, khó là ngẫu nhiên.',
    NA_CONTRADICTED: '“Không phát sinh” có thể được điểm tối đa; nếu có phát sinh thì phải chấm theo kết quả.',
    JUMP_CRITERION: 'Tăng nhiều trong một năm cần có việc làm cụ thể; nếu không, điểm có thể bị nâng.',
    JUMP_GROUP: 'Cả nhóm tiêu chí tăng vượt trội so với các đơn vị khác là điều hội đồng cần hiểu rõ.',
    JUMP_TOTAL: 'Tổng điểm tăng vượt trội có thể đổi mức công nhận của đơn vị.',
    PEER_OUTLIER: 'Khác xa các đơn vị cùng loại: có thể là cách làm hay, cũng có thể là chấm quá tay.',
    PEER_OUTLIER_TOTAL: 'Khác xa các đơn vị cùng loại: có thể là cách làm hay, cũng có thể là chấm quá tay.',
    ALL_MAXIMUM: 'Bảng gần như toàn điểm tối đa thường là điền cho đủ, không phải tự đánh giá.',
    BUNCHED_ABOVE_LEVEL: 'Điểm dồn ngay trên ngưỡng nhiều hơn ngẫu nhiên: điểm có thể được chọn để đạt mức.',
  },
  todo: {
    EVIDENCE_OUTSIDE_PERIOD: 'Yêu cầu văn bản đúng năm, hoặc ghi rõ vì sao văn bản này vẫn dùng được.',
    EVIDENCE_NUMBER_SHARED: 'Xem bản gốc của các đơn vị; bên nào không có bản gốc thì điều chỉnh điểm.',
    EVIDENCE_NUMBER_TWICE: 'Xem văn bản có nội dung cho từng tiêu chí không; nếu không, điều chỉnh điểm.',
    EVIDENCE_TEXT_SHARED: 'Yêu cầu bản gốc của các đơn vị rồi điều chỉnh điểm hoặc ghi giải trình.',
    EVIDENCE_TEXT_TWICE: 'Xem minh chứng có đúng cho từng tiêu chí không; nếu không, điều chỉnh điểm.',
    SCORE_ABOVE_REFERENCE: 'Điều chỉnh về điểm theo số liệu, hoặc giữ điểm và ghi lý do kèm minh chứng.',
    SCORE_BELOW_REFERENCE: 'Hỏi lại đơn vị và cơ quan cung cấp số liệu; điều chỉnh nếu đơn vị đồng ý.',
    PART_ABOVE_WHOLE: 'Hỏi lại cơ quan cung cấp số liệu và nạp số đúng, hoặc chủ tịch ghi cách xử lý.',
    PARTS_NOT_WHOLE: 'Hỏi lại cơ quan cung cấp số liệu và nạp số đúng, hoặc chủ tịch ghi cách xử lý.',
    SURVEY_SAMPLE_SMALL: 'Khảo sát bổ sung, hoặc ghi rõ hội đồng chấm tiêu chí này theo căn cứ nào.',
    SURVEY_OUTSIDE_INTERVAL: 'Chấm theo khảo sát đối chiếu, hoặc ghi rõ vì sao tin khảo sát của đơn vị.',
    NA_CONTRADICTED: 'Chấm điểm theo số liệu, hoặc chủ tịch chấp nhận “không phát sinh” kèm lý do.',
    JUMP_CRITERION: 'Yêu cầu đơn vị nêu việc đã làm trong năm và minh chứng; ghi vào giải trình.',
    JUMP_GROUP: 'Xem từng tiêu chí tăng nhiều nhất; yêu cầu đơn vị giải trình.',
    JUMP_TOTAL: 'Xem các nhóm và tiêu chí tăng nhiều nhất; yêu cầu đơn vị giải trình.',
    PEER_OUTLIER: 'Xem kỹ minh chứng của tiêu chí; ghi giải trình hoặc điều chỉnh điểm.',
    PEER_OUTLIER_TOTAL: 'Xem kỹ các tiêu chí cao nhất; ghi giải trình hoặc điều chỉnh điểm.',
    ALL_MAXIMUM: 'Kiểm tra thực tế một số tiêu chí; ghi kết quả vào giải trình.',
    BUNCHED_ABOVE_LEVEL: 'Thẩm định kỹ các đơn vị sát trên ngưỡng trước khi họp; chủ tịch ghi nhận xét.',
  },
  faultWhy: {
    unreadable: 'Thiếu điểm chắc chắn thì không có tổng; chương trình không đoán điểm thay đơn vị.',
    outside: 'Điểm phải nằm trong khoảng và bước của bộ tiêu chí; điểm ngoài đó không có giá trị.',
    rounded: 'Điểm thật khác điểm nhìn thấy, mà mức công nhận xét theo điểm thật.',
    sums: 'Tổng mà đơn vị ký gửi khác tổng các dòng: phải biết số nào là ý của đơn vị.',
    form: 'Biểu mẫu bị đổi thì điểm có thể không còn ứng với tiêu chí đã ban hành.',
    notApplicable: 'Tiêu chí này phải chấm; bỏ qua thì điểm không có căn cứ.',
    evidence: 'Không có minh chứng thì hội đồng không có gì để kiểm tra điểm.',
    survey: 'Tiêu chí này chấm theo khảo sát độc lập, không theo tự đánh giá.',
    year: 'Không ghi năm thì chưa chắc bảng này thuộc đợt này.',
    reference: 'Số liệu không chắc chắn thì không đối chiếu được với điểm tự chấm.',
  },
  faultTodo: {
    score: 'Ghi điểm thẩm định kèm lý do, hoặc giữ điểm bằng cách gõ lại điểm đó kèm lý do.',
    settle: 'Chủ tịch hội đồng xử lý kèm lý do, hoặc đơn vị gửi lại bảng đã sửa.',
    explain: 'Ghi giải trình vì sao chấp nhận; giải trình được in ra. Hoặc điều chỉnh điểm.',
    nothing: 'Không phải làm gì; chỉ để hội đồng biết.',
  },
  arithmetic: {
    ratio: '{{part, points}}/{{whole, points}} = {{percent, points}}%',
    survey: '{{percent, points}}% của {{sample}} người được hỏi',
    count: 'đếm được {{part, points}}',
    recognition: 'được công nhận “{{part}}”',
    yes: 'đạt',
    no: 'không đạt',
    checklist: 'đủ {{part}}/{{whole}} nội dung',
    events: '{{part}} vụ việc bị trừ điểm',
    index: 'chỉ số {{part, points}}',
  },
} as const;

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

const en: Texts<typeof vi> = {
  findings: {
    EVIDENCE_OUTSIDE_PERIOD:
      'Criterion {{criterion}}: document {{number}} is dated {{dated, date}}, outside {{from, date}} – {{until, date}}.',
    EVIDENCE_NUMBER_SHARED:
      'Criterion {{criterion}}: document {{number}} of {{dated, date}} is also the evidence of {{others}}.',
    EVIDENCE_NUMBER_TWICE: 'Document {{number}} of {{dated, date}} stands behind several criteria: {{criteria}}.',
    EVIDENCE_TEXT_SHARED:
      'Criterion {{criterion}}: the evidence “{{text}}…” is nearly word for word that of {{others}}.',
    EVIDENCE_TEXT_TWICE: 'The evidence “{{text}}…” is written nearly word for word for several criteria: {{criteria}}.',
    SCORE_ABOVE_REFERENCE:
      'Criterion {{criterion}}: {{arithmetic}} → {{expected, points}} of {{maximum, points}} points; the unit claims {{claimed, points}}.',
    SCORE_BELOW_REFERENCE:
      'Criterion {{criterion}}: {{arithmetic}} → {{expected, points}} of {{maximum, points}} points; the unit claims only {{claimed, points}}.',
    PART_ABOVE_WHOLE:
      'Reference data: {{part, indicator}} = {{partValue, points}} is more than {{whole, indicator}} = {{wholeValue, points}}, by {{difference, points}}.',
    PARTS_NOT_WHOLE:
      'Reference data {{whole, indicator}}: {{sum}} = {{computed, points}}, but {{stated, points}} is stated; difference {{difference, points}}.',
    SURVEY_SAMPLE_SMALL:
      'Criterion {{criterion}}: the survey asked only {{sample}} people, fewer than the minimum of {{minimum}}.',
    SURVEY_OUTSIDE_INTERVAL:
      'Criterion {{criterion}}: the claim of {{claimed, points}} means {{implied, points}}% content; the survey of {{sample}} people found {{percent, points}}% (range {{low, points}}–{{high, points}}%).',
    NA_CONTRADICTED:
      'Criterion {{criterion}}: the unit says “did not arise”, but the reference data have {{indicator, indicator}} = {{count, points}}.',
    JUMP_CRITERION:
      'Criterion {{criterion}}: from {{before, points}} last year to {{now, points}} points (up {{rise, points}}; other units usually {{usual, points}}).',
    JUMP_GROUP:
      'Group {{group}}: from {{before, points}} last year to {{now, points}} points (up {{rise, points}}; other units usually {{usual, points}}).',
    JUMP_TOTAL:
      'Total: from {{before, points}} last year to {{now, points}} (up {{rise, points}}; other units usually {{usual, points}}).',
    PEER_OUTLIER:
      'Criterion {{criterion}}: {{claimed, points}} points claimed; the middle of {{peers}} other units is {{median, points}}.',
    PEER_OUTLIER_TOTAL:
      'A total of {{claimed, points}} is claimed; the middle of {{peers}} other units is {{median, points}}.',
    ALL_MAXIMUM: 'The unit claims the maximum in {{full}} of {{criteria}} criteria.',
    BUNCHED_ABOVE_LEVEL:
      'Units that claim {{from, points}} points (level {{level}}) or at most {{width, points}} more: {{above}}; just below: only {{below}}.',
  },
  why: {
    EVIDENCE_OUTSIDE_PERIOD:
      'Evidence belongs to the assessed year; a paper of another year does not prove this year’s result.',
    EVIDENCE_NUMBER_SHARED:
      'Each commune numbers its own papers; where number, date and name agree one may have copied the other.',
    EVIDENCE_NUMBER_TWICE: 'One paper may serve several criteria if it covers the matter of each.',
    EVIDENCE_TEXT_SHARED:
      'Word-for-word descriptions, bar the commune’s name, are usually copied and not a result of its own.',
    EVIDENCE_TEXT_TWICE: 'One description for two different criteria may have been pasted by mistake.',
    SCORE_ABOVE_REFERENCE: 'A score follows the criterion’s method; the data of another office give less.',
    SCORE_BELOW_REFERENCE: 'The unit may have scored itself too low, or the reference data are wrong.',
    PART_ABOVE_WHOLE: 'A part cannot exceed its whole: one number is wrong, and so is any score drawn from it.',
    PARTS_NOT_WHOLE: 'Parts must add up to the whole: a number is wrong, and so is any score drawn from it.',
    SURVEY_SAMPLE_SMALL: 'With so few people asked, the share is not reliable enough to score on.',
    SURVEY_OUTSIDE_INTERVAL: 'The difference is larger than both surveys’ margins of error; chance hardly explains it.',
    NA_CONTRADICTED: '“Did not arise” can earn full points; if it did arise it is scored by its result.',
    JUMP_CRITERION: 'A large rise in one year needs something that was done; otherwise the score may be inflated.',
    JUMP_GROUP: 'A whole group rising far beyond other units is something the board should understand.',
    JUMP_TOTAL: 'A total rising far beyond others may change the unit’s level.',
    PEER_OUTLIER: 'Far from units of the same kind: perhaps a good practice, perhaps a generous hand.',
    PEER_OUTLIER_TOTAL: 'Far from units of the same kind: perhaps a good practice, perhaps a generous hand.',
    ALL_MAXIMUM: 'A sheet of nearly all maxima was usually filled in rather than assessed.',
    BUNCHED_ABOVE_LEVEL:
      'More totals just above a threshold than chance allows: they may have been chosen to reach it.',
  },
  todo: {
    EVIDENCE_OUTSIDE_PERIOD: 'Ask for a paper of the right year, or write why this one still serves.',
    EVIDENCE_NUMBER_SHARED: 'See the originals of all units; adjust the score of whoever has none.',
    EVIDENCE_NUMBER_TWICE: 'See whether the paper covers each criterion; if not, adjust the score.',
    EVIDENCE_TEXT_SHARED: 'Ask the units for the originals, then adjust the score or write an explanation.',
    EVIDENCE_TEXT_TWICE: 'See whether the evidence fits each criterion; if not, adjust the score.',
    SCORE_ABOVE_REFERENCE: 'Adjust to what the data give, or keep the score with a reason and evidence.',
    SCORE_BELOW_REFERENCE: 'Ask the unit and the office that gave the data; adjust if the unit agrees.',
    PART_ABOVE_WHOLE:
      'Ask the office that gave the data and import the right number, or the chair writes how it is settled.',
    PARTS_NOT_WHOLE:
      'Ask the office that gave the data and import the right number, or the chair writes how it is settled.',
    SURVEY_SAMPLE_SMALL: 'Have more people asked, or write on what ground the board scores the criterion.',
    SURVEY_OUTSIDE_INTERVAL: 'Score by the control survey, or write why the unit’s own survey is believed.',
    NA_CONTRADICTED: 'Score by the data, or the chair accepts “did not arise” with a reason.',
    JUMP_CRITERION: 'Ask the unit what it did in the year, with evidence; note it as the explanation.',
    JUMP_GROUP: 'Look at the criteria that rose most; ask the unit to explain.',
    JUMP_TOTAL: 'Look at the groups and criteria that rose most; ask the unit to explain.',
    PEER_OUTLIER: 'Look closely at the criterion’s evidence; explain or adjust.',
    PEER_OUTLIER_TOTAL: 'Look closely at the highest criteria; explain or adjust.',
    ALL_MAXIMUM: 'Check some criteria on the spot; note the result as the explanation.',
    BUNCHED_ABOVE_LEVEL:
      'Appraise the units just above the threshold with care before the meeting; the chair notes a remark.',
  },
  faultWhy: {
    unreadable: 'Without a certain score there is no total; the program does not guess for the unit.',
    outside: 'A score lies within the range and the steps of the criteria set; any other counts for nothing.',
    rounded: 'The true score differs from the one that is seen, and the level follows the true one.',
    sums: 'The total that the unit signed differs from its rows: which one it meant must be known.',
    form: 'In an altered form a score may no longer belong to the criterion as it was issued.',
    notApplicable: 'This criterion must be scored; passing over it leaves the score without a ground.',
    evidence: 'Without evidence the board has nothing to check the score against.',
    survey: 'This criterion is scored by an independent survey, not by the unit itself.',
    year: 'Without a year the sheet may belong to another round.',
    reference: 'Uncertain data cannot be held against the claimed score.',
  },
  faultTodo: {
    score: 'Set a score with a reason, or keep the score by typing it again with a reason.',
    settle: 'The chair settles it with a reason, or the unit sends a corrected sheet.',
    explain: 'Explain why it is accepted; the explanation is printed. Or change the score.',
    nothing: 'Nothing to do; for the board to know.',
  },
  arithmetic: {
    ratio: '{{part, points}}/{{whole, points}} = {{percent, points}}%',
    survey: '{{percent, points}}% of {{sample}} people asked',
    count: '{{part, points}} counted',
    recognition: 'recognised “{{part}}”',
    yes: 'met',
    no: 'not met',
    checklist: '{{part}}/{{whole}} items met',
    events: '{{part}} incidents that cost points',
    index: 'index {{part, points}}',
  },
};

const th: Texts<typeof vi> = {
  findings: {
    EVIDENCE_OUTSIDE_PERIOD:
      'ตัวชี้วัด {{criterion}}: เอกสาร {{number}} ลงวันที่ {{dated, date}} อยู่นอกช่วง {{from, date}} – {{until, date}}',
    EVIDENCE_NUMBER_SHARED: 'ตัวชี้วัด {{criterion}}: เอกสาร {{number}} ลงวันที่ {{dated, date}} เป็นหลักฐานของ {{others}} ด้วย',
    EVIDENCE_NUMBER_TWICE: 'เอกสาร {{number}} ลงวันที่ {{dated, date}} ใช้กับหลายตัวชี้วัด: {{criteria}}',
    EVIDENCE_TEXT_SHARED: 'ตัวชี้วัด {{criterion}}: หลักฐาน “{{text}}…” เกือบเหมือนของ {{others}} ทุกคำ',
    EVIDENCE_TEXT_TWICE: 'หลักฐาน “{{text}}…” เขียนเกือบเหมือนกันสำหรับหลายตัวชี้วัด: {{criteria}}',
    SCORE_ABOVE_REFERENCE:
      'ตัวชี้วัด {{criterion}}: {{arithmetic}} → {{expected, points}} จาก {{maximum, points}} คะแนน หน่วยงานให้ตนเอง {{claimed, points}}',
    SCORE_BELOW_REFERENCE:
      'ตัวชี้วัด {{criterion}}: {{arithmetic}} → {{expected, points}} จาก {{maximum, points}} คะแนน หน่วยงานให้ตนเองเพียง {{claimed, points}}',
    PART_ABOVE_WHOLE:
      'ข้อมูลอ้างอิง: {{part, indicator}} = {{partValue, points}} มากกว่า {{whole, indicator}} = {{wholeValue, points}} อยู่ {{difference, points}}',
    PARTS_NOT_WHOLE:
      'ข้อมูลอ้างอิง {{whole, indicator}}: {{sum}} = {{computed, points}} แต่ระบุ {{stated, points}} ต่างกัน {{difference, points}}',
    SURVEY_SAMPLE_SMALL: 'ตัวชี้วัด {{criterion}}: สำรวจเพียง {{sample}} คน น้อยกว่าขั้นต่ำ {{minimum}} คน',
    SURVEY_OUTSIDE_INTERVAL:
      'ตัวชี้วัด {{criterion}}: คะแนน {{claimed, points}} หมายถึงพึงพอใจ {{implied, points}}% แต่ผลสำรวจ {{sample}} คนได้ {{percent, points}}% (ช่วง {{low, points}}–{{high, points}}%)',
    NA_CONTRADICTED:
      'ตัวชี้วัด {{criterion}}: หน่วยงานระบุว่าไม่มีกรณีเกิดขึ้น แต่ข้อมูลอ้างอิง {{indicator, indicator}} คือ {{count, points}}',
    JUMP_CRITERION:
      'ตัวชี้วัด {{criterion}}: จาก {{before, points}} ปีก่อนเป็น {{now, points}} คะแนน (เพิ่ม {{rise, points}} หน่วยงานอื่นมักเพิ่ม {{usual, points}})',
    JUMP_GROUP:
      'ด้าน {{group}}: จาก {{before, points}} ปีก่อนเป็น {{now, points}} คะแนน (เพิ่ม {{rise, points}} หน่วยงานอื่นมักเพิ่ม {{usual, points}})',
    JUMP_TOTAL:
      'คะแนนรวม: จาก {{before, points}} ปีก่อนเป็น {{now, points}} (เพิ่ม {{rise, points}} หน่วยงานอื่นมักเพิ่ม {{usual, points}})',
    PEER_OUTLIER:
      'ตัวชี้วัด {{criterion}}: ให้ตนเอง {{claimed, points}} คะแนน ค่ากลางของอีก {{peers}} หน่วยงานคือ {{median, points}}',
    PEER_OUTLIER_TOTAL: 'คะแนนรวมประเมินตนเอง {{claimed, points}} ค่ากลางของอีก {{peers}} หน่วยงานคือ {{median, points}}',
    ALL_MAXIMUM: 'หน่วยงานให้คะแนนเต็มแก่ตนเอง {{full}} จาก {{criteria}} ตัวชี้วัด',
    BUNCHED_ABOVE_LEVEL:
      'มี {{above}} หน่วยงานได้ตั้งแต่ {{from, points}} คะแนน (ระดับ {{level}}) และเกินไม่ถึง {{width, points}} คะแนน ส่วนที่ต่ำกว่าเล็กน้อยมีเพียง {{below}}',
  },
  why: {
    EVIDENCE_OUTSIDE_PERIOD: 'หลักฐานต้องเป็นของปีที่ประเมิน เอกสารของปีอื่นไม่ได้พิสูจน์ผลของปีนี้',
    EVIDENCE_NUMBER_SHARED: 'แต่ละตำบลออกเลขเอกสารเอง หากเลข วันที่ และชื่อตรงกัน อาจมีฝ่ายหนึ่งคัดลอก',
    EVIDENCE_NUMBER_TWICE: 'เอกสารหนึ่งใช้กับหลายตัวชี้วัดได้ หากมีเนื้อหาครบทุกตัวชี้วัด',
    EVIDENCE_TEXT_SHARED: 'ข้อความเหมือนกันทุกคำยกเว้นชื่อตำบล มักเป็นการคัดลอก ไม่ใช่ผลงานจริง',
    EVIDENCE_TEXT_TWICE: 'ข้อความเดียวกันสำหรับสองตัวชี้วัดอาจเป็นการวางผิดที่',
    SCORE_ABOVE_REFERENCE: 'คะแนนต้องเป็นไปตามวิธีให้คะแนน ข้อมูลของหน่วยงานอื่นให้คะแนนต่ำกว่า',
    SCORE_BELOW_REFERENCE: 'หน่วยงานอาจให้คะแนนตนเองต่ำไป หรือข้อมูลอ้างอิงไม่ถูกต้อง',
    PART_ABOVE_WHOLE: 'ส่วนย่อยมากกว่าทั้งหมดไม่ได้ มีตัวเลขผิด คะแนนที่คิดจากตัวเลขนั้นจึงผิดด้วย',
    PARTS_NOT_WHOLE: 'ส่วนย่อยรวมกันต้องเท่ากับทั้งหมด มีตัวเลขผิด คะแนนที่คิดจากตัวเลขนั้นจึงผิดด้วย',
    SURVEY_SAMPLE_SMALL: 'ถามคนน้อยเกินไป สัดส่วนไม่น่าเชื่อถือพอจะให้คะแนน',
    SURVEY_OUTSIDE_INTERVAL: 'ต่างกันเกินความคลาดเคลื่อนของการสำรวจทั้งสองครั้ง ไม่น่าเป็นเรื่องบังเอิญ',
    NA_CONTRADICTED: '“ไม่มีกรณีเกิดขึ้น” อาจได้คะแนนเต็ม หากมีกรณีจริงต้องให้คะแนนตามผล',
    JUMP_CRITERION: 'คะแนนเพิ่มมากในปีเดียวควรมีงานที่ทำจริง มิฉะนั้นคะแนนอาจสูงเกินจริง',
    JUMP_GROUP: 'ทั้งด้านเพิ่มขึ้นมากกว่าหน่วยงานอื่น คณะกรรมการควรเข้าใจเหตุผล',
    JUMP_TOTAL: 'คะแนนรวมที่เพิ่มมากกว่าหน่วยงานอื่นอาจเปลี่ยนระดับของหน่วยงาน',
    PEER_OUTLIER: 'ต่างจากหน่วยงานประเภทเดียวกันมาก อาจเป็นแนวปฏิบัติที่ดี หรือให้คะแนนสูงเกินไป',
    PEER_OUTLIER_TOTAL: 'ต่างจากหน่วยงานประเภทเดียวกันมาก อาจเป็นแนวปฏิบัติที่ดี หรือให้คะแนนสูงเกินไป',
    ALL_MAXIMUM: 'แบบที่ได้คะแนนเต็มเกือบทุกข้อ มักเป็นการกรอกให้ครบ ไม่ใช่การประเมินตนเอง',
    BUNCHED_ABOVE_LEVEL: 'คะแนนกระจุกเหนือเกณฑ์มากกว่าที่จะเป็นเรื่องบังเอิญ อาจเลือกคะแนนให้ถึงระดับ',
  },
  todo: {
    EVIDENCE_OUTSIDE_PERIOD: 'ขอเอกสารของปีที่ถูกต้อง หรือบันทึกเหตุผลว่าเหตุใดยังใช้ได้',
    EVIDENCE_NUMBER_SHARED: 'ตรวจต้นฉบับของทุกหน่วยงาน แล้วปรับคะแนนของหน่วยงานที่ไม่มีต้นฉบับ',
    EVIDENCE_NUMBER_TWICE: 'ตรวจว่าเอกสารมีเนื้อหาของแต่ละตัวชี้วัดหรือไม่ หากไม่มีให้ปรับคะแนน',
    EVIDENCE_TEXT_SHARED: 'ขอต้นฉบับจากหน่วยงาน แล้วปรับคะแนนหรือบันทึกคำชี้แจง',
    EVIDENCE_TEXT_TWICE: 'ตรวจว่าหลักฐานตรงกับแต่ละตัวชี้วัดหรือไม่ หากไม่ตรงให้ปรับคะแนน',
    SCORE_ABOVE_REFERENCE: 'ปรับเป็นคะแนนตามข้อมูล หรือคงคะแนนไว้พร้อมเหตุผลและหลักฐาน',
    SCORE_BELOW_REFERENCE: 'สอบถามหน่วยงานและผู้ให้ข้อมูล แล้วปรับหากหน่วยงานเห็นด้วย',
    PART_ABOVE_WHOLE: 'สอบถามผู้ให้ข้อมูลแล้วนำเข้าตัวเลขที่ถูกต้อง หรือประธานบันทึกวิธีแก้ไข',
    PARTS_NOT_WHOLE: 'สอบถามผู้ให้ข้อมูลแล้วนำเข้าตัวเลขที่ถูกต้อง หรือประธานบันทึกวิธีแก้ไข',
    SURVEY_SAMPLE_SMALL: 'สำรวจเพิ่ม หรือบันทึกว่าคณะกรรมการให้คะแนนโดยอาศัยอะไร',
    SURVEY_OUTSIDE_INTERVAL: 'ให้คะแนนตามผลสำรวจของคณะกรรมการ หรือบันทึกเหตุผลที่เชื่อผลของหน่วยงาน',
    NA_CONTRADICTED: 'ให้คะแนนตามข้อมูล หรือประธานยอมรับว่าไม่มีกรณีเกิดขึ้นพร้อมเหตุผล',
    JUMP_CRITERION: 'ให้หน่วยงานระบุงานที่ทำในปีนี้พร้อมหลักฐาน แล้วบันทึกเป็นคำชี้แจง',
    JUMP_GROUP: 'ดูตัวชี้วัดที่เพิ่มมากที่สุด แล้วขอคำชี้แจงจากหน่วยงาน',
    JUMP_TOTAL: 'ดูด้านและตัวชี้วัดที่เพิ่มมากที่สุด แล้วขอคำชี้แจงจากหน่วยงาน',
    PEER_OUTLIER: 'ตรวจหลักฐานของตัวชี้วัดนี้อย่างละเอียด แล้วบันทึกคำชี้แจงหรือปรับคะแนน',
    PEER_OUTLIER_TOTAL: 'ตรวจตัวชี้วัดที่สูงที่สุดอย่างละเอียด แล้วบันทึกคำชี้แจงหรือปรับคะแนน',
    ALL_MAXIMUM: 'ตรวจสถานที่จริงบางตัวชี้วัด แล้วบันทึกผลเป็นคำชี้แจง',
    BUNCHED_ABOVE_LEVEL: 'ตรวจหน่วยงานที่อยู่เหนือเกณฑ์เล็กน้อยให้ละเอียดก่อนประชุม ประธานบันทึกความเห็น',
  },
  faultWhy: {
    unreadable: 'ไม่มีคะแนนที่แน่ชัดก็ไม่มีคะแนนรวม โปรแกรมไม่เดาคะแนนแทนหน่วยงาน',
    outside: 'คะแนนต้องอยู่ในช่วงและขั้นของชุดเกณฑ์ คะแนนนอกนั้นใช้ไม่ได้',
    rounded: 'คะแนนจริงต่างจากคะแนนที่เห็น และระดับพิจารณาตามคะแนนจริง',
    sums: 'คะแนนรวมที่หน่วยงานลงนามต่างจากผลรวมของแถว ต้องทราบว่าหน่วยงานหมายถึงค่าใด',
    form: 'เมื่อแบบถูกแก้ คะแนนอาจไม่ตรงกับตัวชี้วัดที่ประกาศใช้',
    notApplicable: 'ตัวชี้วัดนี้ต้องให้คะแนน หากข้ามไปคะแนนจะไม่มีฐาน',
    evidence: 'ไม่มีหลักฐาน คณะกรรมการก็ไม่มีสิ่งใดให้ตรวจคะแนน',
    survey: 'ตัวชี้วัดนี้ให้คะแนนตามการสำรวจอิสระ ไม่ใช่การประเมินตนเอง',
    year: 'ไม่ระบุปี จึงไม่แน่ว่าแบบนี้เป็นของรอบนี้',
    reference: 'ข้อมูลที่ไม่แน่ชัดใช้เทียบกับคะแนนที่ประเมินเองไม่ได้',
  },
  faultTodo: {
    score: 'ให้คะแนนตรวจพร้อมเหตุผล หรือคงคะแนนเดิมโดยพิมพ์ซ้ำพร้อมเหตุผล',
    settle: 'ประธานจัดการพร้อมเหตุผล หรือหน่วยงานส่งแบบที่แก้แล้ว',
    explain: 'ชี้แจงว่ายอมรับเพราะเหตุใด คำชี้แจงจะถูกพิมพ์ หรือปรับคะแนน',
    nothing: 'ไม่ต้องทำอะไร เพื่อให้คณะกรรมการทราบ',
  },
  arithmetic: {
    ratio: '{{part, points}}/{{whole, points}} = {{percent, points}}%',
    survey: '{{percent, points}}% จากผู้ตอบ {{sample}} คน',
    count: 'นับได้ {{part, points}}',
    recognition: 'ได้รับการยกย่อง “{{part}}”',
    yes: 'ผ่าน',
    no: 'ไม่ผ่าน',
    checklist: 'ครบ {{part}}/{{whole}} รายการ',
    events: 'มี {{part}} กรณีที่ถูกหักคะแนน',
    index: 'ดัชนี {{part, points}}',
  },
};

export const checks = { vi, en, th };
