import { checks } from './checks.ts';
import { adjustWorkbook } from './places/adjustWorkbook.ts';
import { appraisal } from './places/appraisal.ts';
import { criteriaSet } from './places/criteriaSet.ts';
import { crossCheck } from './places/crossCheck.ts';
import { decisions } from './places/decisions.ts';
import { dossier } from './places/dossier.ts';
import { frame } from './places/frame.ts';
import { help } from './places/help.ts';
import { lastYear } from './places/lastYear.ts';
import { log } from './places/log.ts';
import { receipt } from './places/receipt.ts';
import { reports } from './places/reports.ts';
import { roundRules } from './places/roundRules.ts';
import { secondAppraisal } from './places/secondAppraisal.ts';
import { settings } from './places/settings.ts';
import { shell } from './places/shell.ts';
import { signing } from './places/signing.ts';
import { tour } from './places/tour.ts';
import { sentences } from './resultSentence.ts';
import { words } from './words.ts';
/** Vietnamese: the language of the office and the measure of completeness for the other catalogues. */
export const vi = {
  failures: {
    CERTIFICATE_REVOKED:
      'Chứng thư của {{holder}} đã bị thu hồi từ {{since, date}}: không được ký. Hãy dùng chứng thư còn hiệu lực.',
    PICTURE_UNREADABLE:
      'Không dùng được ảnh này: cần PNG không hỏng, mỗi chiều không quá 3000 điểm ảnh. Hãy xuất lại ảnh.',
    SIGNATURE_NOT_DUE: '{{file}} không chờ chữ ký này: người có thẩm quyền ký trước, cơ quan ký sau, mỗi bên một lần.',
    TOKEN_NOT_CHOSEN: 'Chưa chọn thư viện của thiết bị ký. Quản trị chọn ở Thiết lập, mục Chữ ký số.',
    CODE_KEY_NONE:
      'Chưa có mã kiểm tra nào: khoá của mã có từ quyết định đầu tiên. Quyết định trước, rồi lưu trang này.',
    TRUST_KNOWN: '{{file}} không có gì mới: mọi mục trong tệp đã được thêm từ trước.',
    TRUST_UNREADABLE:
      '{{file}} không phải chứng thư hay danh sách thu hồi đọc được. Hãy lấy lại tệp từ trang của nơi cấp.',
    AMENDMENT_EMPTY:
      'Điểm ghi vào trùng với điểm đang có của đơn vị {{unit}}. Hãy ghi điểm khác, hoặc bỏ việc sửa đổi.',
    CORRECTION_DAY:
      'Ngày quyết định {{day}} không hợp lệ. Ghi một ngày từ {{from, date}} (ngày công nhận) đến {{until, date}} (hôm nay).',
    DECISION_REVOKED: 'Kết quả của đơn vị {{unit}} đã bị thu hồi nên không sửa đổi hay thu hồi thêm được.',
    MEETING_DAY_FUTURE: 'Ngày họp {{day, date}} ở sau hôm nay ({{today, date}}). Chỉ ghi cuộc họp đã diễn ra.',
    MEETING_QUORUM:
      'Có mặt {{present}} thành viên, cần ít nhất {{need}}: chưa đủ để biểu quyết. Kiểm tra lại danh sách vắng mặt.',
    MEETING_TIMES:
      'Ngày giờ họp chưa đúng ({{day}}, {{from}}–{{until}}). Ghi ngày, giờ bắt đầu và giờ kết thúc sau giờ bắt đầu.',
    NUMBER_DAY_FUTURE: 'Ngày văn bản {{day, date}} ở sau hôm nay ({{today, date}}). Ghi đúng ngày trên văn bản.',
    NUMBER_DAY_INVALID: '“{{day}}” không phải là ngày. Ghi ngày theo dạng 2025-01-08.',
    NUMBER_DAY_ORDER:
      'Số {{number}} ({{series}}) ghi ngày {{day, date}}, nhưng số {{other}} ghi ngày {{otherDay, date}}. Số sau không được có ngày trước; kiểm tra lại sổ.',
    NUMBER_ELSEWHERE:
      'Số {{number}} ({{series}}) đã ghi là dùng cho văn bản khác: {{note}}. Chọn số khác, hoặc rút dòng đó trong sổ.',
    NUMBER_GAP:
      'Số {{number}} ({{series}}) bỏ trống các số {{from}}–{{until}}. Ghi số {{from}}, hoặc nói rõ các số đó đã dùng cho văn bản nào.',
    NUMBER_INVALID: 'Số văn bản {{number}} không hợp lệ. Ghi số nguyên từ 1 đến {{most}}.',
    NUMBER_TAKEN: 'Số {{number}} ({{series}}) đã cấp cho văn bản khác. Số tiếp theo là {{next}}.',
    NUMBER_UNKNOWN: 'Sổ không có dòng {{entry}} còn hiệu lực. Xem lại sổ văn bản.',
    PAPER_HAS_NUMBER:
      'Văn bản ({{kind, paper}} {{unit}}) đã có số {{number}}. Nếu ghi nhầm, hãy rút số đó kèm lý do rồi ghi lại.',
    PAPER_IS_DRAFT: 'Văn bản ({{kind, paper}} {{unit}}) còn là dự thảo nên chưa có số. Quyết định trước rồi cấp số.',
    PAPER_NOT_NUMBERED:
      'Loại văn bản này ({{kind, paper}}) không có số riêng, hoặc các văn bản đã chọn thuộc hai sổ khác nhau. Chọn văn bản cùng một sổ.',
    PAPER_SIGNED:
      'Văn bản ({{kind, paper}} {{unit}}) đã ký số nên số in trong đó không đổi được nữa. Sai sót được sửa bằng văn bản mới.',
    PAPER_UNKNOWN: 'Đợt này không có văn bản đó ({{kind, paper}} {{unit}}). Chọn văn bản trong danh sách.',
    TEMPLATE_COLUMNS: 'Đoạn “{{text}}” là tên các cột: cần đúng {{columns}} dòng, mỗi dòng một cột.',
    TEMPLATE_FIELD_UNKNOWN: 'Đoạn “{{text}}” không dùng được trường {{field}}. Các trường dùng được: {{known}}.',
    TEMPLATE_TEXT_LONG: 'Đoạn “{{text}}” dài quá {{limit}} ký tự. Hãy rút gọn.',
    TEMPLATE_TEXT_UNKNOWN: 'Mẫu văn bản này không có đoạn “{{text}}”. Mở lại danh sách rồi chọn đoạn cần sửa.',
    UNIT_NOT_DECIDED: 'Đơn vị {{unit}} chưa có quyết định nên chưa có gì để sửa đổi hay thu hồi.',
    ADJUSTMENT_CONFIRMED: 'Đơn vị {{unit}} không còn điều chỉnh nào chờ người khác xác nhận.',
    APPRAISAL_FINISHED: 'Bạn đã kết thúc phần chấm độc lập của đơn vị {{unit}}. Chờ người kia chấm xong.',
    APPRAISAL_NOT_YOURS: '{{user}} không đang chấm độc lập đơn vị {{unit}}. Xem phân công người chấm.',
    APPRAISAL_UNDER_WAY: 'Hai người đang chấm độc lập đơn vị {{unit}}. Chỉ sửa được điểm khi cả hai đã chấm xong.',
    APPRAISERS_MISSING: 'Đợt này cần hai người chấm độc lập. Phân công hai người cho đơn vị {{unit}} trước.',
    APPRAISERS_TWO: 'Cần đúng hai người khác nhau để chấm độc lập. Chọn lại người chấm ({{appraisers}}).',
    CODE_AMBIGUOUS:
      'Mã {{code}} được lưu dạng số: không rõ là {{code}} hay {{other}}. Định dạng ô là văn bản rồi gõ lại.',
    EXPLANATION_NEEDS_PLACE:
      'Giải trình của đơn vị {{unit}} phải gắn với một tiêu chí hoặc một phát hiện. Hãy chọn một trong hai.',
    FACT_YES_NO: 'Điều kiện {{criterion}} chỉ nhận “yes” (có) hoặc “no” (không). Nhập lại.',
    OWN_ADJUSTMENT: 'Không ai tự xác nhận điều chỉnh của mình (tiêu chí {{criterion}}). Nhờ người khác xác nhận.',
    OWN_APPRAISAL:
      '{{name}} là một trong hai người chấm nên không quyết định được chênh lệch ở tiêu chí {{criterion}}. Nhờ người khác.',
    PAST_DATABASE_DAMAGED:
      'Tệp dữ liệu {{file}} bị hỏng hoặc bị sửa ngoài chương trình ({{check}}). Chưa nhập gì. Hãy dùng bản sao lưu khác của năm đó, hoặc bảng Excel.',
    PAST_DATABASE_FOREIGN:
      '{{file}} là cơ sở dữ liệu của chương trình khác. Hãy chọn tệp thamdinh.db, bản sao lưu của nó, hoặc bảng Excel.',
    PAST_DATABASE_NEWER:
      '{{file}} do phiên bản mới hơn tạo ra (lược đồ {{version}}, bản này đọc đến {{newest}}). Hãy cập nhật chương trình rồi nhập lại.',
    PAST_DATABASE_OPEN:
      '{{file}} đang được sử dụng hoặc chưa đóng hẳn. Hãy mở rồi đóng chương trình ở thư mục đó, hoặc dùng bản sao lưu.',
    PAST_DATABASE_SAMPLE:
      'Dữ liệu mẫu và dữ liệu thật không trộn với nhau; {{file}} thuộc loại kia. Hãy chọn tệp khác.',
    PAST_ROUND_UNDECIDED:
      'Đợt {{year}} trong {{file}} chưa có đơn vị nào được quyết định. Hãy chọn tệp có sau quyết định, và đóng chương trình trước khi chép tệp.',
    PAST_ROUND_UNKNOWN:
      '{{file}} không có đợt năm {{year}} (chỉ có: {{known}}). Hãy chọn tệp dữ liệu của năm {{year}}.',
    PAST_UNIT_TWICE: 'Mã đơn vị {{unit}} có hai dòng kết quả năm trước. Chỉ giữ một dòng.',
    PAST_UNIT_UNKNOWN: 'Không có đơn vị {{unit}} {{name}} vào cuối năm trước. Kiểm tra mã và tên của năm đó.',
    PAST_UNIT_UNNAMED: 'Dòng kết quả năm trước thiếu mã hoặc tên đơn vị ({{unit}}). Ghi đủ cả hai.',
    SETTING_INVALID: '“{{value}}” không hợp với thiết lập “{{key, setting}}” ({{key}}). Nhập lại giá trị.',
    SETTING_UNKNOWN: 'Không có thiết lập “{{key}}”. Xem danh sách bằng lệnh “settings”.',
    SHEET_FAULTS: 'Có {{count}} dòng sai nên không dòng nào được ghi. Sửa các dòng đã nêu rồi nhập lại.',
    TABLE_EMPTY: 'Bảng trong {{file}} không có dòng nào dưới tiêu đề. Kiểm tra tệp.',
    TABLE_UNREADABLE:
      'Không tìm thấy bảng trong {{file}} ({{problem, problem}}). Cần tệp .xlsx có các cột: {{columns}}.',
    DATA_MISSING:
      'Chưa có dữ liệu trong thư mục {{folder}}. Hãy tạo bằng lệnh “init”, hoặc chọn đúng thư mục bằng --data.',
    DATA_EXISTS: 'Thư mục {{folder}} đã có dữ liệu. Hãy chọn thư mục khác; dữ liệu cũ không bị thay đổi.',
    DATA_LOCKED:
      'Dữ liệu đang được chương trình khác sử dụng ({{folder}}). Hãy đóng chương trình đó rồi thử lại; chưa có gì thay đổi.',
    DATA_NEWER:
      'Dữ liệu do phiên bản mới hơn tạo ra (lược đồ {{version}}, bản này đọc đến {{newest}}). Hãy cập nhật chương trình; dữ liệu giữ nguyên.',
    DATA_DAMAGED:
      'Tệp dữ liệu bị hỏng hoặc bị sửa ({{check}}). Không có gì thay đổi. Hãy khôi phục bản sao lưu gần nhất bằng lệnh “restore”.',
    DATA_UNWRITABLE: 'Không ghi được vào thư mục {{folder}} ({{check}}). Hãy kiểm tra quyền truy cập rồi thử lại.',
    DATA_DISK_FULL:
      'Ổ đĩa chứa dữ liệu đã đầy ({{folder}}). Lệnh vừa rồi chưa được ghi; hãy giải phóng chỗ trống rồi thử lại.',
    USAGE: 'Lệnh chưa đúng: {{problem}}. Xem cách dùng bằng --help.',
    REASON_UNKNOWN: 'Loại lý do “{{reason}}” không có. Hãy chọn một trong: {{known}}.',
    PAPER_KIND_UNKNOWN: 'Loại văn bản “{{kind}}” không có. Hãy chọn trong: {{known}}.',
    APPEARANCE_UNREADABLE:
      'Không dựng được hình chữ ký trên văn bản. Hãy thử lại, hoặc ký không kèm hình (bỏ --visible).',
    AUDIT_BROKEN:
      'Nhật ký bị sửa: dòng đầu tiên không khớp là dòng {{brokenAt}}. Hãy giữ nguyên tệp và đối chiếu với bản sao lưu.',
    AUTHORITIES_UNREADABLE:
      'Tệp chứng thư của cơ quan cấp không đọc được (chứng thư thứ {{index}}). Hãy dùng tệp dạng PEM hoặc DER.',
    BACKUP_INVALID:
      'Tệp {{file}} không phải bản sao lưu dùng được. Hãy chọn bản sao lưu khác; dữ liệu hiện tại giữ nguyên.',
    CERTIFICATE_EXPIRED:
      'Chứng thư số đã hết hạn lúc {{until, date}}. Hãy gia hạn hoặc dùng chứng thư khác; chưa ký tệp nào.',
    CERTIFICATE_KEY_MISMATCH:
      'Khóa bí mật không khớp với chứng thư số. Hãy dùng tệp chứng thư đầy đủ; chưa ký tệp nào.',
    CERTIFICATE_NOT_YET_VALID:
      'Chứng thư số chỉ có hiệu lực từ {{from, date}}. Hãy kiểm tra ngày giờ của máy; chưa ký tệp nào.',
    CERTIFICATE_UNTRUSTED:
      'Chứng thư số do “{{issuer}}” cấp, không thuộc các cơ quan cấp được tin cậy. Hãy dùng chứng thư khác; chưa ký tệp nào.',
    CERTIFICATE_USAGE: 'Chứng thư số không dùng để ký văn bản. Hãy chọn chứng thư ký số.',
    CERTIFICATE_WEAK: 'Khóa của chứng thư số quá yếu để ký văn bản. Hãy xin cấp chứng thư mới; chưa ký tệp nào.',
    CRITERIA_SET_INVALID:
      'Bộ tiêu chí chưa đúng tại “{{at}}” ({{problem, problem}}). Hãy sửa tệp bộ tiêu chí rồi thử lại.',
    CRITERION_NOT_IN_SET:
      'Bộ tiêu chí của đợt không có tiêu chí {{criterion}} cho đơn vị này. Hãy kiểm tra lại mã tiêu chí.',
    FILE_NOT_FOUND: 'Không tìm thấy tệp hoặc thư mục {{file}}. Hãy kiểm tra lại đường dẫn.',
    FILE_UNREADABLE: 'Không đọc được tệp {{file}} ({{reason}}). Hãy kiểm tra quyền đọc và dung lượng tệp.',
    FINDING_NEEDS_ADJUSTMENT:
      'Phát hiện {{finding}} là lỗi ở tiêu chí {{criterion}}: cần điều chỉnh điểm của tiêu chí đó, không chỉ giải trình.',
    FINDING_NOT_FOUND: 'Không có phát hiện số {{finding}} trong đợt này. Xem danh sách bằng lệnh “status”.',
    FINDING_NOT_OPEN: 'Phát hiện {{finding}} không còn chờ giải trình. Xem danh sách bằng lệnh “status”.',
    FOLDER_NOT_EMPTY: 'Thư mục {{folder}} đã có tệp khác. Hãy chọn một thư mục trống.',
    FOLDER_WITHOUT_WORKBOOKS: 'Trong {{file}} không có bảng tính nào. Hãy chọn thư mục chứa bảng tự chấm điểm (.xlsx).',
    NA_NOT_ALLOWED: 'Tiêu chí {{criterion}} không được ghi “không phát sinh”. Hãy nhập điểm.',
    NOTE_MISSING: 'Chưa có lý do cụ thể. Hãy ghi lý do bằng --note.',
    NOTHING_APPLICABLE:
      'Không còn tiêu chí nào áp dụng cho đơn vị nên không tính được tổng điểm. Hãy xem lại các tiêu chí “không phát sinh”.',
    NOT_APPLICABLE_UNDECIDED:
      'Tiêu chí {{criterion}}: đơn vị ghi “không phát sinh”, hội đồng chưa quyết định. Hãy nhập điểm hoặc “na”.',
    NOT_SAMPLE: 'Việc này chỉ có ở mùa mẫu; dữ liệu thật không bao giờ trộn với dữ liệu mẫu.',
    NOTHING_TO_RETURN: 'Tệp “{{file}}” không có điểm nào phải sửa nên không có phiếu trả.',
    NO_SUBMISSION: 'Chưa có bảng tự chấm điểm nào để thực hiện. Hãy tiếp nhận bảng của đơn vị trước.',
    OUTPUT_DISK_FULL: 'Ổ đĩa đầy, không ghi được {{file}}. Hãy giải phóng chỗ trống rồi thử lại; dữ liệu không mất.',
    OUTPUT_UNWRITABLE: 'Không ghi được {{file}} ({{reason}}). Hãy chọn nơi khác hoặc kiểm tra quyền ghi.',
    P12_UNREADABLE: 'Tệp không phải chứng thư PKCS#12 (.p12, .pfx) đọc được. Hãy chọn lại tệp.',
    PDF_ENCRYPTED: 'Tệp {{file}} đặt mật khẩu nên không ký được. Hãy dùng bản không đặt mật khẩu.',
    PDF_NOT_EXTENDABLE: 'Tệp {{file}} có cấu trúc không cho thêm chữ ký. Hãy xuất lại văn bản rồi ký.',
    PDF_TOO_LARGE: 'Tệp {{file}} quá lớn để ký (tối đa {{limit}} byte). Hãy tách hoặc nén tệp rồi thử lại.',
    PDF_UNREADABLE: 'Tệp {{file}} không phải PDF đọc được. Hãy chọn tệp khác hoặc xuất lại văn bản.',
    PIN_MISSING: 'Chưa có mã PIN: biến môi trường {{name}} trống. Hãy đặt mã PIN vào biến này rồi thử lại.',
    PIN_WRONG: 'Mã PIN hoặc mật khẩu của chứng thư không đúng; chưa ký tệp nào. Hãy kiểm tra rồi thử lại.',
    PROFILE_INVALID: 'Hồ sơ cơ quan chưa đúng tại “{{at}}” ({{problem, problem}}). Hãy sửa tệp rồi thử lại.',
    REVOCATION_LIST_UNREADABLE:
      'Tệp {{file}} không phải danh sách chứng thư bị thu hồi (CRL) đọc được. Hãy tải lại từ nơi cấp chứng thư.',
    ROLE_FORBIDDEN: '{{user}} ({{role, role}}) không có quyền {{action, action}}. Hãy nhờ người có quyền thực hiện.',
    ROUND_UNKNOWN: 'Không có đợt đánh giá năm {{year}}. Các năm đang có: {{known}}.',
    SCORE_ABOVE_MAX: 'Điểm vượt mức tối đa của tiêu chí {{criterion}}. Hãy nhập lại.',
    SCORE_INVALID: '“{{score}}” không phải là điểm. Hãy nhập số như 2,5, hoặc “na” nếu không phát sinh.',
    SCORE_NEGATIVE: 'Điểm của tiêu chí {{criterion}} không được âm. Hãy nhập lại.',
    SCORE_TOO_PRECISE:
      'Điểm của tiêu chí {{criterion}} chỉ được có tối đa {{decimals}} chữ số thập phân. Hãy nhập lại.',
    SCORE_UNDECIDED: 'Tiêu chí {{criterion}} chưa có điểm. Hãy nhập điểm thẩm định hoặc tiếp nhận bảng mới của đơn vị.',
    TASK_CRASHED: 'Tiến trình xử lý ({{task}}) dừng đột ngột. Dữ liệu không mất; hãy thử lại.',
    TASK_TIMED_OUT:
      'Tiến trình xử lý ({{task}}) quá {{seconds}} giây nên đã được dừng. Dữ liệu không mất; hãy thử lại.',
    JOB_UNKNOWN: 'Việc đang chạy không còn nữa. Hãy làm lại từ đầu nếu cần.',
    DOSSIER_ALTERED:
      'Hồ sơ {{file}} không còn như khi lập (khác tại {{entry}}), chưa nhập gì. Hãy xin lại hồ sơ gốc, hoặc kiểm tra bằng verify.',
    DUE_ORDER: 'Hạn đánh giá xong phải không sớm hơn hạn nộp bảng tự chấm. Hãy sửa một trong hai ngày.',
    MEMBER_EXISTS: 'Đã có người với tên ngắn “{{user}}”, kể cả người đã thôi việc. Hãy đặt tên ngắn khác.',
    MEMBER_LAST: 'Đây là {{role, role}} cuối cùng đang làm việc. Hãy giao vai trò này cho người khác trước.',
    MEMBER_OWN: 'Việc này không tự làm cho mình được. Hãy nhờ quản trị khác; mã PIN của mình thì đổi ở menu tên.',
    MEMBER_PIN_ONCE: 'Mã này chỉ dùng một lần, để {{user}} đặt mã PIN mới. Hãy đặt mã PIN mới rồi vào làm việc.',
    MEMBER_PIN_NEEDED: 'Cần nhập mã PIN của {{user}}. Nếu chưa có, hãy đặt mã PIN trước.',
    MEMBER_PIN_WAIT: 'Nhập sai nhiều lần: hãy đợi {{waitSeconds}} giây rồi thử lại.',
    MEMBER_PIN_WRONG: 'Mã PIN chưa đúng. Hãy nhập lại.',
    MEMBER_PIN_SHORT: 'Mã PIN cần ít nhất 6 ký tự. Hãy chọn mã dài hơn.',
    MEMBER_PIN_SIMPLE:
      'Mã PIN dễ đoán: không dùng ký tự lặp lại (111111, 121212) hay dãy liên tiếp (123456). Hãy chọn mã khác.',
    PAPER_NOT_ISSUED: 'Văn bản chưa được xuất. Hãy xuất văn bản trước khi ký hoặc lấy về.',
    SIGNED_OUT: 'Chưa có ai đăng nhập. Hãy chọn tên và nhập mã PIN.',
    STALE_SAVE:
      'Người khác vừa sửa trước: hiện là {{current}} (bạn đã thấy {{expected}}). Hãy xem lại rồi sửa tiếp; chưa có gì bị ghi đè.',
    OUTPUT_EXISTS: 'Đã có tệp {{file}} với nội dung khác; không ghi đè. Hãy chọn thư mục khác hoặc chuyển tệp cũ đi.',
    SET_ONLY_RANKS:
      'Bộ tiêu chí {{set}} chỉ để xếp hạng, không có mức công nhận, nên không có quyết định hay giấy công nhận.',
    RECORDS_ALTERED:
      'Dữ liệu không còn khớp với nhật ký ({{what}}): có người đã sửa tệp. Hãy giữ nguyên tệp và khôi phục từ bản sao lưu.',
    TEXT_UNPRINTABLE:
      'Có ký tự không in được bằng phông của văn bản ({{characters}}). Hãy sửa lý do hoặc tên rồi thử lại.',
    TOKEN_CRASHED:
      'Phần mềm của thiết bị ký dừng đột ngột ({{detail}}). Hãy cắm lại thiết bị rồi ký tiếp; tệp đã ký vẫn dùng được.',
    TOKEN_EMPTY: 'Thiết bị ký {{token}} không có khóa kèm chứng thư. Hãy kiểm tra đúng thiết bị hoặc hỏi nơi cấp.',
    TOKEN_FAILED: 'Thiết bị ký báo lỗi {{detail}}. Hãy cắm lại thiết bị rồi thử lại; tệp đã ký vẫn dùng được.',
    TOKEN_LOCKED:
      'Thiết bị ký {{token}} đã bị khóa vì nhập sai mã PIN nhiều lần. Chỉ nơi cấp chứng thư mở khóa được; hãy liên hệ nơi cấp.',
    TOKEN_MODULE_UNREADABLE:
      'Không dùng được thư viện PKCS#11 {{module}}. Hãy chọn đúng tệp (64 bit) mà nhà cung cấp thiết bị đã cài.',
    TOKEN_NOT_FOUND: 'Không thấy thiết bị ký “{{token}}”. Đang cắm: {{known}}. Hãy cắm thiết bị hoặc chọn đúng tên.',
    TOKEN_PIN_WRONG: 'Mã PIN của thiết bị ký không đúng; chưa ký tệp nào. Hãy nhập lại.',
    TOKEN_PIN_WRONG_FEW:
      'Mã PIN của thiết bị ký không đúng; chưa ký tệp nào. Chỉ còn ít lần thử trước khi thiết bị bị khóa: hãy kiểm tra kỹ.',
    TOKEN_PIN_WRONG_LAST:
      'Mã PIN của thiết bị ký không đúng. CHỈ CÒN MỘT LẦN THỬ: sai nữa thiết bị sẽ bị khóa. Hãy hỏi lại mã trước khi nhập.',
    TOKEN_SEVERAL: 'Có nhiều thiết bị ký cùng tên “{{token}}”. Hãy chọn theo số sê-ri của thiết bị.',
    TOKEN_SEVERAL_KEYS:
      'Thiết bị ký {{token}} có chứng thư của nhiều chủ: {{holders}}. Hãy dùng thiết bị chỉ có chứng thư của người ký.',
    TOKEN_TIMED_OUT: 'Thiết bị ký không trả lời sau {{seconds}} giây. Hãy cắm lại thiết bị rồi thử lại.',
    TOTAL_OUT_OF_RANGE:
      'Tổng điểm {{total, points}} nằm ngoài thang 0–{{maximum, points}}. Hãy kiểm tra lại điểm từng tiêu chí.',
    UNEXPECTED: 'Có lỗi ngoài dự kiến: {{detail}}. Dữ liệu đã ghi vẫn an toàn; hãy báo cho người hỗ trợ.',
    UNIT_ALREADY_DECIDED: 'Đơn vị {{unit}} đã có quyết định; sai sót được sửa bằng quyết định mới.',
    VERSION_CURRENT: 'Bản {{version}} của đơn vị {{unit}} đang được tính. Hãy chọn bản khác.',
    VERSION_UNKNOWN: 'Đơn vị {{unit}} không có bản {{version}}. Hãy xem các bản đã nhận.',
    UNIT_NOT_IN_ROUND: 'Đơn vị mã {{unit}} không thuộc đợt năm {{year}}. Hãy kiểm tra lại mã.',
    USER_UNKNOWN: 'Không có người dùng “{{user}}” trong hội đồng. Xem danh sách bằng lệnh “status”.',
  },
  verifying: {
    role: { person: 'người ký', organisation: 'cơ quan' },
    change: {
      'page-content': 'nội dung trang',
      appearance: 'hình chữ ký hoặc hình con dấu',
      annotation: 'ghi chú, dấu hoặc khung trên trang',
      field: 'ô biểu mẫu',
      metadata: 'tiêu đề và thông tin của tệp',
      document: 'hành động, tệp đính kèm hoặc cấu trúc',
      permission: 'thêm chữ ký dù người ký trước không cho phép',
      bytes: 'dữ liệu thêm sau chữ ký',
    },
    hazard: {
      structure:
        'Tệp có hai bảng mục lục: hai chương trình có thể hiện hai nội dung dưới cùng chữ ký. Hãy yêu cầu bản PDF/A.',
      script: 'Tệp chứa chương trình tự chạy: hiển thị có thể thay đổi dù chữ ký còn nguyên.',
      action: 'Tệp có lệnh mở tệp khác hoặc gửi dữ liệu. Không bấm vào liên kết trong tệp.',
      layers: 'Tệp có lớp ẩn, hiện: người khác có thể thấy nội dung khác. Hãy yêu cầu bản PDF/A.',
      xfa: 'Tệp có biểu mẫu XFA: phần mềm khác nhau có thể hiển thị khác nhau. Hãy yêu cầu bản PDF/A.',
      attachment: 'Tệp có tệp khác đính kèm bên trong. Hãy xem cả tệp đính kèm.',
      form: 'Tệp có ô điền được: nội dung ô có thể hiển thị khác nhau. Hãy yêu cầu bản PDF/A.',
      external: 'Một phần nội dung nằm ở tệp khác, chữ ký không bảo đảm phần đó.',
    },
    limit: {
      'time-claimed': 'Thời điểm ký do người ký tự khai; tệp không có dấu thời gian nên không chứng minh được.',
      'revocation-unknown':
        'Không biết chứng thư đã bị thu hồi hay chưa: chưa nhập danh sách thu hồi (CRL) phát hành sau ngày ký.',
      'revocation-outdated':
        'Danh sách thu hồi ngày {{asOf, date}} đã cũ; nơi cấp đã có bản mới hơn. Hãy nhập bản mới.',
      'revoked-before': 'Chứng thư của {{holder}} đã bị thu hồi từ {{since, date}}, trước thời điểm ký: không tin cậy.',
      'revoked-later':
        'Chứng thư của {{holder}} bị thu hồi ngày {{since, date}}, sau thời điểm ký tự khai. Hãy hỏi người ký.',
    },
  },
  ...words.vi,
  findings: {
    EMPTY_FILE: 'Tệp trống. Hãy gửi lại bảng tự chấm điểm.',
    NOT_A_WORKBOOK: 'Tệp không phải bảng tính Excel .xlsx (loại: {{kind, fileKind}}). Hãy lưu lại dạng .xlsx rồi gửi.',
    ENCRYPTED: 'Bảng tính đặt mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.',
    DAMAGED: 'Tệp bị hỏng, không mở được trọn vẹn. Hãy gửi lại bản gốc.',
    TOO_LARGE: 'Tệp quá lớn so với một bảng tự chấm điểm. Hãy xóa hình ảnh và vùng thừa rồi gửi lại.',
    UNSAFE_CONTENT: 'Tệp có cấu trúc không an toàn nên không được mở. Hãy lưu lại bằng Excel rồi gửi.',
    NO_SCORE_TABLE:
      'Không tìm thấy bảng điểm (cần có cột tiêu chí và cột điểm tự chấm). Hãy dùng đúng biểu mẫu rồi gửi lại.',
    NO_SCORES: 'Bảng chưa có điểm tự chấm nào. Hãy điền điểm rồi gửi lại.',
    NO_REFERENCE_TABLE:
      'Không tìm thấy bảng số liệu đối chiếu (cần cột đơn vị và cột có tên chỉ số). Hãy dùng biểu mẫu số liệu đối chiếu.',
    REFERENCE_EMPTY: 'Không đọc được số liệu nào. Kiểm tra tiêu đề cột và mã đơn vị.',
    WRONG_CRITERIA_SET: 'Bảng theo bộ tiêu chí khác với bộ của đợt này. Hãy dùng đúng biểu mẫu.',
    TIMED_OUT: 'Đọc tệp quá thời gian cho phép nên đã dừng. Hãy lưu lại bằng Excel rồi gửi.',
    UNSUPPORTED_VARIANT:
      'Không rõ cột nào là điểm tự chấm ({{cells}}), hoặc tệp có dạng lạ. Hãy để đúng một cột “Điểm tự chấm” rồi lưu lại dạng .xlsx.',
    FILE_NOT_FOUND: 'Không tìm thấy tệp. Hãy kiểm tra lại đường dẫn.',
    FILE_UNREADABLE: 'Không đọc được tệp. Hãy kiểm tra quyền đọc.',
    FOLDER_WITHOUT_WORKBOOKS: 'Thư mục không có bảng tính nào. Hãy chọn thư mục chứa bảng tự chấm điểm.',
    UNIT_ALREADY_DECIDED: 'Đơn vị đã có quyết định; không nhận bảng mới. Sai sót được sửa bằng quyết định mới.',
    SEVERAL_FILES_OF_UNIT:
      'Cùng lúc có hai tệp của đơn vị: “{{before}}” và “{{now}}”. Tệp sau được lấy. Hãy kiểm tra tệp nào là đúng.',
    UNIT_UNKNOWN: 'Không nhận ra đơn vị gửi bảng này. Hãy chọn đơn vị.',
    UNIT_AMBIGUOUS: 'Có nhiều đơn vị trùng tên. Hãy chọn đúng đơn vị.',
    WRONG_YEAR: 'Bảng ghi năm {{stated}}, đợt này là năm {{expected}}. Hãy xác nhận hoặc gửi lại bảng đúng năm.',
    SEVERAL_TABLES: 'Có nhiều bảng điểm trong tệp. Hãy chọn bảng cần lấy.',
    SCORE_ABOVE_MAX:
      'Tiêu chí {{criterion}}: điểm {{stated, points}} vượt mức tối đa {{maximum, points}} (ô {{cell}}). Hãy ghi lại điểm.',
    SCORE_NEGATIVE: 'Tiêu chí {{criterion}}: điểm {{stated, points}} là số âm (ô {{cell}}). Hãy ghi lại điểm.',
    SCORE_NOT_A_NUMBER: 'Tiêu chí {{criterion}}: “{{raw}}” không phải là điểm (ô {{cell}}). Hãy ghi một số, ví dụ 2,5.',
    SCORE_MISSING:
      'Tiêu chí {{criterion}}: chưa có điểm (ô {{cell}}). Hãy ghi điểm; nếu không được điểm nào thì ghi 0.',
    SCORE_AMBIGUOUS: 'Tiêu chí {{criterion}}: “{{raw}}” có thể hiểu nhiều cách (ô {{cell}}). Hãy ghi rõ, ví dụ 2,5.',
    SCORE_SEVERAL_NUMBERS: 'Tiêu chí {{criterion}}: “{{raw}}” có nhiều số (ô {{cell}}). Hãy chỉ ghi số điểm.',
    SCORE_IS_PERCENT:
      'Tiêu chí {{criterion}}: ô {{cell}} ghi tỷ lệ phần trăm ({{raw}}), không phải điểm. Hãy ghi số điểm.',
    SCORE_IS_DATE: 'Tiêu chí {{criterion}}: ô {{cell}} là ngày tháng ({{raw}}), không phải điểm. Hãy ghi lại số điểm.',
    SCORE_IS_ERROR: 'Tiêu chí {{criterion}}: ô {{cell}} báo lỗi {{raw}}. Hãy sửa công thức hoặc ghi số điểm.',
    SCORE_OFF_STEP:
      'Tiêu chí {{criterion}}: cách chấm không cho điểm {{stated, points}} (ô {{cell}}). Hãy kiểm tra lại hoặc giải trình.',
    SCORE_TOO_PRECISE:
      'Tiêu chí {{criterion}}: điểm {{raw}} có quá {{decimals}} chữ số thập phân (ô {{cell}}). Hãy ghi lại điểm.',
    SCORE_SHOWN_ROUNDED:
      'Tiêu chí {{criterion}}: ô {{cell}} hiển thị số đã làm tròn; giá trị trong ô là {{raw}} và được lấy để tính. Hãy kiểm tra lại điểm.',
    CRITERION_MISSING: 'Bảng thiếu tiêu chí {{criterion}}. Hãy dùng đúng biểu mẫu rồi gửi lại.',
    CRITERION_UNKNOWN: 'Dòng “{{title}}” (mã {{code}}, ô {{cell}}) không có trong bộ tiêu chí. Hãy kiểm tra lại mã.',
    CRITERION_TWICE: 'Tiêu chí {{criterion}} có điểm ở nhiều dòng (ô {{cells}}). Hãy chỉ để lại một dòng.',
    TOTAL_MISMATCH:
      'Tổng ghi {{stated, points}} nhưng các dòng cộng lại là {{computed, points}} (ô {{cell}}). Hãy kiểm tra lại điểm và tổng.',
    GROUP_TOTAL_MISMATCH:
      'Nhóm {{group}}: tổng ghi {{stated, points}} nhưng các dòng cộng lại là {{computed, points}} (ô {{cell}}). Hãy kiểm tra lại điểm và tổng.',
    MAX_ALTERED:
      'Điểm tối đa ghi {{stated, points}}, theo bộ tiêu chí là {{expected, points}} (ô {{cell}}). Hãy dùng đúng biểu mẫu hoặc giải trình.',
    FIXED_TEXT_ALTERED:
      'Nội dung in sẵn ở ô {{cell}} đã bị sửa, không còn đúng bộ tiêu chí. Hãy dùng đúng biểu mẫu hoặc giải trình.',
    FORMULA_ALTERED: 'Công thức cộng ở ô {{cell}} đã bị sửa ({{formula}}). Hãy dùng đúng biểu mẫu hoặc giải trình.',
    HIDDEN_COLUMNS:
      'Cột điểm tự chấm bị ẩn (từ ô {{cell}}); điểm trong cột vẫn được đọc. Hãy kiểm tra lại hoặc giải trình.',
    FORMULA_WITHOUT_VALUE: 'Công thức ở ô {{cell}} chưa được tính. Hãy mở bằng Excel, lưu rồi gửi lại.',
    NA_NOT_ALLOWED: 'Tiêu chí {{criterion}} không được ghi “không phát sinh” (ô {{cell}}). Hãy ghi điểm.',
    EVIDENCE_MISSING: 'Tiêu chí {{criterion}}: chưa ghi minh chứng (ô {{cell}}). Hãy bổ sung hoặc giải trình.',
    PARENT_SCORED: 'Ô {{cell}} ghi điểm ở dòng nhóm hoặc mục con nên không được tính. Hãy ghi điểm ở dòng tiêu chí.',
    SURVEY_SELF_SCORED:
      'Tiêu chí {{criterion}} chấm theo khảo sát; điểm tự chấm chỉ để tham khảo. Hãy lấy điểm theo kết quả khảo sát.',
    YEAR_MISSING: 'Bảng không ghi năm đánh giá. Hãy xác nhận đây là bảng của đợt này.',
    REFERENCE_UNREADABLE:
      'Ô {{cell}}: “{{raw}}” không đọc được chắc chắn cho chỉ số {{indicator, indicator}} ({{indicator}}), nên không lấy. Hãy ghi lại số rõ ràng.',
    REFERENCE_UNIT_UNKNOWN:
      'Dòng “{{stated}}” (ô {{cell}}): không có đơn vị này trong đợt, hoặc mã và tên không khớp. Hãy sửa lại.',
    REFERENCE_TWICE:
      'Chỉ số {{indicator, indicator}} ({{indicator}}) của đơn vị {{unit}} có hai giá trị: {{before}} và {{stated}} (ô {{cell}}); không lấy giá trị nào. Hãy sửa lại.',
    REFERENCE_COLUMN_TWICE:
      'Chỉ số {{indicator, indicator}} ({{indicator}}) có hai cột (ô {{cell}}). Hãy chỉ để lại một cột.',
    TEXT_NUMBER: 'Tiêu chí {{criterion}}: số ghi dạng chữ (ô {{cell}}), đã đọc được.',
    DECIMAL_COMMA: 'Tiêu chí {{criterion}}: dùng dấu phẩy thập phân (ô {{cell}}), đã đọc được.',
    SCORE_ANNOTATED: 'Tiêu chí {{criterion}}: “{{raw}}” có ghi chú kèm điểm (ô {{cell}}), đã đọc được.',
    CODE_AS_NUMBER: 'Mã tiêu chí {{criterion}} lưu dạng số, đã nhận ra.',
    CODE_AS_DATE: 'Mã tiêu chí {{criterion}} lưu dạng ngày tháng, đã nhận ra.',
    CODE_MISSING: 'Tiêu chí {{criterion}} thiếu mã, nhận ra theo tên.',
    CODE_IN_NAME: 'Mã tiêu chí {{criterion}} nằm trong tên, đã nhận ra.',
    HIDDEN_ROWS: 'Bảng có dòng bị ẩn: {{rows}}.',
    FILTERED_ROWS: 'Bảng đang lọc; dòng không hiện: {{rows}}.',
    HIDDEN_SHEET: 'Trang tính “{{sheet}}” bị ẩn; không dùng đến.',
    ROWS_REORDERED: 'Thứ tự dòng khác biểu mẫu (từ ô {{cell}}).',
    ROWS_INSERTED: 'Bảng có dòng chèn thêm: {{rows}}.',
    FORMULA_TYPED_OVER: 'Ô công thức {{cell}} đã bị gõ đè.',
    UNICODE_NORMALISED: 'Chữ được chuẩn hóa về Unicode dựng sẵn.',
    LEGACY_ENCODING: 'Chữ theo bảng mã cũ (TCVN3/VNI) đã được chuyển đổi.',
    UNIT_NAME_FUZZY: 'Tên đơn vị ghi “{{stated}}” gần đúng với {{name}}. Hãy kiểm tra lại đơn vị.',
    EXTRA_SHEETS: 'Tệp có thêm trang tính “{{sheet}}”; không dùng đến.',
    MACROS_IGNORED: 'Tệp có macro; không chạy.',
    EXTERNAL_LINK: 'Tệp có liên kết ra ngoài; không mở.',
    FORMULA_LIKE_TEXT: 'Ô {{cell}} có chữ giống công thức; giữ nguyên là chữ.',
    SUPERSEDES_VERSION: 'Thay bản {{version}}; số tiêu chí đổi điểm: {{changes}}.',
    UNCHANGED_CONTENT: 'Tệp khác nhưng điểm không đổi so với bản {{version}}.',
    LATE: 'Tiếp nhận ngày {{received, date}}, sau hạn {{due, date}}.',
    ...checks.vi.findings,
  },
  checks: { why: checks.vi.why, todo: checks.vi.todo, faultWhy: checks.vi.faultWhy, faultTodo: checks.vi.faultTodo },
  arithmetic: checks.vi.arithmetic,
  sentences: sentences.vi,
  blockers: {
    WARNING_UNEXPLAINED: 'lưu ý {{finding}} ({{rule, rule}}) chưa giải trình',
    OWN_ADJUSTMENT: 'tiêu chí {{criterion}}: {{name}} tự điều chỉnh, cần người khác xác nhận',
    APPRAISERS_MISSING: 'chưa phân công hai người chấm',
    APPRAISAL_UNDER_WAY: 'hai người đang chấm độc lập',
    APPRAISALS_DIFFER: 'tiêu chí {{criterion}}: hai người chấm khác nhau ({{first, points}}; {{second, points}})',
    NO_SUBMISSION: 'chưa nộp bảng',
    SCORE_UNDECIDED: 'tiêu chí {{criterion}} chưa có điểm',
    NOT_APPLICABLE_UNDECIDED: 'tiêu chí {{criterion}}: chưa quyết định “không phát sinh”',
    TOTAL_OUT_OF_RANGE: 'tổng điểm {{total, points}} ngoài thang 0–{{maximum, points}}',
    NOTHING_APPLICABLE: 'không còn tiêu chí áp dụng',
    FINDING_OPEN: 'lỗi {{finding}} ({{rule, rule}}) chưa xử lý',
    ADJUSTMENT_LAPSED: 'tiêu chí {{criterion}}: đơn vị đã sửa điểm, cần thẩm định lại',
  },
  outcomes: {
    accepted: 'đã nhận',
    'accepted-with-warnings': 'đã nhận, có lưu ý',
    'already-imported': 'đã có từ trước',
    'needs-decision': 'cần chọn',
    refused: 'từ chối',
  },
  stages: { awaited: 'chờ nộp', blocked: 'còn vướng', ready: 'đủ điều kiện', decided: 'đã quyết định' },
  findingStates: { open: 'chờ xử lý', explained: 'đã giải trình', settled: 'đã xử lý', cured: 'đã khắc phục' },
  verdicts: {
    valid: 'hợp lệ',
    'valid-untrusted': 'nguyên vẹn, chưa tin cậy người cấp',
    altered: 'ĐÃ BỊ SỬA',
    appended: 'ĐÃ BỊ THÊM NỘI DUNG',
    unsigned: 'chưa ký',
    unreadable: 'không đọc được',
  },
  roles: {
    administrator: 'quản trị',
    secretary: 'thư ký',
    member: 'thành viên',
    chair: 'chủ tịch',
    operator: 'người vận hành',
  },
  actions: {
    confirm: 'xác nhận điều chỉnh của người khác',
    check: 'chạy đối chiếu',
    establish: 'công nhận điểm thưởng, điểm trừ hoặc điều kiện loại',
    resolve: 'quyết định khi hai người chấm khác nhau',
    configure: 'thay đổi thiết lập của đợt',
    assign: 'phân công người chấm',
    import: 'tiếp nhận bảng tự chấm điểm',
    appraise: 'thẩm định điểm',
    'grant-not-applicable': 'công nhận nội dung không phát sinh',
    explain: 'ghi giải trình',
    settle: 'xử lý phát hiện',
    decide: 'quyết định công nhận',
    issue: 'xuất văn bản',
    sign: 'ký số',
    'back-up': 'sao lưu dữ liệu',
    administer: 'thay đổi thiết lập của cơ quan',
  },
  levels: { met: 'Mức {{level}}', notMet: 'Không đạt', undecided: '–' },
  targets: {
    share: 'Chỉ tiêu: {{percent}}% đơn vị đạt mức {{level}} trở lên — có {{have}}, cần {{need}}',
    'at-least-one': 'Chỉ tiêu: ít nhất một đơn vị đạt mức {{level}} — có {{have}}',
    met: 'đạt',
    missed: 'chưa đạt',
  },
  cli: {
    state_not_applicable: 'không phát sinh',
    state_claimed: 'đơn vị ghi không phát sinh',
    state_missing: 'chưa có điểm',
    step_adjustment: 'Điều chỉnh tiêu chí {{criterion}}',
    step_not_applicable: 'Tiêu chí {{criterion}} không phát sinh',
    step_conversion: 'Quy đổi theo các tiêu chí áp dụng',
    step_bonus: 'Điểm thưởng: {{criterion}}',
    step_bonus_cap: 'Giới hạn điểm thưởng',
    step_penalty: 'Điểm trừ: {{criterion}}',
    step_condition: 'Điều kiện không đạt: {{criterion}}',
    unitExplains: 'Đơn vị giải trình: {{note}}',
    condition_GROUP_MINIMUM: 'Nhóm {{of}}: {{score, points}} điểm, tối thiểu {{least, points}}',
    condition_CRITERION_MINIMUM: 'Tiêu chí {{of}}: {{score, points}} điểm, tối thiểu {{least, points}}',
    adjustedMany: 'Đã ghi {{count}} điều chỉnh.',
    checked:
      'Đối chiếu xong: {{errors}} lỗi, {{warnings}} lưu ý chờ xử lý; mới {{found}}, đã khắc phục {{cured}}, tái xuất hiện {{again}}.',
    setting: 'Thiết lập',
    value: 'Giá trị',
    criterion: 'Tiêu chí',
    confirmed: 'Đã xác nhận {{count}} điều chỉnh của đơn vị {{unit}}.',
    assigned: 'Đã phân công {{appraisers}} chấm độc lập {{count}} đơn vị.',
    finished_first: 'Đã kết thúc phần chấm đơn vị {{unit}}. Kết quả được so sánh khi người kia chấm xong.',
    finished_compared: 'Hai kết quả chấm đơn vị {{unit}}: {{equal}} tiêu chí giống nhau; khác nhau: {{differing}}.',
    finished_sent_back: 'Hai kết quả chấm đơn vị {{unit}} chênh {{spread, points}} điểm: cả hai chấm lại.',
    lastYearImported: 'Đã nhập kết quả năm {{year}} của {{count}} đơn vị. Chưa gắn với đơn vị nào: {{unlinked}}.',
    referenceTaken: '{{file}}: {{outcome}}; {{values}} số liệu của {{units}} đơn vị.',
    scoreSheetsWritten: 'Đã xuất {{count}} phiếu điểm vào {{folder}}.',
    slipsWritten: 'Đã viết {{count}} tệp phiếu trả vào {{folder}}.',
    versionChosen: 'Đơn vị {{unit}}: từ nay tính bản {{version}}.',
    sampleData: 'DỮ LIỆU MẪU',
    unit: 'Đơn vị',
    code: 'Mã',
    self: 'Tự chấm',
    decided: 'Công nhận',
    level: 'Mức',
    findings: 'Phát hiện',
    stage: 'Tình trạng',
    version: 'Bản',
    file: 'Tệp',
    outcome: 'Kết quả',
    user: 'Người dùng',
    role: 'Vai trò',
    initialised: 'Đã tạo dữ liệu của {{authority}}: {{units}} đơn vị, đợt năm {{year}}.',
    templatesWritten: 'Đã ghi {{count}} bảng trống vào {{folder}}.',
    importSummary:
      'Đã nhận {{accepted}}, có lưu ý {{acceptedWithWarnings}}, đã có {{alreadyImported}}, cần chọn {{needsDecision}}, từ chối {{refused}}.',
    adjusted: 'Tiêu chí {{criterion}} của đơn vị {{unit}}: {{from}} → {{to}}.',
    offStep: 'Lưu ý: cách chấm của tiêu chí không cho đúng điểm này.',
    explained: 'Đã ghi giải trình cho phát hiện {{finding}}.',
    decidedCount: 'Vừa quyết định {{count}} đơn vị.',
    previewOnly: 'Đây là kết quả dự tính; để chủ tịch quyết định, thêm --as.',
    blocked: 'vướng: {{reasons}}',
    amended:
      'Đã sửa đổi kết quả của đơn vị {{unit}}: {{total, points}} điểm, {{level}}. Kết quả cũ được giữ nguyên trong sổ.',
    revoked: 'Đã thu hồi kết quả của đơn vị {{unit}}. Văn bản cũ được giữ nguyên trong sổ.',
    series: 'Sổ {{series}} năm {{year}}; số tiếp theo: {{next}}',
    number: 'Số',
    day: 'Ngày',
    paper: 'Văn bản',
    entry: 'Dòng',
    numbered: 'Đã ghi số cho {{count}} văn bản.',
    numberWithdrawn: 'Đã rút dòng {{entry}} của sổ.',
    wordingChanged: 'Đã đổi {{count}} đoạn.',
    documentsWritten: 'Đã xuất {{count}} văn bản vào {{folder}}.',
    draft: 'DỰ THẢO: chưa có quyết định.',
    signed: 'Đã ký {{count}} tệp bằng chứng thư của {{signer}}.',
    auditIntact: 'Nhật ký nguyên vẹn: {{events}} dòng. Mã đầu chuỗi: {{head}}',
    workbookAltered: 'Bảng tính lưu trữ {{sha256}} không còn nguyên vẹn.',
    auditExported: 'Đã xuất {{count}} dòng nhật ký vào {{file}}.',
    dossierMade: 'Đã lập hồ sơ {{file}}: {{entries}} tệp, nhật ký {{events}} sự kiện.',
    dossierHash: 'SHA-256 của hồ sơ: {{sha256}}. Hãy ghi lại mã này ở nơi khác; mã cuối của nhật ký: {{head}}.',
    backedUp: 'Đã sao lưu vào {{file}} (SHA-256 {{sha256}}).',
    oneTimePin: 'Mã PIN dùng một lần của {{user}}: {{pin}}. Với mã này, {{user}} đặt mã PIN mới khi vào làm việc.',
    restored: 'Đã khôi phục từ {{file}}.',
    changed: 'Thay đổi sau khi ký: {{change}}',
    signatureMissing: 'Thiếu chữ ký của {{role}}: có thể phần cuối tệp đã bị cắt.',
    signer: 'người ký {{signer}}, lúc {{signedAt, date}}',
    registerMatches: 'khớp sổ văn bản',
    registerDiffers: 'KHÁC bản trong sổ',
    registerUnknown: 'không có trong sổ',
    demoStep: {
      office: 'Tạo huyện mẫu',
      blank: 'Ghi bảng trống',
      fill: 'Các xã điền bảng',
      import: 'Tiếp nhận',
      appraise: 'Thẩm định',
      decide: 'Quyết định',
      papers: 'In văn bản',
      sign: 'Ký số',
      verify: 'Kiểm tra chữ ký',
    },
    demoDone: '{{papers}} văn bản đã ký và kiểm tra, trong {{seconds}} giây. Xem {{folder}}',
  },
  window: {
    frame: frame.vi,
    receipt: receipt.vi,
    appraisal: appraisal.vi,
    second: secondAppraisal.vi,
    decisions: decisions.vi,
    signing: signing.vi,
    dossier: dossier.vi,
    reports: reports.vi,
    settings: settings.vi,
    lastYear: lastYear.vi,
    adjustWorkbook: adjustWorkbook.vi,
    roundRules: roundRules.vi,
    shell: shell.vi,
    log: log.vi,
    criteriaSet: criteriaSet.vi,
    crossCheck: crossCheck.vi,
    help: help.vi,
    tour: tour.vi,
    title: 'Thẩm Định',
    cancel: 'Dừng',
    find: 'Tìm (gõ không dấu cũng được)',
    noneFound: 'Không có mục nào khớp “{{sought}}”.',
    round: 'Đợt {{year}} · {{authority}}',
    language: 'Ngôn ngữ',
    languages: { vi: 'Tiếng Việt', en: 'English', th: 'ภาษาไทย' },
    places: 'Các phần việc',
    loading: 'Đang mở dữ liệu…',
    problem: 'Lỗi',
    retry: 'Thử lại',
    start: {
      electron: 'Mở cửa sổ bằng Electron.',
      browser: 'Chưa cài Electron trên máy này: mở cửa sổ bằng {{browser}}.',
      noWindow: 'Máy này không có Electron, Edge, Chrome hay Chromium. Hãy cài một trong bốn chương trình rồi thử lại.',
      noScreen:
        '{{browser}} đã dừng trước khi hiện cửa sổ. Hãy chạy trên máy có màn hình, hoặc cài trình duyệt khác (Edge, Chrome) rồi thử lại.',
      notBuilt: 'Không dựng được giao diện:',
    },
    empty: {
      openSample: 'Mở mùa mẫu',
      opening: 'Đang mở mùa mẫu…',
    },
    overview: {
      title: 'Tổng quan',
      pipeline: 'Tiến độ từng đơn vị',
      unit: 'Đơn vị',
      steps: { received: 'Đã nhận', cleared: 'Hết vướng', decided: 'Quyết định' },
      self: 'Điểm tự chấm',
      decidedTotal: 'Điểm công nhận',
      level: 'Mức',
      noLevel: 'chưa có',
      provisional: 'tạm tính',
      findings: 'Phát hiện',
      errors: '{{errors}} lỗi chưa xử lý',
      warnings: '{{warnings}} cảnh báo chưa giải trình',
      done: 'xong',
      waiting: 'chờ',
      blocked: 'vướng',
      moreBlockers: 'và {{more}} việc khác',
      status: '{{units}} đơn vị · đã quyết định {{decided}}',
    },
    targets: {
      title: 'Chỉ tiêu năm {{year}}',
      provisional: 'tạm tính, đã quyết định {{decided}}/{{units}}',
      share: {
        all: 'Ít nhất {{percent}}% đơn vị từ mức {{level}} trở lên',
        met: 'Ít nhất {{percent}}% đơn vị đạt chuẩn từ mức {{level}} trở lên',
      },
      one: 'Ít nhất một đơn vị đạt mức {{level}}',
      met: 'Đạt',
      missing: 'còn thiếu {{missing}}',
      count: 'có {{have}}, cần {{need}} trong {{base}} đơn vị',
    },
    failures: {
      PROCEDURE_UNKNOWN: 'Chương trình không có chức năng “{{procedure}}”. Hãy đóng cửa sổ rồi mở lại.',
      INPUT_INVALID: 'Yêu cầu gửi đi chưa đúng (“{{at}}”). Hãy thử lại; nếu vẫn lỗi, hãy đóng cửa sổ rồi mở lại.',
      CONNECTION_LOST: 'Cửa sổ mất liên lạc với chương trình. Dữ liệu đã lưu vẫn an toàn; hãy đóng cửa sổ rồi mở lại.',
    },
  },
} as const;
