// The clock: what time it is here, and moving it forward.

import { byId, icon, make } from "./dom.js";
import { act } from "./link.js";
import { wholeMoment } from "./message.js";
import { toast } from "./actions.js";
import { emit, on, state, word } from "./state.js";

const EVERY = 15_000; // milliseconds between two looks at a clock that shows minutes

export function startClock() {
  on("all", () => { build(); show(); });
  on("overview", show);
  setInterval(show, EVERY);
}

function build() {
  const button = (jump, key, spoken) =>
    make(
      "button",
      { type: "button", class: "button", "aria-label": spoken ? word(spoken) : null, on: { click: (event) => move(jump, event.currentTarget) } },
      make("span", { text: word(key) }),
    );
  byId("clock-buttons").replaceChildren(
    button("hour", "page-clock-hour", "page-clock-hour-spoken"),
    button("day", "page-clock-day", "page-clock-day-spoken"),
    button("alarm", "page-clock-alarm", ""),
  );
}

export function moveTo(at, button) {
  return go({ to: at }, button);
}

function move(jump, button) {
  return go({ by: jump }, button);
}

async function go(where, button) {
  if (button.getAttribute("aria-busy")) return;
  const all = byId("clock-buttons");
  all.querySelectorAll("button").forEach((one) => one.setAttribute("aria-busy", "true"));
  byId("next-alarm").textContent = word("page-clock-moving");
  emit("moving");
  const answer = await act({ do: "move", ...where });
  all.querySelectorAll("button").forEach((one) => one.removeAttribute("aria-busy"));
  show();
  if (answer?.kind === "toast") {
    const side = state.tab === "moderators" ? "staff" : "freelancer";
    toast(side, answer.text, answer.refused);
  }
}

function show() {
  if (!state.overview.now) return;
  const now = new Date(Date.parse(state.overview.now) + performance.now() - state.clockReadAt).toISOString();
  const face = byId("now");
  face.dateTime = now;
  face.textContent = wholeMoment(now, "staff");
  if (byId("clock-buttons").querySelector("[aria-busy]")) return;
  const next = state.overview.next_alarm;
  byId("next-alarm").replaceChildren(
    ...(next ? [icon("bell"), make("span", { text: `${word("page-clock-next")}: ${wholeMoment(next.at, "staff")}` })] : []),
  );
}
