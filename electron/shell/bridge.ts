/** The app's end of the IPC channels. A call and its answer travel as JSON text, exactly as over HTTP. */
import type { IpcMainInvokeEvent } from 'electron';
import { MAXIMUM_CALL_SIZE } from '../../shared/contract/procedure.ts';
import { answerText } from '../app/answerText.ts';
import type { App } from '../app/createApp.ts';
import { MOST_FILE_BYTES } from '../app/files.ts';
import { CALL, EVENT, PUT_FILE } from './channel.ts';
import { isOurs } from './origin.ts';

type Sender = Pick<IpcMainInvokeEvent, 'senderFrame'>;
type Handle = (channel: string, listener: (event: Sender, ...given: readonly unknown[]) => Promise<unknown>) => void;

const LONGEST_NAME = 1000;

/** Answers the main frame of our own page alone. @throws to any other caller, which learns nothing more. */
export function answerCalls(handle: Handle, app: Pick<App, 'dispatch' | 'putFile'>): void {
  handle(CALL, async (sender, text) => {
    if (!isOurPage(sender) || typeof text !== 'string' || text.length > MAXIMUM_CALL_SIZE) throw new Error('refused');
    return answerText(app, text);
  });
  handle(PUT_FILE, async (sender, name, bytes) => {
    if (!isOurPage(sender) || typeof name !== 'string' || name.length > LONGEST_NAME) throw new Error('refused');
    if (!(bytes instanceof ArrayBuffer) || bytes.byteLength > MOST_FILE_BYTES) throw new Error('refused');
    const token = app.putFile(name, new Uint8Array(bytes));
    if (token === null) throw new Error('refused');
    return token;
  });
}

/** null: the frame went away or navigated since it called. */
const isOurPage = ({ senderFrame }: Sender): boolean =>
  senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);

type Window = { readonly webContents: { readonly send: (channel: string, text: string) => void } };

/** @param windows those that are open when something is told. */
export const tellWindows = (app: Pick<App, 'onEvent'>, windows: () => readonly Window[]): (() => void) =>
  app.onEvent((event) => {
    for (const { webContents } of windows()) webContents.send(EVENT, JSON.stringify(event));
  });
