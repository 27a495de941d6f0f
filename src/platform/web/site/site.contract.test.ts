import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { webOptions } from "../../../../test/support/web.ts";
import {
  accessibilityLabel,
  addPage,
  addSitePages,
  html,
  open,
  openWeb,
  type EarlierTerms,
  type SiteSettings,
  type WebOptions,
} from "../index.ts";

const legal = {
  publisher: "Mairie de Sauvelande",
  seat: "1 place du Marché, 72000 Sauvelande",
  telephone: "01 99 00 00 00",
  director: "La maire de Sauvelande",
  maker: "Atelier du Port",
  host: { name: "Hébergeur d’essai", seat: "2 rue du Port", telephone: "01 99 00 00 01" },
} as const;

const withSite = async (
  settings: SiteSettings,
  use: (web: FastifyInstance) => Promise<void>,
  changes: Partial<WebOptions> = {},
  earlier?: () => Promise<readonly EarlierTerms[]>,
): Promise<void> => {
  const web = await openWeb(webOptions(changes));
  addSitePages(web, async () => settings, undefined, earlier);
  addPage(web, {
    paths: { fr: "/page", en: "/en/page" },
    access: open,
    render: async () => ({ title: "Page", main: html`<h1>Page</h1>` }),
  });
  try {
    await use(web);
  } finally {
    await web.close();
  }
};

suite("what a publisher says of a site", () => {
  test("REC-06: stands in the legal notice; before it is filled the page says who fills it", async () => {
    await withSite({ legal }, async (web) => {
      const { body } = await web.inject("/mentions-legales");
      const { host, ...own } = legal;
      for (const value of [...Object.values(own), ...Object.values(host)])
        assert.ok(body.includes(value), value);
      assert.doesNotMatch(body, /Immatriculation/);
    });
    await withSite({}, async (web) => {
      assert.match(
        (await web.inject("/mentions-legales")).body,
        /pas encore remplies[^]*Réglages du site/,
      );
      assert.match((await web.inject("/en/legal-notice")).body, /not filled in yet/);
    });
  });

  test("stands in the terms of use, in each language with their version; before they are written the page says so (REC-07)", async () => {
    const terms = {
      day: "2027-01-15",
      fr: "# Accès\n\nLa lecture est <libre>.",
      en: "# Access\n\nReading is free.",
    };
    await withSite({ terms }, async (web) => {
      const french = (await web.inject("/conditions")).body;
      assert.match(
        french,
        /Version du 15 janvier 2027 \([0-9a-f]{12}\)[^]*<h2>Accès<\/h2>\s*<p>La lecture est &lt;libre&gt;\.<\/p>/,
      );
      assert.match((await web.inject("/en/terms")).body, /<h2>Access<\/h2>\s*<p>Reading is free\./);
    });
    await withSite({}, async (web) => {
      assert.match((await web.inject("/conditions")).body, /pas encore publiées/);
      assert.match((await web.inject("/en/terms")).body, /not published yet/);
    });
  });

  test("REC-54: stands in terms of which those that held before remain to be read, with when they held", async () => {
    const terms = { day: "2027-01-15", fr: "Nouvelles.", en: "New ones." };
    const before = { day: "2025-09-01", fr: "# Accès\n\nAnciennes <b>.", en: "Old ones." };
    const earlier = async () => [
      {
        terms: before,
        from: Temporal.Instant.from("2025-09-01T08:00:00Z"),
        until: Temporal.Instant.from("2027-01-15T08:00:00Z"),
      },
    ];
    await withSite(
      { terms },
      async (web) => {
        assert.match(
          (await web.inject("/conditions")).body,
          /Nouvelles\.[^]*Versions précédentes[^]*Version du 1er septembre 2025[^]*En vigueur du[^]*2025[^]*2027[^]*<h3>Accès<\/h3>\s*<p>Anciennes &lt;b&gt;\./,
        );
        assert.match((await web.inject("/en/terms")).body, /Earlier versions[^]*Old ones\./);
      },
      {},
      earlier,
    );
    await withSite({ terms }, async (web) => {
      assert.doesNotMatch((await web.inject("/conditions")).body, /Versions précédentes/);
    });
  });

  test("decides the state of accessibility: without an audit a site does not conform, whatever its tests say", async () => {
    const audit = (rate: number) => ({ audit: { day: "2027-02-01", by: "Cabinet d’essai", rate } });
    assert.equal(accessibilityLabel({}, "fr"), "Accessibilité : non conforme");
    assert.equal(accessibilityLabel(audit(49), "fr"), "Accessibilité : non conforme");
    assert.equal(accessibilityLabel(audit(50), "en"), "Accessibility: partly conformant");
    assert.equal(accessibilityLabel(audit(100), "fr"), "Accessibilité : totalement conforme");
    await withSite({}, async (web) => {
      const { body } = await web.inject("/accessibilite");
      assert.match(body, /Ce site est non conforme/);
      assert.match(body, /5\. Tableaux/);
      assert.equal(body.match(/<tr role="row">/g)?.length, 14);
    });
    const told = { ...audit(72), accessibilityContact: "acces@sauvelande.example" };
    await withSite(told, async (web) => {
      const { body } = await web.inject("/en/accessibility");
      assert.match(body, /The audit of 1 February 2027, by Cabinet d’essai, finds 72%/);
      assert.match(body, /acces@sauvelande\.example/);
    });
  });
});

