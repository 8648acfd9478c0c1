const SHORTEST = 4;

/** What is wrong with a PIN that is being chosen, as a key of `window.frame.signIn`; null = nothing. */
export function newPinFault(pin: string, again: string): 'tooShort' | 'unequal' | null {
  if (pin.length < SHORTEST) return 'tooShort';
  return pin === again ? null : 'unequal';
}
