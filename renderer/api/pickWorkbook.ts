import { handOver } from './handOver.ts';
import { type GivenFile, pickFiles } from './pickFiles.ts';

/** `token` null: the app did not take it. */
export type PickedFile = { readonly name: string; readonly token: string | null };

/** One workbook out of the system's dialog, handed to the app. @returns null where the dialog was closed. */
export async function pickWorkbook(accept = '.xlsx,.xlsm'): Promise<PickedFile | null> {
  const [given] = await pickFiles({ several: false, accept });
  return given ? handOverOne(given) : null;
}

export async function handOverOne(given: GivenFile): Promise<PickedFile> {
  const { tokens } = await handOver([given]);
  return { name: given.name, token: tokens[0] ?? null };
}
