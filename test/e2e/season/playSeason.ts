/**
 * A whole season in one window, as the people of a small office would play it: twenty workbooks come in, the board's
 * word is added, the chair decides, the papers are signed and verified. Only the hands act; the page is looked at.
 */
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import type { DroppedFile } from '../dropFiles.ts';
import type { CountedHands } from './CountedHands.ts';

export type Season = {
  readonly workbooks: readonly DroppedFile[];
  readonly key: { readonly file: string; readonly pin: string };
  readonly authority: DroppedFile;
  /** The file that the window hands out after `press`. */
  readonly saved: (press: () => Promise<void>) => Promise<Uint8Array>;
};

/** What a part of the season cost in actions. */
export type Costs = Readonly<Record<'checkedList' | 'adjustment' | 'all', number>>;

export type Played = {
  readonly costs: Costs;
  /** The signed papers in one archive, as the window hands them out. */
  readonly archive: Uint8Array;
  readonly verdicts: readonly string[];
};

const SECRETARY = /Trần Thị Mẫu/;
const MEMBER = /Lê Văn Mẫu/;
const CHAIR = /Nguyễn Văn Mẫu/;

export async function playSeason(page: Page, hands: CountedHands, season: Season): Promise<Played> {
  const counted = async (part: () => Promise<void>): Promise<number> => {
    const before = hands.count;
    await part();
    return hands.count - before;
  };
  await hands.click(page.getByRole('button', { name: 'Mở mùa mẫu' }));
  await comeIn(page, hands, SECRETARY);
  const checkedList = await counted(() => receive(page, hands, season.workbooks));
  await handOver(page, hands, MEMBER);
  const adjustment = await adjust(page, hands, counted);
  // Whoever decides would need somebody else to confirm scores of his own: the member settles them.
  await setScore(page, hands, ['Xã Đồng Lạc', ['2'], 'Bỏ trống; theo số liệu của Văn phòng đạt 96 %']);
  await setScore(page, hands, ['Xã Nam Trung', ['3'], 'Ghi vượt mức tối đa; minh chứng đủ cho điểm tối đa']);
  await handOver(page, hands, CHAIR);
  await settle(page, hands);
  await decide(page, hands);
  await sign(page, hands, season.key);
  const archive = await season.saved(() => hands.click(main(page, 'Tải 20 văn bản')));
  return {
    archive,
    verdicts: await verify(page, hands, archive, season.authority),
    costs: { checkedList, adjustment, all: hands.count },
  };
}

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const main = (page: Page, name: string | RegExp): Locator => page.getByRole('main').getByRole('button', { name });

async function comeIn(page: Page, hands: CountedHands, who: RegExp): Promise<void> {
  await hands.click(page.getByRole('button', { name: who }));
  await page.getByRole('navigation', { name: 'Các phần việc' }).waitFor();
}

async function handOver(page: Page, hands: CountedHands, to: RegExp): Promise<void> {
  await hands.click(page.getByRole('button', { name: /Đang làm việc/ }));
  await hands.click(page.getByRole('menuitem', { name: 'Đổi người' }));
  await comeIn(page, hands, to);
}

/** One of the workbooks does not say whose it is. */
async function receive(page: Page, hands: CountedHands, workbooks: readonly DroppedFile[]): Promise<void> {
  await hands.press('Alt+2');
  await heading(page, 'Tiếp nhận');
  await hands.drop(workbooks);
  await page.getByRole('status').getByText('Đã đọc 20 tệp: nhận 19, cần chọn 1, từ chối 0.').waitFor();
  await hands.click(page.getByRole('radio', { name: '10666 · Xã Minh Tân' }));
  await hands.click(main(page, 'Xác nhận và tiếp nhận'));
  await page.getByText('Đã có bảng của 19/19 đơn vị.', { exact: false }).waitFor();
}

