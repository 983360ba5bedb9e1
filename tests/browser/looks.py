"""What makes a page usable for everybody, asked of the page itself."""

from selenium.webdriver import Chrome

_NAMES = """
const named = (node) => node.getAttribute("aria-label") || node.getAttribute("aria-labelledby")
  || node.textContent.trim() || node.labels?.[0]?.textContent;
const wanted = "button, a, input, select, textarea, summary, [role=log], section, nav, dialog";
return [...document.querySelectorAll(wanted)]
  .filter((node) => node.checkVisibility() && !named(node)).map((node) => node.outerHTML.slice(0, 120));
"""

_TARGETS = """
const text = "input:not([type=radio], [type=checkbox])";
const controls = `button:not(.link), .option, ${text}, select, textarea, summary`;
return [...document.querySelectorAll(controls)]
  .filter((node) => node.checkVisibility() && !node.closest(".lines, .hidden") && !node.matches(".hidden"))
  .map((node) => [node.outerHTML.slice(0, 90), node.getBoundingClientRect()])
  .filter(([, box]) => box.height < 43.5 || box.width < 43.5)
  .map(([html, box]) => `${Math.round(box.width)}x${Math.round(box.height)} ${html}`);
"""

_CONTRAST = """
const parse = (colour) => {
  const numbers = colour.match(/-?[\\d.]+(e-?\\d+)?/g).map(Number);
  const scale = colour.startsWith("color(") ? 255 : 1;
  return { rgb: numbers.slice(0, 3).map((one) => one * scale), alpha: numbers[3] ?? 1 };
};
const over = (top, below) => top.rgb.map((one, at) => one * top.alpha + below[at] * (1 - top.alpha));
const ground = (node) => {
  const layers = [];
  for (let at = node; at; at = at.parentElement) {
    const found = parse(getComputedStyle(at).backgroundColor);
    layers.push(found);
    if (found.alpha === 1) break;
  }
  return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255]);
};
const light = (rgb) => rgb.map((one) => one / 255)
  .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
  .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
const faded = (node) => {
  let opacity = 1;
  for (let at = node; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
  return opacity;
};
const found = new Map();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode.parentElement;
  if (!walker.currentNode.textContent.trim() || !node.checkVisibility()) continue;
  if (node.closest(".hidden, .skip, .pending")) continue;
  if (document.querySelector("dialog[open]") && !node.closest("dialog")) continue;
  const below = ground(node);
  const colour = parse(getComputedStyle(node).color);
  const seen = over({ rgb: colour.rgb, alpha: colour.alpha * faded(node) }, below);
  const [high, low] = [light(seen), light(below)].sort((a, b) => b - a);
  const ratio = (high + 0.05) / (low + 0.05);
  const name = node.className || node.tagName;
  if (ratio < 4.5) found.set(name, `${ratio.toFixed(2)} ${name} "${node.textContent.slice(0, 30)}"`);
}
return [...found.values()];
"""

_OVERFLOW = """
const width = document.documentElement.clientWidth;
const strips = ".desk-head, .rooms, .card-body > .buttons";
return [...document.querySelectorAll("body *")]
  .filter((node) => node.checkVisibility() && !node.closest(strips) && !node.closest(".hidden, .skip, svg"))
  .filter((node) => node.getBoundingClientRect().right > width + 1)
  .map((node) => node.outerHTML.slice(0, 90));
"""

_TWICE = """
const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
return ids.filter((id, at) => ids.indexOf(id) !== at);
"""

_QUESTIONS = {
    "without a name": _NAMES,
    "too small to tap": _TARGETS,
    "too faint": _CONTRAST,
    "wider than the screen": _OVERFLOW,
    "the same id twice": _TWICE,
}


def faults(chrome: Chrome) -> list[str]:
    """List what would keep somebody from using the page as it is now."""
    return [f"{what}: {one}" for what, ask in _QUESTIONS.items() for one in chrome.execute_script(ask)]
