/** What the window remembers of the app's answers, and when it asks anew. */
import { QueryCache, QueryClient } from '@tanstack/react-query';
import type { ProcedureName } from '../../shared/contract/api.ts';
import type { WindowEvent } from '../../shared/contract/places/jobs.ts';
import type { Failure } from '../../shared/domain/result.ts';
import { noteConnection } from './connection.ts';
import { noteSaved } from './saved.ts';

/** The app locked itself or forgot the person: the session decides what is shown now. */
function onFailure(code: string): void {
  if (noteConnection(code)) askAnew();
  if (code === 'SIGNED_OUT') askAnew('session.get');
}

/** Where the app answers again, all is asked anew: also what was refused meanwhile. */
function onAnswer(): void {
  if (noteConnection(null)) askAnew();
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => onFailure('code' in error ? String(error.code) : ''),
    onSuccess: onAnswer,
  }),
  defaultOptions: {
    // "always": the app is on this computer, whatever the browser thinks of the network.
    queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
});

const askAnew = (name?: ProcedureName): void => {
  void queryClient.invalidateQueries(name === undefined ? {} : { queryKey: [name] });
};

/** Commands that store something: "Đã lưu 10:42" names the time of the last one that succeeded. */
const STORING: ReadonlySet<ProcedureName> = new Set<ProcedureName>([
  'receipt.answer',
  'appraisal.adjust',
  'appraisal.undo',
  'appraisal.adjustScores',
  'appraisal.undoScores',
  'appraisal.explain',
  'appraisal.recordExplanation',
  'appraisal.confirm',
  'appraisal.assign',
  'appraisal.finish',
  'appraisal.adjustFromWorkbook',
  'checks.run',
  'checks.explain',
  'round.changeSettings',
  'round.importLastYear',
  'round.recordPredecessor',
  'decisions.decide',
  'office.backup',
  'office.changeAuthority',
  'office.changeRound',
  'office.addMember',
  'office.changeMember',
  'office.resetPin',
  'session.setPin',
]);
/** Commands after which everything may look different, though nothing of the round was stored. */
const TURNING: ReadonlySet<ProcedureName> = new Set<ProcedureName>([
  'office.open',
  'office.openSample',
  'receipt.forget',
  'session.signIn',
]);

/** What follows from the answer to a command. @param failure null = it succeeded. */
export function heard(name: ProcedureName, failure: Failure | null): void {
  if (failure !== null) {
    onFailure(failure.code);
    return;
  }
  onAnswer();
  if (STORING.has(name)) noteSaved();
  if (STORING.has(name) || TURNING.has(name)) askAnew();
  // A place under the lock screen keeps what it shows: asked now it would only be refused.
  else if (name === 'session.lock' || name === 'session.signOut') askAnew('session.get');
}

export function heardEvent(event: WindowEvent): void {
  if (event.event === 'job') {
    if (event.state === 'running') return;
    if (event.state === 'ended') noteSaved();
  }
  askAnew();
}
