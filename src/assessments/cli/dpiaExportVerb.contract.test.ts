import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import { FailureError, type Failure } from "../../kernel/index.ts";
import {
  activityOf,
  officer,
  withAssessments,
  type AssessmentsHere,
} from "../assessments.fixture.ts";
import { newAssessment } from "../model/steps.ts";
import { piaFile } from "../pia.fixture.ts";
import type { AssessmentCommands } from "./withAssessments.ts";
import { dpiaExportVerb } from "./dpiaExportVerb.ts";

const by = { by: officer, at: Temporal.Instant.from("2031-03-04T10:00:00Z") };

/** Keeps an assessment. @returns its document. */
const keep = async (
  { assessments }: AssessmentsHere,
  body: string,
  id: string,
  reference: string,
): Promise<string> => {
  const document = piaFile({ "x-of": id });
  const content = newAssessment(document, { reference, activities: [activityOf()] });
  assert.ok(content.ok);
  await assessments.record({ body, id, ticket: id, kind: "imported", content: content.value }, by);
  return document;
};

/** What the command writes, or why it does not. */
const exported = async (
  { assessments }: AssessmentsHere,
  wanted: string,
): Promise<string | Failure> => {
  let out = "";
  const verb = dpiaExportVerb(
    async (work) => await work({ assessments } as unknown as AssessmentCommands),
  );
  try {
    await verb.run({
      arguments: [wanted],
      text: () => null,
      texts: () => [],
      switch: () => false,
      language: "fr",
      console: { ...quietConsole, out: (text) => (out += text) },
    });
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  return out;
};

for (const server of postgresServers())
  suite(`egide dpia export on ${server.name}`, () => {
    const during = (work: (here: AssessmentsHere) => Promise<void>) =>
      withAssessments(server, work);

    test(
      "writes no assessment where two bodies gave one reference, and says which there are",
      during(async (here) => {
        const first = await keep(here, "valmarine", "a-1", "AIPD-1");
        const second = await keep(here, "hauts-plateaux", "a-2", "AIPD-1");
        assert.deepEqual(await exported(here, "AIPD-1"), {
          code: "assessments.reference-shared",
          params: { reference: "AIPD-1", known: "a-1 (valmarine), a-2 (hauts-plateaux)" },
        });
        assert.equal(await exported(here, "a-1"), first);
        assert.equal(await exported(here, "a-2"), second);
      }),
    );

    test(
      "takes an identifier before a reference that reads the same, and a reference that one alone has",
      during(async (here) => {
        await keep(here, "valmarine", "a-1", "a-2");
        const second = await keep(here, "hauts-plateaux", "a-2", "AIPD-2");
        assert.equal(await exported(here, "a-2"), second);
        assert.equal(await exported(here, "AIPD-2"), second);
        const unknown = await exported(here, "AIPD-3");
        assert.deepEqual(unknown, { code: "assessments.unknown", params: {} });
      }),
    );
  });
