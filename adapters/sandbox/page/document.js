// Looking at a document: fetched once, shown if it is a picture, and saved on request. Never run.

import { make } from "./dom.js";
import { openModal } from "./modal.js";
import { word } from "./state.js";

const PICTURES = new Set(["image/jpeg", "image/png", "image/webp", "image/gif"]);

export function openDocument(granted) {
  const place = make("div", { class: "document" });
  const body = make("div", { class: "dialog-body" }, make("p", { class: "document-name", text: granted.name }), place);
  const foot = make("footer", { class: "dialog-foot" });
  let address = null;
  openModal({
    title: word("page-document-title"),
    id: "document-title",
    close: word("page-close"),
    content: (head, shut) => {
      foot.append(make("button", { type: "button", class: "button", text: word("page-close"), on: { click: shut } }));
      return [head, body, foot];
    },
    onClose: () => address && URL.revokeObjectURL(address),
  });
  if (granted.link) showLink(granted.link, place, foot);
  else fetchFile(granted, place, foot).then((made) => { address = made; });
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

async function fetchFile(granted, place, foot) {
  place.append(make("p", { text: word("page-document-once") }));
  let content = null;
  try {
    const response = await fetch(`/document/${encodeURIComponent(granted.ticket)}`, { method: "POST" });
    content = response.ok ? await response.arrayBuffer() : null;
  } catch {
    content = null;
  }
  if (content === null) {
    place.replaceChildren(make("p", { class: "status refused", role: "status", text: word("page-document-failed") }));
    return null;
  }
  const picture = PICTURES.has(granted.media_type);
  const address = URL.createObjectURL(new Blob([content], { type: picture ? granted.media_type : "application/octet-stream" }));
  if (picture) place.prepend(make("img", { src: address, alt: granted.name }));
  foot.append(make("a", { class: "button primary", href: address, download: granted.name, text: word("page-document-save") }));
  return address;
}
