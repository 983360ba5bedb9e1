// Behind the scenes: the deadlines, the log and the outbox of the case that is looked at.

import { byId, icon, keep, make } from "./dom.js";
import { on, state, word } from "./state.js";
import { timeline } from "./timeline.js";

let parts = null;

export function startBehind() {
  on("all", () => { build(); show(); });
  on("inside overview", show);
}

function build() {
  const panel = (key, ...more) =>
    make("section", { class: `panel panel-${key}`, "aria-labelledby": `panel-${key}` }, make("h3", { id: `panel-${key}`, text: word(`page-${key}`) }), ...more);
  const about = () => make("p", { class: "about", text: word("page-later-lines") });
  parts = {
    timeline: make("div", { class: "panel-content" }),
    log: make("ol", { class: "panel-content lines", reversed: true, tabindex: "0", "aria-label": word("page-log") }),
    outbox: make("ol", { class: "panel-content lines", reversed: true, tabindex: "0", "aria-label": word("page-outbox") }),
  };
  byId("behind-body").replaceChildren(
    panel("timeline", parts.timeline),
    panel("log", about(), parts.log),
    panel("outbox", about(), parts.outbox),
  );
}

function show() {
  if (!parts) return;
  const { case: reference, timers, log, outbox } = state.inside;
  const about = reference ? word("page-behind-about") : word("page-behind-none");
  byId("behind-about").replaceChildren(...(reference ? [make("span", { class: "reference", text: reference }), " "] : []), about);
  const now = Date.parse(state.overview.now ?? new Date().toISOString());
  parts.timeline.replaceChildren(timers.length ? timeline(timers, now) : none("page-timeline-empty"));
  lines(parts.log, [...log].reverse(), (one) => `${reference}:${one.seq}`, logLine, "page-log-empty");
  lines(parts.outbox, outbox, (one) => `${one.id}:${one.state}:${one.attempts}`, outboxLine, "page-outbox-empty");
}

const none = (key) => make("p", { class: "none", text: word(key) });

function lines(list, items, keyOf, draw, emptyKey) {
  const rows = items.length ? items : [{ empty: emptyKey }];
  keep(list, rows, (one) => (one.empty ? `empty:${one.empty}` : keyOf(one)), (one) => (one.empty ? make("li", { class: "none", text: word(one.empty) }) : draw(one)));
}

function logLine(line) {
  const facts = [...line.facts.filter(([, text]) => text), ...line.texts.map(([name, text]) => [name, `"${text}"`])];
  return make(
    "li",
    { class: "line" },
    make("p", { class: "line-head" }, make("strong", { text: line.action }), make("span", { class: "by", text: line.actor }), make("time", { datetime: line.at, text: line.label })),
    facts.length ? make("dl", { class: "facts" }, ...facts.map(([name, text]) => make("div", {}, make("dt", { text: name }), make("dd", { text })))) : "",
    make("p", { class: "hash", title: word("page-log-hash") }, icon("shield"), make("span", { text: line.hash.slice(0, 16) })),
  );
}

function outboxLine(row) {
  const [first, ...rest] = row.content.split("\n");
  const to = row.lane.split(":")[0];
  return make(
    "li",
    { class: "line" },
    make(
      "p",
      { class: "line-head" },
      make("span", { class: `badge state-${row.state}`, text: word(`page-outbox-${row.state}`) || row.state }),
      make("span", { class: "by", text: to }),
      make("time", { datetime: row.at, text: row.label }),
    ),
    rest.length
      ? make("details", {}, make("summary", { text: first }), make("p", { class: "content", text: rest.join("\n") }))
      : make("p", { class: "content", text: first }),
  );
}
