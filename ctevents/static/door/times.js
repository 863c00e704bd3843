// Times for people of the event: local to it, and with the day if it is not today.
import { say } from "./dom.js";

// Some browsers know neither Albanian nor Montenegrin: the words of dates come from the server.
function written(at, zone, options) {
  return new Intl.DateTimeFormat("en-GB", { timeZone: zone || undefined, ...options }).format(new Date(at));
}

export const clock = (at, zone) => written(at, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

function day(at, zone) {
  const [number, month, year] = written(at, zone, { day: "numeric", month: "numeric", year: "numeric" }).split("/").map(Number);
  return say(`date_${month}`, { day: number, year });
}

const isToday = (at, zone) => day(at, zone) === day(Date.now(), zone);

function told({ at, station }, zone, today, otherDay) {
  return say(isToday(at, zone) ? today : otherDay, { time: clock(at, zone), day: day(at, zone), station });
}

/** "since 10:12 at station A" */
export const since = (first, zone) => told(first, zone, "since", "since_day");

/** The words for a person whose other check-in still counts. */
export const stillIn = (first, zone) => told(first, zone, "still_in", "still_in_day");

/** The time, with the day if it is not today. The full stop of an ordinal is left out before a comma, as on the server. */
export function dayAndClock(at, zone) {
  if (isToday(at, zone)) return clock(at, zone);
  return say("day_and_time", { day: day(at, zone), time: clock(at, zone) }).replace(/(?<=\d)\.(?=,)/, "");
}

const weekday = (at, zone) => say(`weekday_${written(at, zone, { weekday: "long" }).toLowerCase()}`);

/** The day, with its weekday, if it is later than today; else empty. */
export const dayIfLater = (at, zone) =>
  at && Date.parse(at) > Date.now() && !isToday(at, zone) ? `${weekday(at, zone)}, ${day(at, zone)}` : "";
