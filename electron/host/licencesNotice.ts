/** The licences of everything that the product carries along, as one text: they ask to be passed on with it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
};

const NAMED = /^(licen[cs]e|copying)/i;
const FONTS = 'resources/fonts';
const RULE = `\n\n${'='.repeat(72)}\n`;

/**
 * Libraries of the lock file that are not for development alone; those of one text stand together. Left out: optional ones,
 * which are Node itself (for development) and binaries of a library that is there. Fonts.
 */
export function licencesNotice(root: string): string {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const libraries = Object.entries(packages)
    .filter(([path, one]) => path !== '' && !one.dev && !one.optional)
    .map(([path, { version, license }]) => ({
      name: `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${version}`,
      text: licenceText(join(root, path)) ?? `Licence: ${license ?? 'see its package'}`,
    }));
  const fonts = readdirSync(join(root, FONTS))
    .filter((name) => name.endsWith('-LICENSE.txt'))
    .map((name) => ({ name: name.replace('-LICENSE.txt', ' (font)'), text: read(join(root, FONTS, name)) }));
  return [...Map.groupBy([...libraries, ...fonts], (one) => one.text)]
    .map(([text, ones]) => ({ names: [...new Set(ones.map((one) => one.name))].sort().join('\n'), text }))
    .sort((a, b) => (a.names < b.names ? -1 : 1))
    .map(({ names, text }) => `${names}\n\n${text}`)
    .join(RULE);
}

function licenceText(folder: string): string | null {
  const file = existsSync(folder) ? readdirSync(folder).find((name) => NAMED.test(name)) : undefined;
  return file === undefined ? null : read(join(folder, file));
}

const read = (file: string): string => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim();
