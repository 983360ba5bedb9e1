// A dialog that takes the focus and gives it back, also when what opened it was drawn anew meanwhile.

import { byId, icon, make } from "./dom.js";

export function openModal({ title, id, close, kind = "", language = null, content, onClose }) {
  const shut = () => dialog.close();
  const head = make(
    "header",
    { class: "dialog-head" },
    make("h2", { id, text: title }),
    make("button", { type: "button", class: "icon-button", "aria-label": close, on: { click: shut } }, icon("close")),
  );
  const dialog = make("dialog", { class: `dialog ${kind}`, "aria-labelledby": id, lang: language });
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
  dialog.showModal();
  return dialog;
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
