import type { ServiceConfig } from "./config.ts";
import { cookies, setCookie } from "./cookie.ts";

/**
 * Deletes what services have left here: cookies on every path and domain that the page can reach, and keys of storage. What
 * scripts cannot see (HttpOnly) is expired by the server that the choice is sent to.
 */
export const erase = (services: readonly ServiceConfig[]): void => {
  for (const { trackers } of services)
    for (const [name, kind = "cookie"] of trackers) {
      const isIt = (found: string): boolean => matches(name, found);
      if (kind === "cookie")
        for (const found of cookies().map((pair) => pair.split("=", 1)[0] ?? ""))
          if (isIt(found)) expire(found);
      if (/^(?:local|session)-/.test(kind)) clear(kind, isIt);
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
const matches = (name: string, found: string): boolean =>
  new RegExp(`^${name.replace(/[^\w*]/g, String.raw`\$&`).replaceAll("*", ".*")}$`, "s").test(
    found,
  );

const expire = (name: string): void => {
  const labels = location.hostname.split(".");
  const domains = ["", ...labels.map((_, at) => `;Domain=${labels.slice(at).join(".")}`)];
  const steps = location.pathname.split("/");
  const paths = steps.flatMap((_, at) => {
    const path = steps.slice(0, at + 1).join("/");
    return [path || "/", `${path}/`];
  });
  for (const domain of domains)
    for (const path of paths)
      // A cookie that was set for secure or partitioned use goes by the same attributes alone.
      for (const use of ["", ";Secure;SameSite=None;Partitioned"])
        setCookie(`${name}=;Max-Age=0;Path=${path}${domain}${use}`);
};

const clear = (kind: string, isIt: (name: string) => boolean): void => {
  try {
    const storage = kind === "local-storage" ? localStorage : sessionStorage;
    for (const key of Object.keys(storage)) if (isIt(key)) storage.removeItem(key);
  } catch {
    // Storage that is denied holds nothing.
  }
};
