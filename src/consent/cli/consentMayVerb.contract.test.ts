import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import { runCommandLine, type Verb } from "../../platform/command-line/index.ts";
import { giveConsent } from "../actions/giveConsent.ts";
import { openPurpose } from "../actions/openPurpose.ts";
import { consentAdapters, offersContent, type ConsentHere } from "../consent.fixture.ts";
import { purposeErrors } from "../purposeErrors.ts";
import { consentMayVerb, consentPurposesVerb } from "./consentMayVerb.ts";

const body = "valmarine";

/** What a command writes and ends with. */
const ran = async (
  here: ConsentHere,
  argv: readonly string[],
  input = "",
): Promise<{ code: number; out: string; err: string }> => {
  const verbs: readonly Verb[] = [consentMayVerb, consentPurposesVerb].map((make) =>
    make(async (work) => await work(here)),
  );
  let [out, err] = ["", ""];
  const code = await runCommandLine(
    {
      entries: verbs.map((verb) => ({ ...verb, load: async () => verb })),
      version: "0",
      locale: { LANG: "en" },
      console: {
        ...quietConsole,
        out: (text) => void (out += text),
        err: (text) => void (err += text),
        readInput: async () => Buffer.from(input),
      },
      catalogue: async () => purposeErrors,
      debug: false,
    },
    argv,
  );
  return { code, out, err };
};

for (const { name, on } of consentAdapters)
  suite(`egide consent may (${name})`, () => {
    test(
      "writes those who consent, says why the others do not, and leaves nothing until it is meant (AME-08, CRA-29)",
      on(async (here) => {
        const opened = await openPurpose(here, {
          body,
          activity: "offres",
          content: offersContent,
        });
        assert.ok(opened.ok);
        const purpose = opened.value;
        const listed = await ran(here, ["consent", "purposes", body]);
        assert.equal(listed.out, `${purpose}  0  Offers of services\n`);
        await giveConsent(here, {
          purpose,
          person: here.keys.person(body, purpose, "A-1"),
          words: (await here.purposes.find(purpose))?.words.hash ?? "",
          language: "en",
          means: "link",
          giver: "self",
        });
        const asked = ["consent", "may", body, purpose];
        const dry = await ran(here, asked, "A-1\r\nA-2\n\n");
        assert.deepEqual([dry.code, dry.out], [0, "A-1\n"]);
        assert.match(dry.err, /1 of 2; refused: 1 \(1 never given\)\.\nA dry run/);
        assert.deepEqual(await here.answers.list(purpose, 5), []);
        const meant = await ran(here, [...asked, "--execute", "--json"], "A-1\nA-2\n");
        assert.deepEqual(JSON.parse(meant.out), {
          allowed: ["A-1"],
          refused: [{ reference: "A-2", because: "never-given" }],
        });
        assert.equal((await here.answers.list(purpose, 5)).length, 1);
        assert.equal((await ran(here, asked, "A-2\n")).code, 1, "nobody may");
        const unknown = await ran(here, ["consent", "may", "hauterive", purpose], "A-1\n");
        assert.equal(unknown.code, 3);
        assert.match(unknown.err, /consent\.purpose-unknown/);
      }),
    );
  });
