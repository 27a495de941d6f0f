import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { decoded, withConsole, type OpenedConsole } from "./console.fixture.ts";

const list = "/console/valmarine/registre";

/** The fields of a page as it shows them, those of a form that is sent back untouched. */
const fieldsOf = (page: string): Record<string, string | readonly string[]> => {
  const fields: Record<string, string | readonly string[]> = {};
  for (const [, name = "", value = ""] of page.matchAll(
    /<textarea[^>]* name="([^"]+)"[^>]*>\n?([^<]*)<\/textarea>/g,
  ))
    fields[name] = value;
  for (const [input] of page.matchAll(/<input[^>]*>/g)) {
    const [, name = ""] = / name="([^"]+)"/.exec(input) ?? [];
    const [, value = ""] = / value="([^"]*)"/.exec(input) ?? [];
    const isBox = /type="(?:checkbox|radio)"/.test(input);
    if (name === "" || name === "_csrf" || (isBox && !/ checked/.test(input))) continue;
    const before = fields[name];
    // What stands several times in a page is sent several times.
    fields[name] = before === undefined ? value : [before, value].flat();
  }
  for (const [, name = "", options = ""] of page.matchAll(
    /<select[^>]* name="([^"]+)"[^>]*>([^]*?)<\/select>/g,
  ))
    fields[name] = / value="([^"]*)" selected/.exec(options)?.[1] ?? "";
  return fields;
};

const activityOf = async ({ get }: OpenedConsole): Promise<string> => {
  const [, id] = /activites\/([a-z0-9-]+)"/.exec((await get(list)).body) ?? [];
  assert.ok(id);
  return `${list}/activites/${id}`;
};

