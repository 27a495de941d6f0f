import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { bareActivity, inputOf, registerWith } from "../../notices.fixture.ts";
import { rightsSection } from "./rightsSections.ts";

const onConsent = bareActivity({
  id: "lettre",
  title: "Envoyer une lettre",
  legalBases: [{ article: "6.1.a", text: "Consentement", source: [] }],
});
const other = bareActivity({
  id: "prets",
  legalBases: [{ article: "6.1.e", text: "Mission", source: [] }],
});
const asked = {
  consents: [{ activity: "lettre", title: { fr: "Lettre d’information", en: "Newsletter" } }],
};

const said = (activity: typeof onConsent, changes: Parameters<typeof inputOf>[1] = {}) =>
  rightsSection(activity, inputOf(registerWith([activity]), changes), "fr");

suite("how a consent is withdrawn, in a notice", () => {
  test("is told of each purpose that is asked for here, with a link to the page where the person does it (AME-08, CRA-29)", () => {
    const { section, missing } = said(onConsent, asked);
    const text = JSON.stringify(section);
    assert.match(text, /Lettre d’information/);
    assert.match(text, /"href":"\/mon-consentement"/);
    assert.match(text, /retire votre accord d’un clic/);
    assert.match(text, /Dites au délégué/, "and by the officer, for whoever has no message");
    assert.ok(missing.every(({ item }) => item !== "withdrawal"));
  });

  test("is left to the officer where nothing is asked for here, and told of no other activity", () => {
    assert.doesNotMatch(JSON.stringify(said(onConsent)), /mon-consentement/);
    assert.ok(said(onConsent).missing.some(({ item }) => item === "withdrawal"));
    assert.doesNotMatch(JSON.stringify(said(other, asked)), /mon-consentement/);
  });
});
