/** Why a PIN that is being chosen will not do. Those that were chosen before stay good. */

/** Characters. A wrong one costs a growing wait, so that guessing pays only for what everybody chooses first. */
const SHORTEST = 6;

/** NIST SP 800-63B, 5.1.1.2: not too short, and neither repetitive nor sequential ("aaaaaa", "121212", "123456", "fedcba"). */
export function weakPin(pin: string): 'MEMBER_PIN_SHORT' | 'MEMBER_PIN_SIMPLE' | null {
  const characters = [...pin.normalize('NFC')];
  if (characters.length < SHORTEST) return 'MEMBER_PIN_SHORT';
  return repeats(characters) || runs(pin) || runs(characters.toReversed().join('')) ? 'MEMBER_PIN_SIMPLE' : null;
}

/** One, two or three characters over and over. */
const repeats = (characters: readonly string[]): boolean =>
  [1, 2, 3].some((length) => characters.every((one, index) => one === characters[index % length]));

/** On a keyboard 0 stands behind 9. */
const ROWS = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl'];
const runs = (pin: string): boolean => ROWS.some((row) => row.includes(pin.toLowerCase()));
