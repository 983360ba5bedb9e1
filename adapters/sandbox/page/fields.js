// The fields of a form, one builder a kind. A field knows its value; what it means is the core's.

import { icon, make } from "./dom.js";
import { state, word } from "./state.js";

const SHORT = 300; // characters up to which one line is enough
const FEW = 7; // options up to which all are shown at once

export function field(asked, given) {
  const builder = BUILDERS[asked.kind] ?? text;
  const { node, read, first } = builder(asked, given);
  const help = make("p", { class: "problem", id: `problem-${asked.id}`, hidden: true });
  const group = ["choice", "several", "yes_no", "points"].includes(asked.kind);
  const named = `${asked.label}${asked.required ? "" : ` (${word("page-optional")})`}`;
  const label = group
    ? make("legend", { text: named })
    : make("label", { for: `field-${asked.id}`, text: named });
  const hint = asked.hint ? make("p", { class: "hint", id: `hint-${asked.id}`, text: asked.hint }) : null;
  const described = [asked.hint ? `hint-${asked.id}` : "", `problem-${asked.id}`].filter(Boolean).join(" ");
  const root = make(group ? "fieldset" : "div", { class: "field", "aria-describedby": group ? described : null }, label, hint, node, help);
  if (!group) first().setAttribute("aria-describedby", described);
  return { id: asked.id, asked, root, read, first, problem: (words) => showProblem(root, help, first(), words) };
}

function showProblem(root, help, first, words) {
  help.hidden = !words;
  help.replaceChildren(...(words ? [icon("warn"), make("span", { text: words })] : []));
  root.classList.toggle("wrong", Boolean(words));
  if (words) first.setAttribute("aria-invalid", "true");
  else first.removeAttribute("aria-invalid");
}

const one = (given) => (Array.isArray(given) ? given.join("\n") : given ?? "");
const many = (given) => (Array.isArray(given) ? given : given ? [given] : []);

function control(tag, asked, given, more = {}) {
  const node = make(tag, { id: `field-${asked.id}`, ...more });
  node.value = one(given);
  return { node, read: () => node.value, first: () => node };
}

function text(asked, given) {
  if (asked.limit <= SHORT) return control("input", asked, given, { type: "text", maxlength: asked.limit });
  const made = control("textarea", asked, given, { rows: "3", maxlength: asked.limit });
  const grow = () => {
    made.node.style.height = "auto";
    made.node.style.height = `${made.node.scrollHeight + 2}px`;
  };
  made.node.addEventListener("input", grow);
  return made;
}

function date(asked, given) {
  return control("input", asked, given, { type: "date", max: state.overview.now?.slice(0, 10) });
}

const number = (asked, given) => control("input", asked, given, { type: "text", inputmode: "numeric", maxlength: "12" });
const link = (asked, given) => control("input", asked, given, { type: "text", inputmode: "url", maxlength: "2000" });

function choice(asked, given) {
  if (asked.options.length > FEW) return select(asked, given);
  return options(asked, many(given).slice(0, 1), "radio", (chosen) => chosen[0] ?? "");
}

function select(asked, given) {
  const node = make("select", { id: `field-${asked.id}` }, make("option", { value: "", text: word("page-choose") }));
  node.append(...asked.options.map((option) => make("option", { value: option.id, text: option.label })));
  node.value = one(given);
  return { node, read: () => node.value, first: () => node };
}

function yesNo(asked, given) {
  const said = ["yes", "no"].map((id) => ({ id, label: word(`page-${id}`) }));
  return options({ ...asked, options: said }, many(given).slice(0, 1), "radio", (chosen) => chosen[0] ?? "");
}

const several = (asked, given) => options(asked, many(given), "checkbox", (chosen) => chosen);

function options(asked, chosen, type, result) {
  const node = make("div", { class: "options" });
  for (const option of asked.options) {
    const input = make("input", { type, name: `field-${asked.id}`, value: option.id });
    input.checked = chosen.includes(option.id);
    node.append(make("label", { class: "option" }, input, make("span", { text: option.label })));
  }
  const inputs = [...node.querySelectorAll("input")];
  return {
    node,
    read: () => result(inputs.filter((input) => input.checked).map((input) => input.value)),
    first: () => inputs.find((input) => input.checked) ?? inputs[0],
  };
}

function points(asked, given) {
  const list = make("div", { class: "points" });
  const add = (value = "") => {
    const label = `${asked.label} ${list.children.length + 1}`;
    const input = make("textarea", { rows: "2", maxlength: asked.limit, "aria-label": label });
    input.value = value;
    const row = make("div", { class: "point-row" }, input);
    const drop = () => {
      row.remove();
      list.dispatchEvent(new Event("input", { bubbles: true }));
      (list.querySelector("textarea") ?? more).focus();
    };
    row.append(make("button", { type: "button", class: "icon-button", "aria-label": word("page-remove-point"), on: { click: drop } }, icon("close")));
    list.append(row);
    return input;
  };
  const more = make("button", { type: "button", class: "button", text: word("page-add-point"), on: { click: () => add().focus() } });
  for (const value of many(given).length ? many(given) : [""]) add(value);
  const inputs = () => [...list.querySelectorAll("textarea")];
  return {
    node: make("div", {}, list, more),
    read: () => inputs().map((input) => input.value).filter((value) => value.trim()),
    first: () => inputs()[0] ?? more,
  };
}

const BUILDERS = { text, points, choice, several, date, number, yes_no: yesNo, link, documents: text };
