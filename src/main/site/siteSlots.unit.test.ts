import assert from "node:assert/strict";
import { test } from "node:test";
import { renderedPage } from "../../../test/support/web.ts";
import { anonymous, type Visitor } from "../../platform/access/index.ts";
import { html } from "../../platform/web/index.ts";
import { bareBody } from "../../organisations/index.ts";
import { publicBodiesOf } from "./publicBodies.ts";
import { siteSlots } from "./siteSlots.ts";

const claire: Visitor = {
  kind: "staff",
  account: "a",
  name: "Claire Marin",
  assignments: [],
  authenticatedAt: Temporal.Instant.from("2027-03-31T07:00:00Z"),
  session: "s",
};

test("every page leads to cookies, and staff to their login until they have signed in", async () => {
  const page = { title: "Une page", main: html`<h1>Une page</h1>` };
  const slots = siteSlots(async () => ({}));
  const shown = async (visitor: Visitor, language: "fr" | "en"): Promise<string> =>
    await renderedPage(page, { visitor, language }, slots);
  for (const [language, cookies, login] of [
    ["fr", 'href="/mes-choix">Mes choix et cookies', 'href="/connexion">Accès des agents'],
    ["en", 'href="/en/my-choices">My choices and cookies', 'href="/en/sign-in">Staff access'],
  ] as const) {
    const stranger = await shown(anonymous, language);
    assert.ok(stranger.includes(cookies) && stranger.includes(login), stranger);
    const staff = await shown(claire, language);
    assert.ok(staff.includes(cookies) && !staff.includes(login), staff);
  }
});

test("pages of a body wear its colours and its logo with its alternative, those of the site the ones of its head", async () => {
  const colours = { accent: "#0b5568", linkColour: "#5a3a78" };
  const bodies = [
    { ...bareBody("rive", "Réseau de la Rive"), ...colours },
    { ...bareBody("port", "Caisse du Port"), acronym: "CDP", parent: "rive", accent: "#276244" },
    { ...bareBody("dune", "Caisse de la Dune"), parent: "rive" },
  ];
  const slots = siteSlots(
    async () => ({ name: "Le site", accent: "#0b5568" }),
    async () => publicBodiesOf(bodies, ["rive"], "rive"),
    async () =>
      new Map([
        ["rive", "aa"],
        ["port", "bb"],
      ]),
  );
  const page = { title: "Une page", main: html`<h1>Une page</h1>` };
  const shown = async (path: string): Promise<string> =>
    await renderedPage(page, { path, language: "fr", visitor: anonymous }, slots);
  const site = await shown("/");
  assert.match(site, /<img class="logo" src="\/logos\/rive\?v=aa" alt="Logo : Réseau de la Rive"/);
  assert.match(site, /accent-0b5568-5a3a78\.css/);
  const port = await shown("/organismes/port");
  assert.match(
    port,
    /<img class="logo" src="\/logos\/port\?v=bb" alt="Logo : CDP"[^]*Caisse du Port/,
  );
  assert.match(port, /accent-276244\.css/);
  assert.doesNotMatch(await shown("/organismes/dune"), /class="logo"/);
});

test("an announcement stands above every page from its first day, or at once, through its last", async () => {
  const shown = async (days: { readonly from?: string; readonly until: string }) => {
    const words = { fr: "Fermé le 8 avril.", en: "Closed on 8 April." };
    const slots = siteSlots(async () => ({ announcement: { tone: "watch", words, ...days } }));
    const page = await renderedPage(
      { title: "Une page", main: html`<h1>Une page</h1>` },
      {},
      slots,
    );
    return page.includes(words.fr);
  };
  assert.equal(await shown({ until: "2027-03-31" }), true, "the day of the test");
  assert.equal(await shown({ until: "2027-03-30" }), false);
  assert.equal(await shown({ from: "2027-03-31", until: "2027-04-08" }), true);
  assert.equal(await shown({ from: "2027-04-01", until: "2027-04-08" }), false);
});
