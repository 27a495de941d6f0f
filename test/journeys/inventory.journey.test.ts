import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { bearsName, livesLonger, type Inventory, type Tracker } from "../../src/consent/index.ts";
import { servedInventories } from "../../src/main/consent/servedInventories.ts";
import { withoutBrowser, withVisitor } from "../browser/browser.ts";
import { pagesOf, whose } from "./everyPage.ts";
import { withWholeServer } from "./wholeServer.ts";

/** What a browser keeps: cookies, and keys of its storage. */
interface Kept {
  readonly name: string;
  readonly kind: Tracker["kind"];
  readonly httpOnly: boolean;
  /** In seconds from now; null: until the browser is closed. */
  readonly seconds: number | null;
}

const keptIn = async (visitor: BrowserContext, page: Page): Promise<readonly Kept[]> => {
  const storage = await page.evaluate<Readonly<Record<string, readonly string[]>>>(`(async () => ({
    "local-storage": Object.keys(localStorage),
    "session-storage": Object.keys(sessionStorage),
    "indexed-db": (await indexedDB.databases()).map(({ name }) => name),
    "cache-storage": self.caches ? await caches.keys() : [],
  }))()`);
  const now = Date.now() / 1_000;
  return [
    ...(await visitor.cookies()).map(({ name, httpOnly, expires }) => ({
      name,
      kind: "cookie" as const,
      httpOnly,
      seconds: expires === -1 ? null : expires - now,
    })),
    ...Object.entries(storage).flatMap(([kind, names]) =>
      names.map((name) => ({
        name,
        kind: kind as Tracker["kind"],
        httpOnly: false,
        seconds: null,
      })),
    ),
  ];
};

/** What is kept and not declared so. */
const strays = ({ services }: Inventory, kept: readonly Kept[]): readonly string[] =>
  kept.flatMap(({ name, kind, httpOnly, seconds }) => {
    const declared = services
      .flatMap(({ trackers }) => trackers)
      .find((tracker) => tracker.kind === kind && bearsName(tracker, name));
    if (declared === undefined) return [`${kind} ${name} is not declared`];
    const isSame = declared.httpOnly === httpOnly || kind !== "cookie";
    const lives = seconds === null ? null : `P${Math.floor(seconds / 86_400)}D`;
    const isInTime =
      lives === null || (declared.duration !== "session" && !livesLonger(lives, declared.duration));
    return [
      ...(isSame ? [] : [`${name}: httpOnly is not ${declared.httpOnly}`]),
      ...(isInTime ? [] : [`${name}: lives ${lives}, not ${declared.duration}`]),
    ];
  });

suite("the inventory of our own pages", () => {
  test("ODS-02, REC-44: finds whatever a page would keep and it does not declare", () => {
    const inventory = { services: [] } as unknown as Inventory;
    const kept = { name: "stray", kind: "local-storage", httpOnly: false, seconds: null } as const;
    assert.deepEqual(strays(inventory, [kept]), ["local-storage stray is not declared"]);
  });

  test(
    "ODS-02, REC-44, CNM-25: declares every cookie and every storage key that any page of ours sets, for whoever it is shown to",
    { skip: withoutBrowser, timeout: 600_000 },
    async () => {
      await withWholeServer(async (server) => {
        const { pages, cookies } = await pagesOf(server);
        assert.ok(pages.length > 70, String(pages.length));
        const inventory = await servedInventories(server.policies, (failure) =>
          assert.fail(JSON.stringify(failure)),
        ).own();
        const address = await server.web.listen({ host: "127.0.0.1", port: 0 });
        const found = new Set<string>();
        let seen = 0;
        for (const who of whose)
          await withVisitor(async (visitor) => {
            const [name = "", value = ""] = cookies[who].split("=");
            if (value !== "")
              await visitor.addCookies([{ name, value, url: address, httpOnly: true }]);
            const page = await visitor.newPage();
            page.on("request", (request) => {
              if (!request.url().startsWith(address) && !/^(?:data|blob):/.test(request.url()))
                found.add(`${request.url()} is asked for`);
            });
            for (const { path } of pages.filter((each) => each.who === who)) {
              await page.goto(`${address}${path}`);
              const kept = await keptIn(visitor, page);
              seen = Math.max(seen, kept.length);
              for (const stray of strays(inventory, kept)) found.add(`${path}: ${stray}`);
            }
          });
        assert.deepEqual([...found], []);
        assert.ok(seen > 1, "forms set their cookie");
      });
    },
  );
});
