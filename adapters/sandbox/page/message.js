// One message as an element: of the assistant, of a person, or something that was pressed.

import { avatar, icon, make } from "./dom.js";
import { caseRow, person, state, tint, word, zoneOf, languageOf } from "./state.js";

const clocks = new Map();
const FIRST = new Set(["hand", "yes", "begin", "send", "claim"]); // what one most likely came to do
const IN_REVIEW = new Set(["being_reviewed", "second_review"]);
const SIZES = [["page-size-mb", 1024 * 1024, 1], ["page-size-kb", 1024, 0], ["page-size-b", 1, 0]];

const spokenOn = (side) => (languageOf(side) === "en" ? "en-GB" : languageOf(side)); // day before month, as in the texts

function formatter(side, options) {
  const spoken = spokenOn(side);
  const key = JSON.stringify([spoken, zoneOf(side), options]);
  if (!clocks.has(key)) clocks.set(key, new Intl.DateTimeFormat(spoken, { ...options, timeZone: zoneOf(side) }));
  return clocks.get(key);
}

export const timeOf = (at, side) =>
  formatter(side, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));
export const dayOf = (at, side) =>
  formatter(side, { weekday: "long", day: "numeric", month: "long" }).format(new Date(at));
export const shortDay = (at, side) => formatter(side, { day: "numeric", month: "short" }).format(new Date(at));
export const wholeMoment = (at, side) =>
  formatter(side, {
    weekday: "short", day: "numeric", month: "short", year: "numeric",
    hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short",
  }).format(new Date(at));

export const parts = (message) => message.parts.map(partNode);

// A question and its answer stand in one paragraph: the first line is what was asked.
export function partNode(part) {
  const cut = ["answer", "point"].includes(part.look) ? part.text.indexOf("\n") : -1;
  const own = part.text.startsWith("\u2022") ? " own-bullet" : "";
  if (cut < 0) return make("p", { class: `part look-${part.look}${own}`, text: part.text });
  const asked = make("span", { class: "asked", text: part.text.slice(0, cut) });
  return make("p", { class: `part look-${part.look}` }, asked, part.text.slice(cut));
}

// The one button that stands out, if any: never an answer, and never a way around one.
export const primaryOf = (message) => message.buttons?.find((one) => standsOut(one.action))?.action;

function standsOut(action) {
  const [verb, , , reference] = action.split("|");
  return FIRST.has(verb) || (verb === "dec" && IN_REVIEW.has(caseRow(reference ?? state.room.case)?.status));
}

// Buttons in the order of the message.
export function buttons(message, press, primary = primaryOf(message)) {
  if (!message.buttons?.length) return null;
  const nodes = message.buttons.map((one) =>
    make("button", {
      type: "button",
      class: one.action === primary ? "button primary" : "button",
      text: one.label,
      data: { action: one.action },
      on: { click: (event) => press(one.action, event.currentTarget) },
    }),
  );
  return make("div", { class: "buttons" }, ...nodes);
}

export function sizeOf(bytes, side) {
  const [key, unit, digits] = SIZES.find((one) => bytes >= one[1]) ?? SIZES.at(-1);
  const number = new Intl.NumberFormat(spokenOn(side), { maximumFractionDigits: digits }).format(bytes / unit);
  return `${number}\u00a0${word(key, side)}`;
}

export function messageNode(entry, context) {
  if (entry.day) return make("p", { class: "day", text: entry.day });
  if (entry.earlier) return make("p", { class: "earlier", text: word("page-earlier", context.side) });
  const node = entry.from === "bot" ? fromBot(entry, context) : fromPerson(entry, context);
  node.dataset.from = entry.from;
  return node;
}

function stamp(entry, side) {
  return make("time", { class: "stamp", datetime: entry.at, text: timeOf(entry.at, side) });
}

function fromBot(entry, { side, press, dismiss }) {
  const node = make("article", { class: "message bot", lang: entry.language, tabindex: entry.private ? "-1" : null });
  node.append(make("h3", { class: "hidden", text: word("page-message-bot", side) }));
  const bubble = make("div", { class: "bubble" }, attachmentNode(entry, side), ...parts(entry));
  if (entry.private) {
    node.classList.add("private");
    const close = make(
      "button",
      { type: "button", class: "icon-button", "aria-label": word("page-dismiss", side), on: { click: () => dismiss(entry) } },
      icon("close"),
    );
    bubble.prepend(make("div", { class: "private-head" }, make("span", { text: word("page-only-you", side) }), close));
  }
  bubble.append(make("div", { class: "foot" }, stamp(entry, side)));
  node.append(bubble, buttons(entry, (action, button) => press(action, button, entry)) ?? "");
  return node;
}

