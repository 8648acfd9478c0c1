/** Vietnamese typing in the appraisal, as input methods do it: nothing is lost, doubled or written over. */
import { beforeAll, describe, expect, it } from 'vitest';
import { scoreSheet } from './scoreSheet.ts';
import { halfSeason } from './seasons.ts';
import { COMPOSED, compose, TYPED, typeAsUniKey } from './vietnameseTyping.ts';
import { windowFor } from './windowFor.ts';

describe('Vietnamese typing', () => {
  const window = windowFor({ folder: halfSeason, role: 'member' });
  const { score, stand, press, note, showAll, open } = scoreSheet(window);
  // Thị trấn Nam Sách: nothing open.
  beforeAll(() => open('10606'));

  const fields = {
    note: async () => {
      await stand('1.1');
      await press('3', 'Enter');
      await note().waitFor();
      await note().fill('');
      return note();
    },
    'score cell': async () => {
      await showAll();
      await stand('1.1');
      await press('F2', 'Control+a', 'Delete');
      return score('1.1').getByRole('textbox');
    },
    'column filter': async () => {
      await showAll();
      await stand('1.1');
      await press('Alt+ArrowDown');
      const filter = window.page.getByRole('searchbox', { name: 'Có chữ' });
      await filter.fill('');
      return filter;
    },
    filter: async () => {
      await press('Control+f');
      const filter = window.page.getByRole('searchbox', { name: 'Lọc đơn vị' });
      await filter.fill('');
      return filter;
    },
  };
  for (const [place, reach] of Object.entries(fields)) {
    it(`by backspaces, as UniKey does, in the ${place}`, async () => {
      const field = await reach();
      await typeAsUniKey(window.page);
      await expect.poll(() => field.inputValue()).toBe(TYPED);
      await press('Escape');
    });
    it.each(Object.entries(COMPOSED))(`composed by %s, in the ${place}`, async (_way, states) => {
      const field = await reach();
      await compose(window.page, states, ' tiếng Việt');
      await expect.poll(() => field.inputValue()).toBe(TYPED);
      await press('Escape');
    });
  }

  it('says at once that a word is no score, and keeps the word', async () => {
    const field = await fields['score cell']();
    await window.page.keyboard.insertText('Được');
    await score('1.1').getByRole('alert').waitFor();
    await press('Enter');
    expect(await field.inputValue()).toBe('Được');
    await press('Escape');
  });

  it('finds units without accents', async () => {
    const filter = await fields.filter();
    await window.page.keyboard.insertText('hong');
    const units = window.page.getByRole('complementary', { name: 'Danh sách đơn vị' }).getByRole('link');
    const names = async () =>
      (await units.allInnerTexts()).map((one) => one.split('\n').find((line) => line.startsWith('Xã')));
    await expect.poll(names).toEqual(['Xã Hồng Phong', 'Xã Nam Hồng']);
    await filter.fill('');
  });
});
