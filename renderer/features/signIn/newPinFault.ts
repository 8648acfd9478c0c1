import { weakPin } from '../../../shared/domain/weakPin.ts';

/** What is wrong with a PIN that is being chosen, as the key of its text; null = nothing. */
export function newPinFault(pin: string, again: string): string | null {
  const weak = weakPin(pin);
  if (weak !== null) return `failures.${weak}`;
  return pin === again ? null : 'window.frame.signIn.unequal';
}
