import type { Page } from 'playwright-core';

export type DroppedFile = { readonly name: string; readonly bytes: Uint8Array };

/** Drops files on the window, as from the system's file manager. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  const dataTransfer = await page.evaluateHandle(
    `${JSON.stringify(given)}.reduce((transfer, { name, base64 }) => {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name));
      return transfer;
    }, new DataTransfer())`,
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer });
}
