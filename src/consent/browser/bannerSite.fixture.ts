import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { withVisitor } from "../../../test/browser/browser.ts";
import { frenchWords, type BannerWords } from "../model/banner/bannerWords.ts";
import type { Inventory } from "../model/inventory/inventory.ts";
import { parseInventory } from "../model/inventory/readInventory.ts";
import { standaloneConfig } from "./bannerConfig.ts";
import {
  bannerSheet,
  consentModeScript,
  standaloneModule,
  standaloneScript,
} from "./builtFiles.ts";

const exempt = `exemption: { ground: audience, conditions: { publisher-only: true, anonymous-statistics: true,
      no-cross-site: true, no-matching: true, no-third-party: true, informed: true, objection: true,
      thirteen-months: true, twenty-five-months: true } }`;

const text = `format: egide/inventory@1
site: vitrine
title: { fr: Vitrine, en: Showcase }
addresses: ["https://vitrine.example"]
choiceLifetime: P13M
services:
  - id: choix
    name: { fr: Choix, en: Choices }
    category: necessary
    provider: { name: Réseau d’essai, country: FR, role: publisher }
    purpose: { fr: Se souvenir de vos choix., en: Remember your choices. }
    exemption: { ground: requested-service, conditions: { asked-for: true, indispensable: true, no-other-purpose: true } }
    trackers: [{ name: egide-consent, duration: P13M }]
  - id: mesure
    name: { fr: Fréquentation, en: Visits }
    category: audience
    provider: { name: Compteurs SA, country: FR, role: processor }
    purpose: { fr: Compter les visites., en: Count visits. }
    dataKept: P25M
    ${exempt}
    trackers: [{ name: "mesure_*", duration: P13M }]
  - id: lecteur
    name: { fr: Lecteur de vidéos, en: Video player }
    category: media
    provider: { name: Vidéos Ltd, country: IE, role: third-party, policy: "https://videos.example/policy" }
    purpose: { fr: Montrer les vidéos., en: Show the videos. }
    trackers: [{ name: vue, duration: P1D, party: third }]
  - id: carte
    name: { fr: Carte, en: Map }
    category: media
    provider: { name: Maps Inc., country: US, role: third-party }
    purpose: { fr: Situer nos bureaux., en: Show where our offices are. }
    transfer: { country: US, safeguard: { fr: clauses types, en: standard clauses } }
    trackers: [{ name: map_id, duration: P6M }]
  - id: partage
    name: { fr: Boutons de partage, en: Share buttons }
    category: social
    provider: { name: Social Inc., country: US, role: third-party }
    purpose: { fr: Partager une page., en: Share a page. }
    trackers:
      - { name: partage_id, duration: P1D }
      - { name: "partage.*", kind: local-storage, duration: P1D }
      - { name: partage-vu, kind: session-storage, duration: session }
`;

const outcome = parseInventory("inventory.yaml", text);
assert.ok(outcome.ok, JSON.stringify(outcome));

/** A site with a service of each kind. */
export const showcase: Inventory = outcome.value;

/** What a script of a service does: it leaves its mark everywhere. */
const scripts: Readonly<Record<string, string>> = {
  "/mesure.js": "document.cookie='mesure_a=1;Path=/';window.measured=(window.measured||0)+1",
  "/robot.js": "window.robot=(window.robot||0)+1",
  "/partage.js":
    "document.cookie='partage_id=1;Path=/';document.cookie='partage_id=2';localStorage.setItem('partage.x','1');" +
    "sessionStorage.setItem('partage-vu','1');localStorage.setItem('autre','1');window.shared=true;" +
    "addEventListener('beforeunload',()=>{document.cookie='partage_id=3;Path=/'})",
};

const contents = `<h1>Vitrine</h1><p><a href="/page2" id="next">Page suivante</a> <button id="own">Un bouton</button></p>
<script type="text/plain" data-consent="mesure" src="/mesure.js"></script>
<script type="text/plain" data-consent="partage" src="/partage.js"></script>
<script type="text/plain" data-consent="partage" nonce="n0nce">window.inlined=true</script>
<iframe data-consent="lecteur" data-src="/embed?lecteur" title="Une vidéo" width="320" height="180"></iframe>
<img data-consent="carte" data-src="/embed?carte" alt="Une carte">
<link data-consent="partage" rel="stylesheet" data-href="/embed?style">
<p style="height:0"></p><p id="far">${"Des mots. ".repeat(2000)}</p>
<footer><a href="/gestion" data-consent-open>Gestion des cookies</a></footer>`;

const strict =
  "default-src 'none'; script-src 'self' 'nonce-n0nce'; style-src 'self'; img-src 'self'; frame-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

