import type { ServiceConfig } from "./config.ts";
import { cookies, setCookie } from "./cookie.ts";

/**
 * Deletes what services have left here: cookies on every path and domain that the page can reach, and keys of storage. What
 * scripts cannot see (HttpOnly) is expired by the server that the choice is sent to.
 */
export const erase = (services: readonly ServiceConfig[]): void => {
  for (const { trackers } of services)
    for (const [name, kind] of trackers) {
      const isIt = (found: string): boolean => matches(name, found);
      if (kind === "cookie")
        for (const found of cookies().map((pair) => pair.split("=", 1)[0] ?? ""))
          if (isIt(found)) expire(found);
      if (kind === "local-storage") clear(() => localStorage, isIt);
      if (kind === "session-storage") clear(() => sessionStorage, isIt);
      if (kind === "indexed-db")
        void indexedDB
          .databases?.()
          .then((all) =>
            all.forEach(
              (each) => each.name && isIt(each.name) && indexedDB.deleteDatabase(each.name),
            ),
          );
      if (kind === "cache-storage")
        void globalThis.caches
          ?.keys()
          .then((all) => all.forEach((each) => isIt(each) && void caches.delete(each)));
    }
};

/** `*` stands for any characters; nothing else of a name is a pattern. */
const matches = (name: string, found: string): boolean => {
  const parts = name.split("*");
  const last = parts.pop() ?? "";
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const next = found.indexOf(part, at);
    if (next < 0 || (index === 0 && next > 0)) return false;
    at = next + part.length;
  }
  return parts.length === 0
    ? found === last
    : found.length >= at + last.length && found.endsWith(last);
};

const expire = (name: string): void => {
  const labels = location.hostname.split(".");
  const domains = ["", ...labels.map((_, at) => `;Domain=${labels.slice(at).join(".")}`)];
  const steps = location.pathname.split("/");
  const paths = steps.flatMap((_, at) => {
    const path = steps.slice(0, at + 1).join("/");
    return [path || "/", `${path}/`];
  });
  for (const domain of domains)
    for (const path of new Set(paths)) {
      setCookie(`${name}=;Max-Age=0;Path=${path}${domain}`);
      // A cookie that was set for secure or partitioned use goes by the same attributes alone.
      setCookie(`${name}=;Max-Age=0;Path=${path}${domain};Secure;SameSite=None;Partitioned`);
    }
};

const clear = (open: () => Storage, isIt: (name: string) => boolean): void => {
  try {
    const storage = open();
    for (const key of Object.keys(storage)) if (isIt(key)) storage.removeItem(key);
  } catch {
    // Storage that is denied holds nothing.
  }
};