suite("a site that is closed for a while", () => {
  const maintenance = async () => ({ fr: "Retour à 14 h.", en: "Back at 2 pm." });

  test("REC-03: says so on every page in the operator's words, but for the way in and the display", async () => {
    await withSite(
      {},
      async (web) => {
        const closed = await web.inject("/page");
        assert.equal(closed.statusCode, 503);
        assert.equal(closed.headers["retry-after"], "600");
        assert.match(closed.body, /Retour à 14 h\./);
        assert.match((await web.inject("/en/page")).body, /Back at 2 pm\./);
        assert.equal((await web.inject("/affichage")).statusCode, 200);
        assert.equal((await web.inject("/healthz")).statusCode, 200);
      },
      { maintenance },
    );
  });

  test("is open to staff, and to everybody when it is over", async () => {
    const visitor = {
      kind: "staff",
      account: "a",
      name: "Ariane Delorme",
      assignments: [],
      authenticatedAt: Temporal.Instant.from("2027-03-31T07:00:00Z"),
      session: "s",
    } as const;
    const gate = { ...webOptions().gate, visitorOf: async () => visitor };
    const isOpen = async (web: FastifyInstance) =>
      assert.equal((await web.inject("/page")).statusCode, 200);
    await withSite({}, isOpen, { maintenance, gate });
    await withSite({}, isOpen, { maintenance: async () => null });
  });
});

suite("the limits of a site", () => {
  test("answer 429 with a page that says when to come back, where a route sets one", async () => {
    await withSite({}, async (web) => {
      const rateLimit = { max: 2, timeWindow: "1 minute" };
      web.get("/often", { config: { access: open, rateLimit } }, async () => "x");
      assert.equal((await web.inject("/often")).statusCode, 200);
      assert.equal((await web.inject("/often")).statusCode, 200);
      const refused = await web.inject("/often");
      assert.equal(refused.statusCode, 429);
      assert.match(refused.body, /Trop de demandes[^]*web\.too-many/);
      assert.ok(Number(refused.headers["retry-after"]) > 0);
    });
  });

  test("send a page once while it stays the same, and again when it is chosen otherwise", async () => {
    await withSite({}, async (web) => {
      const first = await web.inject("/page");
      const headers = { "if-none-match": String(first.headers.etag) };
      const again = await web.inject({ url: "/page", headers });
      assert.equal(again.statusCode, 304);
      assert.equal(again.body, "");
      const cookie = "egide-display=dark.normal";
      const dark = await web.inject({ url: "/page", headers: { ...headers, cookie } });
      assert.equal(dark.statusCode, 200);
      assert.match(dark.body, /data-theme="dark"/);
      assert.equal((await web.inject("/rien")).headers.etag, undefined);
    });
  });

  test("keep a first visit under 60 kB: page, style, script, font and mark together", async () => {
    await withSite({}, async (web) => {
      const headers = { "accept-encoding": "br" };
      const size = async (url: string) => (await web.inject({ url, headers })).rawPayload.length;
      const { body } = await web.inject("/accessibilite");
      const sheet = /href="(\/assets\/egide-\w+\.css)"/.exec(body)?.[1] ?? assert.fail();
      const font = /url\("([^"]+)"\)/.exec((await web.inject(sheet)).body)?.[1] ?? assert.fail();
      const others = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
        ([, url = ""]) => url,
      );
      let around = 0;
      for (const url of new Set([...others, font])) around += await size(url);
      assert.ok(others.length >= 3);
      // The walk of all pages (test/journeys/) holds each of them to the 15 kB that this leaves.
      assert.ok(around < 45_000, `${around} bytes`);
      assert.ok((await size("/accessibilite")) < 8_000);
    });
  });
});
