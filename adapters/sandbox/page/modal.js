// A dialog that takes the focus and gives it back, also when what opened it was drawn anew meanwhile.

import { byId, icon, make } from "./dom.js";

const WIDE = matchMedia("(min-width: 64em)"); // as in the style sheets: side by side

// With `beside` it leaves the conversation and the card in reach where there is room for both.
export function openModal({ title, reference = "", id, close, beside = false, language = null, content, onClose }) {
  const shut = () => dialog.close();
  const about = reference ? make("span", { class: "reference", text: reference }) : "";
  const head = make(
    "header",
    { class: "dialog-head" },
    make("h2", { id }, make("span", { text: title }), about && " ", about),
    make("button", { type: "button", class: "icon-button", "aria-label": close, on: { click: shut } }, icon("close")),
  );
  const dialog = make("dialog", { class: beside ? "dialog beside" : "dialog", "aria-labelledby": id, lang: language });
  dialog.append(...content(head, shut));
  const opener = document.activeElement;
  const place = opener?.closest("[id]")?.id;
  const action = opener?.dataset.action;
  dialog.addEventListener("close", () => {
    dialog.remove();
    onClose();
    giveBack(opener, place, action);
  });
  document.body.append(dialog);
  if (beside && WIDE.matches) show(dialog);
  else dialog.showModal();
  return dialog;
}

function show(dialog) {
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) dialog.close();
  });
  dialog.show();
}

function giveBack(opener, place, action) {
  if (document.activeElement !== document.body) return;
  if (opener?.isConnected && opener !== document.body) {
    opener.focus();
    return;
  }
  const alike = action === undefined ? null : byId(place)?.querySelector(`[data-action="${CSS.escape(action)}"]`);
  (alike ?? byId("card-summary")).focus();
}
