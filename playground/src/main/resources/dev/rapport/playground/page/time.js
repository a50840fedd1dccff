// Days and times as Rapport writes them: Monday 23 November 2026, 09:00.

const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const longDay = new Intl.DateTimeFormat('en-GB', parts);
const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short' });

export const day = (date) => longDay.format(date).replace(',', '');
export const time = (date) => clockTime.format(date);
export const shortMoment = (date) => `${weekday.format(date)} ${time(date)}`;
export const moment = (date) => `${day(date)}, ${time(date)}`;
