/** The dossier's way through the windows: made under reports, saved, dropped on decisions, verified. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dropFiles } from './dropFiles.ts';
import { wholeSeason } from './seasons.ts';
import { windowFor } from './windowFor.ts';

const window = windowFor({ folder: async () => join(await wholeSeason(), 'data'), role: 'secretary' });

it('is made under reports, saved, and verified where papers are', async () => {
  const { page, complaints } = window;
  await page.keyboard.press('Alt+7');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lập hồ sơ' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('ho-so-2024.zip');
  await page.getByRole('status').filter({ hasText: 'Đã lập ho-so-2024.zip' }).waitFor();
  const bytes = readFileSync(await download.path());

  await page.keyboard.press('Alt+6');
  const altered = Buffer.from(bytes);
  const at = altered.indexOf('%PDF-1.7') + 3000;
  altered[at] = (altered[at] ?? 0) ^ 1;
  await dropFiles(page, [
    { name: 'ho-so-2024.zip', bytes },
    { name: 'bi-sua.zip', bytes: altered },
  ]);
  const whole = page.getByRole('listitem').filter({ hasText: 'ho-so-2024.zip' });
  await whole.getByRole('heading', { name: 'Hồ sơ đủ, nguyên vẹn, nhưng chưa tin được người ký' }).waitFor();
  await whole.getByText('Khớp nhật ký của cơ quan trên máy này').waitFor();
  const other = page.getByRole('listitem').filter({ hasText: 'bi-sua.zip' });
  await other.getByRole('heading', { name: 'Hồ sơ ĐÃ BỊ SỬA' }).waitFor();
  await other.getByText('Khác lúc lập: van-ban/').waitFor();
  expect(complaints).toEqual([]);
});
