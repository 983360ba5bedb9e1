// The deadlines of a case as a picture: since when, until when, what comes next, and what is late.

import { moveTo } from "./clock.js";
import { icon, make } from "./dom.js";
import { shortDay } from "./message.js";
import { word } from "./state.js";

const MARKS = 5; // days written on the scale
const SOON = 10 * 86_400_000; // within these days, in milliseconds, nothing is far
const FAR = 6; // so many times farther than the date before it is beyond the scale
const MARGIN = 0.04; // of the whole, left after the last date

export function timeline(timers, now) {
  const scale = scaleOf(timers, now);
  const rows = timers.map((one) => row(one, scale, now));
  const marks = make("div", { class: "scale", "aria-hidden": "true" }, ...ticks(scale), nowMark(scale, now, true));
  return make("div", { class: "timeline" }, make("div", { class: "timeline-row head" }, make("span"), marks), make("ol", {}, ...rows));
}

function scaleOf(timers, now) {
  const moments = timers.flatMap((one) => [one.since.at, one.due.at, one.next?.at, one.put_off?.at, ...one.breaches.map((at) => at.at)]);
  const times = [...moments.filter(Boolean).map((at) => Date.parse(at)), now];
  const from = Math.min(...times);
  const to = endOf(times, from);
  const whole = (to - from) * (1 + MARGIN);
  return { from, to, whole, place: (time) => ((Math.min(time, from + whole) - from) / whole) * 100 };
}

// A date that lies years ahead would press all others into one corner: it is drawn at the edge, with an arrow.
function endOf(times, from) {
  let to = from + 3_600_000;
  for (const time of [...times].sort((one, other) => one - other)) {
    if (to - from > SOON && time - from > (to - from) * FAR) break;
    to = Math.max(to, time);
  }
  return to;
}

function at(node, percent, width) {
  node.style.insetInlineStart = `${percent}%`;
  if (width !== undefined) node.style.inlineSize = `${Math.max(width, 0)}%`;
  return node;
}

function ticks(scale) {
  return Array.from({ length: MARKS }, (_, index) => {
    const time = scale.from + (scale.whole * index) / MARKS;
    const day = shortDay(new Date(time).toISOString(), "staff");
    return at(make("span", { class: "tick" }, make("span", { text: day })), scale.place(time));
  });
}

function nowMark(scale, now, named) {
  const place = scale.place(now);
  const edge = place < 5 ? "now first" : place > 95 ? "now last" : "now";
  return at(make("span", { class: edge }, named ? make("span", { text: word("page-now") }) : ""), place);
}

function row(timer, scale, now) {
  const since = scale.place(Date.parse(timer.since.at));
  const due = scale.place(Date.parse(timer.due.at));
  const gone = Math.min(scale.place(now), due);
  const beyond = Date.parse(timer.due.at) > scale.to;
  const track = make(
    "div",
    { class: "track", "aria-hidden": "true" },
    at(make("span", { class: "bar" }), since, due - since),
    at(make("span", { class: "bar gone" }), since, gone - since),
    ...timer.breaches.map((one) => at(make("span", { class: "mark breach" }, icon("warn")), scale.place(Date.parse(one.at)))),
    timer.next && timer.next.at !== timer.due.at
      ? at(make("span", { class: "mark next" }, icon("bell")), scale.place(Date.parse(timer.next.at)))
      : "",
    timer.put_off ? at(make("span", { class: "mark moved" }), scale.place(Date.parse(timer.put_off.at))) : "",
    at(make("span", { class: beyond ? "mark due beyond" : "mark due", text: beyond ? "→" : "" }), due),
    nowMark(scale, now, false),
  );
  const kind = timer.late ? "late" : timer.window ? "window" : "duty";
  return make("li", { class: `timeline-row ${kind}` }, name(timer), track, facts(timer));
}

function name(timer) {
  const about = timer.window ? word("page-timeline-window") : timer.owner;
  return make(
    "div",
    { class: "timer-name" },
    make("strong", { text: timer.clock }),
    make("span", { class: "owner", text: about }),
    timer.late ? make("span", { class: "badge badge-late" }, icon("clock"), make("span", { text: word("page-late") })) : "",
  );
}

function facts(timer) {
  const entries = [["page-timeline-since", timer.since.label]];
  if (timer.late) entries.push(["page-timeline-late", timer.breaches[0].label]);
  if (timer.put_off) entries.push(["page-timeline-moved", timer.put_off.label]);
  const apart = timer.next && timer.next.at !== timer.due.at;
  if (timer.next) entries.push(["page-timeline-next", `${timer.next.label} · ${timer.next.step}`, apart ? timer.next : null]);
  entries.push(["page-timeline-due", timer.due.label, timer.due]);
  return make("dl", { class: "timer-facts" }, ...entries.map(([key, text, moment]) => fact(timer, word(key), text, moment)));
}

function fact(timer, label, text, moment) {
  return make("div", {}, make("dt", { text: label }), make("dd", {}, make("span", { text }), moment ? there(timer, label, moment) : ""));
}

function there(timer, label, moment) {
  return make(
    "button",
    {
      type: "button",
      class: "button small go",
      "aria-label": `${word("page-timeline-go")}: ${timer.clock}, ${label} ${moment.label}`,
      on: { click: (event) => moveTo(moment.at, event.currentTarget) },
    },
    make("span", { text: word("page-timeline-go") }),
  );
}
