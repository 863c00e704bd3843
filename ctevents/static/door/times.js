// Times as the people of the event read them: local to it, and with the day where that is another than today.
import { say } from "./dom.js";

// Browsers know no Montenegrin, and write the days of the United States in English.
const OTHERWISE = { en: "en-GB", cnr: "sr-Latn-ME" };
const language = OTHERWISE[document.documentElement.lang] ?? document.documentElement.lang;

function written(at, zone, options) {
  return new Intl.DateTimeFormat(language, { timeZone: zone || undefined, ...options }).format(new Date(at));
}

export const clock = (at, zone) => written(at, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

const day = (at, zone) => written(at, zone, { day: "numeric", month: "short", year: "numeric" });

const isToday = (at, zone) => day(at, zone) === day(Date.now(), zone);

/** "since 10:12 at station A" */
export function since({ at, station }, zone) {
  const values = { time: clock(at, zone), day: day(at, zone), station };
  return say(isToday(at, zone) ? "since" : "since_day", values);
}

export function dayAndClock(at, zone) {
  return isToday(at, zone) ? clock(at, zone) : `${day(at, zone)}, ${clock(at, zone)}`;
}
