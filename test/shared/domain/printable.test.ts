import { describe, expect, it } from 'vitest';
import { unprintable } from '../../../shared/domain/printable.ts';

describe('what a paper can hold', () => {
  it('is all of written Vietnamese, composed or not, with office signs', () => {
    const text = 'Đạt 95 % – “ngựa hí”, ỦY BAN; Ừ ở ữ ỵ Ỵ; 5 ≤ 6 → −0,5 ₫ …';
    expect(unprintable(text)).toEqual([]);
    expect(unprintable(text.normalize('NFD'))).toEqual([]);
  });
  it.each(['😀', '中', 'ก', '\u0007', '\uD800'])('is not %j', (character) => {
    expect(unprintable(`a${character}b${character}`)).toEqual([character]);
  });
});
