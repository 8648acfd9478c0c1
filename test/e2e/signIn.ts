/** Who works at the window of a test. In the sample office one click is enough. */
import type { Page } from 'playwright-core';
import { closeDialogs } from './closeDialogs.ts';

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

/** Whoever is at work hands the window over. */
export async function leave(page: Page): Promise<void> {
  await closeDialogs(page);
  const present = page.getByRole('button', { name: /Đang làm việc/ });
  await present
    .or(page.getByRole('heading', { name: 'Ai đang làm việc?' }))
    .first()
    .waitFor();
  if (!(await present.isVisible())) return;
  await present.click();
  await page.getByRole('menuitem', { name: 'Đổi người' }).click();
  await page.getByRole('heading', { name: 'Ai đang làm việc?' }).waitFor();
}

/** Another person sits down at the same window. */
export async function sitDown(page: Page, role: keyof typeof PEOPLE): Promise<void> {
  await leave(page);
  await signIn(page, role);
}
