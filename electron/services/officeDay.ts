const day = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day that an instant lies in where the office is, "2024-12-18". @param instant ISO, UTC. */
export const officeDay = (instant: string): string => day.format(new Date(instant));
