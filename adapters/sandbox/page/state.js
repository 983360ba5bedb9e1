// What the page knows, and who wants to hear of it. Nothing is decided here.

import { byId } from "./dom.js";

const listeners = new Map();

export const state = {
  people: [],
  words: {},
  lanes: new Map(),
  cards: new Map(),
  overview: { now: null, next_alarm: null, cases: [], people: [], desk: { language: "en", zone: "UTC" } },
  inside: { case: null, timers: [], log: [], outbox: [] },
  clockReadAt: 0,
  freelancer: "",
  staff: "",
  room: { kind: "channel", case: null },
  chosen: false,
  tab: "chat",
  shown: [],
  pending: new Map(),
  seen: new Map(),
};

export function on(names, listener) {
  for (const name of names.split(" ")) {
    if (!listeners.has(name)) listeners.set(name, []);
    listeners.get(name).push(listener);
  }
}

export function emit(name, detail) {
  for (const listener of listeners.get(name) ?? []) listener(detail);
}

export const person = (chat) => state.people.find((one) => one.chat === chat);
export const freelancers = () => state.people.filter((one) => !one.staff);
export const staff = () => state.people.filter((one) => one.staff);
export const tint = (chat) => state.people.findIndex((one) => one.chat === chat);
export const chatOf = (chat) => state.overview.people.find((one) => one.chat === chat) ?? {};
export const caseRow = (reference) => state.overview.cases.find((one) => one.case === reference);

export const chatLane = () => `chat:${state.freelancer}`;

export function roomLane(room = state.room) {
  if (room.kind === "case") return `thread:${room.case}`;
  return room.kind === "notices" ? `chat:${state.staff}` : "channel";
}

// The case whose inside is shown: the open thread, else what the freelancer on the left talks about.
export function watchedCase() {
  return state.room.kind === "case" ? state.room.case : chatOf(state.freelancer).case ?? null;
}

// Languages: a freelancer's chat speaks his language, everything else that of the moderators.
export const languageOf = (side) =>
  (side === "freelancer" ? chatOf(state.freelancer).language : state.overview.desk.language) ?? "en";
export const zoneOf = (side) =>
  (side === "freelancer" ? chatOf(state.freelancer).zone : state.overview.desk.zone) || "UTC";

export function word(key, side = "staff") {
  const spoken = languageOf(side);
  const known = state.words[spoken] ?? state.words[spoken.split("-")[0]] ?? state.words.en ?? {};
  return known[key] ?? state.words.en?.[key] ?? "";
}

// Put the words into what stands in the page from the beginning.
export function speak() {
  document.documentElement.lang = languageOf("staff");
  byId("pane-chat").lang = languageOf("freelancer");
  for (const node of document.querySelectorAll("[data-word], [data-label]")) {
    const side = node.closest("[data-side]")?.dataset.side ?? "staff";
    if (node.dataset.word) node.textContent = word(node.dataset.word, side);
    if (node.dataset.label) node.setAttribute("aria-label", word(node.dataset.label, side));
  }
}

// Unread messages of a conversation, since it was last looked at.
export function unread(lane) {
  return Math.max(0, (state.lanes.get(lane)?.length ?? 0) - (state.seen.get(lane) ?? 0));
}

export function markSeen(lane) {
  state.seen.set(lane, state.lanes.get(lane)?.length ?? 0);
}

export function remember() {
  const { freelancer, staff: member, room, chosen, tab } = state;
  sessionStorage.setItem("view", JSON.stringify({ freelancer, staff: member, room, chosen, tab }));
}

export function recall() {
  try {
    Object.assign(state, JSON.parse(sessionStorage.getItem("view") ?? "{}"));
  } catch {
    sessionStorage.removeItem("view");
  }
  if (!freelancers().some((one) => one.chat === state.freelancer)) state.freelancer = freelancers()[0]?.chat ?? "";
  if (!staff().some((one) => one.chat === state.staff)) state.staff = staff()[0]?.chat ?? "";
}
