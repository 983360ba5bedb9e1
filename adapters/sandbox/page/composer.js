// Where one writes: words, commands and, for a freelancer, files.

import { draft, dropDraft, keepDraft } from "./drafts.js";
import { icon, make } from "./dom.js";
import { sizeOf } from "./message.js";
import { languageOf, state, word } from "./state.js";

const TALLEST = 160; // pixels a text may grow to before it scrolls
const WITH_WORDS = new Set(["note", "case", "find", "merge"]); // commands that mean nothing without something after them

export class Composer {
  constructor(root, { id, side, placeholder, commandPrefix, send, files }) {
    Object.assign(this, { root, id, side, placeholder, commandPrefix, send, takesFiles: Boolean(files), sendFiles: files });
    this.place = null; // where what is being written belongs: a person in a conversation
    this.waiting = new Map(); // files that were attached elsewhere, by their place
    this.staged = [];
    this.#build();
  }

  // Somebody else writes, or somewhere else: what was begun stays where it belongs.
  at(place) {
    if (place === this.place) return;
    this.edited = null;
    if (this.place !== null) this.waiting.set(this.place, this.staged);
    this.place = place;
    this.staged = this.waiting.get(place) ?? [];
    this.waiting.delete(place);
    this.input.value = draft(`say|${place}`) ?? "";
    this.#closeMenu();
    this.#showChips();
    this.#grow();
  }

