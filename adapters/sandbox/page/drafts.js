// What is half written, kept over a reload: in this tab alone, until it is sent or discarded.

const PREFIX = "draft:";
const inMemory = new Map(); // where a browser keeps nothing, or has no room left

export function keepDraft(name, value) {
  inMemory.delete(name);
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    inMemory.set(name, value);
  }
}

export function draft(name) {
  if (inMemory.has(name)) return inMemory.get(name);
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + name));
  } catch {
    return null;
  }
}

export function dropDraft(name) {
  inMemory.delete(name);
  sessionStorage.removeItem(PREFIX + name);
}

// A staff form belongs to who fills it in, to a case, and to what it is about.
export const formName = (who, reference, form, target) => ["form", who, reference ?? "", form, target].join("|");
