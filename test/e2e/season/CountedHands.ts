import type { Locator, Page } from 'playwright-core';
import { type DroppedFile, dropFiles } from '../dropFiles.ts';

/** Keys within what is typed into one field cost nothing more; see `type`. */
type Action = { readonly kind: 'click' | 'key' | 'type' | 'drop' | 'file'; readonly what: string };

/**
 * The only hands of a season played in a window: whoever has them but not the page can do nothing uncounted. A click, a
 * key with its modifiers, a drop, a file chosen in the system's dialog and the text of one field are one action each.
 */
export class CountedHands {
  readonly #page: Page;
  readonly #actions: Action[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  get actions(): readonly Action[] {
    return this.#actions;
  }

  get count(): number {
    return this.#actions.length;
  }

  async click(target: Locator): Promise<void> {
    this.#did('click', String(target));
    await target.click();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.#did('key', key);
      await this.#page.keyboard.press(key);
    }
  }

  /** Where the keyboard stands, as an input method hands text over. */
  async type(text: string): Promise<void> {
    this.#did('type', text);
    await this.#page.keyboard.insertText(text);
  }

  async drop(files: readonly DroppedFile[]): Promise<void> {
    this.#did('drop', `${files.length}`);
    await dropFiles(this.#page, files);
  }

  /** A click that opens the system's dialog, and the choice in it: two actions. */
  async choose(target: Locator, file: string): Promise<void> {
    const [chooser] = await Promise.all([this.#page.waitForEvent('filechooser'), this.click(target)]);
    this.#did('file', file);
    await chooser.setFiles(file);
  }

  #did(kind: Action['kind'], what: string): void {
    this.#actions.push({ kind, what });
  }
}
