/** Every place with who works there, where it is, and the one button that it is there for. */
import type { signIn } from './signIn.ts';

export type PlaceShown = {
  readonly name: string;
  readonly role: Parameters<typeof signIn>[1];
  readonly address: string;
  /** A finished season, one under way, the same after its cross-checks, or one in which the workbooks are just being dropped. */
  readonly season: 'whole' | 'half' | 'checked' | 'begun';
  /** null where the place only shows. */
  readonly action: RegExp | null;
};

export const PLACES: readonly PlaceShown[] = [
  { name: 'overview', role: 'secretary', address: 'overview', season: 'half', action: /^Tiếp nhận bảng/ },
  { name: 'receipt', role: 'secretary', address: 'receipt', season: 'begun', action: /^Chọn tệp…$/ },
  { name: 'appraisal', role: 'chair', address: 'appraisal/10639', season: 'half', action: /^Tới việc còn lại/ },
  { name: 'checks', role: 'secretary', address: 'checks', season: 'checked', action: /^Chạy đối chiếu/ },
  { name: 'decisions', role: 'chair', address: 'decisions', season: 'half', action: /^Quyết định \d+ đơn vị$/ },
  { name: 'papers', role: 'chair', address: 'decisions', season: 'whole', action: /^Tải 20 văn bản$/ },
  { name: 'reports', role: 'secretary', address: 'reports', season: 'whole', action: /^Lấy bảng tổng hợp/ },
  { name: 'criteria', role: 'secretary', address: 'criteria/1.3', season: 'whole', action: null },
  { name: 'log', role: 'secretary', address: 'log', season: 'whole', action: /^Xuất nhật ký/ },
  { name: 'settings', role: 'chair', address: 'settings', season: 'whole', action: /^Sao lưu dữ liệu/ },
];
