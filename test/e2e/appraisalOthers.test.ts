/** A sheet with other people in it: what is left to do, their changes, other offices' figures, the result, and who may only read. */
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { adjustScore } from '../../electron/services/adjustScore.ts';
import { changeSetting } from '../../electron/services/changeSetting.ts';
import { openStore, type Store } from '../../electron/store/index.ts';
import { points } from '../../shared/domain/points.ts';
import { COMPARED } from './addComparisons.ts';
import { axeViolations } from './axeViolations.ts';
import { closeDialogs } from './closeDialogs.ts';
import { scoreSheet } from './scoreSheet.ts';
import { checkedSeason, halfSeason, wholeSeason } from './seasons.ts';
import { sitDown } from './signIn.ts';
import { windowFor } from './windowFor.ts';

/** Thị trấn Nam Sách: nothing open, 97,50. Xã Cộng Hòa: a sum that does not add up. */
const CLEAN = '10606';
const FAULTY = '10639';

const decidedSeason = async (): Promise<string> => join(await wholeSeason(), 'data');

describe('a sheet with something open', () => {
  const window = windowFor({ folder: halfSeason, role: 'chair' });
  const { press, open } = scoreSheet(window);

  it('leads the chair to what is left, and takes the answer', async () => {
    const { page } = window;
    await open(FAULTY);
    await page.getByRole('button', { name: /^Tới việc còn lại/ }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Giải trình' }).waitFor();
    await page.keyboard.insertText('Đã đối chiếu bản giấy');
    await press('Enter');
    await page.getByRole('button', { name: 'Sang đơn vị kế tiếp' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sang đơn vị kế tiếp' }).click();
    await page.getByRole('heading', { name: 'Xã Hiệp Cát' }).waitFor();
  });
});

describe('a change of somebody else', () => {
  const window = windowFor({ folder: halfSeason, role: 'chair' });
  const { grid, stand, press, note, open } = scoreSheet(window);

  it('waits to be confirmed by another person, and not by its author', async () => {
    const { page } = window;
    // given a score that the chair lowered
    await open(CLEAN);
    await stand('1.1');
    await press('3', 'Enter');
    await note().waitFor();
    await page.keyboard.insertText('Thiếu minh chứng');
    await press('Enter');
    await page.getByRole('gridcell', { name: 'Thiếu minh chứng' }).waitFor();
    const confirm = () => page.getByRole('button', { name: 'Xác nhận', exact: true });
    await stand('1.1');
    await page.getByText('Chờ người khác xác nhận.').waitFor();
    expect(await confirm().count()).toBe(0);
    await page.evaluate("location.hash = 'decisions'");
    await page.getByRole('link', { name: /^tiêu chí 1\.1: .* cần người khác xác nhận$/ }).click();
    await grid().waitFor();
    expect(await grid().locator('tr.current .c-code').innerText()).toBe('1.1');
    // when
    await sitDown(page, 'member');
    await open(CLEAN);
    await stand('1.1');
    await confirm().click();
    // then
    await page.getByText('Đã xác nhận: Lê Văn Mẫu').waitFor();
    expect(await confirm().count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('changes that wait for another person', () => {
  const year = 2024;
  const now = new Date('2024-12-14T08:00:00+07:00');
  const lowered = (store: Store, criterion: string, score: string): void => {
    const to = { kind: 'points', points: points(score) } as const;
    const change = { criterion, expected: null, to, reason: 'evidence', note: 'Thiếu minh chứng' } as const;
    const done = adjustScore(store, { ...change, year, unit: CLEAN, user: 'chutich' }, now);
    if (!done.ok) throw new Error(done.error.code);
  };
  async function loweredTwice(...settings: readonly (readonly [key: string, value: string])[]): Promise<string> {
    const folder = await halfSeason();
    const store = openStore(folder);
    if (!store.ok) throw new Error(store.error.code);
    lowered(store.value, '1.1', '3');
    lowered(store.value, '1.2', '2');
    for (const [key, value] of settings)
      if (!changeSetting(store.value, { year, key, value, note: 'Chỉ có một người.', user: 'chutich' }, now).ok)
        throw new Error(key);
    store.value.close();
    return folder;
  }

  describe('in a round of two people', () => {
    const window = windowFor({ folder: () => loweredTwice(), role: 'member' });
    const { stand, open } = scoreSheet(window);

    it('are confirmed all by one button', async () => {
      const { page } = window;
      await open(CLEAN);
      await page.getByText('2 điều chỉnh mới chỉ người lập xem:').waitFor();
      await page.getByRole('button', { name: 'Xác nhận tất cả' }).click();
      await page.getByText('mới chỉ người lập xem:').waitFor({ state: 'detached' });
      for (const criterion of ['1.1', '1.2']) {
        await stand(criterion);
        await page.getByText('Đã xác nhận: Lê Văn Mẫu').waitFor();
      }
      expect(window.complaints).toEqual([]);
    });
  });

  describe('in a round that asks for no second person', () => {
    const window = windowFor({ folder: () => loweredTwice(['confirmation', 'none']), role: 'member' });
    const { stand, open } = scoreSheet(window);

    it('do not wait', async () => {
      const { page } = window;
      await open(CLEAN);
      await stand('1.1');
      await page.getByText('Minh chứng: Thiếu minh chứng').waitFor();
      expect(await page.getByRole('button', { name: /^Xác nhận/ }).count()).toBe(0);
      expect(await page.getByText(/chỉ người lập xem/).count()).toBe(0);
    });
  });
});

describe('what others say about a unit', () => {
  const window = windowFor({ folder: checkedSeason, role: 'member' });
  const { grid, score, press, panel, open } = scoreSheet(window);
  beforeEach(() => open(COMPARED));

  it('stands beside its scores, with its arithmetic', async () => {
    const { page } = window;
    const heads = await grid().getByRole('columnheader').allInnerTexts();
    expect(heads.slice(3, 6)).toEqual(['Tự chấm', 'Năm trước', 'Đối chiếu']);
    await page.evaluate(`location.hash = 'appraisal/${COMPARED}/3.1'`);
    await score('3.1').waitFor();
    expect(await grid().locator('tr.current .c-lastYear').innerText()).toBe('5,00');
    expect(await grid().locator('tr.current .c-reference').innerText()).toBe('3,00');
    await panel().getByText('152/160 = 95% → 3 trên 6 điểm', { exact: false }).first().waitFor();
    await panel().getByText('Cả bảng: 41,00').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is a finding with its reason and its cure, and takes the words of the unit', async () => {
    const { page } = window;
    await page.getByText(/điều vướng trước khi quyết định/).click();
    await page.locator('.obstacles').getByRole('button').first().click();
    const card = panel().getByRole('article').filter({ hasText: 'SCORE_ABOVE_REFERENCE' });
    await card.getByText('Điều chỉnh về điểm theo số liệu', { exact: false }).waitFor();
    await card.getByRole('button', { name: 'Ghi lời giải trình của đơn vị' }).click();
    await page.keyboard.insertText('Số liệu Một cửa tính cả hồ sơ tạm dừng.');
    await press('Enter');
    await card.getByRole('blockquote').getByText('Số liệu Một cửa tính cả hồ sơ tạm dừng.').waitFor();
    expect(window.complaints).toEqual([]);
  });

  it('warns, and the warning can be explained', async () => {
    const { page } = window;
    const card = panel().getByRole('article').filter({ hasText: 'JUMP_TOTAL' }).first();
    await card.getByText('Vì sao').waitFor();
    await card.getByRole('button', { name: 'Ghi giải trình', exact: true }).click();
    await page.keyboard.insertText('Xã đã lập Trung tâm hành chính công từ tháng 3');
    await press('Enter');
    await card.waitFor({ state: 'detached' });
    expect(window.complaints).toEqual([]);
  });
});

describe('the result', () => {
  const window = windowFor({ folder: halfSeason, role: 'chair' });
  const { open } = scoreSheet(window);
  beforeEach(async () => {
    await closeDialogs(window.page);
    await open(CLEAN);
  });
  const choose = async (item: string): Promise<void> => {
    const { page } = window;
    await page.getByRole('button', { name: 'Kết quả', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  it('can be read aloud, and copied', async () => {
    const { page } = window;
    await choose('Lời công bố kết quả');
    const dialog = page.getByRole('dialog', { name: 'Lời công bố kết quả' });
    await dialog.getByText('tự chấm 97,5 điểm', { exact: false }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Chép' }).click();
    await dialog.getByText('Đã chép.').waitFor();
  });

  it.each([
    ['Phiếu điểm PDF', /^phieu-diem-2024-.*\.pdf$/],
    ['Phiếu điểm Excel', /^phieu-diem-2024-.*\.xlsx$/],
  ])('%s is handed out', async (item, name) => {
    const download = window.page.waitForEvent('download');
    await choose(item);
    expect((await download).suggestedFilename()).toMatch(name);
    expect(window.complaints).toEqual([]);
  });
});

describe.each([
  ['the administrator', 'administrator', halfSeason, 'Chỉ xem: vai trò hiện tại không thẩm định.'],
  ['anybody once it is decided', 'member', decidedSeason, 'Đã quyết định: chỉ xem.'],
] as const)('%s', (_who, role, folder, said) => {
  const window = windowFor({ folder, role });
  const { grid, score, stand, press, status, open } = scoreSheet(window);

  it('only reads', async () => {
    await open(CLEAN);
    await status().getByText(said).waitFor();
    await stand('1.1');
    await press('3');
    await expect.poll(() => grid().getByRole('textbox').count()).toBe(0);
    await expect.poll(() => score('1.1').getAttribute('aria-readonly')).toBe('true');
  });
});
