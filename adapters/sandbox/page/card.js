// The card of a case: its story in ten seconds, kept current.

import { press } from "./actions.js";
import { byId, icon, make } from "./dom.js";
import { buttons, partNode as plainNode } from "./message.js";
import { on, state, word } from "./state.js";

const WIDE = matchMedia("(min-width: 90em)");
let drawn = "";

export function startCard() {
  byId("card").open = matchMedia("(min-width: 64em)").matches;
  WIDE.addEventListener("change", unfold);
  on("all", () => { drawn = ""; });
}

// Beside the conversation there is room for it: then it is always open.
function unfold() {
  if (WIDE.matches) byId("card").open = true;
}

export function showCard() {
  const card = state.room.kind === "case" ? cardOf(state.room.case) : null;
  byId("card").hidden = !card;
  if (!card) return;
  unfold();
  const spelled = JSON.stringify([state.room.case, card.parts, card.buttons]);
  if (spelled === drawn) return;
  drawn = spelled;
  const held = document.activeElement?.closest("#card-body") ? document.activeElement.dataset.action : null;
  draw(card);
  if (held !== null) {
    const again = [...byId("card-body").querySelectorAll("button")].find((one) => one.dataset.action === held);
    (again ?? byId("card-summary")).focus();
  }
}

const cardOf = (reference) =>
  state.cards.get(reference) ?? (state.inside.case === reference ? state.inside.card : null);

function draw(card) {
  const [title, ...rest] = card.parts;
  byId("card-summary").replaceChildren(icon("panel"), make("span", { text: word("page-card") }));
  const body = make("div", { class: "card-parts" }, make("h4", { class: "hidden", text: title.text }));
  for (const part of rest) body.append(partNode(part));
  // What concerns one thing of the case, such as a document, stands with the facts; the rest is always in reach.
  const about = card.buttons.filter((one) => one.action.split("|")[1]);
  const whole = card.buttons.filter((one) => !about.includes(one));
  const act = (action, button) => press("staff", action, button);
  body.append(buttons({ buttons: about }, act) ?? "");
  byId("card-body").replaceChildren(body, buttons({ buttons: whole }, act) ?? "");
}

function partNode(part) {
  const marks = { late: "clock", notice: "shield", turn: "bell", item: "file", ruling: "check" };
  const mark = marks[part.look];
  if (!mark) return plainNode(part);
  return make("p", { class: `part marked look-${part.look}` }, icon(mark), make("span", { text: part.text }));
}
