import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { hasCode } from "../../../test/support/code.ts";
import { inTemporaryFolder } from "../../../test/support/temporaryFolder.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { parseNetwork } from "../model/network.ts";
import { memoryBodies } from "../storage/memoryBodies.ts";
import { memoryChanges } from "../storage/memoryChanges.ts";
import { memoryDesignations } from "../storage/memoryDesignations.ts";
import { memoryTerritories } from "../storage/memoryTerritories.ts";
import { bodiesListVerb } from "./bodiesListVerb.ts";
import { bodiesPullVerb } from "./bodiesPullVerb.ts";
import { bodiesPushVerb } from "./bodiesPushVerb.ts";
import { territoriesCheckVerb } from "./territoriesCheckVerb.ts";
import { territoriesExportVerb } from "./territoriesExportVerb.ts";
import { territoriesImportVerb } from "./territoriesImportVerb.ts";
import type { OpenedOrganisations, WithOrganisations } from "./withOrganisations.ts";

const network = `format: egide/bodies@1
bodies:
  tete: { name: Réseau, siret: "000 000 018 00010", address: { street: 1 quai du Port, postalCode: "00100", town: Port }, email: a@tete.example, controller: director, directorTitle: Directrice }
  nord: { name: Caisse du Nord, parent: tete, director: Orane Velmont, directorUntil: 2031-01-01, postalCodes: ["56", "2A"] }
designations:
  d: { role: officer, bodies: [tete], title: Déléguée, name: Gaspard Aubrevoie, email: dpo@tete.example, from: 2029-01-01 }
  ended: { role: officer, bodies: [nord], title: Délégué, name: Lioba Morbrun, email: dpo@nord.example, from: 2020-01-01, until: 2022-01-01 }
`;

interface Stage extends OpenedOrganisations {
  readonly changes: ReturnType<typeof memoryChanges>;
  run(
    verb: (withOrganisations: WithOrganisations) => Verb,
    ...words: readonly string[]
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }>;
  /** Writes a file, and gives its name. */
  write(name: string, text: string): string;
  read(name: string): string;
}

const onStage = async (use: (stage: Stage) => Promise<void>): Promise<void> =>
  await inTemporaryFolder(async (folder) => {
    const changes = memoryChanges();
    const opened: OpenedOrganisations = {
      bodies: memoryBodies(changes),
      designations: memoryDesignations(changes),
      territories: memoryTerritories(changes),
      author: { kind: "command-line", id: "orane", name: "orane" },
      now: () => Temporal.Instant.from("2030-03-01T12:00:00Z"),
    };
    await use({
      ...opened,
      changes,
      write: (name, text) => {
        writeFileSync(join(folder, name), text);
        return join(folder, name);
      },
      read: (name) => readFileSync(join(folder, name), "utf8"),
      run: async (verb, ...words) => {
        const written = { out: "", err: "" };
        const options = words.filter((word) => word.startsWith("--"));
        const code = await verb(async (work) => await work(opened)).run({
          arguments: words
            .filter((word) => !word.startsWith("--"))
            .map((word) => (word.includes(".") ? join(folder, word) : word)),
          text: (name) =>
            options.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null,
          texts: () => [],
          switch: (name) => options.includes(`--${name}`),
          language: "fr",
          console: {
            out: (text) => void (written.out += text),
            err: (text) => void (written.err += text),
            readInput: async () => new Uint8Array(),
            input: async function* () {},
            drained: async () => true,
            isTerminal: false,
            screen: null,
          },
        });
        return { code, ...written };
      },
    });
  });

