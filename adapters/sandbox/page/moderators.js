// The moderator channel: who one is, the list of cases, and the open conversation.

import { avatar, byId, icon, keep, make } from "./dom.js";
import { forget, press, say, shownKey, sides, toast } from "./actions.js";
import { cardOf, showCard, startCard } from "./card.js";
import { Composer } from "./composer.js";
import { watch } from "./link.js";
import { Log } from "./log.js";
import { shortDay } from "./message.js";
import {
  caseRow, emit, markSeen, on, remember, roomLane, staff, state, tint, unread, watchedCase, word,
} from "./state.js";

const SIDE = "staff";
let log = null;
let composer = null;
let watched;

export function startModerators() {
  log = new Log(byId(sides[SIDE].log), byId("thread-end"), {
    side: SIDE, who: sides[SIDE].who, press: (action, button, entry) => press(SIDE, action, button, entry), dismiss: forget,
    home: () => composer.input.focus(),
  });
  composer = new Composer(byId("thread-composer"), {
    id: "say-staff", side: SIDE, placeholder: "page-note-placeholder", commandPrefix: "staff /", send: (text) => say(SIDE, text),
  });
  startCard();
  on("lanes", () => { showLog(); showRooms(); });
  on("all", () => { showStaff(); composer.speak(); });
  on("all overview inside cards room freelancer", show);
  on("open-case", (reference) => open({ kind: "case", case: reference }));
}

function show() {
  followFirstCase();
  composer.at(shownKey(SIDE));
  const wanted = watchedCase();
  if (wanted !== watched) watch(wanted);
  watched = wanted;
  showRooms();
  showHead();
  showCard();
  showLog();
}

// The line to the server is new: it does not know what is looked at.
export function watchAnew() {
  watched = undefined;
}

// Until somebody chooses, or begins to write, the first case opens by itself.
function followFirstCase() {
  if (composer.begun || document.querySelector("dialog[open]")) return;
  if (state.chosen || state.room.kind !== "channel" || state.overview.cases.length === 0) return;
  state.room = { kind: "case", case: state.overview.cases[0].case };
}

function open(room) {
  state.room = room;
  state.chosen = true;
  toast(SIDE, "");
  remember();
  emit("room");
}

function showStaff() {
  keep(byId("staff"), staff(), (one) => one.chat, person, (node, one) => {
    node.setAttribute("aria-pressed", String(one.chat === state.staff));
  });
}

function person(one) {
  const choose = () => {
    state.staff = one.chat;
    toast(SIDE, "");
    remember();
    showStaff();
    emit("room");
  };
  return make(
    "button",
    { type: "button", class: "person", "aria-pressed": String(one.chat === state.staff), on: { click: choose } },
    avatar(one, tint(one.chat)),
    make("span", { text: one.label }),
  );
}

// -- the list ---------------------------------------------------------------------------------------

function showRooms() {
  const rooms = [
    { kind: "channel", case: null },
    { kind: "notices", case: null },
    ...state.overview.cases.map((one) => ({ kind: "case", case: one.case })),
  ];
  if (state.overview.cases.length === 0) rooms.push({ kind: "none", case: null });
  if (state.overview.total > state.overview.cases.length) rooms.push({ kind: "more", case: null });
  const keyOf = (room) => (["none", "more"].includes(room.kind) ? room.kind : roomLane(room));
  keep(byId("rooms"), rooms, keyOf, roomNode, (node, room) => fillRoom(node, room));
  bringIntoView(byId("rooms"), byId("rooms").querySelector("[aria-current]"));
  emit("unread");
}

// On a phone the list is a strip: the open one must be in it, without moving the page.
function bringIntoView(strip, current) {
  const place = `${current?.dataset.key} ${strip.clientWidth}`;
  if (!current || strip.dataset.place === place) return;
  strip.dataset.place = place;
  strip.scrollLeft = current.offsetLeft - (strip.clientWidth - current.offsetWidth) / 2;
}

function roomNode(room) {
  if (room.kind === "none") return make("p", { class: "rooms-none", text: word("page-cases-none") });
  if (room.kind === "more") return make("p", { class: "rooms-none rooms-more", text: state.overview.more });
  const node = make("button", { type: "button", class: `room room-${room.kind}`, on: { click: () => open(room) } });
  fillRoom(node, room);
  return node;
}

function fillRoom(node, room) {
  if (room.kind === "none") return;
  if (room.kind === "more") {
    node.textContent = state.overview.more;
    return;
  }
  const lane = roomLane(room);
  const current = lane === roomLane();
  const content = room.kind === "case" ? caseParts(caseRow(room.case)) : roomParts(room);
  const count = current ? 0 : unread(lane);
  if (count) content.push(make("span", { class: "unread" }, make("span", { text: String(count) }), make("span", { class: "hidden", text: ` ${word("page-unread")}` })));
  if (current) node.setAttribute("aria-current", "true");
  else node.removeAttribute("aria-current");
  node.replaceChildren(...content);
}

function roomParts(room) {
  const channel = room.kind === "channel";
  return [
    icon(channel ? "hash" : "bell"),
    make("span", { class: "room-name", text: word(channel ? "page-channel" : "page-notices") }),
  ];
}

function caseParts(row) {
  const about = make("span", { class: "room-about" }, ...marks(row), badge(row));
  const due = row.due ? make("span", { class: "room-due", text: `${word("page-timeline-due")} ${shortDay(row.due.at, SIDE)}` }) : "";
  const holder = row.holder ? make("span", { class: "room-holder", text: row.holder }) : "";
  const more = make("span", { class: "room-more" }, due, holder);
  return [make("span", { class: "room-lines" }, make("span", { class: "room-name reference", text: row.case }), about, more)];
}

const badge = (row) => make("span", { class: `badge badge-${row.status.replaceAll("_", "-")}`, text: row.status_label });
// What nobody may overlook: the same in the list, in the head and on the card.
const marks = (row) => [isUnsafe(row.case) ? unsafeBadge() : "", row.late ? lateBadge() : ""];
const isUnsafe = (reference) => Boolean(cardOf(reference)?.parts.some((part) => part.look === "unsafe"));
const unsafeBadge = () => make("span", { class: "badge badge-unsafe" }, icon("warn"), make("span", { text: word("page-unsafe") }));
const lateBadge = () => make("span", { class: "badge badge-late" }, icon("clock"), make("span", { text: word("page-late") }));

// -- the open conversation --------------------------------------------------------------------------

function showHead() {
  const { kind, case: reference } = state.room;
  const row = kind === "case" ? caseRow(reference) : null;
  const title = kind === "case" ? reference : word(kind === "channel" ? "page-channel" : "page-notices");
  const parts = [make("h3", { class: kind === "case" ? "reference" : "", text: title })];
  if (row) parts.push(badge(row), ...marks(row));
  if (kind === "channel") parts.push(make("p", { text: word("page-channel-about") }));
  byId("thread-head").replaceChildren(...parts.filter(Boolean));
  byId("thread-composer").hidden = kind === "notices";
}

function showLog() {
  log.show(roomLane(), { empty, key: shownKey(SIDE) });
  if (state.tab === "moderators" || matchMedia("(min-width: 64em)").matches) markSeen(roomLane());
}

function empty() {
  const keys = { channel: "page-channel-empty", notices: "page-notices-empty", case: "page-later-lines" };
  const text = state.room.kind === "case" ? "" : word(keys[state.room.kind]);
  return make("div", { class: "empty quiet" }, make("p", { text }));
}
