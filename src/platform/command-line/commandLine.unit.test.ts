import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import { defineErrors, exitCodes, FailureError } from "../../kernel/index.ts";
import { runCommandLine, type CommandLine } from "./runCommandLine.ts";
import type { Call, Verb, VerbEntry } from "./verb.ts";

const { catalogue, failure } = defineErrors({
  "pot.is-empty": {
    class: "refused",
    message: { fr: "Le pot {pot} est vide.", en: "The pot {pot} is empty." },
  },
});

const verb = (name: string, run: Verb["run"] = async () => 0): Verb => ({
  name,
  summary: { fr: `résumé de ${name}`, en: `summary of ${name}` },
  usage: "FILE",
  example: `egide ${name} tea.txt`,
  arguments: { least: 1, most: 2 },
  options: {
    json: { kind: "switch", help: { fr: "en JSON", en: "as JSON" } },
    at: { kind: "text", placeholder: "DATE", help: { fr: "à cette date", en: "at this date" } },
    only: { kind: "text", many: true, help: { fr: "seulement", en: "only" } },
  },
  run,
});

const harness = (run?: Verb["run"], changes: Partial<CommandLine> = {}) => {
  const said = { out: "", err: "", loaded: [] as string[] };
  const entries: VerbEntry[] = [
    verb("import", run),
    verb("rules check", run),
    verb("rules draft", run),
  ].map((each) => ({
    name: each.name,
    summary: each.summary,
    load: async () => {
      said.loaded.push(each.name);
      return each;
    },
  }));
  const line: CommandLine = {
    entries,
    version: "1.2.3",
    locale: { LANG: "fr_FR.UTF-8" },
    catalogue: async () => catalogue,
    debug: false,
    console: {
      ...quietConsole,
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
    },
    ...changes,
  };
  return { said, run: async (...argv: string[]) => await runCommandLine(line, argv) };
};

