// A conversation: only what is new is added, so that it is read out once and nothing jumps.

import { icon, keep, make } from "./dom.js";
import { dayOf, messageNode, updateNode } from "./message.js";
import { on, state, zoneOf } from "./state.js";

const NEAR = 80; // pixels from the end within which a reader counts as reading along
const ABOVE = 12; // pixels left above the message that is read first

export class Log {
  constructor(element, toEnd, context) {
    Object.assign(this, { element, toEnd, context, lane: null, anchor: null, placed: 0 });
    element.addEventListener("scroll", () => this.#showEnd(), { passive: true });
    toEnd.addEventListener("click", () => { this.#lookAhead(); element.focus(); });
    on("moving", () => this.#lookAhead());
  }

  // Who lets time pass wants to see what it brings.
  #lookAhead() {
    this.anchor = null;
    this.#place(this.#end());
  }

  // Show a lane with what is on its way (`pending`) and what only this page was told (`shown`).
  show(lane, { empty, key = lane }) {
    const list = this.#entries(lane, key);
    const held = this.element.contains(document.activeElement);
    const fresh = this.lane !== key || list.length === 0;
    if (fresh) {
      this.element.setAttribute("aria-live", "off");
      this.element.replaceChildren();
      this.lane = key;
    }
    if (list.length === 0) {
      this.element.append(empty());
    } else {
      this.#fill(list, fresh);
    }
    if (this.element.clientHeight === 0) this.lane = null; // behind another tab: placed when it is looked at
    if (held && !fresh) this.#holdFocus();
    this.#showEnd();
  }

  // What had the focus was answered, and is gone: go on where one writes.
  #holdFocus() {
    if (document.activeElement !== document.body) return;
    this.context.home();
    if (document.activeElement === document.body) this.element.focus();
  }

  #fill(list, fresh) {
    this.element.querySelector(":scope > .empty")?.remove();
    const known = new Set([...this.element.children].map((node) => node.dataset.key));
    const left = Math.abs(this.element.scrollTop - this.placed) > ABOVE && this.#end() - this.element.scrollTop > NEAR;
    if (!fresh && this.#end() - this.element.scrollTop <= NEAR) this.anchor = null;
    keep(this.element, list, (one) => one.key, (one) => messageNode(one, this.context), (node, one) => updateNode(node, one, this.context));
    if (fresh) {
      this.anchor = null;
      this.#place(this.#end());
      requestAnimationFrame(() => this.element.setAttribute("aria-live", "polite"));
      return;
    }
    const added = [...this.element.children].filter((node) => !known.has(node.dataset.key));
    const own = added.find((node) => node.dataset.from === this.context.who());
    if (own) this.anchor = own;
    else if (left) return;
    this.anchor ??= added.find((node) => !node.matches(".day")) ?? null;
    this.#follow();
  }

  // Go to the end, but never past the beginning of what is new: a long letter is read from its first line.
  #follow() {
    if (!this.anchor?.isConnected) return;
    const top = this.anchor.offsetTop - ABOVE;
    this.#place(Math.min(this.#end(), top));
  }

  #place(top) {
    this.element.scrollTop = top;
    this.placed = this.element.scrollTop;
  }

  #end() {
    return this.element.scrollHeight - this.element.clientHeight;
  }

  #showEnd() {
    this.toEnd.hidden = this.#end() - this.element.scrollTop <= NEAR;
    if (this.toEnd.hidden) return;
    const seen = this.element.scrollTop + this.element.clientHeight;
    const below = [...this.element.querySelectorAll(":scope > .message")].filter((node) => node.offsetTop > seen).length;
    const count = below ? make("span", { class: "unread", text: String(below), "aria-hidden": "true" }) : "";
    this.toEnd.replaceChildren(icon("down"), count);
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
