import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weakPin } from '../../../shared/domain/weakPin.ts';

const GUESSED = ['111111', '121212', '123123', '123456', '012345', '654321', '567890', '098765', 'abcdef', 'QWERTY'];

describe('a PIN that is being chosen', () => {
  it.each(['', '1234', '20519', 'abcde'])('“%s” is too short', (pin) => {
    expect(weakPin(pin)).toBe('MEMBER_PIN_SHORT');
  });

  it.each(GUESSED)('“%s” is what everybody tries first', (pin) => {
    expect(weakPin(pin)).toBe('MEMBER_PIN_SIMPLE');
  });

  it.each(['250817', 'mã-mới', '112358', '246801', 'hoa-sen-1954'])('“%s” will do', (pin) => {
    expect(weakPin(pin)).toBeNull();
  });

  it('is never one digit alone, however often', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 6, max: 64 }), (digit, times) => {
        expect(weakPin(String(digit).repeat(times))).toBe('MEMBER_PIN_SIMPLE');
      }),
    );
  });
});
