import fc from "fast-check";
import { isGuidance } from "../import/cnil/words.ts";
import { readRetention } from "../../reading/index.ts";
import { statementHash } from "../import/fields/readRetentionField.ts";
import {
  formalityKinds,
  recipientKinds,
  securityMeasureKinds,
  specialConditions,
  subjectRights,
  transferSafeguards,
} from "../model/activityDetails.ts";
import { specialCategories, type Activity, type Register } from "../model/register.ts";
import type { RegisterHead } from "../model/registerHead.ts";

/** Registers with words that formats trip over: marks of ours, separators, formulas, quotes, line ends, other scripts. */

const source: [] = [];
const leaves: [] = [];
const hard = fc.constantFrom(
  "=1+2",
  "+33 1 02",
  "-",
  "@lui",
  "a | b",
  "a=b",
  "k=v | w",
  "\\n",
  "fin\\",
  "> cité",
  "(aucun)",
  "non",
  "Oui",
  "N/A",
  'dit "oui"',
  "l’un ; l’autre",
  "a;=b",
  "'=x",
  "deux\nlignes",
  "• puce",
  "1. un",
  "<b>gras</b> & cie",
  "été 🏛️",
  "شارع",
  "Sélectionnez un élément dans cette liste déroulante ►",
  "Destinataires",
  "Finalité principale",
  "Base légale",
  "x".repeat(70),
);
/** Words without the blanks and controls that every format trims. */
const words = fc
  .oneof(hard, fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }))
  .map((text) =>
    text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (unit) => (unit === "\n" ? unit : " ")).trim(),
  )
  .filter((text) => text !== "");
const line = words.map((text) => text.replaceAll(/\s+/g, " "));
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from("1980-01-01").add({ days }).toString());
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 });
const quoted = fc.record({ text: words, source: fc.constant(source) });
const party = fc.record(
  { name: words, contact: words, source: fc.constant(source) },
  { requiredKeys: ["name", "source"] },
);

const statements = fc.array(
  fc.record(
    { text: words, context: fc.option(words), dataSet: words },
    { requiredKeys: ["text", "context"] },
  ),
  { maxLength: 3 },
);

