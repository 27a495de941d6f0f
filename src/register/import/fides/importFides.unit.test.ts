import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccountedFor, assertQuoted } from "../accountedFor.fixture.ts";
import { importFile } from "../importFile.ts";
import { readableText } from "../readableText.ts";

const systems = `system:
  - fides_key: loans
    name: Loan desk
    system_type: Application
    responsibility: [Processor]
    data_security_practices: Encrypted at rest
    administrating_department: Library
    privacy_declarations:
      - name: Lend books
        data_use: essential.service
        legal_basis_for_processing: Public interest
        data_categories: [user.name, user.health_and_medical, user.government_id.national_identification_number]
        data_subjects: [customer]
        processes_special_category_data: true
        special_category_legal_basis: Health or social care (with a basis in law)
        retention_period: deux ans
        data_shared_with_third_parties: true
        third_parties: The printer of cards
        features: [Remind of returns]
      - data_use: analytics
        data_categories: [user.device]
        retention_period: "30"
  - fides_key: empty
    system_type: Service
    privacy_declarations: []
`;

const importing = (text: string) => {
  const bytes = Buffer.from(text);
  const register = importFile({ bytes, name: "systems.yml", language: "en" });
  const { source } = readableText(bytes, "systems.yml");
  assertAccountedFor(source, register);
  assertQuoted(source, register);
  return register;
};

describe("systems of Fides", () => {
  it("give an activity for each privacy declaration", () => {
    const { activities } = importing(systems);
    assert.deepEqual(
      activities.map(({ title, domain }) => [title, domain]),
      [
        ["Lend books", "Loan desk"],
        ["analytics", "Loan desk"],
      ],
    );
    const [lend] = activities;
    assert.equal(lend!.legalBases[0]?.article, "6.1.e");
    assert.deepEqual(lend!.specialCategories, ["health"]);
    assert.equal(lend!.nationalIdentifier, true);
    assert.equal(lend!.specialConditions?.[0]?.condition, "9.2.h");
    assert.equal(lend!.retention[0]?.reading.rules[0]?.keep, "P2Y");
    assert.equal(lend!.recipients[0]?.text, "The printer of cards");
    assert.equal(lend!.role, "processor");
    assert.equal(lend!.securityMeasures?.[0]?.text, "Encrypted at rest");
  });

  it("say in findings what has no place, or is missing", () => {
    const { findings } = importing(systems);
    const rules = findings.map(({ rule, evidence }) => [rule, evidence]);
    assert.deepEqual(
      rules.filter(([rule]) => rule === "fides.not-modelled"),
      [["fides.not-modelled", "Library"]],
    );
    assert.ok(findings.some(({ rule }) => rule === "fides.no-declaration"));
    assert.ok(findings.some(({ rule, activity }) => rule === "legal-basis.none" && activity === 2));
  });

  it("say who answers, where the data go, and who their persons are by name", () => {
    const { controller, dataProtectionOfficers, activities } = importing(`system:
  - fides_key: letters
    name: Letters
    legal_name: House of tools
    legal_address: 3 rue des Tilleuls
    dpo: Ada Lenoir, dpo@house.example
    third_country_transfers: [USA]
    privacy_declarations:
      - data_use: marketing
        data_categories: [user.name]
        data_subjects: [prospect, { name: voter }]
        legal_basis_for_processing: Legitimate Interests
        impact_assessment_location: Shelf 7
`);
    assert.equal(controller?.name, "House of tools");
    assert.equal(controller?.contact, "3 rue des Tilleuls");
    assert.deepEqual(
      dataProtectionOfficers.map(({ name, email }) => [name, email]),
      [["Ada Lenoir", "dpo@house.example"]],
    );
    const [letters] = activities;
    assert.deepEqual(
      letters!.transfers?.map(({ country, safeguard }) => [country, safeguard]),
      [["USA", undefined]],
    );
    assert.deepEqual(
      letters!.dataSubjects.map(({ text }) => text),
      ["prospect", "voter"],
    );
    // Where an assessment is filed is no interest.
    assert.equal(letters!.legalBases[0]?.interest, undefined);
    assert.equal(letters!.impactAssessment?.reference, "Shelf 7");
  });
});
