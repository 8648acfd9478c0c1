/** One mutated workbook for each number: bytes flipped or cut, entries of the zip swapped, XML torn. Seeded, so that any can be made again. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

export type Dice = (sides: number) => number;

/** Mulberry32: small, and the same on every machine. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

type Parts = Record<string, Uint8Array>;

export function mutate(source: Uint8Array, dice: Dice): Uint8Array {
  const parts = partsOf(source);
  if (!parts || dice(4) === 0) return mutateBytes(source, dice);
  for (let times = 1 + dice(3); times > 0; times--) (dice(3) === 0 ? mutateEntries : mutateXml)(parts, dice);
  return zipSync(parts as Zippable, { level: dice(2) === 0 ? 0 : 6 });
}

function partsOf(source: Uint8Array): Parts | null {
  // A part of 80 MB would only slow the run: the corpus holds that bomb, and its test reads it.
  if (source.length > 60_000) return null;
  try {
    return unzipSync(source);
  } catch {
    return null;
  }
}

function mutateBytes(source: Uint8Array, dice: Dice): Uint8Array {
  const bytes = Uint8Array.from(source);
  if (bytes.length === 0) return bytes;
  for (let times = 1 + dice(20); times > 0; times--) {
    // Half of the flips hit the directory at the end, where sizes, offsets and names stand.
    const at = dice(2) === 0 ? dice(bytes.length) : Math.max(0, bytes.length - 1 - dice(1200));
    bytes[at] = dice(4) === 0 ? 0xff : dice(256);
  }
  return dice(5) === 0 ? bytes.subarray(0, dice(bytes.length)) : bytes;
}

function mutateEntries(parts: Parts, dice: Dice): void {
  const names = Object.keys(parts);
  const [one = '', other = ''] = [names[dice(names.length)], names[dice(names.length)]];
  const content = parts[one] ?? new Uint8Array();
  switch (dice(6)) {
    case 0:
      delete parts[one];
      break;
    case 1:
      parts[one] = parts[other] ?? content;
      break;
    case 2:
      parts[`${'../'.repeat(dice(4))}${one}`] = content;
      break;
    case 3:
      parts[one.toUpperCase()] = content;
      break;
    case 4:
      parts[one] = content.subarray(0, dice(content.length + 1));
      break;
    default:
      parts[`xl/worksheets/sheet${dice(99)}.xml`] = content;
  }
}

const SNIPPETS = [
  '<!DOCTYPE x [<!ENTITY a "a">]>',
  '&a;',
  '<c r="A1048577"><v>1</v></c>',
  '<c r="XFE1"><v>1</v></c>',
  '<row r="-5">',
  '<row r="99999999999">',
  '<c t="s"><v>1e9</v></c>',
  '<c t="s"><v>-1</v></c>',
  '<c><v>1E308</v></c>',
  '<c><v>NaN</v></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCell ref="B5:D5"/>',
  '<col min="1" max="16384" hidden="1"/>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '\u0000',
  '\ud800',
  '<a>'.repeat(300),
  ` x="${'y'.repeat(5000)}"`,
  '<f t="shared" si="0"/>',
  '__proto__',
  '_x0000_',
];
const NUMBERS = ['0', '-1', '1e400', '4294967296', '0x10', '99999', '', '1.5.5', 'constructor'];

function mutateXml(parts: Parts, dice: Dice): void {
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/i.test(name));
  const name = names[dice(names.length)];
  if (name === undefined) return;
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const at = dice(xml.length + 1);
  parts[name] = strToU8(changed(xml, at, dice));
}

function changed(xml: string, at: number, dice: Dice): string {
  switch (dice(6)) {
    case 0:
      return xml.slice(0, at) + (SNIPPETS[dice(SNIPPETS.length)] ?? '') + xml.slice(at);
    case 1:
      return xml.slice(0, at) + xml.slice(at + dice(200));
    case 2: {
      const piece = xml.slice(at, at + dice(2000));
      return xml.slice(0, at) + piece.repeat(1 + dice(50)) + xml.slice(at);
    }
    case 3:
      return withNth(xml, /"[^"<>]*"/g, dice, () => `"${NUMBERS[dice(NUMBERS.length)] ?? ''}"`);
    case 4:
      return withNth(xml, />[^<>]+</g, dice, () => `>${NUMBERS[dice(NUMBERS.length)] ?? ''}<`);
    default:
      return withNth(xml, /<\/?[A-Za-z:]+/g, dice, (tag) =>
        dice(2) === 0 ? `${tag}x` : tag.replace(/[A-Za-z:]+/, 'c'),
      );
  }
}

function withNth(xml: string, pattern: RegExp, dice: Dice, replace: (found: string) => string): string {
  const found = [...xml.matchAll(pattern)];
  const one = found[dice(found.length + 1)];
  return one ? xml.slice(0, one.index) + replace(one[0]) + xml.slice(one.index + one[0].length) : xml;
}
