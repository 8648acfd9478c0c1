/** Denies what a page of ours never needs: other pages, windows, devices, files to keep, the network. */
import type { Session, WebContents } from 'electron';
import { isOurFile, isOurs } from './origin.ts';

/** For every web contents of the app, whoever made it. */
export function lockContents(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  const refuseElsewhere = (event: { readonly preventDefault: () => void; readonly url: string }) => {
    if (!isOurs(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', refuseElsewhere);
  contents.on('will-frame-navigate', refuseElsewhere);
  contents.on('will-redirect', refuseElsewhere);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

export function lockSession(
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
    | 'on'
    | 'webRequest'
  >,
): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  // Files that the app made may be saved, where the person says in the system's own dialog; nothing else.
  session.on('will-download', (event, item) => {
    if (!isOurFile(item.getURL())) event.preventDefault();
  });
  // The last wall: whatever asks, no request but to our own scheme leaves the window.
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOurs(request.url) }));
}
