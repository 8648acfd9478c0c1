/** The frame that every place stands in: title bar, rail, place, status. */
import { useEffect, useState } from 'react';
import type { Office } from '../../shared/contract/api.ts';
import { useDraftsOf } from '../api/drafts.ts';
import { forgetSteps } from '../features/appraisal/keptSteps.ts';
import { Help } from '../features/help/Help.tsx';
import { Keys } from '../features/help/Keys.tsx';
import { Tour } from '../features/tour/Tour.tsx';
import { goToStep } from '../features/tour/tourStep.ts';
import { Finder } from './Finder.tsx';
import { useSpeech } from './language.tsx';
import { PlaceBoundary } from './PlaceBoundary.tsx';
import { PLACE_VIEWS } from './places.tsx';
import { prefer, usePreferences } from './preferences.ts';
import { Rail } from './Rail.tsx';
import { useRoute } from './route.ts';
import { StatusLine } from './StatusLine.tsx';
import type { Person } from './session.ts';
import { TitleBar } from './TitleBar.tsx';
import { useFocusAfterJump } from './useFocusAfterJump.ts';
import { type Sheet, useFrameKeys } from './useFrameKeys.ts';
import { useIdleLock } from './useIdleLock.ts';
import { usePlacesAhead } from './usePlacesAhead.ts';

type WorkplaceProps = {
  readonly office: Office;
  readonly person: Person;
  /** Under the lock screen everything stays as it is, out of sight and out of reach. */
  readonly hidden: boolean;
};

export function Workplace({ office, person, hidden }: WorkplaceProps) {
  const { t } = useSpeech();
  const route = useRoute();
  const [chosen, chooseYear] = useState<number | null>(null);
  const [sheet, openSheet] = useState<Sheet | null>(null);
  const close = () => openSheet(null);
  useFrameKeys(openSheet, !hidden);
  useFocusAfterJump(route, !hidden);
  useIdleLock(!hidden);
  const draftsHere = useDraftsOf(person.user, !hidden);
  // One person's stay: it ends when this goes.
  useEffect(() => forgetSteps, []);
  const { tourSeen } = usePreferences();
  const tourAgain = () => {
    close();
    prefer({ tourSeen: false });
    goToStep(1);
  };
  const year = chosen ?? office.years.at(-1);
  usePlacesAhead(hidden ? undefined : year);
  if (year === undefined || !draftsHere) return null;
  const { View } = PLACE_VIEWS[route.place];
  return (
    <div className="app" hidden={hidden}>
      <TitleBar
        office={office}
        person={person}
        round={{ year, choose: chooseYear }}
        onFind={() => openSheet('finder')}
        onHelp={() => openSheet('help')}
      />
      <Rail year={year} place={route.place} />
      <PlaceBoundary key={`${route.place} ${year}`} t={t}>
        <View year={year} parameters={route.parameters} />
      </PlaceBoundary>
      {!hidden && office.sample && !tourSeen && <Tour year={year} />}
      <StatusLine onKeys={() => openSheet('keys')} />
      {!hidden && sheet === 'finder' && <Finder year={year} onClose={close} />}
      {!hidden && sheet === 'help' && (
        <Help place={route.place} onTour={office.sample ? tourAgain : null} onClose={close} />
      )}
      {!hidden && sheet === 'keys' && <Keys onClose={close} />}
    </div>
  );
}