// What one can still do with a message of one's own; a phone would ask for a long press.
function ownTools(entry, { side, who, edit, remove }) {
  if (!edit || entry.from !== who?.() || entry.pressed || entry.file || entry.changed === "removed") return "";
  const tool = (key, mark, act) =>
    make("button", { type: "button", class: "icon-button tool", "aria-label": word(key, side), title: word(key, side), data: { tool: mark }, on: { click: () => act(entry) } }, icon(mark));
  return make("div", { class: "tools" }, tool("page-message-edit", "edit", edit), tool("page-message-remove", "remove", remove));
}

const CHANGES = { edited: "page-message-edited", removed: "page-message-removed" };
const changeOf = (entry, side) => (entry.changed ? word(CHANGES[entry.changed], side) : "");

function changedNode(entry, side) {
  return make("span", { class: "changed", text: changeOf(entry, side) });
}

function fromPerson(entry, context) {
  const { side } = context;
  const mine = side === "freelancer";
  const node = make("article", { class: mine ? "message mine" : "message colleague" });
  if (entry.pressed) node.classList.add("pressed");
  const bubble = make("div", { class: "bubble" });
  if (mine) {
    const said = entry.pressed ? "page-message-pressed" : "page-message-yours";
    node.append(make("h3", { class: "hidden", text: word(said, side) }));
  } else {
    const index = tint(entry.from);
    node.append(avatar(person(entry.from) ?? { label: entry.label ?? "?" }, index));
    bubble.append(make("h3", { class: `who tint-ink-${index}`, text: entry.label ?? "" }));
  }
  if (entry.file) bubble.append(fileNode(entry.file, side));
  if (entry.text) bubble.append(make("p", { class: "part", text: entry.text }));
  bubble.append(make("div", { class: "foot" }, changedNode(entry, side), stamp(entry, side), unconfirmed(entry, side)));
  node.append(bubble, ownTools(entry, context));
  updateNode(node, entry, { side });
  return node;
}

function unconfirmed(_entry, side) {
  return make("span", { class: "unconfirmed", title: word("page-message-unconfirmed", side) }, icon("clock"));
}

// A file that came with the message: a picture is shown, anything else is a link to save it.
function attachmentNode({ attachment }, side) {
  if (!attachment) return null;
  if (!attachment.url) return make("p", { class: "part look-hint", text: attachment.about });
  if (attachment.picture) return make("img", { class: "picture", src: attachment.url, alt: attachment.about });
  const link = make("a", { class: "file-name", href: attachment.url, download: attachment.name, text: attachment.name });
  const about = make("p", { class: "part look-hint", text: attachment.about });
  const file = make(
    "p",
    { class: "file" },
    make("span", { class: "file-icon" }, icon("file")),
    link,
    make("span", { class: "file-size", text: sizeOf(attachment.size, side) }),
  );
  return make("div", {}, about, file);
}

function fileNode(file, side) {
  return make(
    "p",
    { class: "file" },
    make("span", { class: "file-icon" }, icon("file")),
    make("span", { class: "hidden", text: `${word("page-message-file", side)}: ` }),
    make("span", { class: "file-name", text: file.name }),
    make("span", { class: "file-size", text: sizeOf(file.size, side) }),
  );
}

// A message that was on its way is now confirmed; who reads has chosen another language.
export function updateNode(node, entry, { side }) {
  if (entry.day) return;
  node.classList.toggle("pending", Boolean(entry.pending));
  if (entry.changed) showChange(node, entry, side);
  if (entry.earlier) node.textContent = word("page-earlier", side);
  const size = entry.file ? node.querySelector(".file-size") : null;
  if (size) size.textContent = sizeOf(entry.file.size, side);
}

function showChange(node, entry, side) {
  const said = node.querySelector(".bubble > .part");
  if (said) said.textContent = entry.text;
  const mark = node.querySelector(".changed");
  if (mark) mark.textContent = changeOf(entry, side);
  if (entry.changed === "removed") node.querySelector(".tools")?.remove();
}
