import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import type { Outcome } from "../../../kernel/index.ts";
import { anyPiaFile, piaExport, piaFile } from "../../pia.fixture.ts";
import {
  addMeasure,
  inTurn,
  removeMeasure,
  setAnswer,
  setEvaluation,
  setMeasure,
  setOfPia,
  setTextOfPia,
} from "./changePia.ts";
import type { Pia } from "./pia.ts";
import { markupOf, plainText } from "./plainText.ts";
import { piaText, readPia } from "./readPia.ts";
import { heaviestIn, residualOf, riskIn } from "./riskIn.ts";

const now = Temporal.Instant.from("2031-03-04T10:00:00Z");
const valueOf = <T>(outcome: Outcome<T>): T =>
  outcome.ok ? outcome.value : assert.fail(JSON.stringify(outcome.failure));
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? "read" : outcome.failure.code);
const read = (text: string): Pia => valueOf(readPia(text));

suite("an export of the PIA tool", () => {
  test("is read whole: opinions, answers, measures, evaluations, comments, and what stands beside", () => {
    const pia = read(piaFile());
    assert.equal(pia.name, "Aide d’urgence");
    assert.deepEqual([pia.officer.names, pia.officer.isFavourable], ["Ivo Marrec", true]);
    assert.deepEqual([pia.persons.areSought, pia.persons.isFavourable], [true, true]);
    assert.equal(
      plainText(pia.answers.get("111")?.text ?? ""),
      "Verser une aide à qui la demande & l’obtient.\n\n– instruction\n– paiement",
    );
    assert.deepEqual(
      pia.measures.map(({ id, title }) => [id, title]),
      [
        ["101", "Chiffrement"],
        ["102", "Traçabilité"],
      ],
    );
    assert.equal(pia.evaluations.get("3.2")?.plan, "Étendre le chiffrement aux sauvegardes.");
    assert.equal(pia.comments[0]?.reference, "111");
    assert.deepEqual(pia.besides, ["attachments", "revisions"]);
  });

  test("gives each risk with its measures, and what is left of it once the plan is done", () => {
    const pia = read(piaFile());
    const access = riskIn(pia, "access");
    assert.deepEqual([access.severity, access.likelihood], ["important", "limited"]);
    assert.deepEqual(access.residual, { severity: "limited", likelihood: "negligible" });
    assert.deepEqual(access.measures, ["Chiffrement"]);
    assert.deepEqual([residualOf(access), heaviestIn(pia)], ["low", "low"]);
    const without = read(piaFile({ evaluations: [] }));
    assert.equal(residualOf(riskIn(without, "access")), "to-reduce");
    const high = valueOf(
      setAnswer("326", { gauge: "important" }, now)(piaFile({ evaluations: [] })),
    );
    assert.equal(heaviestIn(read(high)), "high");
    const unweighed = valueOf(setAnswer("345", { gauge: null }, now)(piaFile()));
    assert.equal(heaviestIn(read(unweighed)), "unweighed");
  });

  test("comes back byte by byte, whatever it holds that nobody knows", () => {
    fc.assert(
      fc.property(anyPiaFile, (file) => {
        const bytes = new TextEncoder().encode(file);
        const text = valueOf(piaText(bytes));
        read(text);
        assert.deepEqual(new TextEncoder().encode(text), bytes);
        // What says nothing new changes nothing.
        const again = inTurn(
          setOfPia("dpo_status", 1),
          setTextOfPia("dpo_opinion", plainText(piaExport.pia.dpo_opinion)),
          setAnswer("325", { text: "Des revenus sont lus.", gauge: "important" }, now),
          setAnswer("324", { list: ["Chiffrement"] }, now),
          setAnswer("225", { text: "" }, now),
        )(text);
        assert.equal(valueOf(again), text);
      }),
      { numRuns: 40 },
    );
  });

  test("keeps what is unknown through every change", () => {
    fc.assert(
      fc.property(anyPiaFile, (file) => {
        const changed = valueOf(
          inTurn(
            setAnswer("111", { text: "Autre chose" }, now),
            setAnswer("225", { text: "Par écrit <b>" }, now),
            addMeasure({ title: "Sauvegarde", content: "Chaque nuit" }, now),
            setMeasure("101", { title: "Chiffrement", content: "Tout" }),
            removeMeasure("102"),
            setEvaluation(
              "3.3",
              {
                verdict: "acceptable",
                comment: "Bon",
                plan: "",
                severity: "limited",
                likelihood: null,
              },
              now,
            ),
          )(file),
        );
        const strip = (text: string) => {
          const value = JSON.parse(text.replace("\u{FEFF}", "")) as Record<string, unknown>;
          const { answers: _a, measures: _m, evaluations: _e, ...rest } = value;
          return rest;
        };
        assert.deepEqual(strip(changed), strip(file));
        const pia = read(changed);
        assert.equal(pia.answers.get("111")?.text, "Autre chose");
        assert.equal(pia.answers.get("225")?.text, "Par écrit &lt;b&gt;");
        assert.deepEqual(
          pia.measures.map(({ id, title, content }) => [id, title, content]),
          [
            ["101", "Chiffrement", "Tout"],
            ["103", "Sauvegarde", "Chaque nuit"],
          ],
        );
        assert.equal(pia.evaluations.get("3.3")?.severity, "limited");
      }),
      { numRuns: 40 },
    );
  });

  test("is refused with what is wrong where it is no export", () => {
    assert.equal(codeOf(readPia("[]")), "assessments.not-pia");
    assert.equal(codeOf(readPia('{"pia":[]}')), "assessments.not-pia");
    assert.equal(codeOf(readPia('{"egide":1}')), "assessments.not-pia");
    for (const [changes, place] of [
      [{ answers: {} }, "answers"],
      [{ answers: [1] }, "answers[0]"],
      [{ answers: [{ reference_to: 111, data: "x" }] }, "answers[0].data"],
      [{ answers: [{ reference_to: {}, data: {} }] }, "answers[0].reference_to"],
      [{ answers: [{ reference_to: 321, data: { list: [{}] } }] }, "answers[0].data.list[0]"],
      [{ measures: [{ id: 1, title: ["x"] }] }, "measures[0].title"],
      [{ evaluations: [{ reference_to: "3.2", gauges: [] }] }, "evaluations[0].gauges"],
      [{ pia: { name: 4 } }, "pia.name"],
      [{ pia: { dpo_status: {} } }, "pia.dpo_status"],
    ] as const) {
      const outcome = readPia(piaFile(changes));
      assert.ok(!outcome.ok, place);
      assert.deepEqual(
        [outcome.failure.code, outcome.failure.params["place"]],
        ["assessments.pia-malformed", place],
      );
    }
    assert.equal(
      codeOf(readPia(piaFile({ answers: null, measures: null, evaluations: null }))),
      "read",
    );
    assert.equal(codeOf(piaText(new Uint8Array(3 * 1024 * 1024))), "assessments.file-too-large");
    assert.equal(codeOf(piaText(Uint8Array.of(0x7b, 0xff, 0x7d))), "assessments.not-utf8");
  });
});

suite("the texts of an export", () => {
  test("are text, whatever markup they hold", () => {
    assert.equal(plainText(piaExport.answers[1]?.data.text ?? ""), "Verser l’aide.");
    assert.equal(plainText("a &lt;b&gt; c<br>d"), "a <b> c\nd");
    assert.equal(plainText("<svg><style>p{}</style>x</svg>"), "x");
    assert.equal(plainText("<p>un</p>\n<p>deux</p>"), "un\ndeux");
  });

  test("that a person types are markup of nothing, and read as they were typed", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme-ascii" }), { maxLength: 4 }), (lines) => {
        const typed = lines.map((line) => line.replaceAll(/\s+/g, " ").trim()).join("\n");
        const wanted = typed.replaceAll(/\n{3,}/g, "\n\n").trim();
        assert.equal(plainText(markupOf(typed)), wanted);
        assert.doesNotMatch(markupOf(typed).replaceAll("<br />", ""), /[<>]/);
      }),
    );
  });
});
