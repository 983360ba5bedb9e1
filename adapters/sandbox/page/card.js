// The card of a case: its story in ten seconds, kept current.

import { press, spelled } from "./actions.js";
import { byId, icon, make } from "./dom.js";
import { buttons, partNode as plainNode, primaryOf } from "./message.js";
import { emit, on, state } from "./state.js";

const ASIDE = matchMedia("(min-width: 75em)"); // as in moderators.css: beside the conversation
const NARROW = matchMedia("(max-width: 43.99em)"); // there it covers the conversation while it is open
const MARKS = { unsafe: "warn", late: "clock", notice: "shield", turn: "bell", item: "file", ruling: "check" };
let drawn = "";

export function startCard() {
  byId("card").open = matchMedia("(min-width: 64em)").matches;
  ASIDE.addEventListener("change", unfold);
  byId("card").addEventListener("toggle", () => emit("lanes"));
  on("all", () => { drawn = ""; });
  on("shown", ({ side }) => { if (side === "staff" && NARROW.matches) byId("card").open = false; });
}

// Beside the conversation there is room for it: then it is always open.
function unfold() {
  if (ASIDE.matches) byId("card").open = true;
}

export function showCard() {
  const card = state.room.kind === "case" ? cardOf(state.room.case) : null;
  byId("card").hidden = !card;
  if (!card) return;
  unfold();
  const now = JSON.stringify([state.room.case, card.parts, card.buttons, primaryOf(card)]);
  if (now === drawn) return;
  drawn = now;
  const held = document.activeElement?.closest("#card-body") ? document.activeElement.dataset.action : null;
  const { scrollTop } = byId("card-body").querySelector(".card-parts") ?? {};
  const same = byId("card-body").dataset.case === state.room.case;
  draw(card);
  if (same && scrollTop) byId("card-body").querySelector(".card-parts").scrollTop = scrollTop;
  byId("card-body").dataset.case = state.room.case;
  if (held !== null) {
    const again = [...byId("card-body").querySelectorAll("button")].find((one) => one.dataset.action === held);
    (again ?? byId("card-summary")).focus();
  }
}

export const cardOf = (reference) =>
  state.cards.get(reference) ?? (state.inside.case === reference ? state.inside.card : null);

function draw(card) {
  const [title, ...told] = card.parts;
  const rest = storyFirst(told);
  byId("card-summary").replaceChildren(icon("panel"), make("h4", { text: title.text }));
  const act = (action, button) => press("staff", action, button);
  const row = (list) => buttons({ buttons: list }, act, primaryOf(card)) ?? "";
  const { beside, about, whole } = sorted(rest, card.buttons);
  const body = make("div", { class: "card-parts", role: "group", tabindex: "0", "aria-labelledby": "card-summary" });
  for (const part of rest) body.append(partNode(part), beside.has(part) ? row(beside.get(part)) : "");
  body.append(row(about));
  byId("card-body").replaceChildren(body, row(whole));
}

// His own words come before the facts about the case: who opens it reads in ten seconds what it is about.
function storyFirst(parts) {
  const story = parts.find((one) => one.look === "answer");
  const facts = parts.findIndex((one) => ["fact", "notice"].includes(one.look));
  if (!story || facts < 0 || facts > parts.indexOf(story)) return parts;
  const others = parts.filter((one) => one !== story);
  return [...others.slice(0, facts), story, ...others.slice(facts)];
}

// What concerns one document stands beside it, as long as the lines and the buttons tell of the same documents.
// What concerns the case as a whole is always in reach.
function sorted(parts, all) {
  const about = all.filter((one) => spelled(one.action).target);
  const whole = all.filter((one) => !about.includes(one));
  const lines = parts.filter((one) => one.look === "item");
  const targets = [...new Set(about.map((one) => spelled(one.action).target))];
  if (lines.length !== targets.length) return { beside: new Map(), about, whole };
  const of = (target) => about.filter((one) => spelled(one.action).target === target);
  return { beside: new Map(lines.map((line, index) => [line, of(targets[index])])), about: [], whole };
}

function partNode(part) {
  const mark = MARKS[part.look];
  if (!mark) return plainNode(part);
  return make("p", { class: `part marked look-${part.look}` }, icon(mark), make("span", { text: part.text }));
}
