/** Vietnamese as input methods bring it into a field. */
import type { Page } from 'playwright-core';

export const TYPED = 'Được tiếng Việt';
/** Telex and VNI keys of "Được tiếng Việt", as an input method hands them over: composed letter by letter. */
export const COMPOSED = {
  Telex: ['D', 'Đ', 'Đu', 'Đuo', 'Đươ', 'Đươc', 'Được'],
  VNI: ['D', 'Du', 'Duo', 'Duoc', 'Dươc', 'Được', 'Được'],
};
/** UniKey's way: n backspaces, then what stands in their place. */
const REWRITTEN: readonly (readonly [number, string])[] = [
  [0, 'D'],
  [1, 'Đ'],
  [0, 'u'],
  [0, 'o'],
  [2, 'ươ'],
  [0, 'c'],
  [2, 'ợc'],
  [0, ' '],
  [0, 't'],
  [0, 'i'],
  [0, 'e'],
  [1, 'ê'],
  [0, 'n'],
  [0, 'g'],
  [3, 'ếng'],
  [0, ' '],
  [0, 'V'],
  [0, 'i'],
  [0, 'e'],
  [1, 'ê'],
  [0, 't'],
  [2, 'ệt'],
];

export async function typeAsUniKey(page: Page): Promise<void> {
  for (const [backspaces, text] of REWRITTEN) {
    for (let at = 0; at < backspaces; at += 1) await page.keyboard.press('Backspace');
    await page.keyboard.insertText(text);
  }
}

export async function compose(page: Page, states: readonly string[], rest: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  for (const text of states)
    await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await client.send('Input.insertText', { text: states.at(-1) ?? '' });
  await page.keyboard.insertText(rest);
}
