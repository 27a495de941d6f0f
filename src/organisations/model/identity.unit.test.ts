import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { bareBody } from "./body.ts";
import { designationOf } from "./designations.fixture.ts";
import { identityOf, missingPartWords } from "./identity.ts";

const at = Temporal.PlainDate.from("2030-06-01");
const whole = {
  ...bareBody("nord", "Caisse du Nord"),
  address: { street: "1 quai du Port", postalCode: "00100", town: "Port" },
  email: "accueil@nord.example",
  directorTitle: "Directrice générale",
  director: { name: "Orane Velmont", until: Temporal.PlainDate.from("2030-06-01") },
};

suite("the identity of a body", () => {
  test("is whole where everything that a notice must say is there", () => {
    const identity = identityOf(whole, [designationOf("d")], at);
    assert.deepEqual(identity.missing, []);
    assert.equal(identity.seat, "1 quai du Port, 00100 Port");
    assert.equal(identity.officer?.id, "d");
    assert.equal(identity.director, "Orane Velmont");
    assert.equal(
      identityOf(whole, [], at.add({ days: 1 })).director,
      null,
      "an office that is over names nobody",
    );
  });

  test("tells each mandatory part that is missing, and why it is asked for", () => {
    const bare = { ...bareBody("nord", "Caisse du Nord"), controller: "director" as const };
    const { missing } = identityOf(bare, [], at);
    assert.deepEqual(missing, ["address", "contact", "director", "officer"]);
    for (const part of missing) assert.match(missingPartWords[part].fr, /RGPD, art\. \d+/);
    const unreachable = designationOf("d", { email: null });
    assert.deepEqual(identityOf(whole, [unreachable], at).missing, ["officer-contact"]);
    const ofParent = designationOf("d", { bodies: ["reseau"] });
    assert.deepEqual(identityOf({ ...whole, parent: "reseau" }, [ofParent], at).missing, [
      "officer",
    ]);
  });

  test("names the body as the controller, or its director by office, and never a person", () => {
    const words = (changes: Partial<typeof whole> & { controller?: "body" | "director" }) =>
      identityOf({ ...whole, ...changes }, [], at).controller.words;
    assert.equal(words({}).fr, "Caisse du Nord (représentant légal\u00a0: directrice générale)");
    assert.equal(
      words({ controller: "director" }).fr,
      "Directrice générale de l’organisme «\u00a0Caisse du Nord\u00a0»",
    );
    for (const controller of ["body", "director"] as const)
      assert.doesNotMatch(JSON.stringify(words({ controller })), /Velmont/);
  });
});
