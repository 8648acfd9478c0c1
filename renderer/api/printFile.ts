import { fileUrl } from './files.ts';

/** The last one printed in a browser: its dialog needs it for as long as it is open. */
let frame: HTMLIFrameElement | null = null;

/**
 * Prints a PDF that the app made: in Electron from the person's own reader, in a browser by the browser's dialog.
 * @returns false where there is nothing to print with.
 */
export async function printFile(token: string): Promise<boolean> {
  if (window.thamdinh) return (await window.thamdinh.printFile(token).catch(() => false)) === true;
  if (!navigator.pdfViewerEnabled) return false;
  frame?.remove();
  frame = document.createElement('iframe');
  const printing = frame;
  // Out of sight, but not `hidden`: the browser's viewer would not load.
  printing.className = 'unseen';
  printing.tabIndex = -1;
  printing.ariaHidden = 'true';
  printing.src = fileUrl(token);
  printing.addEventListener('load', () => printing.contentWindow?.print());
  document.body.append(printing);
  return true;
}
