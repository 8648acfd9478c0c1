/** Who is working. One window, one person at a time; the session lives in the app, not in the page. */
import { z } from 'zod';
import { ROLES } from '../../domain/access.ts';
import { procedure } from '../procedure.ts';
import { nothing } from './common.ts';

const roles = z.array(z.enum(ROLES)).min(1);
const person = z.object({
  user: z.string(),
  name: z.string(),
  title: z.string(),
  roles,
  /** Without a PIN a person chooses one at the first sign-in (in the sample office: needs none). */
  hasPin: z.boolean(),
  /** The PIN was given by the administrator: it is good for choosing another (`session.setPin`). */
  oneTimePin: z.boolean(),
});
const session = z.object({
  person: person.nullable(),
  /** Locked: the person is kept, the PIN is asked for again. */
  locked: z.boolean(),
  people: z.array(person),
  sample: z.boolean(),
  /** Minutes without a call after which the app locks itself. */
  idleMinutes: z.int(),
});
const user = z.string().max(40);
const pin = z.string().min(4).max(64);

export const sessionApi = {
  'session.get': procedure({ action: null, input: nothing, output: session, errors: [] }),
  /** `pin` null only for a person who has none in the sample office. A growing delay after wrong PINs: `waitSeconds`. */
  'session.signIn': procedure({
    action: null,
    input: z.strictObject({ user, pin: pin.nullable() }),
    output: session,
    errors: ['USER_UNKNOWN', 'MEMBER_PIN_WRONG', 'MEMBER_PIN_WAIT', 'MEMBER_PIN_NEEDED', 'MEMBER_PIN_ONCE'],
  }),
  'session.signOut': procedure({ action: null, input: nothing, output: session, errors: [] }),
  'session.lock': procedure({ action: null, input: nothing, output: session, errors: [] }),
  /** Own PIN, or the first one. */
  'session.setPin': procedure({
    action: null,
    input: z.strictObject({ user, current: pin.nullable(), next: pin }),
    output: session,
    errors: ['USER_UNKNOWN', 'MEMBER_PIN_WRONG', 'MEMBER_PIN_WAIT', 'MEMBER_PIN_SHORT', 'MEMBER_PIN_SIMPLE'],
  }),
} as const;
