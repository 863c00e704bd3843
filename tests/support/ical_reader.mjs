// Reads calendar files with ical.js (the path of its module is the argument) and says what it found in each event.
// In: a JSON list of files. Out: for each, a list of events. See tests/support/calendar_readers.py.
import { readFileSync } from "node:fs";

const { default: ICAL } = await import(process.argv[2]);

function entries(text) {
  ICAL.TimezoneService.reset(); // what a zone means is in the file alone
  const calendar = ICAL.Component.fromString(text);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component, { strictExceptions: true });
    const people = ["organizer", "attendee"].flatMap((name) => component.getAllProperties(name));
    return {
      method: calendar.getFirstPropertyValue("method"),
      uid: event.uid,
      sequence: event.sequence,
      status: component.getFirstPropertyValue("status"),
      starts_at: event.startDate.toUnixTime(),
      ends_at: event.endDate.toUnixTime(),
      people: people.map((person) => person.getFirstValue()),
      reminders: component.getAllSubcomponents("valarm").map((alarm) => alarm.getFirstPropertyValue("trigger").toSeconds()),
    };
  });
}

console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(entries)));
