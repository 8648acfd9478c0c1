import { handOver } from './handOver.ts';
import { pickFiles } from './pickFiles.ts';

/** `token` null: the app did not take it. */
export type PickedFile = { readonly name: string; readonly token: string | null };

/** One workbook out of the system's dialog, handed to the app. @returns null where the dialog was closed. */
export async function pickWorkbook(): Promise<PickedFile | null> {
  const [given] = await pickFiles({ several: false, accept: '.xlsx,.xlsm' });
  if (!given) return null;
  const { tokens } = await handOver([given]);
  return { name: given.name, token: tokens[0] ?? null };
}
