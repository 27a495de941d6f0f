import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { suite, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import { inTemporaryFolder } from "../../../test/support/temporaryFolder.ts";
import { FailureError, fixedClock, sequentialIds, type Language } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import {
  activityOf,
  officer,
  withAssessments,
  type AssessmentsHere,
} from "../assessments.fixture.ts";
import { validate } from "../model/steps.ts";
import { piaFile } from "../pia.fixture.ts";
import { dpiaExportVerb } from "./dpiaExportVerb.ts";
import { dpiaImportVerb } from "./dpiaImportVerb.ts";
import { dpiaListVerb } from "./dpiaListVerb.ts";
import type { WithAssessments } from "./withAssessments.ts";

interface Said {
  readonly out: string;
  /** The exit code, or the code of the error. */
  readonly ended: number | string;
}

interface Asked {
  readonly arguments?: readonly string[];
  readonly texts?: Readonly<Record<string, string>>;
  readonly switches?: readonly string[];
  readonly language?: Language;
}

const run = async (verb: Verb, asked: Asked = {}): Promise<Said> => {
  let out = "";
  try {
    const code = await verb.run({
      arguments: [...(asked.arguments ?? [])],
      text: (name) => asked.texts?.[name] ?? null,
      texts: () => [],
      switch: (name) => asked.switches?.includes(name) ?? false,
      language: asked.language ?? "fr",
      console: { ...quietConsole, out: (text) => (out += text) },
    });
    return { out, ended: code };
  } catch (error) {
    if (error instanceof FailureError) return { out, ended: error.failure.code };
    throw error;
  }
};

const commandsOf = ({ assessments }: AssessmentsHere) => {
  const clock = fixedClock("2031-03-04T10:00:00Z");
  const commands = {
    assessments,
    clock,
    ids: sequentialIds("assessment"),
    bodies: {
      activitiesOf: async () => [activityOf()],
      answerableOf: async (body: string) =>
        body === "valmarine" ? { name: "Entraide de Valmarine", officer: "Ivo Marrec" } : null,
      regionOf: async () => "mainland" as const,
    },
  };
  const open: WithAssessments = async (work) => await work(commands);
  return {
    clock,
    read: dpiaImportVerb(open),
    write: dpiaExportVerb(open),
    list: dpiaListVerb(open),
  };
};

for (const server of postgresServers())
  suite(`egide dpia on ${server.name}`, () => {
    const during = (work: (here: AssessmentsHere, file: string) => Promise<void>) =>
      withAssessments(
        server,
        async (here) =>
          await inTemporaryFolder(async (folder) => {
            const file = join(folder, "pia.json");
            await writeFile(file, piaFile({}, 2));
            await work(here, file);
          }),
      );

    test(
      "reads an export, keeps it only when told, and writes it as it came",
      during(async (here, file) => {
        const { read, write, list } = commandsOf(here);
        const asked = { arguments: [file], texts: { body: "valmarine", activity: "aide" } };
        const dry = await run(read, asked);
        assert.match(dry.out, /mesures : 2, évaluations : 3, commentaires : 1/);
        assert.match(dry.out, /Rien n’a été enregistré/);
        assert.equal((await run(list)).ended, 0);
        const kept = await here.assessments.list(null);
        assert.deepEqual(kept.ok && kept.value, [], "a dry run keeps nothing");
        const done = await run(read, { ...asked, switches: ["execute"], language: "en" });
        assert.match(done.out, /measures: 2, evaluations: 3, comments: 1/);
        const id = done.out.trim().split("\n").at(-1) ?? "";
        assert.equal((await run(write, { arguments: [id] })).out, piaFile({}, 2));
        const listed = JSON.parse((await run(list, { switches: ["json"] })).out);
        assert.equal(listed.assessments[0].id, id);
        assert.deepEqual(listed.assessments[0].activities, ["aide"]);
      }),
    );

    test(
      "keeps nothing of what is no export, of an unknown body or activity",
      during(async (here, file) => {
        const { read } = commandsOf(here);
        const told = { switches: ["execute"], texts: { body: "valmarine" } };
        const other = `${file}.txt`;
        await writeFile(other, "# une page");
        assert.equal(
          (await run(read, { ...told, arguments: [other] })).ended,
          "assessments.not-json",
        );
        await writeFile(other, "{}");
        assert.equal(
          (await run(read, { ...told, arguments: [other] })).ended,
          "assessments.not-pia",
        );
        const nowhere = { ...told, texts: { body: "nowhere" }, arguments: [file] };
        assert.equal((await run(read, nowhere)).ended, "assessments.body-unknown");
        const unread = { ...told, texts: { body: "valmarine", activity: "autre" } };
        const refused = await run(read, { ...unread, arguments: [file] });
        assert.equal(refused.ended, "assessments.activity-unknown");
        const kept = await here.assessments.list(null);
        assert.deepEqual(kept.ok && kept.value, []);
      }),
    );

    test(
      "ends with 1 when a review is due, and not a day before",
      during(async (here, file) => {
        const { read, list, clock } = commandsOf(here);
        const done = await run(read, {
          arguments: [file],
          texts: { body: "valmarine" },
          switches: ["execute"],
        });
        const id = done.out.trim().split("\n").at(-1) ?? "";
        const step = validate(
          {
            isAccepted: true,
            controller: "Directrice",
            grounds: "Les mesures tiennent.",
            reviewOn: "2032-03-04",
          },
          { by: officer, at: clock.now() },
        );
        const taken = await here.assessments.step({ body: "valmarine", id, seen: 1 }, step, {
          by: officer,
          at: clock.now(),
        });
        assert.ok(taken.ok, JSON.stringify(taken));
        clock.set("2032-03-03T22:59:59Z");
        assert.equal((await run(list)).ended, 0);
        clock.set("2032-03-03T23:00:00Z");
        assert.equal((await run(list)).ended, 1, "the day has begun in Paris");
      }),
    );
  });
