/** The secrets of one run: a ticket that opens the window once, and the session that it is exchanged for. */
import { randomBytes, timingSafeEqual } from 'node:crypto';

const BYTES = 32;
const secret = (): string => randomBytes(BYTES).toString('base64url');

export function createSecrets() {
  const session = secret();
  const ticket = secret();
  let used = false;
  return {
    ticket,
    /** The session for the right ticket, the first time only: a ticket read from the process list later is worth nothing. */
    redeem(given: string): string | null {
      if (used || !same(given, ticket)) return null;
      used = true;
      return session;
    },
    isSession: (given: string | null): boolean => given !== null && same(given, session),
  };
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
