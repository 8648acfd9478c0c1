/** The places and what stands in each. A place without content is not in this table, and so not in the rail. */
import type { ReactNode } from 'react';
import { Appraisal } from '../features/appraisal/Appraisal.tsx';
import { CriteriaSet } from '../features/criteriaSet/CriteriaSet.tsx';
import { CrossCheck } from '../features/crossCheck/CrossCheck.tsx';
import { Decisions } from '../features/decisions/Decisions.tsx';
import { Log } from '../features/log/Log.tsx';
import { Overview } from '../features/overview/Overview.tsx';
import { Receipt } from '../features/receipt/Receipt.tsx';
import { Reports } from '../features/reports/Reports.tsx';
import { Settings } from '../features/settings/Settings.tsx';
import type { Place } from './route.ts';

type PlaceProps = { readonly year: number; readonly parameters: readonly string[] };
type PlaceView = {
  /** Key of its name. */
  readonly title: string;
  readonly View: (props: PlaceProps) => ReactNode;
};

export const PLACE_VIEWS: Readonly<Record<Place, PlaceView>> = {
  overview: { title: 'window.overview.title', View: Overview },
  receipt: { title: 'window.receipt.title', View: Receipt },
  appraisal: {
    title: 'window.appraisal.title',
    View: ({ year, parameters: [unit = null, criterion = null] }) => (
      <Appraisal year={year} unit={unit} criterion={criterion} />
    ),
  },
  checks: { title: 'window.crossCheck.title', View: CrossCheck },
  decisions: { title: 'window.decisions.title', View: Decisions },
  reports: { title: 'window.reports.title', View: Reports },
  criteria: { title: 'window.criteriaSet.title', View: CriteriaSet },
  log: { title: 'window.log.title', View: Log },
  settings: { title: 'window.settings.title', View: Settings },
};
