import assert from "node:assert/strict";
import { piaFile } from "../../src/assessments/pia.fixture.ts";
import { sendForm } from "../../src/main/console/console.fixture.ts";
import type { Known } from "./candidateWalk.ts";
import type { WholeServer } from "./wholeServer.ts";

/** Brings an impact assessment of valmarine in, as the PIA tool exports it: what stands behind its address. */
export const importAssessment = async (
  { web }: Pick<WholeServer, "web">,
  cookie: string,
): Promise<Known> => {
  const sent = await sendForm(
    web,
    "/console/valmarine/analyses/importer",
    { file: new File([piaFile()], "pia.json") },
    cookie,
  );
  assert.equal(sent.statusCode, 303, sent.body.slice(0, 3_000));
  const assessment = String(sent.headers.location).split("/").at(-1) ?? "";
  return { assessment, measure: "101", number: "1" };
};
