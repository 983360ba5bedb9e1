// A conversation: only what is new is added, so that it is read out once and nothing jumps.

import { keep } from "./dom.js";
import { dayOf, messageNode, updateNode } from "./message.js";
import { state, zoneOf } from "./state.js";

const NEAR = 80; // pixels from the end within which a reader counts as reading along
const ABOVE = 12; // pixels left above the first new message

export class Log {
  constructor(element, context) {
    this.element = element;
    this.context = context;
    this.lane = null;
  }

  // Show a lane with what is on its way (`pending`) and what only this page was told (`shown`).
  show(lane, { empty, key = lane }) {
    const list = this.#entries(lane, key);
    const fresh = this.lane !== key || list.length === 0;
    if (fresh) {
      this.element.setAttribute("aria-live", "off");
      this.element.replaceChildren();
      this.lane = key;
    }
    if (list.length === 0) {
      this.element.append(empty());
      return;
    }
    this.element.querySelector(":scope > .empty")?.remove();
    const near = fresh || this.#distance() < NEAR;
    const known = new Set([...this.element.children].map((node) => node.dataset.key));
    keep(this.element, list, (one) => one.key, (one) => messageNode(one, this.context), updateNode);
    if (fresh) {
      this.element.scrollTop = this.element.scrollHeight;
      requestAnimationFrame(() => this.element.setAttribute("aria-live", "polite"));
    } else if (near) {
      this.#follow(known);
    }
  }

  #distance() {
    return this.element.scrollHeight - this.element.scrollTop - this.element.clientHeight;
  }

  // Go to the end, but never past the beginning of what is new: a long letter is read from its first line.
  #follow(known) {
    const nodes = [...this.element.children];
    const first = nodes.find((node) => !known.has(node.dataset.key) && node.matches(".bot"));
    const end = this.element.scrollHeight - this.element.clientHeight;
    this.element.scrollTop = first ? Math.min(end, first.offsetTop - this.element.offsetTop - ABOVE) : end;
  }

  #entries(lane, key) {
    const own = state.shown.filter((one) => one.key === key);
    const messages = state.lanes.get(lane) ?? [];
    const list = own.filter((one) => one.after === null).map((one) => one.entry);
    for (const message of messages) {
      list.push(message, ...own.filter((one) => one.after === message.id).map((one) => one.entry));
    }
    const confirmed = new Set(messages.map((one) => one.id));
    list.push(...[...state.pending.values()].filter((one) => one.lane === lane && !confirmed.has(one.id)));
    return this.#withDays(list);
  }

  #withDays(list) {
    const dated = [];
    let last = "";
    for (const entry of list) {
      const day = dayOf(entry.at, this.context.side);
      if (day !== last) dated.push({ key: `day:${entry.at.slice(0, 10)}:${day}:${zoneOf(this.context.side)}`, day });
      last = day;
      dated.push({ ...entry, key: entry.id });
    }
    return dated;
  }
}