suite("a register that is kept in the console", () => {
  test("is written part by part, waits, and is published as an edition that its history names", async () => {
    await withConsole(async (console) => {
      const { signIn, get, send, stored } = console;
      signIn("register-editor", "Ermance Vidal");
      const path = await activityOf(console);
      const published = `/registre/${path.split("/").at(-1)}`;
      const before = decoded(await get(published));
      assert.match(before, /Combien de temps/);
      const section = `${path}/modifier/destinataires`;
      const shown = decoded(await get(section));
      assert.match(shown, /RGPD, art\. 28\(3\)[^]*Ajouter : sous-traitant/);

      const row = await send(section, { ...fieldsOf(shown), step: "row-namedProcessors" });
      assert.equal(row.statusCode, 200);
      assert.match(decoded(row), /<legend>Sous-traitant 1<\/legend>/);
      const typed = {
        ...fieldsOf(decoded(row)),
        step: "save",
        "processors-1-used": "yes",
        "namedProcessors-1-name": "Hébergis",
        "namedProcessors-1-signedOn": "2030-02-31",
      };
      const wrong = await send(section, typed);
      assert.equal(wrong.statusCode, 400);
      assert.match(
        decoded(wrong),
        /href="#namedProcessors-1-signedOn">Contrat signé le\s: une date[^]*value="Hébergis"/,
      );
      const saved = await send(section, { ...typed, "namedProcessors-1-signedOn": "2030-02-28" });
      assert.equal(saved.headers.location, path, decoded(saved));
      const page = decoded(await get(path));
      assert.match(page, /Version 1 de Ermance Vidal[^]*Hébergis/);
      assert.equal(decoded(await get(published)), before, "nothing is public yet");
      assert.match(decoded(await get(list)), /modifiée, non publiée/);
      assert.equal((await get(`${list}/publier`)).statusCode, 403, "an editor does not publish");
      assert.equal(await stored.revision("valmarine"), 1);

      signIn("dpo", "Tancrède Loriol");
      assert.match(decoded(await get("/console/valmarine")), /attendent leur publication/);
      const changes = decoded(await get(`${list}/publier`));
      assert.match(changes, /modifiée[^]*Sera publié[^]*Hébergis/);
      const edition = await send(`${list}/publier`, {
        reason: "contrat signé",
        force: "le pays est en cours de vérification",
      });
      assert.equal(edition.headers.location, list, decoded(edition));
      assert.equal(await stored.revision("valmarine"), 2);
      assert.match(decoded(await get(`${path}/versions`)), /Version 1[^]*édition \d{4}-\d\d-\d\d/);
      assert.doesNotMatch(decoded(await get(list)), /non publiée/);
      assert.match(decoded(await get(published)), /Hébergis/);
      assert.match(decoded(await get(`${list}/publier`)), /Rien n’attend d’être publié/);
      assert.match(
        decoded(await get(`${list}/editions`)),
        /Tancrède Loriol[^]*malgré les erreurs \(1\)[^]*le pays est en cours de vérification/,
      );

      assert.match(
        decoded(await get(`${list}/constats?gravite=error`)),
        /recipients\.no-agreement/,
      );
      const off = "{ severity: off, reason: la date est vérifiée }";
      const content = Buffer.from(`rules: { recipients.no-agreement: ${off} }`);
      const changes2 = [{ path: "lint.yaml", content }];
      const author = { kind: "staff", id: "a", name: "Tancrède Loriol" } as const;
      const at = Temporal.Instant.from("2031-03-04T09:00:00Z");
      const save = { policy: "valmarine", base: 2, changes: changes2, author, reason: "pays", at };
      assert.ok((await stored.save(save)).ok);
      assert.match(
        decoded(await get(`${list}/constats?gravite=error`)),
        /Aucun constat[^]*Acceptés par lint\.yaml[^]*la date est vérifiée/,
      );

      const again = fieldsOf(decoded(await get(section)));
      await send(section, { ...again, step: "save", "namedProcessors-1-name": "Hébergis Nord" });
      assert.doesNotMatch(decoded(await get(`${list}/publier`)), /entre-temps/);
      const present = await stored.open("valmarine");
      const file = Buffer.from((await present?.read("register.json")) ?? []).toString();
      const pushed = Buffer.from(file.replace('"Hébergis"', '"Nuages du Sud"'));
      const push = { ...save, base: 3, changes: [{ path: "register.json", content: pushed }] };
      assert.ok((await stored.save(push)).ok);
      const overtaken = decoded(await get(`${list}/publier`));
      assert.match(overtaken, /défait ce qui est venu entre-temps[^]*Par rapport à l’édition/);
      assert.match(overtaken, /Nuages du Sud[^]*Hébergis Nord/, "in words");
      const [, both] =
        /publié autrement entre-temps[^]*?href="([^"]*\/versions\/0)"/.exec(overtaken) ?? [];
      assert.match(decoded(await get(both ?? "")), /Nuages du Sud[^]*Hébergis Nord/);
    });
  });

  test("shows two people who write the same part both versions, and loses none of them", async () => {
    await withConsole(async (console) => {
      const { signIn, get, send } = console;
      signIn("dpo", "Orane Velmont");
      const path = await activityOf(console);
      const section = `${path}/modifier/finalites`;
      const hers = fieldsOf(decoded(await get(section)));
      const his = fieldsOf(decoded(await get(section)));
      signIn("dpo", "Tancrède Loriol");
      await send(section, { ...his, "purposes-1-text": "Ce que Tancrède a écrit.", step: "save" });
      signIn("dpo", "Orane Velmont");
      // Another part does not stand in the way.
      const other = await send(`${path}/modifier/protection`, {
        ...fieldsOf(decoded(await get(`${path}/modifier/protection`))),
        "automatedDecisions-1-used": "no",
        step: "save",
      });
      assert.equal(other.statusCode, 303);

      const mine = {
        ...hers,
        "purposes-1-text": "Ce qu’Orane a écrit.",
        "subPurposes-1-text": "Une chose\n  Un détail",
        step: "save",
      };
      const conflict = await send(section, mine);
      assert.equal(conflict.statusCode, 409);
      const sides = decoded(conflict);
      assert.match(sides, /Tancrède Loriol a modifié cette partie/);
      assert.match(
        sides,
        /Ce qui est enregistré[^]*Ce que Tancrède a écrit\.[^]*Ce qu’Orane a écrit\./,
      );
      const picks = fieldsOf(sides);
      assert.equal(picks["pick-purposes"], undefined, "nobody chooses for her");
      assert.equal(picks["pick-subPurposes"], "mine", "only she wrote it");
      assert.equal(picks["purposes-1-text"], "Ce qu’Orane a écrit.");

      const undecided = await send(section, { ...picks, reason: "les deux" });
      assert.equal(undecided.statusCode, 400);
      assert.match(decoded(undecided), /Choisissez ce qui est gardé pour « Finalités »/);
      const kept = await send(section, {
        ...fieldsOf(decoded(undecided)),
        "pick-purposes": "theirs",
        reason: "les deux",
        step: "save",
      });
      assert.equal(kept.headers.location, path, decoded(kept));
      const page = decoded(await get(path));
      assert.match(page, /Ce que Tancrède a écrit\.[^]*Un détail/);
      const history = decoded(await get(`${path}/versions`));
      assert.match(
        history,
        /Version 3[^]*Orane Velmont[^]*les deux[^]*Version 1[^]*Tancrède Loriol/,
      );
    });
  });

  test("begins an activity, takes it out and brings it back, without a word in public", async () => {
    await withConsole(async (console) => {
      const { signIn, get, send, stored } = console;
      signIn("dpo", "Orane Velmont", "littoral");
      const littoral = "/console/littoral/registre";
      const unnamed = await send(`${littoral}/ajouter`, { title: " ", domain: "Prêts" });
      assert.equal(unnamed.statusCode, 400);
      const begun = await send(`${littoral}/ajouter`, {
        title: "Prêter des clés",
        domain: "Prêts",
      });
      const path = `${littoral}/activites/preter-des-cles`;
      assert.equal(begun.headers.location, `${path}/modifier/finalites`);
      const periods = `${path}/modifier/durees`;
      const row = await send(periods, { step: "row-retention" });
      const sentence = "Les fiches de prêt sont conservées deux ans à compter du retour de la clé.";
      const typed = { ...fieldsOf(decoded(row)), "retention-1-text": sentence };
      const read = decoded(await send(periods, { ...typed, step: "row-retention" }));
      assert.match(read, /Ce que la machine en lit[^]*lue[^]*→/);
      assert.equal((await send(periods, { ...typed, step: "save" })).statusCode, 303);
      const shown = decoded(await get(path));
      assert.match(shown, /Ce que dit la fiche[^]*Les fiches de prêt sont conservées deux ans/);
      assert.doesNotMatch(shown, /aucun passage de la page|Rien n’en a été lu/);

      const removed = await send(`${path}/retirer`, { reason: "fait deux fois" });
      assert.equal(removed.headers.location, littoral);
      assert.equal((await get(path)).statusCode, 404);
      const restored = await send(`${path}/versions/2`, {});
      assert.equal(restored.headers.location, `${path}/versions`, decoded(restored));
      assert.match(decoded(await get(path)), /Prêter des clés/);
      assert.match(decoded(await get(`${path}/versions`)), /Version 4[^]*Retour à la version 2/);
      assert.equal(await stored.revision("littoral"), 0);
    });
  });

  test("keeps what was typed where a session ends in the middle", async () => {
    await withConsole(async (console) => {
      const { signIn, send, endSession, web } = console;
      signIn("dpo");
      const path = await activityOf(console);
      const section = `${path}/modifier/engagements`;
      const row = decoded(await send(section, { step: "row-commitments" }));
      const fields = { ...fieldsOf(row), "commitments-1-text": "Ne rien revendre." };
      endSession();
      const lost = await web.inject({
        method: "POST",
        url: section,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams(fields).toString(),
      });
      assert.equal(lost.statusCode, 403);
      assert.match(decoded(lost), /name="commitments-1-text" value="Ne rien revendre\."/);
    });
  });

  test("says who keeps it in a form of its own, where a second editor sees both, and an edition bears it", async () => {
    await withConsole(async (console) => {
      const { signIn, get, send } = console;
      signIn("dpo", "Orane Velmont");
      assert.match((await get(list)).body, new RegExp(`href="${list}/en-tete"`));
      const section = `${list}/en-tete/modifier/coordonnees`;
      const shown = decoded(await get(section));
      assert.match(
        shown,
        /RGPD, art\. 30\(1\)\(a\) et 30\(2\)\(a\)[^]*Ajouter : délégué ou adjoint/,
      );
      const hers = fieldsOf(shown);
      const wrong = await send(section, {
        ...hers,
        "controller-1-email": "nulle part",
        step: "save",
      });
      assert.equal(wrong.statusCode, 400);
      assert.match(decoded(wrong), /href="#controller-1-email">Courriel/);

      signIn("dpo", "Tancrède Loriol");
      const his = {
        ...hers,
        "controller-1-name": "Réseau de Valmarine",
        "representative-1-name": "Cabinet Orvane",
        reason: "nouvelle dénomination",
        step: "save",
      };
      assert.equal((await send(section, his)).headers.location, `${list}/en-tete`);
      signIn("dpo", "Orane Velmont");
      const mine = { ...hers, "controller-1-name": "Valmarine solidaire", step: "save" };
      const both = await send(section, mine);
      assert.equal(both.statusCode, 409);
      assert.match(decoded(both), /Réseau de Valmarine[^]*Valmarine solidaire/);
      const kept = await send(section, {
        ...fieldsOf(decoded(both)),
        "pick-controller": "mine",
        "pick-representative": "theirs",
        reason: "le nom de l’arrêté",
        step: "save",
      });
      assert.equal(kept.statusCode, 303, decoded(kept));
      const page = decoded(await get(`${list}/en-tete`));
      assert.match(page, /Version 2 de Orane Velmont[^]*Valmarine solidaire[^]*Cabinet Orvane/);
      assert.match(
        decoded(await get(`${list}/en-tete/versions/1`)),
        /nouvelle dénomination[^]*Réseau de Valmarine/,
      );

      assert.match(decoded(await get(`${list}/publier`)), /Sera publié[^]*Valmarine solidaire/);
      const edition = await send(`${list}/publier`, {
        reason: "nom",
        force: "le pays est vérifié ensuite",
      });
      assert.equal(edition.headers.location, list, decoded(edition));
      assert.match(decoded(await get(`${list}/en-tete/versions`)), /Version 2[^]*édition \d{4}/);
      assert.match(decoded(await get(`${list}/publier`)), /Rien n’attend d’être publié/);
    });
  });
});
