// What one does on the page, for either side: send, show it on its way, and show what came back.

import { byId, icon, make } from "./dom.js";
import { openDocument } from "./document.js";
import { dropDraft, formName } from "./drafts.js";
import { openForm } from "./form.js";
import { act, newId } from "./link.js";
import { chatLane, emit, person, roomLane, state, word } from "./state.js";

const GONE_AFTER = 7000; // milliseconds a short word stays

export const sides = {
  freelancer: { log: "chat-log", status: "chat-status", lane: chatLane, who: () => state.freelancer, reference: () => null },
  staff: {
    log: "thread-log",
    status: "thread-status",
    lane: () => roomLane(),
    who: () => state.staff,
    reference: () => (state.room.kind === "case" ? state.room.case : null),
  },
};

// A button carries verb, target, revision, and for staff the case that it belongs to.
export const spelled = (action) => {
  const [verb, target, , reference] = action.split("|");
  return { verb, target: target ?? "", reference: reference ?? null };
};

// What only this page was told belongs to one person in one conversation.
export const shownKey = (side) => `${sides[side].who()}|${sides[side].lane()}`;

const timers = new Map();

export function toast(side, text, refused = false) {
  const line = byId(sides[side].status);
  clearTimeout(timers.get(side));
  line.className = refused ? "status refused" : "status";
  line.replaceChildren(...(text ? [icon(refused ? "warn" : "check"), make("span", { text })] : []));
  if (text && !refused) timers.set(side, setTimeout(() => line.replaceChildren(), GONE_AFTER));
}

export async function say(side, text) {
  const id = newId();
  const { who, lane, reference } = sides[side];
  const at = state.overview.now ?? new Date().toISOString();
  state.pending.set(id, { id, lane: lane(), from: who(), label: person(who())?.label, at, text, pending: true });
  emit("lanes");
  const about = { side, key: shownKey(side) };
  toast(side, "");
  const answer = await act({ do: "say", as: who(), case: reference(), text }, id);
  state.pending.delete(id);
  takeAnswer(answer, about);
  emit("lanes");
}

// Change a message that one sent before, or take it away: as on every platform, the bot is told.
export async function change(side, entry, text) {
  const { who, reference } = sides[side];
  const about = { side, key: shownKey(side) };
  const what = text === null ? { do: "remove" } : { do: "edit", text };
  takeAnswer(await act({ ...what, as: who(), case: reference(), message: entry.id }), about);
}

export async function press(side, action, button, entry = null) {
  const { who, reference } = sides[side];
  const about = { side, key: shownKey(side), entry, action, reference: spelled(action).reference ?? reference() };
  toast(side, "");
  button?.setAttribute("aria-busy", "true");
  const asked = who();
  const answer = await act({ do: "press", as: asked, case: about.reference, action });
  button?.removeAttribute("aria-busy");
  dropFinished(answer, asked, about);
  takeAnswer(answer, about);
}

// What was sent or discarded need not be kept here any longer.
function dropFinished(answer, who, { action, reference }) {
  const { verb, target } = spelled(action);
  if (!["send", "drop"].includes(verb) || answer?.kind !== "toast" || answer.refused) return;
  const [form, ...about] = target.split(":");
  dropDraft(formName(who, reference, form, about.join(":")));
}

export async function fill(form, values, { who, reference }) {
  const { form: name, target, revision } = form;
  return act({ do: "fill", as: who, case: reference, form: name, target, revision, values });
}

// Show what came back at once. `about` says to what: the side, the conversation, the message that was pressed.
export function takeAnswer(answer, about) {
  if (!answer) return;
  if (answer.kind === "toast") {
    if (about.key === shownKey(about.side)) toast(about.side, answer.text, answer.refused);
    else showPrivately({ language: answer.language, message: { parts: [{ text: answer.text, look: "text" }] } }, { ...about, entry: null, action: "" });
    if (!answer.refused) forget(about.entry);
  } else if (answer.kind === "too-long") {
    toast(about.side, word("page-too-long", about.side), true);
  } else if (answer.kind === "show") {
    showPrivately(answer, about);
  } else if (answer.kind === "form") {
    openForm(answer, about);
  } else if (answer.kind === "document") {
    openDocument(answer);
  }
}

// A message for the asker alone. It takes the place of the one it came from: a list turns its page.
export function showPrivately(answer, about, draft = null) {
  const entry = {
    id: newId(), from: "bot", at: state.overview.now, language: answer.language, private: about.side === "staff", draft,
    ...answer.message,
  };
  const lane = state.lanes.get(about.key.split("|")[1]) ?? [];
  state.shown = state.shown.filter((one) => !draft || one.entry.draft !== draft || one.key !== about.key);
  if (about.entry?.private) forget(about.entry);
  state.shown.push({ key: about.key, after: lane.at(-1)?.id ?? null, entry });
  emit("shown", about);
  emit("lanes");
  const { verb, target, reference } = spelled(about.action ?? "");
  if (verb === "case") emit("open-case", target || reference);
  return entry;
}

export function forget(entry) {
  if (!entry?.private) return;
  state.shown = state.shown.filter((one) => one.entry.id !== entry.id);
  emit("lanes");
}