export interface ShowcaseOptions extends BrowserContextOptions {
  readonly inventory?: Inventory;
  readonly words?: BannerWords;
  readonly page?: string;
  readonly tag?: string;
  /** The visitor's browser sends Global Privacy Control. */
  readonly signals?: boolean;
  readonly post?: boolean;
  readonly proof?: boolean;
  /** What answers where choices are sent; null: nobody does. */
  readonly onPost?: (body: string, answer: ServerResponse) => void;
  readonly policy?: string;
  /** The panel is in a file of its own. */
  readonly apart?: boolean;
}

export interface Showcase {
  readonly page: Page;
  readonly visitor: BrowserContext;
  readonly address: string;
  /** Every path that was asked for, in order. */
  readonly asked: string[];
  readonly sent: string[];
  readonly errors: string[];
  cookie(name?: string): Promise<string | null>;
  /** Every cookie by name, the choice left out. */
  leftCookies(): Promise<readonly string[]>;
  press(name: string): Promise<void>;
  /** Opens a path anew. */
  open(path: string): Promise<void>;
  eval<T>(script: string): Promise<T>;
  /** Waits until it is so, also across a new page. */
  until(script: string): Promise<void>;
}

const head = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Vitrine</title><meta name="viewport" content="width=device-width">`;

/** A site that embeds the banner by one tag, and somebody who visits it. */
export const atShowcase = async (
  use: (showcase: Showcase) => Promise<void>,
  options: ShowcaseOptions = {},
): Promise<void> => {
  const { page: body = contents, tag = '<script src="/consent.js" defer></script>' } = options;
  const {
    inventory = showcase,
    words = frenchWords,
    policy = strict,
    signals = false,
    apart = false,
  } = options;
  const { onPost, post, proof, page: _page, tag: _tag, apart: _apart, ...context } = options;
  const [asked, sent, errors]: [string[], string[], string[]] = [[], [], []];
  const config = standaloneConfig(
    { inventory, words },
    { cookie: "egide-consent", post: post ? "/choix" : null, proof: proof ? "/preuve" : null },
    bannerSheet(),
  );
  const { panel, ...others } = config;
  const { plain: _plain, ...one } = config;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = request.url ?? "/";
    asked.push(url);
    const send = (type: string, content: string): void =>
      void response.writeHead(200, { "content-type": type }).end(content);
    if (request.method === "POST") {
      let text = "";
      request.on("data", (part: Buffer) => (text += part.toString()));
      request.on("end", () => {
        sent.push(text);
        if (onPost) onPost(text, response);
        else response.writeHead(204).end();
      });
    } else if (url === "/consent.js")
      send(
        "text/javascript",
        standaloneScript(apart ? { ...others, panelAt: "/panel.json" } : one),
      );
    else if (url === "/consent.mjs") send("text/javascript", standaloneModule(one));
    else if (url === "/panel.json") send("application/json", JSON.stringify(panel));
    else if (url === "/consent-mode.js") send("text/javascript", consentModeScript());
    else if (url in scripts) send("text/javascript", scripts[url] ?? "");
    else if (url.startsWith("/embed")) send("text/html", "<title>x</title><p>Contenu</p>");
    else if (url === "/denied")
      send("text/html", `<body><main>x</main><script src="/consent.js"></script>`);
    else if (url === "/favicon.ico") response.writeHead(404).end();
    else {
      response.setHeader("content-security-policy", policy);
      send(
        "text/html",
        `${head}${tag}</head><body><main>${body.replace(' style="height:0"', "")}</main></body></html>`,
      );
    }
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await withVisitor(async (visitor) => {
      if (signals)
        await visitor.addInitScript(
          "Object.defineProperty(navigator,'globalPrivacyControl',{value:true})",
        );
      const page = await visitor.newPage();
      page.setDefaultTimeout(8_000);
      page.on("pageerror", (error) => void errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !/404/.test(message.text())) errors.push(message.text());
      });
      const cookie = async (name = "egide-consent"): Promise<string | null> =>
        (await visitor.cookies()).find((each) => each.name === name)?.value ?? null;
      const it: Showcase = {
        page,
        visitor,
        address,
        asked,
        sent,
        errors,
        cookie,
        leftCookies: async () =>
          (await visitor.cookies())
            .map(({ name }) => name)
            .filter((name) => name !== "egide-consent"),
        press: async (name) =>
          await page.getByRole("button", { name, exact: true }).first().click(),
        open: async (path) => void (await page.goto(address + path)),
        eval: async <T>(script: string) => await page.evaluate<T>(script),
        until: async (script) => {
          for (let at = 0; at < 80; at++) {
            if (await page.evaluate<boolean>(`!!(${script})`).catch(() => false)) return;
            await page.waitForTimeout(50);
          }
          assert.fail(`never: ${script}`);
        },
      };
      await it.open("/");
      await use(it);
      // A page that is being loaded anew keeps its visitor from being closed.
      await page.waitForTimeout(100);
      await page.goto("about:blank").catch(() => null);
    }, context);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
};
