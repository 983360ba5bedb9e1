// Making and keeping elements. Words enter as text only, never as markup.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  attach: "M8 12.500 14.500 6a3 3 0 0 1 4.300 4.300l-8.500 8.400a5 5 0 0 1-7-7L11 4",
  back: "M15 5l-7 7 7 7",
  ban: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM5.700 5.700l12.600 12.600",
  bell: "M6 16V11a6 6 0 1 1 12 0v5l1.500 2h-15zM10 21h4",
  chat: "M4 7a3 3 0 0 1 3-3h10a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-6l-5 4v-4a2 2 0 0 1-2-2z",
  check: "M5 12.500l4.500 4.500L19 7.500",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5.500l3.500 2",
  close: "M6 6l12 12M18 6L6 18",
  down: "M5 9l7 7 7-7",
  edit: "M4 20l1-4.500L16 4.500l3.500 3.500L8.500 19z",
  remove: "M6 7h12M10 7V4.500h4V7M8 7l1 13h6l1-13",
  file: "M7 3h7l5 5v13H7zM14 3v5h5",
  hash: "M9 4 7 20M17 4l-2 16M4 9h16M4 15h16",
  more: "M12 5.500v.1M12 12v.1M12 18.500v.1",
  panel: "M4 5h16v14H4zM4 10h16M10 10v9",
  send: "M4 12 20 4l-5.500 16-3.500-6.500z",
  shield: "M12 3l8 3v6c0 4.500-3.300 7.700-8 9-4.700-1.300-8-4.500-8-9V6z",
  slash: "M15.500 4 8.500 20",
  warn: "M12 4 2.800 20h18.400zM12 10v4.500M12 17.300v.1",
};

export function make(tag, given = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") node.className = value;
    else if (name === "text") node.textContent = value;
    else if (name === "on") for (const [event, act] of Object.entries(value)) node.addEventListener(event, act);
    else if (name === "data") Object.assign(node.dataset, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((one) => one !== null && one !== undefined && one !== ""));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

export const byId = (id) => document.getElementById(id);

// Bring the children of `parent` in line with `items`, keeping the elements that are there already: a screen
// reader hears only what is new, and the focus stays where it is.
export function keep(parent, items, keyOf, create, update) {
  const present = new Map([...parent.children].map((node) => [node.dataset.key, node]));
  let before = null;
  for (const item of items) {
    const key = keyOf(item);
    let node = present.get(key);
    present.delete(key);
    if (node === undefined) {
      node = create(item);
      node.dataset.key = key;
    } else if (update) {
      update(node, item);
    }
    const place = before === null ? parent.firstElementChild : before.nextElementSibling;
    if (place !== node) parent.insertBefore(node, place);
    before = node;
  }
  for (const node of present.values()) node.remove();
}

// Two letters that stand for somebody, and a tint of his own.
export function avatar(person, index) {
  const letters = person.label.split(/\s+/).map((one) => one[0]).slice(0, 2).join("");
  return make("span", { class: `avatar tint-${index}`, text: letters, "aria-hidden": "true" });
}
