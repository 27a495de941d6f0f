import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { civilDay } from "../../kernel/index.ts";
import { decoded, withConsole, type OpenedConsole } from "./console.fixture.ts";

const list = "/console/valmarine/offres";
const today = civilDay(Temporal.Now.instant());

const typed = {
  title: "Médecin du travail (H/F)",
  family: "health",
  description: "## Le poste\nVous suivez **les agents**.",
  contract: "permanent",
  workingTime: "full",
  telework: "none",
  salaryFrom: "60 000",
  salaryTo: "70000",
  salaryPeriod: "year",
  places: "Port-Valmarine (44)\n29000 Quimper",
  closesOn: today.add({ days: 20 }).toString(),
  contactEmail: "emploi@valmarine.example",
  questions: "Êtes-vous inscrit à l’ordre ?",
};

const written = async ({ send }: OpenedConsole, fields = {}): Promise<string> => {
  const sent = await send(`${list}/nouvelle`, { ...typed, ...fields });
  assert.equal(sent.statusCode, 303, decoded(sent).slice(0, 4000));
  return String(sent.headers.location);
};

suite("the console of offers", () => {
  test("writes, shows, publishes, duplicates and ends an offer, each act said before it is done", async () => {
    await withConsole(async (console) => {
      const { get, send, signIn } = console;
      signIn("recruiter");
      assert.match(decoded(await get(list)), /Développeur/);
      const refused = await send(`${list}/nouvelle`, {
        ...typed,
        salaryTo: "10",
        closesOn: "2030-02-31",
        contactEmail: "personne",
      });
      assert.equal(refused.statusCode, 400);
      const wrong = await send(`${list}/nouvelle`, {
        ...typed,
        salaryTo: "10",
        closesOn: "2030-02-31",
      });
      assert.match(decoded(wrong), /au-dessous du plus bas/);
      assert.match(decoded(wrong), /Ce jour n’existe pas/);
      assert.match(decoded(wrong), /Vous suivez \*\*les agents/, "what was typed is kept");

      const bare = await written(console, { description: "", places: "" });
      assert.match(
        decoded(await get(bare)),
        /il manque encore : la description du poste ; un lieu de travail\./,
      );
      const incomplete = await send(`${bare}/publier`, {});
      assert.equal(incomplete.statusCode, 409);

      const offer = await written(console);
      const draft = decoded(await get(offer));
      assert.match(draft, /Brouillon/);
      assert.match(draft, /<strong>les agents<\/strong>/);
      assert.match(draft, /Port-Valmarine \(Loire-Atlantique\) ; Quimper \(Finistère\)/);
      const later = today.add({ days: 3 }).toString();
      assert.equal((await send(`${offer}/publier`, { on: "2020-01-01" })).statusCode, 400);
      assert.equal((await send(`${offer}/publier`, { on: later })).statusCode, 303);
      assert.match(decoded(await get(offer)), /Programmée/);
      assert.equal((await send(`${offer}/rendre`, {})).statusCode, 303);
      assert.equal((await send(`${offer}/publier`, {})).statusCode, 303);
      assert.match(decoded(await get(offer)), /En ligne/);

      const stale = await send(`${offer}/pourvoir`, { revision: "1" });
      assert.equal(stale.statusCode, 409);
      assert.match(decoded(stale), /Quelqu’un d’autre a changé cette offre/);
      const copy = await send(`${offer}/dupliquer`, {});
      assert.notEqual(copy.headers.location, offer);
      assert.match(decoded(await get(`${offer}/pourvoir`)), /quitte aussitôt la recherche/);
      assert.equal((await send(`${offer}/pourvoir`, {})).statusCode, 303);
      assert.match(decoded(await get(offer)), /Pourvue/);
      assert.match(
        decoded(await get(`${offer}/retirer`)),
        /n’est plus, dans un état qui le permet/,
      );
      assert.equal((await send(`${offer}/archiver`, {})).statusCode, 303);
      assert.match(decoded(await get(list)), /Offres archivées \(1\)/);
    });
  });

  test("asks for a second person where the body wants it", async () => {
    await withConsole(async (console) => {
      const { get, send, signIn } = console;
      signIn("recruiter");
      await send(`${list}/seconde-lecture`, { isReadTwice: "true" });
      assert.match(decoded(await get(list)), /Demandée/);
      const offer = await written(console);
      assert.equal((await send(`${offer}/publier`, {})).statusCode, 409);
      assert.equal((await send(`${offer}/relire`, {})).statusCode, 303);
      assert.equal((await send(`${offer}/publier`, {})).statusCode, 409);
      const today = async (): Promise<string> => decoded(await get("/console/valmarine"));
      assert.doesNotMatch(await today(), /seconde lecture/, "not to whoever wrote it");
      signIn("recruiter", "Gaspard Aubrevoie");
      assert.match(await today(), /Des offres attendent une seconde lecture : 1/);
      assert.equal((await send(`${offer}/publier`, {})).statusCode, 303);
      assert.doesNotMatch(await today(), /seconde lecture/);
    });
  });

  test("REC-26, REC-27: is that of one body: of another, nothing is there", async () => {
    await withConsole(async (console) => {
      const { get, signIn, web } = console;
      signIn("recruiter");
      const offer = await written(console);
      const elsewhere = offer.replace("/valmarine/", "/littoral/");
      signIn("recruiter", "Gaspard Aubrevoie", "littoral");
      for (const path of ["", "/modifier", "/publier", "/dupliquer"]) {
        assert.equal((await get(`${offer}${path}`)).statusCode, 404, path);
        assert.equal((await get(`${elsewhere}${path}`)).statusCode, 404, path);
        const payload = "revision=1";
        const headers = { "content-type": "application/x-www-form-urlencoded" };
        for (const url of [`${offer}${path}`, `${elsewhere}${path}`]) {
          const { statusCode } = await web.inject({ method: "POST", url, payload, headers });
          assert.ok([403, 404].includes(statusCode), `${url} ${statusCode}`);
        }
      }
      assert.doesNotMatch(decoded(await get("/console/littoral/offres")), /Médecin du travail/);
      signIn("dpo");
      assert.equal((await get(list)).statusCode, 403);
    });
  });

  test("REC-04, REC-05: lets the site administrator alone remove or suspend, with a ground", async () => {
    await withConsole(async (console) => {
      const { get, send, signIn, platform } = console;
      signIn("recruiter");
      const offer = await written(console);
      await send(`${offer}/publier`, {});
      assert.equal((await get(`${offer}/supprimer`)).statusCode, 403);
      signIn("site-administrator", "Isaure Fontclaque", null);
      assert.equal((await get(`${offer}/modifier`)).statusCode, 403);
      assert.equal((await send(`${offer}/suspendre`, { ground: "" })).statusCode, 400);
      const asked = { ground: "Ordonnance du 3 mars", authority: "Tribunal" };
      assert.equal((await send(`${offer}/suspendre`, asked)).statusCode, 303);
      assert.match(decoded(await get(offer)), /Suspendue/);
      assert.equal((await send(`${offer}/lever`, { ground: "Mainlevée" })).statusCode, 303);
      assert.equal(
        (await send(`${offer}/supprimer`, { ground: "Offre trompeuse" })).statusCode,
        303,
      );
      const { rows } = await platform.database.pool.query<{
        decision: string;
        author_name: string;
      }>("select decision, author_name from egide.offer_decision order by number");
      assert.deepEqual(
        rows.map((row) => `${row.decision} ${row.author_name}`),
        ["suspension Isaure Fontclaque", "lifting Isaure Fontclaque", "removal Isaure Fontclaque"],
      );
    });
  });
});