suite("the bodies by command", () => {
  test("are pushed from a file once it is meant, with a reason that the history keeps", async () => {
    await onStage(async ({ run, write, bodies, designations, changes }) => {
      write("b.yaml", network);
      const dry = await run(bodiesPushVerb, "b.yaml");
      assert.match(dry.out, /^\+ tete\n\+ nord\n\+ designations\/d\n[^]*Rien n’a été enregistré/);
      assert.deepEqual(await bodies.list(), []);
      await assert.rejects(
        run(bodiesPushVerb, "b.yaml", "--execute"),
        hasCode("organisations.reason-missing"),
      );
      await run(bodiesPushVerb, "b.yaml", "--execute", "--reason=ouverture");
      assert.equal((await bodies.list()).length, 2);
      assert.equal((await designations.list()).length, 2);
      assert.match((await run(bodiesPushVerb, "b.yaml")).out, /Rien ne diffère/);
      write(
        "c.yaml",
        network.replace("Orane Velmont", "Joran Caldemer").replace("Directrice", "Directeur"),
      );
      const again = await run(bodiesPushVerb, "c.yaml", "--execute", "--reason=départ");
      assert.equal(again.out, "~ tete: directorTitle\n~ nord: director\n");
      assert.equal((await changes.list("nord", 1))[0]?.reason, "départ");
      assert.doesNotMatch(JSON.stringify(await changes.list("nord", 9)), /Velmont|Caldemer/);
    });
  });

  test("are pulled into a file that is pushed back without a difference, and overwrites none", async () => {
    await onStage(async ({ run, write, read, ...opened }) => {
      write("b.yaml", network);
      await run(bodiesPushVerb, "b.yaml", "--execute", "--reason=ouverture");
      await run(bodiesPullVerb, "p.yaml");
      const pulled = parseNetwork("p.yaml", read("p.yaml"));
      assert.ok(pulled.ok, JSON.stringify(pulled));
      assert.match((await run(bodiesPushVerb, "p.yaml")).out, /Rien ne diffère/);
      await assert.rejects(run(bodiesPullVerb, "p.yaml"), hasCode("organisations.file-there"));
      const before = await opened.designations.find("ended");
      assert.ok(before);
      const ended = { ...before, name: null, email: null, title: null };
      await opened.designations.save(ended, opened.now());
      assert.match(
        (await run(bodiesPushVerb, "b.yaml")).out,
        /Rien ne diffère/,
        "an old file brings back no name that has ended",
      );
      await run(bodiesPullVerb, "q.yaml");
      assert.doesNotMatch(read("q.yaml"), /ended/);
    });
  });

  test("are listed with what each lacks for its notices", async () => {
    await onStage(async ({ run, write }) => {
      assert.deepEqual(await run(bodiesListVerb), { code: 0, out: "Aucun organisme.\n", err: "" });
      write("b.yaml", network);
      await run(bodiesPushVerb, "b.yaml", "--execute", "--reason=ouverture");
      const { code, out } = await run(bodiesListVerb);
      assert.equal(code, 1);
      assert.match(out, /^tete {2}Réseau\nnord {2}Caisse du Nord\n {4}il manque l’adresse postale/);
      assert.match(out, /un délégué à la protection des données désigné ce jour-là/);
      const { out: json } = await run(bodiesListVerb, "--json");
      assert.deepEqual(
        (JSON.parse(json) as { bodies: { missing: unknown }[] }).bodies.map(
          ({ missing }) => missing,
        ),
        [[], ["address", "contact", "officer"]],
      );
    });
  });
});

suite("the territories by command", () => {
  test("are imported once it is meant, checked, exported and refused line by line", async () => {
    await onStage(async ({ run, write, territories, changes }) => {
      write("b.yaml", network);
      await run(bodiesPushVerb, "b.yaml", "--execute", "--reason=ouverture");
      write("t.csv", "prefix;body\n56;tete\n2A;nord\n56100;nord\n");
      const dry = await run(territoriesImportVerb, "t.csv");
      assert.match(dry.out, /^- 56 nord\n\+ 56 tete\n\+ 56100 nord\nRien n’a été enregistré/);
      assert.match(dry.err, /56100 \(nord\) est dans 56/);
      assert.match(dry.err, /^01 Ain : aucun organisme/m);
      assert.deepEqual(await territories.bodiesOf("56200"), ["nord"]);
      await run(territoriesImportVerb, "t.csv", "--execute", "--reason=fusion");
      assert.deepEqual(await territories.bodiesOf("56200"), ["tete"]);
      assert.equal((await changes.list(null, 1))[0]?.reason, "fusion");
      assert.match((await run(territoriesImportVerb, "t.csv")).out, /Rien ne diffère/);
      assert.equal(
        (await run(territoriesExportVerb)).out,
        "prefix,body\n200,nord\n201,nord\n56,tete\n56100,nord\n",
      );
      const { code, out } = await run(territoriesCheckVerb);
      assert.equal(code, 1);
      assert.match(out, /^2B Haute-Corse : aucun organisme/m);
      write("wrong.csv", "56,ailleurs\n");
      for (const verb of [territoriesImportVerb, territoriesCheckVerb])
        await assert.rejects(run(verb, "wrong.csv"), hasCode("organisations.territory-body"));
    });
  });
});
