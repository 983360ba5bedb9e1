// The freelancer's chat, as on a phone.

import { avatar, byId, icon, make } from "./dom.js";
import { change, press, say, shownKey, sides, toast } from "./actions.js";
import { Composer } from "./composer.js";
import { act } from "./link.js";
import { Log } from "./log.js";
import { chatLane, chatOf, emit, freelancers, markSeen, on, remember, state, tint, word } from "./state.js";

const SIDE = "freelancer";
const ALBUM = 10; // files of one message; more go one by one
let log = null;
let composer = null;

export function startChat() {
  log = new Log(byId(sides[SIDE].log), byId("chat-end"), {
    side: SIDE, who: sides[SIDE].who, press: (action, button, entry) => press(SIDE, action, button, entry),
    edit: (entry) => composer.edit(entry), remove: (entry) => change(SIDE, entry, null),
    home: () => composer.input.focus(),
  });
  composer = new Composer(byId("chat-composer"), {
    id: "say-freelancer", side: SIDE, placeholder: "page-say-placeholder", commandPrefix: "/",
    send: (text, edited) => (edited ? change(SIDE, edited, text) : say(SIDE, text)), files: sendFiles,
  });
  acceptDrops(byId("pane-chat"));
  on("lanes", showLog);
  on("all overview freelancer", () => { showHead(); showLog(); composer.at(shownKey(SIDE)); composer.speak(); });
}

function showLog() {
  log.show(chatLane(), { empty, key: shownKey(SIDE) });
  if (state.tab === "chat" || matchMedia("(min-width: 64em)").matches) markSeen(chatLane());
}

function empty() {
  const begin = make("button", { type: "button", class: "button primary", text: word("page-chat-begin", SIDE), on: { click: () => say(SIDE, "/start") } });
  return make(
    "div",
    { class: "empty" },
    make("span", { class: "empty-mark" }, icon("chat")),
    make("p", { class: "empty-title", text: word("page-chat-empty-title", SIDE) }),
    make("p", { text: word("page-chat-empty", SIDE) }),
    begin,
  );
}

function showHead() {
  const blocked = Boolean(chatOf(state.freelancer).blocked);
  const held = document.activeElement?.closest("#chat-head")?.id ? document.activeElement.dataset.hold : null;
  const people = make("div", { class: "people", role: "group", "aria-label": word("page-play-as", SIDE) }, ...freelancers().map(choice));
  const who = make(
    "div",
    { class: "assistant" },
    make("img", { src: "/page/icon.svg", alt: "", width: "42", height: "42" }),
    make(
      "div",
      {},
      make("h2", { text: word("page-assistant", SIDE) }),
      make("p", { text: word(blocked ? "page-block-on" : "page-assistant-about", SIDE) }),
    ),
    blockSwitch(blocked),
  );
  byId("chat-head").replaceChildren(people, who);
  byId("chat-head").querySelector(`[data-hold="${held}"]`)?.focus();
  showBlocked(blocked);
}

function choice(one) {
  const chosen = one.chat === state.freelancer;
  const choose = () => {
    state.freelancer = one.chat;
    toast(SIDE, "");
    remember();
    emit("freelancer");
  };
  return make(
    "button",
    { type: "button", class: "person", "aria-pressed": String(chosen), data: { hold: one.chat }, on: { click: choose } },
    avatar(one, tint(one.chat)),
    make("span", { text: one.label }),
  );
}

function blockSwitch(blocked) {
  return make(
    "button",
    {
      type: "button", class: "icon-button ban", role: "switch", "aria-checked": String(blocked), data: { hold: "ban" },
      "aria-label": word("page-block", SIDE), title: word("page-block", SIDE), on: { click: () => block(!blocked) },
    },
    icon("ban"),
  );
}

function block(on_) {
  return act({ do: "block", as: state.freelancer, on: on_ });
}

// Who has blocked somebody cannot write to him either: as on every platform.
function showBlocked(blocked) {
  const root = byId("chat-composer");
  const wall = root.querySelector(".blocked");
  root.classList.toggle("is-blocked", blocked);
  if (!blocked) {
    wall?.remove();
  } else if (!wall) {
    const button = make("button", { type: "button", class: "button", text: word("page-unblock", SIDE), on: { click: () => block(false) } });
    root.append(make("div", { class: "blocked" }, make("p", { text: word("page-blocked", SIDE) }), button));
  }
}

function acceptDrops(pane) {
  const veil = make("p", { class: "drop", data: { word: "page-drop" }, "aria-hidden": "true" });
  pane.append(veil);
  const holds = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  pane.addEventListener("dragover", (event) => {
    if (!holds(event)) return;
    event.preventDefault();
    pane.classList.add("dropping");
  });
  pane.addEventListener("dragleave", (event) => {
    if (!pane.contains(event.relatedTarget)) pane.classList.remove("dropping");
  });
  pane.addEventListener("drop", (event) => {
    if (!holds(event)) return;
    event.preventDefault();
    pane.classList.remove("dropping");
    composer.stage(event.dataTransfer.files);
  });
}

// Hand in files one after the other; the words go with the first. What fails is put back, with the same id.
async function sendFiles(staged, text, place) {
  const chat = state.freelancer;
  toast(SIDE, word("page-uploading", SIDE));
  if (staged.length > 1 && staged.length <= ALBUM) return sendAlbum(staged, text, place, chat);
  let said = null;
  for (const [index, { file, id }] of staged.entries()) {
    const caption = index === 0 ? text : "";
    const query = new URLSearchParams({ as: chat, id, name: file.name, caption });
    const answer = await upload(`/upload?${query}`, file);
    if (answer === null) {
      composer.restore(staged.slice(index), caption, place);
      toast(SIDE, word("page-upload-failed", SIDE), true);
      return;
    }
    said = answer.answer ?? said;
  }
  if (place === shownKey(SIDE)) toast(SIDE, said?.text ?? "", said?.refused);
}

// Several files at once are one message, with one receipt; the server cuts them apart by their sizes.
async function sendAlbum(staged, text, place, chat) {
  const files = JSON.stringify(staged.map(({ file }) => ({ name: file.name, size: file.size })));
  const query = new URLSearchParams({ as: chat, id: staged[0].id, caption: text, files });
  const answer = await upload(`/album?${query}`, new Blob(staged.map(({ file }) => file)));
  if (answer === null) {
    composer.restore(staged, text, place);
    toast(SIDE, word("page-upload-failed", SIDE), true);
  } else if (place === shownKey(SIDE)) {
    toast(SIDE, answer.answer?.text ?? "", answer.answer?.refused);
  }
}

async function upload(address, file) {
  try {
    const response = await fetch(address, { method: "POST", body: file });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
