import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import Ajv04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { importDocument } from "../import/importDocument.ts";
import { soundPage } from "./examplePage.ts";
import { lintWithSettings } from "./lintRegister.ts";
import { ruleCatalogue } from "./ruleCatalogue.ts";
import { sarif } from "./sarif.ts";

const schema: object = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../test/schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
) as object;

const ajv = new Ajv04.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isValid = ajv.compile(schema);

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly region?: {
        readonly startLine: number;
        readonly startColumn: number;
        readonly endColumn: number;
      };
    };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly justification: string }[];
}

const reported = (text: string, name = "page.txt") => {
  const page = { name, content: new TextEncoder().encode(text) };
  const register = importDocument({ bytes: page.content, name, language: "en" });
  const at = Temporal.PlainDate.from("2026-11-21");
  const applied = lintWithSettings({
    register,
    page,
    at,
    language: "en",
    settings: {
      suppress: [
        {
          rule: "form.review-overdue",
          activity: register.activities[0]!.id,
          reason: "reviewed on paper, signed by the officer",
        },
      ],
    },
  });
  const log = sarif({
    ...applied,
    register,
    page,
    uri: "docs/page é.txt",
    version: "1.2.3",
    language: "en",
  });
  const { runs } = log as { runs: readonly [{ readonly results: readonly Result[] }] };
  return { log, results: runs[0].results };
};

const bad = soundPage({
  updatedOn: "14/11/2022",
  subPurposes: ["Inscrire les les emprunteurs", "Suivre les prêts et les retours"],
});

describe("findings as SARIF 2.1.0", () => {
  it("are what the official schema takes", () => {
    const { log, results } = reported(bad);
    assert.ok(results.length >= 2);
    assert.ok(isValid(log), JSON.stringify(isValid.errors?.slice(0, 5), null, 1));
    assert.equal(isValid({ ...log, version: "2.0" }), false, "the schema refuses another version");
  });

  it("lead to the line and the columns of the words", () => {
    const found = reported(bad).results.find(({ ruleId }) => ruleId === "form.doubled-word")!;
    const { startLine, startColumn, endColumn } = found.locations[0]!.physicalLocation.region!;
    const line = bad.split("\n")[startLine - 1]!;
    assert.equal(line.slice(startColumn - 1, endColumn - 1), "les les");
    assert.equal(ruleCatalogue[found.ruleIndex]!.id, "form.doubled-word");
  });

  it("keep their fingerprints when lines are put above them, and no two are alike", () => {
    const prints = (text: string): string[] =>
      reported(text).results.map((result) => result.partialFingerprints["egideFinding/v1"]!);
    const moved = bad.replace("Registre des", "Une ligne de plus.\n\n\nRegistre des");
    assert.deepEqual(prints(moved).toSorted(), prints(bad).toSorted());
    assert.equal(new Set(prints(bad)).size, prints(bad).length);
  });

  it("say which were accepted, and why", () => {
    const accepted = reported(bad).results.find(({ ruleId }) => ruleId === "form.review-overdue");
    assert.equal(
      accepted?.suppressions?.[0]?.justification,
      "reviewed on paper, signed by the officer",
    );
  });
});
