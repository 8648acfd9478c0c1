/** The one person at the window. Lives in the app: a page that is loaded anew finds the same person, a closed app none. */
import type { Member } from '../../shared/domain/access.ts';

export const IDLE_MINUTES = 15;

export type Session = {
  /** null = nobody has signed in. */
  readonly user: () => string | null;
  readonly locked: () => boolean;
  readonly signIn: (member: Member) => void;
  readonly signOut: () => void;
  readonly lock: () => void;
  /** Somebody did something: the idle time starts anew, unless it has run out. */
  readonly touch: () => void;
};

/** @param now the clock; after IDLE_MINUTES without a touch the session is locked, and stays so until a sign-in. */
export function createSession(now: () => Date): Session {
  let user: string | null = null;
  let locked = false;
  let touched = 0;
  const lockIfIdle = (): void => {
    if (user !== null && now().getTime() - touched >= IDLE_MINUTES * 60_000) locked = true;
  };
  return {
    user: () => user,
    locked: () => {
      lockIfIdle();
      return locked;
    },
    signIn: (member) => {
      user = member.user;
      locked = false;
      touched = now().getTime();
    },
    signOut: () => {
      user = null;
      locked = false;
    },
    lock: () => {
      locked = user !== null;
    },
    touch: () => {
      lockIfIdle();
      if (!locked) touched = now().getTime();
    },
  };
}