suite("the command line", () => {
  test("calls a verb of two words with its arguments and options, in any order", async () => {
    const calls: Call[] = [];
    const { run } = harness(async (call) => {
      calls.push(call);
      return 0;
    });
    assert.equal(
      await run(
        "rules",
        "check",
        "--only",
        "a",
        "x",
        "--only=b",
        "--json",
        "--at",
        "2027-01-01",
        "-",
      ),
      0,
    );
    const [call] = calls;
    assert.deepEqual(call?.arguments, ["x", "-"]);
    assert.deepEqual(call?.texts("only"), ["a", "b"]);
    assert.equal(call?.text("at"), "2027-01-01");
    assert.equal(call?.switch("json"), true);
    assert.equal(call?.language, "fr");
    assert.throws(() => call?.text("never-defined"), TypeError);
  });

  test("reads words after -- as arguments, even those that look like options", async () => {
    const calls: Call[] = [];
    const { run } = harness(async (call) => {
      calls.push(call);
      return 0;
    });
    assert.equal(await run("import", "--", "--help", "--lang"), 0);
    assert.deepEqual(calls[0]?.arguments, ["--help", "--lang"]);
  });

  test("gives the whole help without loading any verb", async () => {
    for (const words of [["--help"], ["-h"], ["help"]]) {
      const { said, run } = harness();
      assert.equal(await run(...words), 0);
      assert.match(said.out, /rules draft +résumé de rules draft/);
      assert.match(said.out, /70 +défaut/);
      assert.deepEqual(said.loaded, []);
      assert.equal(said.err, "");
    }
  });

  test("called with nothing, says how to call it and exits as misuse", async () => {
    const { said, run } = harness();
    assert.equal(await run(), exitCodes.usage);
    assert.match(said.err, /egide COMMANDE/);
    assert.equal(said.out, "");
  });

  test("gives the help of one verb, with its options and its example, however it is asked", async () => {
    for (const words of [
      ["help", "rules", "check"],
      ["rules", "check", "--help"],
      ["rules", "check", "x", "-h"],
    ]) {
      const { said, run } = harness(async () => assert.fail("help must not run the verb"));
      assert.equal(await run(...words), 0);
      assert.match(said.out, /egide rules check FILE/);
      assert.match(said.out, /--at DATE +à cette date/);
      assert.match(said.out, /Exemple\n {2}egide rules check tea\.txt/);
    }
  });

  test("speaks English by --lang or by the locale, French otherwise", async () => {
    const said = async (locale: CommandLine["locale"], ...words: string[]): Promise<string> => {
      const each = harness(undefined, { locale });
      await each.run(...words);
      return each.said.out;
    };
    assert.match(
      await said({ LANG: "fr_FR" }, "--lang", "en", "help", "import"),
      /summary of import/,
    );
    assert.match(await said({ LANG: "fr_FR" }, "help", "import", "--lang=en"), /summary of import/);
    assert.match(await said({ LC_ALL: "en_GB.UTF-8", LANG: "fr_FR" }, "help"), /summary of import/);
    assert.match(
      await said({ LC_ALL: "", LC_MESSAGES: "fr_FR", LANG: "en_US" }, "help"),
      /résumé de import/,
    );
    assert.match(await said({ LANG: "C.UTF-8" }, "help"), /résumé de import/);
    assert.match(await said({}, "help"), /résumé de import/);
    assert.match(await said({ LANG: "en_US" }, "help", "--lang", "fr"), /résumé de import/);
  });

  test("names the verb or the option that was probably meant, and exits as misuse", async () => {
    const misuse = async (...words: string[]): Promise<string> => {
      const { said, run } = harness(async () => assert.fail("misuse must not run the verb"));
      assert.equal(await run(...words), exitCodes.usage, words.join(" "));
      return said.err;
    };
    assert.match(await misuse("imprt", "x"), /unknown-verb.*« imprt ».*→ import \?/);
    assert.match(await misuse("rules", "chek"), /→ rules check \?/);
    assert.match(await misuse("rules"), /→ rules check, rules draft \?/);
    assert.doesNotMatch(await misuse("zzzzzzzz"), /→/);
    assert.match(await misuse("import", "x", "--jsn"), /unknown-option.*--jsn.*→ --json \?/);
    assert.match(await misuse("import", "x", "-j"), /unknown-option/);
    assert.match(await misuse("import", "x", "--at"), /missing-value.*--at DATE/);
    assert.match(await misuse("import", "x", "--at", "--json"), /missing-value/);
    assert.match(await misuse("import", "x", "--json=yes"), /unexpected-value/);
    assert.match(await misuse("import", "x", "--at", "a", "--at", "b"), /repeated-option/);
    assert.match(await misuse("import"), /wrong-arguments.*egide import FILE/);
    assert.match(await misuse("import", "a", "b", "c"), /wrong-arguments/);
    assert.match(await misuse("import", "--lang", "de"), /unknown-language.*« de »/);
    assert.match(await misuse("import", "x", "--constructor"), /unknown-option/);
  });

  test("says an expected failure in the user's language, with its code and its exit code", async () => {
    const { said, run } = harness(async () => {
      throw new FailureError(failure("pot.is-empty", { pot: "bleu" }));
    });
    assert.equal(await run("import", "x"), exitCodes.refused);
    assert.equal(said.err, "Erreur [pot.is-empty] Le pot bleu est vide.\n");
    assert.equal(await run("import", "x", "--lang", "en"), exitCodes.refused);
    assert.match(said.err, /Error \[pot\.is-empty\] The pot bleu is empty\.\n$/);
  });

  test("hides the words of an unforeseen error, which may quote a row, unless the detail was asked for", async () => {
    const boom: Verb["run"] = async () => {
      throw new RangeError("row of Jeanne");
    };
    const quiet = harness(boom);
    assert.equal(await quiet.run("import", "x"), exitCodes.defect);
    assert.match(quiet.said.err, /\[command-line\.defect\].*RangeError/);
    assert.doesNotMatch(quiet.said.err, /Jeanne/);
    const loud = harness(boom, { debug: true });
    assert.equal(await loud.run("import", "x"), exitCodes.defect);
    assert.match(loud.said.err, /row of Jeanne\n +at /);
  });

  test("prints its version", async () => {
    const { said, run } = harness();
    assert.equal(await run("--version"), 0);
    assert.equal(said.out, "egide 1.2.3\n");
  });
});
