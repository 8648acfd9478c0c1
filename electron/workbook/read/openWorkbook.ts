import { kindOfFile } from './kindOfFile.ts';
import { openPackage } from './openPackage.ts';
import { readPackage, type WorkbookContent } from './readPackage.ts';
import { Refusal } from './refusal.ts';

/** From bytes that nobody vouches for to sheets. @throws Refusal for anything but a workbook that can be read whole. */
export async function openWorkbook(bytes: Uint8Array): Promise<WorkbookContent> {
  const kind = kindOfFile(bytes);
  if (kind === 'empty') throw new Refusal('EMPTY_FILE');
  if (kind === 'encrypted') throw new Refusal('ENCRYPTED');
  if (kind !== 'zip') throw new Refusal('NOT_A_WORKBOOK', { kind });
  return readPackage(await openPackage(bytes));
}
