// Where the page begins: it takes what the server tells, and lets each part show it.

import { startBehind } from "./behind.js";
import { startChat } from "./chat.js";
import { startClock } from "./clock.js";
import { byId, icon, keep, make } from "./dom.js";
import { connect } from "./link.js";
import { startModerators, watchAnew } from "./moderators.js";
import { chatLane, emit, markSeen, on, recall, remember, roomLane, speak, state, unread, word } from "./state.js";

const TABS = [
  { id: "chat", key: "page-tab-chat", mark: "chat" },
  { id: "moderators", key: "page-tab-moderators", mark: "hash" },
  { id: "behind", key: "page-tab-behind", mark: "panel" },
];

const HEAR = {
  hello(news) {
    Object.assign(state, { people: news.people, words: news.words });
    state.lanes = new Map(Object.entries(news.lanes));
    state.cards = new Map(Object.entries(news.cards));
    recall();
    watchAnew();
    speak();
    for (const [lane, seen] of state.seen) state.seen.set(lane, Math.min(seen, state.lanes.get(lane)?.length ?? 0));
    if (!byId("tabs").children.length) for (const lane of state.lanes.keys()) markSeen(lane);
    showTabs();
    emit("all");
  },
  message({ lane, message }) {
    if (!state.lanes.has(lane)) state.lanes.set(lane, []);
    const list = state.lanes.get(lane);
    if (list.some((one) => one.id === message.id)) return;
    list.push(message);
    state.pending.delete(message.id);
    emit("lanes");
  },
  changed({ lane, message }) {
    const known = state.lanes.get(lane)?.find((one) => one.id === message.id);
    if (known) Object.assign(known, message);
    emit("lanes");
  },
  card({ case: reference, card }) {
    state.cards.set(reference, card);
    emit("cards");
  },
  overview(news) {
    const before = [state.overview.desk.language, ...state.overview.people.map((one) => one.language)].join();
    state.overview = news;
    state.clockReadAt = performance.now();
    const after = [news.desk.language, ...news.people.map((one) => one.language)].join();
    if (before !== after) {
      speak();
      emit("all");
    }
    emit("overview");
  },
  inside(news) {
    state.inside = news;
    emit("inside");
  },
};

function showTabs() {
  byId("panes").dataset.tab = state.tab;
  keep(byId("tabs"), TABS, (one) => one.id, tabNode, fillTab);
}

function tabNode(tab) {
  const choose = () => {
    state.tab = tab.id;
    remember();
    showTabs();
    emit("lanes");
    byId(`pane-${tab.id}`).querySelector("h2")?.scrollIntoView({ block: "nearest" });
  };
  const node = make("button", { type: "button", class: "tab", on: { click: choose } });
  fillTab(node, tab);
  return node;
}

function fillTab(node, tab) {
  if (tab.id === state.tab) node.setAttribute("aria-current", "page");
  else node.removeAttribute("aria-current");
  const count = tab.id === state.tab ? 0 : unreadOf(tab.id);
  node.replaceChildren(icon(tab.mark), make("span", { text: word(tab.key) }));
  if (count) node.append(make("span", { class: "unread" }, make("span", { text: String(count) }), make("span", { class: "hidden", text: ` ${word("page-unread")}` })));
}

function unreadOf(tab) {
  if (tab === "chat") return unread(chatLane());
  if (tab === "behind") return 0;
  const lanes = [...state.lanes.keys()].filter((lane) => lane.startsWith("thread:") || lane === "channel" || lane === roomLane());
  return lanes.reduce((sum, lane) => sum + unread(lane), 0);
}

function showLine(connected) {
  const line = byId("line-lost");
  line.hidden = connected;
  line.replaceChildren(...(connected ? [] : [icon("warn"), make("span", { text: word("page-link-lost") })]));
}

startClock();
startChat();
startModerators();
startBehind();
on("unread", showTabs);
connect((news) => HEAR[news.type]?.(news), showLine);