  #keep() {
    const typed = this.input.value;
    if (typed) keepDraft(`say|${this.place}`, typed);
    else dropDraft(`say|${this.place}`);
  }

  get begun() {
    return this.input.value.trim() !== "" || this.staged.length > 0;
  }

  #build() {
    const { side } = this;
    this.input = make("textarea", {
      id: this.id, rows: "1", maxlength: "20000", enterkeyhint: "send",
      on: { input: () => this.#typed(), keydown: (event) => this.#key(event) },
    });
    this.chips = make("ul", { class: "chips", hidden: true });
    this.menu = make("div", { class: "commands", id: `${this.id}-commands`, hidden: true });
    this.menuButton = make(
      "button",
      {
        type: "button", class: "icon-button", "aria-expanded": "false", "aria-controls": this.menu.id,
        on: { click: () => (this.menu.hidden ? this.#openMenu("") : this.#closeMenu()) },
      },
      icon("slash"),
    );
    this.sendButton = make("button", { type: "submit", class: "icon-button send" }, icon("send"));
    const form = make("form", { class: "composer-form", on: { submit: (event) => this.#submit(event) } });
    form.append(this.menuButton, ...this.#fileParts(), this.input, this.sendButton);
    this.root.replaceChildren(this.menu, this.chips, form);
    this.root.addEventListener("keydown", (event) => this.#menuKey(event));
    this.side = side;
    this.speak();
  }

  #fileParts() {
    if (!this.takesFiles) return [];
    this.picker = make("input", {
      type: "file", multiple: true, class: "hidden", tabindex: "-1", id: `${this.id}-files`,
      on: { change: () => { this.stage(this.picker.files); this.picker.value = ""; } },
    });
    this.attach = make("button", { type: "button", class: "icon-button", on: { click: () => this.picker.click() } }, icon("attach"));
    return [this.attach, this.picker];
  }

  // Say everything again, in the language of this side.
  speak() {
    this.input.placeholder = word(this.placeholder, this.side);
    this.input.setAttribute("aria-label", word("page-say", this.side));
    this.menuButton.setAttribute("aria-label", word("page-commands", this.side));
    this.sendButton.setAttribute("aria-label", word("page-send", this.side));
    this.chips.setAttribute("aria-label", word("page-files-here", this.side));
    if (this.takesFiles) {
      this.attach.setAttribute("aria-label", word("page-attach", this.side));
      this.picker.setAttribute("aria-label", word("page-attach", this.side));
    }
  }

  // Put an earlier message here to be changed; sending puts the new words in its place.
  edit(entry) {
    this.edited = entry;
    this.input.value = entry.text;
    this.#grow();
    this.input.focus();
  }

  stage(files) {
    this.staged.push(...[...files].map((file) => ({ file, id: crypto.randomUUID() })));
    this.#showChips();
    this.input.focus();
  }

  #showChips() {
    this.chips.hidden = this.staged.length === 0;
    this.chips.replaceChildren(...this.staged.map((one) => this.#chip(one)));
  }

  #chip(one) {
    const label = `${word("page-attached-remove", this.side)}: ${one.file.name}`;
    const drop = () => {
      this.staged = this.staged.filter((other) => other !== one);
      this.#showChips();
      this.input.focus();
    };
    return make(
      "li",
      { class: "chip" },
      icon("file"),
      make("span", { class: "file-name", text: one.file.name }),
      make("span", { class: "file-size", text: sizeOf(one.file.size, this.side) }),
      make("button", { type: "button", class: "icon-button small", "aria-label": label, on: { click: drop } }, icon("close")),
    );
  }

  #submit(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    if (!text && this.staged.length === 0) return;
    const { staged, edited } = this;
    this.staged = [];
    this.edited = null;
    this.#clear();
    if (staged.length) this.sendFiles(staged, text, this.place);
    else this.send(text, edited);
  }

  // Put back what could not be sent, to where it was sent from.
  restore(staged, text, place) {
    if (place !== this.place) {
      this.waiting.set(place, [...staged, ...(this.waiting.get(place) ?? [])]);
      if (text && !draft(`say|${place}`)) keepDraft(`say|${place}`, text);
      return;
    }
    this.staged.unshift(...staged);
    if (text && !this.input.value) this.input.value = text;
    this.#keep();
    this.#showChips();
  }

  #clear() {
    this.input.value = "";
    this.#keep();
    this.#closeMenu();
    this.#showChips();
    this.#grow();
    this.input.focus();
  }

  #typed() {
    this.#grow();
    this.#keep();
    const typed = this.input.value;
    if (/^\/[a-z]*$/.test(typed)) this.#openMenu(typed, false);
    else this.#closeMenu();
  }

  #grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, TALLEST)}px`;
  }

  #key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      event.currentTarget.form.requestSubmit();
    } else if (event.key === "ArrowDown" && !this.menu.hidden) {
      event.preventDefault();
      event.stopPropagation(); // or the list, which has the focus now, would go on to its second line
      this.menu.querySelector("button")?.focus();
    }
  }

  #commands() {
    const words = state.words[languageOf(this.side)] ?? state.words.en ?? {};
    return Object.entries(words)
      .filter(([name]) => name.startsWith(this.commandPrefix))
      .map(([name, meaning]) => ({ name: name.slice(this.commandPrefix.length - 1), meaning }));
  }

  #openMenu(begun, focus = true) {
    const found = this.#commands().filter((one) => one.name.startsWith(begun));
    this.menu.replaceChildren(...found.map((one) => this.#command(one)));
    this.menu.hidden = found.length === 0;
    this.menuButton.setAttribute("aria-expanded", String(!this.menu.hidden));
    if (focus) this.menu.querySelector("button")?.focus();
  }

  #closeMenu() {
    this.menu.hidden = true;
    this.menuButton.setAttribute("aria-expanded", "false");
  }

  #command({ name, meaning }) {
    const use = () => {
      this.#closeMenu();
      this.input.focus();
      if (WITH_WORDS.has(name.slice(1))) {
        this.input.value = `${name} `;
        this.#keep();
      } else {
        this.input.value = "";
        this.#keep();
        this.send(name);
      }
    };
    return make(
      "button",
      { type: "button", class: "command", on: { click: use } },
      make("span", { class: "command-name", text: name }),
      make("span", { class: "command-meaning", text: meaning }),
    );
  }

  #menuKey(event) {
    if (this.menu.hidden) return;
    const buttons = [...this.menu.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement);
    if (event.key === "Escape") {
      this.#closeMenu();
      this.input.focus();
    } else if (at >= 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      buttons[(at + (event.key === "ArrowDown" ? 1 : buttons.length - 1)) % buttons.length].focus();
    }
  }
}