/** By keyboard alone: a score is lowered with a reason, the step taken back, and made again. @returns keys of one change. */
async function adjust(
  page: Page,
  hands: CountedHands,
  counted: (part: () => Promise<void>) => Promise<number>,
): Promise<number> {
  await hands.press('Control+k');
  await hands.type('hong phong');
  await hands.press('Enter');
  await heading(page, 'Xã Hồng Phong');
  // The finder's Enter puts the keyboard into the sheet.
  await page.locator('[role="grid"] :focus').first().waitFor();
  const [note, total] = ['Thiếu 2/16 nội dung công khai', page.locator('tfoot')];
  const keys = await counted(async () => {
    await hands.press('3', 'Enter');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await hands.type(note);
    await hands.press('Enter');
    await total.getByText('94,40').waitFor();
  });
  await hands.press('Control+z');
  await page.getByText('Đã hoàn tác.').waitFor();
  await total.getByText('94,40').waitFor({ state: 'detached' });
  await hands.press('Control+y');
  await total.getByText('94,40').waitFor();
  // What is typed as the reason is not counted among the keystrokes of a change.
  return keys - 1;
}

type Settled = readonly [unit: string, keys: readonly string[], note: string];

async function setScore(page: Page, hands: CountedHands, [unit, keys, note]: Settled): Promise<void> {
  await goToOpen(page, hands, unit);
  await hands.press(...keys, 'Enter');
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await hands.type(note);
  await hands.press('Enter');
  await page.getByRole('gridcell', { name: note }).waitFor();
}

/** What the chair alone can say before the board decides: unit by unit, where the list of results leads. */
async function settle(page: Page, hands: CountedHands): Promise<void> {
  await setScore(page, hands, ['Xã An Bình', ['k', 'p', 's'], 'Trong năm không phát sinh vụ việc']);
  await goToOpen(page, hands, 'Xã Cộng Hòa');
  await hands.press('Enter');
  await page.getByRole('textbox', { name: 'Giải trình' }).waitFor();
  await hands.type('Đã đối chiếu bản giấy: cộng nhầm ở dòng tổng');
  await hands.press('Enter');
  await main(page, 'Sang đơn vị kế tiếp').waitFor();
}

async function goToOpen(page: Page, hands: CountedHands, unit: string): Promise<void> {
  await hands.press('Alt+6');
  await hands.click(page.getByRole('link', { name: `Mở thẩm định ${unit}` }));
  await heading(page, unit);
  await hands.click(main(page, /^Tới việc còn lại/));
}

async function decide(page: Page, hands: CountedHands): Promise<void> {
  await hands.press('Alt+6');
  await hands.click(main(page, 'Quyết định 19 đơn vị'));
  await hands.click(page.getByRole('dialog').getByRole('button', { name: 'Quyết định', exact: true }));
  await page.getByText('Đã quyết định 19/19', { exact: false }).waitFor();
}

async function sign(page: Page, hands: CountedHands, key: Season['key']): Promise<void> {
  await page.locator('iframe').waitFor();
  await hands.click(main(page, 'Xuất 20 văn bản'));
  await hands.click(main(page, 'Ký 20 văn bản…'));
  const dialog = page.getByRole('dialog', { name: /^Ký 20 văn bản/ });
  await hands.choose(dialog.getByRole('button', { name: 'Chọn tệp chứng thư…' }), key.file);
  await hands.click(dialog.getByLabel('Mã PIN của chứng thư'));
  await hands.type(key.pin);
  await hands.press('Enter');
  await page.getByText('Đã ký 20 văn bản.').waitFor();
  await dialog.waitFor({ state: 'detached' });
}

async function verify(
  page: Page,
  hands: CountedHands,
  archive: Uint8Array,
  authority: DroppedFile,
): Promise<readonly string[]> {
  const papers = Object.entries(unzipSync(archive)).map(([name, bytes]) => ({ name, bytes }));
  await hands.drop([authority, ...papers]);
  const verdicts = page.getByRole('main').locator('.verdict');
  await verdicts.nth(papers.length - 1).waitFor();
  const said = await verdicts.getByRole('heading').allInnerTexts();
  return said.map((one) => one.trim());
}
