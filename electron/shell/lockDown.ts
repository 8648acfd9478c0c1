/** Denies what a page of ours never needs: other pages, windows, devices, the network. */
import type { Session, WebContents } from 'electron';
import { isOurFile, isOurPage, isOurs, isViewer } from './origin.ts';

type Lockable = Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'>;

/** For every web contents of the app, whoever made it. */
export function lockContents(contents: Lockable): void {
  contents.on('will-navigate', (event) => {
    if (!isOurPage(event.url)) event.preventDefault();
  });
  // A frame shows one of our files; a PDF in it is shown by Chromium's viewer.
  contents.on('will-frame-navigate', (event) => {
    const welcome = event.isMainFrame ? isOurPage(event.url) : isOurFile(event.url) || isViewer(event.url);
    if (!welcome) event.preventDefault();
  });
  // Our scheme never redirects.
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // WebRTC asks neither the page's policy nor `onBeforeRequest`.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

export function lockSession(
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
    | 'setSpellCheckerEnabled'
    | 'webRequest'
  >,
): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  // It would fetch dictionaries.
  session.setSpellCheckerEnabled(false);
  // Whatever asks, no request but to our own scheme leaves the window.
  session.webRequest.onBeforeRequest((request, answer) =>
    answer({ cancel: !isOurs(request.url) && !isViewer(request.url) }),
  );
}
