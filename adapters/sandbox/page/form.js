// A form in a dialog: all fields that apply, the problems beside them, and nothing written is lost by closing it.

import { fill, showPrivately, shownKey, takeAnswer, toast } from "./actions.js";
import { icon, make } from "./dom.js";
import { draft, dropDraft, formName, keepDraft } from "./drafts.js";
import { field } from "./fields.js";
import { openModal } from "./modal.js";
import { on, state, word } from "./state.js";

let open = null;

// A form stands beside its conversation: with another person or another thread it would stand beside the wrong one.
on("room", () => { if (open && shownKey("staff") !== open.about.key) leave(); });

export function openForm(answer, about) {
  leave();
  if (about.key !== shownKey("staff")) return; // one has gone on to something else meanwhile
  const { form } = answer;
  const who = about.key.split("|")[0];
  const reference = form.case ?? about.reference;
  const name = formName(who, reference, form.form, form.target);
  const made = build(form, { ...form.values, ...draft(name) });
  const opened = { ...made, form, name, about: { ...about, who, reference } };
  open = opened;
  opened.dialog = openModal({
    title: form.title,
    reference,
    id: "form-title",
    close: word("page-form-close"),
    beside: true,
    language: answer.language,
    content: (head, shut) => { made.body.prepend(head); made.closing.addEventListener("click", shut); return [made.body]; },
    onClose: () => close(opened),
  });
  made.body.addEventListener("submit", submit);
  made.body.addEventListener("input", () => { showFields(); save(opened); });
  showProblems(form.problems);
  showFields();
  if (!form.problems.length) firstShown()?.first().focus();
}

function build(form, values) {
  const fields = form.fields.map((asked) => field(asked, values[asked.id]));
  const summary = make("div", { class: "problems", tabindex: "-1", role: "group", hidden: true });
  const status = make("p", { class: "status", role: "status" });
  const closing = make("button", { type: "button", class: "button", text: word("page-form-close") });
  const foot = make(
    "footer",
    { class: "dialog-foot" },
    status,
    closing,
    make("button", { type: "submit", class: "button primary", text: word("page-form-preview") }),
  );
  const intro = form.intro.map((text) => make("p", { class: "intro", text }));
  const inner = make("div", { class: "dialog-body" }, ...intro, summary, ...fields.map((one) => one.root));
  const body = make("form", { class: "dialog-form", novalidate: true }, inner, foot);
  return { body, fields, summary, status, closing };
}

// A field that depends on another is shown while that one has the answer; one with a problem is always shown.
function showFields() {
  const values = new Map(open.fields.map((one) => [one.id, one.read()]));
  for (const one of open.fields) {
    const [other, wanted] = one.asked.only_if ?? [];
    const found = values.get(other);
    const applies = !one.asked.only_if || (Array.isArray(found) ? found.includes(wanted) : found === wanted);
    one.root.hidden = !applies && !one.root.classList.contains("wrong");
  }
}

const firstShown = () => open.fields.find((one) => !one.root.hidden);

// What applies. A question that was never answered is left out, so that it counts as open and not as emptied.
function given() {
  const shown = open.fields.filter((one) => !one.root.hidden).map((one) => [one, one.read()]);
  const told = shown.filter(([one, value]) => value.length || !one.asked.required || open.form.values[one.id]);
  return Object.fromEntries(told.map(([one, value]) => [one.id, value]));
}

async function submit(event) {
  event.preventDefault();
  const asking = open;
  const button = asking.body.querySelector("[type=submit]");
  button.setAttribute("aria-busy", "true");
  asking.status.replaceChildren();
  const answer = await fill(asking.form, given(), asking.about);
  button.removeAttribute("aria-busy");
  if (open !== asking) return;
  if (answer?.kind === "form") {
    showProblems(answer.form.problems);
    showFields();
  } else if (answer?.kind === "toast" && answer.refused) {
    asking.status.className = "status refused";
    asking.status.replaceChildren(icon("warn"), make("span", { text: answer.text }));
  } else {
    finish(asking, answer);
  }
}

// What was written is with the core now; the preview takes the place of the form.
function finish(asking, answer) {
  dropDraft(asking.name);
  open = null;
  asking.dialog.close();
  if (answer?.kind === "show") {
    const entry = showPrivately(answer, asking.about, asking.name);
    requestAnimationFrame(() => document.querySelector(`[data-key="${entry.id}"]`)?.focus());
  } else {
    takeAnswer(answer, asking.about);
  }
}

// What was written outlives the form, a reload too.
function save(left) {
  keepDraft(left.name, Object.fromEntries(left.fields.map((one) => [one.id, one.read()])));
}

function leave() {
  const left = open;
  if (!left) return;
  close(left);
  left.dialog.close();
  left.dialog.remove();
}

function close(closed) {
  if (open !== closed) return;
  open = null;
  toast("staff", "");
}

function showProblems(problems) {
  const byField = new Map(problems.map((one) => [one.field, one.text]));
  for (const one of open.fields) one.problem(byField.get(one.id) ?? "");
  const links = open.fields
    .filter((one) => byField.has(one.id))
    .map((one) =>
      make("li", {}, make("button", { type: "button", class: "link", text: one.asked.label, on: { click: () => one.first().focus() } })),
    );
  open.summary.hidden = links.length === 0;
  open.summary.replaceChildren(make("p", { id: "problems-title", text: word("page-fields-wrong") }), make("ul", {}, ...links));
  open.summary.setAttribute("aria-labelledby", "problems-title");
  if (links.length) open.summary.focus();
}
