/** Bookmarks of a paper: those of level 2 hang below the last of level 1. */
export class Outline {
  private count = 0;
  private chapter = '';

  of(text: string, level: 1 | 2 | undefined) {
    if (level === undefined) return {};
    const id = `part-${++this.count}`;
    if (level === 1) this.chapter = id;
    const parent = level === 2 && this.chapter !== '' ? { outlineParentId: this.chapter } : {};
    return { id, outline: true, outlineText: asWritten(text), ...parent };
  }
}

/** Without what typeset.ts did for the eye: places to break, and SARA AM in two. */
const asWritten = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\u200b\u2060]/g, '')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33');
