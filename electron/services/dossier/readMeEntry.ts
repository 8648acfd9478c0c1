/** DOC-TRUOC.txt: what is in a dossier, and how anybody checks it with what the computer has. Vietnamese, then briefly English. */
import type { RoundFacts } from './roundFacts.ts';

/** Notepad of older Windows needs both: a mark of UTF-8, and CR LF. */
const UTF8_MARK = '\uFEFF';

/** Names each entry that is not what SHA256SUMS says; typed into PowerShell, which ships with Windows 10 and 11. */
const POWERSHELL =
  'Get-Content SHA256SUMS | % { $h, $f = $_ -split \'  \', 2; if ((Get-FileHash $f -Algorithm SHA256).Hash -ne $h) { "KHAC: $f" } }';

export function readMeEntry({ round, office, results, log, head }: RoundFacts): string {
  const decided = results.filter((one) => one.decision !== null).length;
  const lines = [
    `HỒ SƠ ĐỢT ĐÁNH GIÁ NĂM ${round.year}`,
    office.authority.name,
    ...(office.sample ? ['DỮ LIỆU MẪU: không phải hồ sơ thật'] : []),
    `${results.length} đơn vị, ${decided} đơn vị đã có quyết định`,
    '',
    'TRONG HỒ SƠ CÓ GÌ',
    '  ket-qua.json        kết quả từng đơn vị: tổng điểm chính xác, mức, điểm từng tiêu chí',
    '  cham-diem\\          mỗi đơn vị một tệp: điểm qua từng lớp, điều chỉnh và lý do, phát hiện và giải trình',
    '  bai-nop\\            bản tự chấm của đơn vị, đúng từng byte như khi nhận',
    '  van-ban\\phat-hanh\\  văn bản như khi phát hành; "-ban-1" là bản trước của cùng văn bản',
    '  van-ban\\da-ky\\      văn bản đã ký số',
    '  so-van-ban.json     sổ văn bản: số, ngày, người ký, hiệu lực',
    '  bien-ban-hop.json   cuộc họp hội đồng như thư ký đã ghi',
    '  bo-tieu-chi.json    bộ tiêu chí của đợt',
    '  nhat-ky.jsonl       nhật ký, mỗi dòng một sự kiện, nối bằng SHA-256',
    '  SHA256SUMS          mã SHA-256 của từng tệp',
    'Không có: mã PIN, khóa ký, văn bản dự thảo.',
    '',
    'KIỂM TRA HỒ SƠ CÒN NGUYÊN VẸN',
    '1. Bằng Thẩm Định: thả tệp .zip vào mục Quyết định, phần kiểm tra; hoặc lệnh: thamdinh verify TEP.zip',
    '2. Bằng Windows, không cần phần mềm nào khác: giải nén, mở PowerShell tại thư mục đó, dán dòng dưới đây.',
    '   Không in ra gì là mọi tệp đều đúng; tệp khác được in sau chữ KHAC, tệp thiếu được báo bằng chữ đỏ.',
    `   ${POWERSHELL}`,
    '   Từng tệp một: certutil -hashfile "TEN TEP" SHA256, so với dòng của tệp đó trong SHA256SUMS.',
    '3. Bằng Linux hoặc macOS: sha256sum -c SHA256SUMS (macOS: shasum -a 256 -c SHA256SUMS)',
    '',
    'AI BẢO ĐẢM CHO SHA256SUMS',
    'Người sửa hồ sơ có thể viết lại cả SHA256SUMS. Vì vậy mỗi văn bản đã ký có in "Mã nhật ký": 32 ký tự đầu của',
    'mã (hash) một dòng trong nhat-ky.jsonl. Nhật ký bị viết lại thì mã trên văn bản đã ký không còn trong đó.',
    'Thẩm Định tự đối chiếu điều này; chữ ký số thì trình đọc PDF nào cũng kiểm tra được.',
    `Nhật ký của hồ sơ này có ${log.length} sự kiện, mã cuối là`,
    `  ${head}`,
    '',
    'IN ENGLISH',
    'The whole of one round: results, scores with all layers, submissions as received, papers as issued and signed,',
    'their numbers, the criteria set and the hash-chained log. Check it with "thamdinh verify FILE.zip", or unpack it and',
    'run "sha256sum -c SHA256SUMS" (Windows: the PowerShell line above; it names what differs). Signed papers print the',
    'head of the log: a rewritten log no longer holds it.',
  ];
  return UTF8_MARK + lines.map((line) => `${line}\r\n`).join('');
}
