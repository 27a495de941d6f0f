import assert from "node:assert/strict";
import { suite, test } from "node:test";
import jsonld from "jsonld";
import { Parser } from "n3";
import { wholeRegister } from "../wholeRegister.fixture.ts";
import { exportDpvJsonLd, exportDpvTurtle } from "./exportDpv.ts";
import { dpvTerms, gdprTerms, namespaces } from "./terms.ts";

const base = "https://registre.example/edition/";
const json = new TextDecoder().decode(exportDpvJsonLd(wholeRegister));
const turtle = new TextDecoder().decode(exportDpvTurtle(wholeRegister));
const quadsOfTurtle = new Parser({ baseIRI: base }).parse(turtle);

/** The document as a set of facts, whatever its blank nodes are called. */
const facts = async (document: string | object, format?: "nquads"): Promise<readonly string[]> => {
  const canonical: unknown = await jsonld.canonize(document as object, {
    algorithm: "URDNA2015",
    base,
    format: "application/n-quads",
    ...(format === undefined ? {} : { inputFormat: "application/n-quads" }),
  });
  assert.ok(typeof canonical === "string");
  return canonical.split("\n").filter((line) => line !== "");
};

const nquads = quadsOfTurtle
  .map(({ subject, predicate, object }) => {
    const written = (term: typeof object | typeof subject): string => {
      if (term.termType === "NamedNode") return `<${term.value}>`;
      if (term.termType === "BlankNode") return `_:${term.value}`;
      if (term.termType !== "Literal") throw new Error(term.termType);
      const text = JSON.stringify(term.value);
      return term.language === ""
        ? `${text}^^<${term.datatype.value}>`
        : `${text}@${term.language}`;
    };
    return `${written(subject)} <${predicate.value}> ${written(object)} .`;
  })
  .join("\n");

suite("a register in the Data Privacy Vocabulary", () => {
  test("says the same in JSON-LD and in Turtle, to readers that are not ours", async () => {
    const fromJson = await facts(JSON.parse(json) as object);
    assert.ok(fromJson.length > 80, `only ${fromJson.length} facts`);
    assert.deepEqual(await facts(`${nquads}\n`, "nquads"), fromJson);
  });

  test("uses no word that its list of terms does not have", () => {
    const listed = new Set([
      ...Object.values(dpvTerms).flatMap((names) => names.map((name) => namespaces.dpv + name)),
      ...Object.values(gdprTerms).flatMap((names) =>
        names.map((name) => namespaces["eu-gdpr"] + name),
      ),
    ]);
    const used = quadsOfTurtle
      .flatMap(({ predicate, object }) => [predicate.value, object.value])
      .filter((value) => value.startsWith("https://w3id.org/dpv"));
    assert.deepEqual(
      [...new Set(used)].filter((iri) => !listed.has(iri)),
      [],
    );
    assert.ok(used.includes("https://w3id.org/dpv/legal/eu/gdpr#A6-1-e"));
    assert.ok(used.includes("https://w3id.org/dpv/legal/eu/gdpr#A9-2-h"));
    assert.ok(used.includes("https://w3id.org/dpv/legal/eu/gdpr#A45-3"));
  });

  test("gives a period as a duration only where every word of its sentence was read", () => {
    const periods = quadsOfTurtle.filter(
      ({ predicate }) => predicate.value === `${namespaces.rdf}value`,
    );
    assert.ok(periods.some(({ object }) => object.value === "P2Y"));
    const read = wholeRegister.activities.flatMap(({ retention }) =>
      retention.filter(({ reading }) => reading.status === "read"),
    );
    const kept = read.flatMap(({ reading }) => reading.rules.flatMap(({ keep }) => keep ?? []));
    assert.deepEqual(periods.map(({ object }) => object.value).toSorted(), kept.toSorted());
  });

  test("leaves the detail of security measures inside, and keeps their kinds", () => {
    for (const text of [json, turtle]) {
      assert.doesNotMatch(text, /Coffrenet|double clé/);
      assert.match(text, /access control/);
    }
  });

  test("quotes words that would end a string", () => {
    assert.ok(quadsOfTurtle.some(({ object }) => object.value === 'Le médecin "prescripteur"'));
  });
});
