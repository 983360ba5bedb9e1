// The line to the server. An action is kept until it is confirmed, and goes out again after a lost connection with
// the same id, so that it counts once.

const LONGEST = 1_000_000; // bytes of one action; the server takes a little more
const FIRST_PAUSE = 400; // milliseconds before the first new try
const LONGEST_PAUSE = 5000;
const STORE_PAUSE = 2000; // when the server could not store something

const waiting = new Map();
let socket = null;
let pause = FIRST_PAUSE;
let hear = () => {};
let tellStatus = () => {};

export function connect(onNews, onStatus) {
  hear = onNews;
  tellStatus = onStatus;
  open();
}

export const newId = () => crypto.randomUUID();

// Send an action; resolves with the server's answer, null when there is none.
export function act(action, id = newId()) {
  const spelled = JSON.stringify({ id, ...action });
  if (new Blob([spelled]).size > LONGEST) return Promise.resolve({ kind: "too-long", refused: true });
  return new Promise((resolve) => {
    waiting.set(id, { spelled, resolve });
    transmit(spelled);
  });
}

// Tell the server which case is looked at; nothing is lost with it.
export function watch(reference) {
  transmit(JSON.stringify({ do: "watch", case: reference }));
}

function transmit(spelled) {
  if (socket?.readyState === WebSocket.OPEN) socket.send(spelled);
}

function open() {
  socket = new WebSocket(`ws://${location.host}/ws`);
  socket.addEventListener("open", () => {
    pause = FIRST_PAUSE;
    tellStatus(true);
    for (const { spelled } of waiting.values()) socket.send(spelled);
  });
  socket.addEventListener("message", (event) => receive(JSON.parse(event.data)));
  socket.addEventListener("close", () => {
    tellStatus(false);
    setTimeout(open, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  });
}

function receive(news) {
  const kept = waiting.get(news.id);
  if (news.type === "done" && kept) {
    waiting.delete(news.id);
    kept.resolve(news.answer);
  } else if (news.type === "again" && kept) {
    setTimeout(() => transmit(kept.spelled), STORE_PAUSE);
  } else if (news.type !== "done" && news.type !== "again") {
    hear(news);
  }
}
