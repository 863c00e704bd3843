// Times for people of the event: local to it, and with the day if it is not today.
import { say } from "./dom.js";

// Some browsers know neither Albanian nor Montenegrin; numbers can be read in every language.
function written(at, zone, options) {
  return new Intl.DateTimeFormat("en-GB", { timeZone: zone || undefined, ...options }).format(new Date(at));
}

export const clock = (at, zone) => written(at, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

const day = (at, zone) => written(at, zone, { day: "numeric", month: "numeric", year: "numeric" }).replaceAll("/", ".");

const isToday = (at, zone) => day(at, zone) === day(Date.now(), zone);

function told({ at, station }, zone, today, otherDay) {
  return say(isToday(at, zone) ? today : otherDay, { time: clock(at, zone), day: day(at, zone), station });
}

/** "since 10:12 at station A" */
export const since = (first, zone) => told(first, zone, "since", "since_day");

/** The words for a person whose other check-in still counts. */
export const stillIn = (first, zone) => told(first, zone, "still_in", "still_in_day");

export function dayAndClock(at, zone) {
  return isToday(at, zone) ? clock(at, zone) : `${day(at, zone)}, ${clock(at, zone)}`;
}

const weekday = (at, zone) => say(`weekday_${written(at, zone, { weekday: "long" }).toLowerCase()}`);

/** The day, with its weekday, if it is later than today; else empty. */
export const dayIfLater = (at, zone) =>
  at && Date.parse(at) > Date.now() && !isToday(at, zone) ? `${weekday(at, zone)}, ${day(at, zone)}` : "";
