/** Who works at the window of a test. In the sample office one click is enough. */
import type { Page } from 'playwright-core';

const PEOPLE = {
  secretary: /Trần Thị Mẫu/,
  member: /Lê Văn Mẫu/,
  chair: /Nguyễn Văn Mẫu/,
  administrator: /Đỗ Thị Mẫu/,
};

export async function signIn(page: Page, role: keyof typeof PEOPLE): Promise<void> {
  await page.getByRole('button', { name: PEOPLE[role] }).click();
  await page.getByRole('navigation', { name: 'Các phần việc' }).waitFor();
}
