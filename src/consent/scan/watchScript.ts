/**
 * A script that runs before those of each page and reports what they set, and from which script; the page notices nothing and
 * everything is set all the same.
 *
 * @param report The name of the function of the window that takes `{ kind, text, by }` as JSON: "cookie", "local-storage" or "session-storage"; a cookie
 *   as `name=; attributes`, or a key of storage, never a value; the address of the script.
 */
export const watchScript = (report: string): string => `(() => {
  const report = window[${JSON.stringify(report)}];
  if (typeof report !== "function") return;
  const say = (kind, text) => {
    try {
      const [, by = location.href] = /(https?:\\/\\/[^\\s()]+?):\\d+:\\d+/.exec(new Error().stack ?? "") ?? [];
      void report(JSON.stringify({ kind, text: String(text).slice(0, 500), by }));
    } catch {}
  };
  const nameless = (text) => String(text).replace(/^([^=;]*)=?[^;]*/, "$1=");
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(Document.prototype, "cookie", {
    ...cookie,
    set(text) {
      say("cookie", nameless(text));
      cookie.set.call(this, text);
    },
  });
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    say(this === window.sessionStorage ? "session-storage" : "local-storage", key);
    return setItem.call(this, key, value);
  };
  if (window.CookieStore) {
    const { set } = CookieStore.prototype;
    CookieStore.prototype.set = function (...given) {
      const [first] = given;
      const end = typeof first === "object" && first.expires ? "; expires=" + new Date(first.expires).toUTCString() : "";
      say("cookie", (typeof first === "object" ? first.name : first) + "=" + end);
      return set.apply(this, given);
    };
  }
})();`;

/** The names of what a frame keeps. */
export const keptScript = `(async () => {
  const safely = async (work) => { try { return await work(); } catch { return []; } };
  return {
    "local-storage": await safely(() => Object.keys(localStorage)),
    "session-storage": await safely(() => Object.keys(sessionStorage)),
    "indexed-db": await safely(async () => (await indexedDB.databases()).map(({ name }) => name)),
    "cache-storage": await safely(() => (self.caches ? caches.keys() : [])),
  };
})()`;