const activity: fc.Arbitrary<Activity> = fc
  .record(
    {
      id: fc.stringMatching(/^[a-z]{3,12}$/),
      // A record whose title is the form's own guidance is one that nobody has filled in.
      title: fc.oneof(
        { weight: 9, arbitrary: line.filter((text) => !isGuidance(text)) },
        { weight: 1, arbitrary: fc.constantFrom("-", "0", "Néant", "N/A", "…") },
      ),
      domain: fc.option(line),
      updatedOn: fc.option(day),
      purposes: some(quoted),
      subPurposes: some(
        fc.record({
          text: words,
          children: some(
            fc.record({ text: words, children: fc.constant(leaves), source: fc.constant(source) }),
          ),
          source: fc.constant(source),
        }),
      ),
      legalBases: some(
        fc.record(
          {
            article: fc.constantFrom("6.1", "6.1.a", "6.1.e"),
            text: words,
            source: fc.constant(source),
            interest: words,
            purposes: fc.array(words, { minLength: 1, maxLength: 2 }),
          },
          { requiredKeys: ["article", "text", "source"] },
        ),
      ),
      legalReferences: some(
        fc.record(
          {
            code: fc.option(line),
            article: fc.option(line),
            following: fc.boolean(),
            text: words,
            source: fc.constant(source),
          },
          { requiredKeys: ["code", "article", "text", "source"] },
        ),
      ),
      dataSubjects: some(quoted),
      dataCategories: some(
        fc.record(
          {
            subjects: fc.option(words),
            items: fc.array(words, { minLength: 1, maxLength: 3 }),
            source: fc.constant(source),
            category: words,
            necessity: words,
          },
          { requiredKeys: ["subjects", "items", "source"] },
        ),
      ),
      specialCategories: fc.subarray([...specialCategories]),
      nationalIdentifier: fc.boolean(),
      recipients: some(
        fc.record(
          {
            text: words,
            kind: fc.constantFrom(...recipientKinds),
            reason: words,
            source: fc.constant(source),
          },
          { requiredKeys: ["text", "source"] },
        ),
      ),
      recipientsNone: fc.boolean(),
      retention: statements.map((list) =>
        list.map((each) => ({
          ...each,
          id: "",
          hash: statementHash(each.text, each.context),
          source,
          reading: readRetention(each.text, each.context),
        })),
      ),
      processors: fc.option(
        fc.record({
          used: fc.option(fc.constantFrom("no" as const, "yes" as const)),
          text: words,
          source: fc.constant(source),
        }),
      ),
      rights: fc.option(
        fc.record({
          text: words,
          objection: fc.option(fc.constantFrom("available" as const)),
          source: fc.constant(source),
        }),
      ),
      reference: line,
      createdOn: day,
      jointControllers: fc.array(party, { maxLength: 2 }),
      representative: party,
      transfers: some(
        fc.record(
          {
            recipient: words,
            country: words,
            safeguard: fc.constantFrom(...transferSafeguards),
            document: words,
            source: fc.constant(source),
          },
          { requiredKeys: ["recipient", "country", "source"] },
        ),
      ),
      securityMeasures: some(
        fc.record({
          kind: fc.constantFrom(...securityMeasureKinds),
          text: words,
          source: fc.constant(source),
        }),
      ),
      specialConditions: some(
        fc.record({
          condition: fc.constantFrom(...specialConditions),
          text: words,
          source: fc.constant(source),
        }),
      ),
      rightsOverrides: some(
        fc.record({
          right: fc.constantFrom(...subjectRights),
          applies: fc.boolean(),
          ground: words,
        }),
      ),
      formalities: some(
        fc.record(
          {
            kind: fc.constantFrom(...formalityKinds),
            reference: words,
            on: day,
            onRequest: fc.boolean(),
            source: fc.constant(source),
          },
          { requiredKeys: ["kind", "reference", "onRequest", "source"] },
        ),
      ),
    },
    {
      requiredKeys: [
        "id",
        "title",
        "domain",
        "updatedOn",
        "purposes",
        "subPurposes",
        "legalBases",
        "legalReferences",
        "dataSubjects",
        "dataCategories",
        "specialCategories",
        "nationalIdentifier",
        "recipients",
        "recipientsNone",
        "retention",
        "processors",
        "rights",
      ],
    },
  )
  .map((each) => ({
    ...each,
    sources: { title: [], domain: [], updatedOn: [] },
    retention: each.retention.map((statement, index) => ({
      ...statement,
      id: `${each.id}.${index + 1}`,
    })),
  }));

const contact = { name: fc.option(words), email: fc.option(words), source: fc.constant(source) };
const head: fc.Arbitrary<RegisterHead> = fc.record(
  {
    controller: fc.option(
      fc.record({ ...contact, contact: words }, { requiredKeys: ["name", "email", "source"] }),
    ),
    representative: party,
    dataProtectionOfficers: some(
      fc.record(
        {
          role: fc.constantFrom("dpo" as const, "deputy" as const),
          ...contact,
          organisation: words,
          contact: words,
        },
        { requiredKeys: ["role", "name", "email", "source"] },
      ),
    ),
  },
  { requiredKeys: ["controller", "dataProtectionOfficers"] },
);

export const anyRegister: fc.Arbitrary<Register> = fc
  .tuple(fc.uniqueArray(activity, { minLength: 1, maxLength: 3, selector: ({ id }) => id }), head)
  .map(([activities, said]) => ({
    format: "egide/register@1",
    document: { name: "any", sha256: "", language: null },
    ...said,
    activities,
    findings: [],
    structure: [],
  }));
