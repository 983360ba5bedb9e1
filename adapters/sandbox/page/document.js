// Looking at a document: in the viewer, with a PIN that only the one who opened it sees here.

import { make } from "./dom.js";
import { openModal } from "./modal.js";
import { word } from "./state.js";

export function openDocument(granted) {
  const place = make("div", { class: "document" });
  const body = make("div", { class: "dialog-body" }, make("p", { class: "document-name", text: granted.name }), place);
  const foot = make("footer", { class: "dialog-foot" });
  openModal({
    title: word("page-document-title"),
    id: "document-title",
    close: word("page-close"),
    content: (head, shut) => {
      foot.append(make("button", { type: "button", class: "button", text: word("page-close"), on: { click: shut } }));
      return [head, body, foot];
    },
    onClose: () => {},
  });
  if (granted.link) showLink(granted.link, place, foot);
  else showViewer(granted, place, foot);
}

// The address is the freelancer's: it is shown in full, and opened by a press of its own.
function showLink(link, place, foot) {
  place.append(make("p", { text: word("page-document-elsewhere") }), make("p", { class: "address", text: link }));
  let parsed = null;
  try {
    parsed = new URL(link);
  } catch {
    return;
  }
  if (!["http:", "https:"].includes(parsed.protocol)) return;
  const rel = "noopener noreferrer nofollow";
  foot.append(make("a", { class: "button", href: parsed.href, target: "_blank", rel, text: word("page-document-open-link") }));
}

function showViewer(granted, place, foot) {
  const pin = make("p", { class: "pin" }, make("span", { text: word("page-document-pin") }), " ", make("output", { text: granted.pin }));
  place.append(pin, make("p", { text: word("page-document-once") }));
  const link = { class: "button primary", href: granted.viewer, target: "_blank", rel: "noopener noreferrer" };
  foot.append(make("a", { ...link, text: word("page-document-view") }));
}
