/** From a call as it arrived to its answer: look up → who → parse → service → Result. */
import { api, type ProcedureName } from '../../shared/contract/api.ts';
import type { CallFailureCode } from '../../shared/contract/callFailures.ts';
import { callSchema, type Procedure } from '../../shared/contract/procedure.ts';
import type { Action } from '../../shared/domain/access.ts';
import { type Failure, fail, ok, type Result } from '../../shared/domain/result.ts';
import { actingMember, memberOf, type Reply } from '../services/context.ts';
import { dataFailureOf } from '../store/index.ts';
import type { Desk } from './desk.ts';
import { PROCEDURES } from './procedures.ts';

const isProcedure = (name: string): name is ProcedureName => Object.hasOwn(api, name);

/** Served whoever sits there: they come before anybody has signed in. */
export const OPEN_PROCEDURES: ReadonlySet<ProcedureName> = new Set([
  'session.get',
  'session.signIn',
  'session.signOut',
  'session.lock',
  'session.setPin',
  'desk.prefer',
  'office.get',
  'office.open',
  'office.openSample',
]);
/** Change something though they need no right. */
const CHANGING: ReadonlySet<ProcedureName> = new Set([
  'session.signIn',
  'session.signOut',
  'session.lock',
  'session.setPin',
  'office.open',
  'office.openSample',
  'receipt.forget',
]);

/** The one boundary for broken assumptions: a stable code instead of a rejected promise. */
export async function answerCall(desk: Desk, call: unknown): Promise<Result<unknown, Failure>> {
  const parsed = callSchema.safeParse(call);
  if (!parsed.success) return fail<CallFailureCode>('INPUT_INVALID', { procedure: null, at: '' });
  const { procedure: name, input } = parsed.data;
  if (!isProcedure(name)) return fail<CallFailureCode>('PROCEDURE_UNKNOWN', { procedure: name });
  try {
    const { action } = api[name];
    const user = OPEN_PROCEDURES.has(name) ? ok('') : signedIn(desk, action);
    if (!user.ok) return user;
    const answer = await serve(name, { desk, input, user: user.value });
    if (answer.ok && (action !== null || CHANGING.has(name))) desk.changed();
    return answer;
  } catch (error) {
    return { ok: false, error: failureOf(error, desk.dataFolder) };
  }
}

/** What a thrown error means for the person at the window. */
export function failureOf(error: unknown, dataFolder: string): Failure {
  const known = dataFailureOf(error, dataFolder);
  return known ?? { code: 'UNEXPECTED', params: { detail: error instanceof Error ? error.message : String(error) } };
}

/** The person at the window, if they may do that. The services ask again, for themselves. */
function signedIn(desk: Desk, action: Action | null): Reply<string> {
  const context = desk.context();
  if (!context.ok) return context;
  desk.session.touch();
  const user = desk.session.user();
  if (user === null || desk.session.locked()) return fail('SIGNED_OUT', { locked: user !== null });
  const { store } = context.value;
  const member = action === null ? memberOf(store, user) : actingMember(store, user, action);
  return member.ok ? ok(user) : member;
}

type Given = { readonly desk: Desk; readonly input: unknown; readonly user: string };

/** The output's schema drops every field that it does not name. */
async function serve<N extends ProcedureName>(
  name: N,
  { desk, input, user }: Given,
): Promise<Result<unknown, Failure>> {
  const contract: Procedure<unknown, unknown> = api[name];
  const parsed = contract.input.safeParse(input);
  if (!parsed.success)
    return fail<CallFailureCode>('INPUT_INVALID', { at: parsed.error.issues[0]?.path.join('.') ?? '' });
  // The input was parsed with the schema of this very procedure, which TypeScript cannot follow through the table.
  const work = PROCEDURES[name] as (
    desk: Desk,
    input: unknown,
    user: string,
  ) => Reply<unknown> | Promise<Reply<unknown>>;
  const reply = await work(desk, parsed.data, user);
  return reply.ok ? ok(contract.output.parse(reply.value)) : reply;
}
