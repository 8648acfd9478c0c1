/** The season's calendar: the sample runs from October 2024 to January 2025 whatever day it is. */
export type SampleClock = { readonly now: () => Date; readonly goTo: (instant: string) => void };

/** Each look at the clock is a second later, so that events keep their order. */
export function sampleClock(start: string): SampleClock {
  let time = Date.parse(start);
  return {
    now: () => {
      time += 1000;
      return new Date(time);
    },
    goTo: (instant) => {
      time = Date.parse(instant);
    },
  };
}

export const SAMPLE_DAYS = {
  opened: '2024-10-15T08:00:00+07:00',
  received: '2024-12-12T08:00:00+07:00',
  receivedLate: '2024-12-18T15:30:00+07:00',
  appraised: '2024-12-20T08:00:00+07:00',
  decided: '2025-01-06T09:00:00+07:00',
  signed: '2025-01-08T09:30:00+07:00',
} as const;
