/** The app's end of the IPC channels. A call and its answer travel as JSON text, exactly as over HTTP. */
import type { IpcMainInvokeEvent } from 'electron';
import { MAXIMUM_CALL_SIZE } from '../../shared/contract/procedure.ts';
import { answerText } from '../app/answerText.ts';
import type { App } from '../app/createApp.ts';
import { MOST_FILE_BYTES } from '../app/files.ts';
import { CALL, EVENT, PRINT_FILE, PUT_FILE } from './channel.ts';
import { isOurPage } from './origin.ts';
import type { Printer } from './printing.ts';

type Sender = Pick<IpcMainInvokeEvent, 'senderFrame'>;
type Handle = (channel: string, listener: (event: Sender, ...given: readonly unknown[]) => Promise<unknown>) => void;

const LONGEST_NAME = 1000;
const LONGEST_TOKEN = 100;

/** Answers the main frame of our own page alone. @throws to any other caller, which learns nothing more. */
export function answerCalls(handle: Handle, app: Pick<App, 'dispatch' | 'putFile'>): void {
  handle(CALL, async (sender, text) => {
    if (!isFromOurPage(sender) || typeof text !== 'string' || text.length > MAXIMUM_CALL_SIZE)
      throw new Error('refused');
    return answerText(app, text);
  });
  handle(PUT_FILE, async (sender, name, bytes) => {
    if (!isFromOurPage(sender) || typeof name !== 'string' || name.length > LONGEST_NAME) throw new Error('refused');
    if (!(bytes instanceof ArrayBuffer) || bytes.byteLength > MOST_FILE_BYTES) throw new Error('refused');
    const token = app.putFile(name, new Uint8Array(bytes));
    if (token === null) throw new Error('refused');
    return token;
  });
}

/** One of the app's papers, named by its token, goes to the person's PDF reader. */
export function answerPrinting(handle: Handle, { print }: Pick<Printer, 'print'>): void {
  handle(PRINT_FILE, async (sender, token) => {
    if (!isFromOurPage(sender) || typeof token !== 'string' || token.length > LONGEST_TOKEN) throw new Error('refused');
    return print(token);
  });
}

/** null: the frame went away or navigated since it called. */
const isFromOurPage = ({ senderFrame }: Sender): boolean =>
  senderFrame !== null && senderFrame.parent === null && isOurPage(senderFrame.url);

type Window = { readonly webContents: { readonly send: (channel: string, text: string) => void } };

/** @param windows those that are open when something is told. */
export const tellWindows = (app: Pick<App, 'onEvent'>, windows: () => readonly Window[]): (() => void) =>
  app.onEvent((event) => {
    for (const { webContents } of windows()) webContents.send(EVENT, JSON.stringify(event));
  });
