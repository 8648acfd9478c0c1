import { describe, expect, it } from 'vitest';
import { aFreeSheet, fullNumbers, readSheet } from '../builders/workbook.ts';

const sheetUnder = async (...above: readonly string[]) => readSheet(await aFreeSheet({ scores: fullNumbers(), above }));

describe('who sent the sheet', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a labelled line first', ['UBND XÃ HỒNG PHONG', 'Đơn vị: Xã Hồng Phong'], ['Xã Hồng Phong', 'UBND XÃ HỒNG PHONG']],
    ['not the authority above it', ['UBND HUYỆN NAM SÁCH', 'UBND XÃ AN SƠN'], ['UBND XÃ AN SƠN']],
    ['not a town of district rank', ['UBND THỊ XÃ KINH MÔN', 'UBND PHƯỜNG AN LƯU'], ['UBND PHƯỜNG AN LƯU']],
    ['two lines in one cell', ['UBND HUYỆN NAM SÁCH\nTHỊ TRẤN NAM SÁCH'], ['THỊ TRẤN NAM SÁCH']],
    [
      'in the title, as the last resort',
      ['Bảng tự chấm điểm xã An Lâm năm 2024'],
      ['Bảng tự chấm điểm xã An Lâm năm 2024'],
    ],
    ['not whom it goes to', ['Kính gửi: UBND xã cũ', 'Xã Quốc Tuấn'], ['Xã Quốc Tuấn']],
    ['not the motto', ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Tên đơn vị: Hợp Tiến'], ['Hợp Tiến']],
    ['nobody, when nobody is named', ['Độc lập - Tự do - Hạnh phúc'], []],
  ])('%s', async (_name, above, expected) => {
    expect((await sheetUnder(...above)).unitTexts).toEqual(expected);
  });
});

describe('the year of the sheet', () => {
  it.each<[string, readonly string[], number | null]>([
    ['of the title', ['Theo Kế hoạch năm 2023', 'BẢNG TỰ CHẤM ĐIỂM NĂM 2024'], 2024],
    ['not of the day of signing', ['Hồng Phong, ngày 5 tháng 1 năm 2025', 'Năm 2024'], 2024],
    ['two years without a title are none', ['Năm 2023', 'Năm 2024'], null],
    ['of the Buddhist era', ['Bảng tự chấm điểm năm 2567'], 2024],
    ['none', ['Xã Hồng Phong'], null],
  ])('%s', async (_name, above, expected) => {
    expect((await sheetUnder(...above)).statedYear).toBe(expected);
  });
});
