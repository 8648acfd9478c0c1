/** The 235 units of Hải Dương in May 2024, "code name", by district. Real public names; everything tests say of them is invented. */
const UNITS_BY_DISTRICT: Readonly<Record<string, string>> = {
  'Thành phố Hải Dương':
    '10507 Phường Cẩm Thượng; 10510 Phường Bình Hàn; 10513 Phường Ngọc Châu; 10514 Phường Nhị Châu; 10516 Phường Quang Trung; 10519 Phường Nguyễn Trãi; 10522 Phường Phạm Ngũ Lão; 10525 Phường Trần Hưng Đạo; 10528 Phường Trần Phú; 10531 Phường Thanh Bình; 10532 Phường Tân Bình; 10534 Phường Lê Thanh Nghị; 10537 Phường Hải Tân; 10540 Phường Tứ Minh; 10543 Phường Việt Hoà; 10660 Phường Ái Quốc; 10663 Xã An Thượng; 10672 Phường Nam Đồng; 10822 Xã Quyết Thắng; 10837 Xã Tiền Tiến; 11002 Phường Thạch Khôi; 11005 Xã Liên Hồng; 11011 Phường Tân Hưng; 11017 Xã Gia Xuyên; 11077 Xã Ngọc Sơn',
  'Thành phố Chí Linh':
    '10546 Phường Phả Lại; 10549 Phường Sao Đỏ; 10552 Phường Bến Tắm; 10555 Xã Hoàng Hoa Thám; 10558 Xã Bắc An; 10561 Xã Hưng Đạo; 10564 Xã Lê Lợi; 10567 Phường Hoàng Tiến; 10570 Phường Cộng Hoà; 10573 Phường Hoàng Tân; 10576 Phường Cổ Thành; 10579 Phường Văn An; 10582 Phường Chí Minh; 10585 Phường Văn Đức; 10588 Phường Thái Học; 10591 Xã Nhân Huệ; 10594 Phường An Lạc; 10600 Phường Đồng Lạc; 10603 Phường Tân Dân',
  'Huyện Nam Sách':
    '10606 Thị trấn Nam Sách; 10609 Xã Nam Hưng; 10612 Xã Nam Tân; 10615 Xã Hợp Tiến; 10618 Xã Hiệp Cát; 10621 Xã Thanh Quang; 10624 Xã Quốc Tuấn; 10627 Xã Nam Chính; 10630 Xã An Bình; 10633 Xã Nam Trung; 10636 Xã An Sơn; 10639 Xã Cộng Hòa; 10642 Xã Thái Tân; 10645 Xã An Lâm; 10648 Xã Phú Điền; 10651 Xã Nam Hồng; 10654 Xã Hồng Phong; 10657 Xã Đồng Lạc; 10666 Xã Minh Tân',
  'Thị xã Kinh Môn':
    '10675 Phường An Lưu; 10678 Xã Bạch Đằng; 10681 Phường Thất Hùng; 10684 Xã Lê Ninh; 10687 Xã Hoành Sơn; 10693 Phường Phạm Thái; 10696 Phường Duy Tân; 10699 Phường Tân Dân; 10702 Phường Minh Tân; 10705 Xã Quang Thành; 10708 Xã Hiệp Hòa; 10714 Phường Phú Thứ; 10717 Xã Thăng Long; 10720 Xã Lạc Long; 10723 Phường An Sinh; 10726 Phường Hiệp Sơn; 10729 Xã Thượng Quận; 10732 Phường An Phụ; 10735 Phường Hiệp An; 10738 Phường Long Xuyên; 10741 Phường Thái Thịnh; 10744 Phường Hiến Thành; 10747 Xã Minh Hòa',
  'Huyện Kim Thành':
    '10750 Thị trấn Phú Thái; 10753 Xã Lai Vu; 10756 Xã Cộng Hòa; 10759 Xã Thượng Vũ; 10762 Xã Cổ Dũng; 10768 Xã Tuấn Việt; 10771 Xã Kim Xuyên; 10774 Xã Phúc Thành A; 10777 Xã Ngũ Phúc; 10780 Xã Kim Anh; 10783 Xã Kim Liên; 10786 Xã Kim Tân; 10792 Xã Kim Đính; 10798 Xã Bình Dân; 10801 Xã Tam Kỳ; 10804 Xã Đồng Cẩm; 10807 Xã Liên Hòa; 10810 Xã Đại Đức',
  'Huyện Thanh Hà':
    '10813 Thị trấn Thanh Hà; 10816 Xã Hồng Lạc; 10819 Xã Việt Hồng; 10825 Xã Tân Việt; 10828 Xã Cẩm Chế; 10831 Xã Thanh An; 10834 Xã Thanh Lang; 10840 Xã Tân An; 10843 Xã Liên Mạc; 10846 Xã Thanh Hải; 10849 Xã Thanh Khê; 10852 Xã Thanh Xá; 10855 Xã Thanh Xuân; 10861 Xã Thanh Thủy; 10864 Xã An Phượng; 10867 Xã Thanh Sơn; 10876 Xã Thanh Quang; 10879 Xã Thanh Hồng; 10882 Xã Thanh Cường; 10885 Xã Vĩnh Lập',
  'Huyện Cẩm Giàng':
    '10888 Thị trấn Cẩm Giang; 10891 Thị trấn Lai Cách; 10894 Xã Cẩm Hưng; 10897 Xã Cẩm Hoàng; 10900 Xã Cẩm Văn; 10903 Xã Ngọc Liên; 10906 Xã Thạch Lỗi; 10909 Xã Cẩm Vũ; 10912 Xã Đức Chính; 10918 Xã Định Sơn; 10924 Xã Lương Điền; 10927 Xã Cao An; 10930 Xã Tân Trường; 10933 Xã Cẩm Phúc; 10936 Xã Cẩm Điền; 10939 Xã Cẩm Đông; 10942 Xã Cẩm Đoài',
  'Huyện Bình Giang':
    '10945 Thị trấn Kẻ Sặt; 10951 Xã Vĩnh Hưng; 10954 Xã Hùng Thắng; 10960 Xã Vĩnh Hồng; 10963 Xã Long Xuyên; 10966 Xã Tân Việt; 10969 Xã Thúc Kháng; 10972 Xã Tân Hồng; 10975 Xã Bình Minh; 10978 Xã Hồng Khê; 10981 Xã Thái Học; 10984 Xã Cổ Bì; 10987 Xã Nhân Quyền; 10990 Xã Thái Dương; 10993 Xã Thái Hòa; 10996 Xã Bình Xuyên',
  'Huyện Gia Lộc':
    '10999 Thị trấn Gia Lộc; 11008 Xã Thống Nhất; 11020 Xã Yết Kiêu; 11029 Xã Gia Tân; 11032 Xã Tân Tiến; 11035 Xã Gia Khánh; 11038 Xã Gia Lương; 11041 Xã Lê Lợi; 11044 Xã Toàn Thắng; 11047 Xã Hoàng Diệu; 11050 Xã Hồng Hưng; 11053 Xã Phạm Trấn; 11056 Xã Đoàn Thượng; 11059 Xã Thống Kênh; 11062 Xã Quang Minh; 11065 Xã Đồng Quang; 11068 Xã Nhật Tân; 11071 Xã Đức Xương',
  'Huyện Tứ Kỳ':
    '11074 Thị trấn Tứ Kỳ; 11083 Xã Đại Sơn; 11086 Xã Hưng Đạo; 11089 Xã Ngọc Kỳ; 11092 Xã Bình Lăng; 11095 Xã Chí Minh; 11098 Xã Tái Sơn; 11101 Xã Quang Phục; 11110 Xã Dân Chủ; 11113 Xã Tân Kỳ; 11116 Xã Quang Khải; 11119 Xã Đại Hợp; 11122 Xã Quảng Nghiệp; 11125 Xã An Thanh; 11128 Xã Minh Đức; 11131 Xã Văn Tố; 11134 Xã Quang Trung; 11137 Xã Phượng Kỳ; 11140 Xã Cộng Lạc; 11143 Xã Tiên Động; 11146 Xã Nguyên Giáp; 11149 Xã Hà Kỳ; 11152 Xã Hà Thanh',
  'Huyện Ninh Giang':
    '11155 Thị trấn Ninh Giang; 11161 Xã Ứng Hoè; 11164 Xã Nghĩa An; 11167 Xã Hồng Đức; 11173 Xã An Đức; 11176 Xã Vạn Phúc; 11179 Xã Tân Hương; 11185 Xã Vĩnh Hòa; 11188 Xã Đông Xuyên; 11197 Xã Tân Phong; 11200 Xã Ninh Hải; 11203 Xã Đồng Tâm; 11206 Xã Tân Quang; 11209 Xã Kiến Quốc; 11215 Xã Hồng Dụ; 11218 Xã Văn Hội; 11224 Xã Hồng Phong; 11227 Xã Hiệp Lực; 11230 Xã Hồng Phúc; 11233 Xã Hưng Long',
  'Huyện Thanh Miện':
    '11239 Thị trấn Thanh Miện; 11242 Xã Thanh Tùng; 11245 Xã Phạm Kha; 11248 Xã Ngô Quyền; 11251 Xã Đoàn Tùng; 11254 Xã Hồng Quang; 11257 Xã Tân Trào; 11260 Xã Lam Sơn; 11263 Xã Đoàn Kết; 11266 Xã Lê Hồng; 11269 Xã Tứ Cường; 11275 Xã Ngũ Hùng; 11278 Xã Cao Thắng; 11281 Xã Chi Lăng Bắc; 11284 Xã Chi Lăng Nam; 11287 Xã Thanh Giang; 11293 Xã Hồng Phong',
};

export type NamedUnit = { readonly code: string; readonly name: string };

const parse = (list: string): readonly NamedUnit[] =>
  list.split('; ').map((entry) => ({ code: entry.slice(0, 5), name: entry.slice(6) }));

export const namSachUnits: readonly NamedUnit[] = parse(UNITS_BY_DISTRICT['Huyện Nam Sách'] ?? '');
export const haiDuongUnits: readonly NamedUnit[] = Object.values(UNITS_BY_DISTRICT).flatMap(parse);
