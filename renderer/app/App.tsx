/** From nothing to the work: the office, then who is working, then the places. */
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { holdOpen, onEvent } from '../api/events.ts';
import { heardEvent, queryClient } from '../api/queryClient.ts';
import { useCall } from '../api/useCall.ts';
import { Problem } from '../components/Problem.tsx';
import { FirstRun } from '../features/firstRun/FirstRun.tsx';
import { SignIn } from '../features/signIn/SignIn.tsx';
import { ConnectionLost } from './ConnectionLost.tsx';
import { DropGuard } from './DropGuard.tsx';
import { TitleBar } from './TitleBar.tsx';
import { Workplace } from './Workplace.tsx';

export function App() {
  useEffect(() => {
    holdOpen();
    return onEvent(heardEvent);
  }, []);
  return (
    <QueryClientProvider client={queryClient}>
      <Window />
      <DropGuard />
      <ConnectionLost />
    </QueryClientProvider>
  );
}

function Window() {
  const office = useCall('office.get', {});
  const session = useCall('session.get', {}, { enabled: office.data !== undefined });
  if (office.error?.code === 'DATA_MISSING' && !office.data)
    return (
      <Bare>
        <FirstRun />
      </Bare>
    );
  const failure = office.data ? session.error : office.error;
  if (session.data === undefined || office.data === undefined)
    return (
      <Bare>
        <main className="place" aria-busy={failure === null}>
          {failure && <Problem failure={failure} />}
        </main>
      </Bare>
    );
  const { person, locked } = session.data;
  return (
    <>
      {person && <Workplace key={person.user} office={office.data} person={person} hidden={locked} />}
      {(person === null || locked) && (
        <Bare>
          <SignIn session={session.data} />
        </Bare>
      )}
    </>
  );
}

/** The frame without its rail: before anybody is at work. */
function Bare({ children }: { readonly children: ReactNode }) {
  const office = useCall('office.get', {}).data ?? null;
  return (
    <div className="app lone">
      <TitleBar office={office} person={null} />
      {children}
    </div>
  );
}
