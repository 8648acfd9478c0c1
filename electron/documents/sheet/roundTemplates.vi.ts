/**
 * The shipped wording of decision, certificate and notice in Vietnamese, the form in law. Legal grounds name no law by
 * number or date, since these change between terms; the authority's own plan and its board's proposal carry the specific
 * ground, and an office puts in its own.
 */
import { COMMON } from './commonTexts.ts';
import type { RoundTemplateSet } from './templateSet.ts';

const KINDS = {
  commune: 'xã',
  ward: 'phường',
  township: 'thị trấn',
  'special-zone': 'đặc khu',
  other: 'đơn vị',
} as const;

export const roundTemplatesVi: RoundTemplateSet = {
  decision: {
    ...COMMON.vi,
    ...KINDS,
    title: 'QUYẾT ĐỊNH',
    subject: 'Về việc công nhận {{kinds}} đạt chuẩn\n“{{set}}” năm {{year}}',
    subjectAdded: 'Về việc công nhận bổ sung {{kinds}} đạt chuẩn\n“{{set}}” năm {{year}}',
    deciding: '{{authority}}',
    decidingAlone: '{{post}} {{authority}}',
    grounds: [
      'Căn cứ Luật Tổ chức chính quyền địa phương;',
      'Căn cứ Bộ tiêu chí “{{set}}” áp dụng cho việc đánh giá năm {{year}};',
      'Căn cứ Kế hoạch đánh giá, công nhận “{{set}}” năm {{year}} của {{authority}};',
      'Theo đề nghị của Hội đồng đánh giá, công nhận “{{set}}” năm {{year}}.',
    ].join('\n'),
    groundMinutes: 'Căn cứ Biên bản họp {{meetingDate}} của Hội đồng đánh giá, công nhận “{{set}}” năm {{year}};',
    enacting: 'QUYẾT ĐỊNH:',
    recognised:
      'Điều 1. Công nhận {{met}} đơn vị đạt chuẩn “{{set}}” năm {{year}}, gồm: {{levels}} (có danh sách kèm theo).',
    levelCount: '{{count}} đơn vị đạt {{level}}',
    noneRecognised: 'Điều 1. Năm {{year}} không có đơn vị nào được công nhận đạt chuẩn “{{set}}” năm {{year}}.',
    notRecognised:
      'Điều 2. Có {{unmet}} đơn vị chưa đạt chuẩn (có danh sách kèm theo). Kết quả và lý do được thông báo bằng văn bản đến từng đơn vị; đơn vị có quyền khiếu nại theo quy định của pháp luật.',
    allRecognised: 'Điều 2. Các đơn vị có tên trong danh sách kèm theo đều đạt chuẩn.',
    duties:
      'Điều 3. Các đơn vị được công nhận có trách nhiệm duy trì, nâng cao chất lượng các tiêu chí đã đạt; các đơn vị chưa đạt chuẩn có trách nhiệm khắc phục những nội dung còn hạn chế. Hội đồng đánh giá, công nhận hướng dẫn, theo dõi, kiểm tra việc thực hiện.',
    closing:
      'Điều 4. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, Thủ trưởng các cơ quan, đơn vị có liên quan và Ủy ban nhân dân các đơn vị có tên trong danh sách kèm theo chịu trách nhiệm thi hành Quyết định này./.',
    recipients: '- Như Điều 4;\n- UBND {{province}} (để báo cáo);\n- Hội đồng đánh giá, công nhận;\n- Lưu: VT, NV.',
    appendix: 'Phụ lục',
    appendixMet: 'Phụ lục I',
    appendixUnmet: 'Phụ lục II',
    reference: '(Kèm theo Quyết định số {{number}} {{date}} \ncủa {{authority}})',
    metTitle: 'Danh sách {{kinds}} đạt chuẩn\n“{{set}}” năm {{year}}',
    unmetTitle: 'Danh sách {{kinds}} chưa đạt chuẩn\n“{{set}}” năm {{year}}',
    codeColumn: 'Mã',
    metColumns: 'STT\nTên đơn vị\nĐiểm tự chấm\nĐiểm công nhận\nMức',
    unmetColumns: 'STT\nTên đơn vị\nĐiểm tự chấm\nĐiểm thẩm định\nLý do',
    belowThreshold: 'Dưới {{from}} điểm',
    unmetCondition: 'Chưa bảo đảm điều kiện',
    bands: 'Các mức đạt chuẩn: {{bands}}.',
    band: '{{level}} từ {{from}} đến dưới {{below}} điểm',
    lastBand: '{{level}} từ {{from}} đến {{maximum}} điểm',
    exactNote:
      'Điểm in được cắt ở hai chữ số thập phân; giá trị chính xác, nếu dài hơn, ghi trong ngoặc đơn. Mức được xác định theo giá trị chính xác.',
  },
  certificate: {
    ...COMMON.vi,
    title: 'GIẤY CÔNG NHẬN',
    recognises: '{{authority}} công nhận',
    unitCode: 'Mã đơn vị hành chính: {{code}}',
    standard: 'đạt chuẩn “{{set}}”',
    year: 'năm {{year}}',
    total: 'Tổng điểm: {{total}} trên {{maximum}} điểm',
    exactly: '(giá trị chính xác: {{total}} điểm)',
    ground: 'Theo Quyết định số {{number}} {{date}} \ncủa {{authority}}',
    code: 'Quét mã để kiểm tra giấy công nhận.',
  },
  notice: {
    ...COMMON.vi,
    symbol: 'TB',
    title: 'THÔNG BÁO',
    subject: 'Kết quả đánh giá\n“{{set}}” năm {{year}}\nđối với {{unit}}',
    opening:
      'Căn cứ kết quả tự chấm điểm của Ủy ban nhân dân {{unit}}, kết quả thẩm định và kết luận của Hội đồng đánh giá, công nhận “{{set}}” năm {{year}}, {{authority}} thông báo như sau:',
    points: '{{total}} điểm',
    pointsExactly: '{{total}} điểm (chính xác: {{exact}} điểm)',
    resultHeading: 'Kết quả đánh giá',
    result: '{{unitName}} chưa đạt chuẩn “{{set}}” năm {{year}}.',
    total: '- Tổng điểm sau thẩm định: {{points}}, trên tổng số {{maximum}} điểm.',
    selfTotal: '- Tổng điểm đơn vị tự chấm: {{points}}.',
    noSelfTotal: '- Tổng điểm đơn vị tự chấm: – (bảng tự chấm có tiêu chí chưa có điểm).',
    threshold: '- Ngưỡng đạt chuẩn ({{level}}): từ {{from}} điểm trở lên.',
    distance: '- Còn thiếu so với ngưỡng đạt chuẩn: {{points}}.',
    thresholdReached: '- Tổng điểm đã đến ngưỡng nhưng đơn vị chưa bảo đảm điều kiện bắt buộc nêu dưới đây.',
    groupsHeading: 'Điểm theo nhóm tiêu chí',
    groupColumns: 'Nhóm\nNội dung\nĐiểm tối đa\nĐiểm đạt',
    groupTotal: 'Tổng điểm',
    groupTotalNote: 'Tổng điểm đã gồm điểm thưởng, điểm trừ hoặc phần quy đổi theo Bộ tiêu chí.',
    changesHeading: 'Các điểm số được điều chỉnh và lý do',
    changeColumns: 'Tiêu chí\nTối đa\nTự chấm\nThẩm định\nLý do',
    noChanges: 'Không có điểm số nào khác với điểm đơn vị tự chấm.',
    notArisen: 'không phát sinh',
    missingNote: 'Dấu “–”: đơn vị không ghi điểm.',
    conditionsHeading: 'Điều kiện chưa bảo đảm',
    conditionByCode: 'Điều kiện {{condition}}',
    rightsHeading: 'Quyền khiếu nại',
    closing:
      'Trường hợp không đồng ý với kết quả nêu trên, Ủy ban nhân dân {{unit}} có quyền khiếu nại trong thời hạn 90 ngày, kể từ ngày nhận được Thông báo này, theo quy định của pháp luật về khiếu nại./.',
    recipients: '- UBND {{unit}};\n- UBND {{province}} (để báo cáo);\n- Hội đồng đánh giá, công nhận;\n- Lưu: VT, NV.',
  },
};
