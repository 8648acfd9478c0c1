/** The page as it leaves the app: with the preferences on <html>, so that its first paint has theme and language. */
import type { Preferences } from '../../shared/contract/preferences.ts';
import type { RendererFile, RendererFiles } from './rendererFiles.ts';

/** Attributes, since the page's policy allows no inline script. */
export function servedFile(files: RendererFiles, path: string, preferences: Preferences): RendererFile | undefined {
  const file = files.get(path);
  if (!file?.type.startsWith('text/html')) return file;
  const page = new TextDecoder().decode(file.bytes).replace(/<html[^>]*>/, () => rootTag(preferences));
  return { ...file, bytes: new TextEncoder().encode(page) };
}

/** "system" names no theme: tokens.css asks the system. */
function rootTag(preferences: Preferences): string {
  const { language, theme } = preferences;
  const chosen = theme === 'system' ? '' : ` data-theme="${theme}"`;
  return `<html lang="${language}"${chosen} data-preferences="${escaped(JSON.stringify(preferences))}">`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
