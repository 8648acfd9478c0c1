import { useEffect } from 'react';
import { askAhead, useCall } from '../api/useCall.ts';
import { LOG_PAGE } from '../features/log/logPageSize.ts';

/** Once the first place stands, what the others will ask is asked while the window has nothing else to do. */
export function usePlacesAhead(year: number | undefined): void {
  const begun = useCall('round.overview', { year: year ?? 0 }, { enabled: year !== undefined }).data !== undefined;
  useEffect(() => {
    if (!begun || year === undefined) return;
    const next = requestIdleCallback(() => {
      askAhead('receipt.list', { year });
      askAhead('decisions.get', { year });
      askAhead('reports.ranking', { year });
      askAhead('office.log', { before: null, limit: LOG_PAGE });
    });
    return () => cancelIdleCallback(next);
  }, [begun, year]);
}
