import { rightsOf } from "../../../model/rightsOf.ts";
import { plainLetters } from "../../basisWording.ts";
import type { LintRecord } from "../../lintRecord.ts";
import type { LintRule } from "../../lintRule.ts";
import { placeOfRights, rightsNamed, rightWords, type NamedRight } from "../../rightsNamed.ts";

export const rightsMissing: LintRule = {
  id: "rights.missing",
  family: "rights",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 13(2)(b) et 15 à 21", en: "GDPR, art. 13(2)(b) and 15 to 21" },
  title: { fr: "Droits passés sous silence", en: "Rights left unsaid" },
  message: {
    fr: "La base légale donne aussi ces droits, que la fiche ne nomme pas : {rights}. Ajoutez-les.",
    en: "The legal basis also gives these rights, which the record does not name: {rights}. Add them.",
  },
  why: {
    fr: "Un droit dont on ne sait rien ne s’exerce pas.",
    en: "A right that nobody knows of is not exercised.",
  },
  mend: {
    fr: "Nommez chaque droit que donne la base légale ; le tableau est dans docs/rights.md.",
    en: "Name each right that the legal basis gives; the table is in docs/rights.md.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification, et vous opposer au traitement, en écrivant à dpo@maison-des-jeux.example. Vous pouvez adresser une réclamation à la CNIL (www.cnil.fr).",
          },
        ],
      },
    ],
    good: { records: [{}] },
  },
  check: {
    kind: "record",
    *find(record) {
      const [value] = record.of("rights");
      if (!value) return;
      const named = rightsNamed(value.folded);
      if (named.size === 0 && !onlySpeaksOfRights(record, value.folded)) return;
      const missing = rightsGiven(record).filter((right) => !named.has(right));
      if (missing.length === 0) return;
      const { language } = record.context;
      yield {
        field: "rights",
        evidence: record.quote(value, placeOfRights(value)),
        params: { rights: missing.map((right) => rightWords[right][language]).join(", ") },
      };
    },
  },
};

/** « Vous pouvez exercer vos droits auprès de … », where no other part of the page says which they are. */
const onlySpeaksOfRights = ({ context }: LintRecord, folded: string): boolean =>
  folded.length < 250 &&
  /(?:vos|leurs|ses|les|des) droits(?![a-z])/.test(folded) &&
  !/politique|https?:|www|voir |consult|ci-dess|articles? \d|page |rubrique|mentions|notice/.test(
    folded,
  ) &&
  context.records.length > 1 &&
  !context.preamble.some((passage) => rightsNamed(passage.folded).size > 0);

/** Withdrawal has a rule of its own, and the right of art. 22 depends on there being a decision. */
const rightsGiven = (record: LintRecord): readonly NamedRight[] => {
  const { rightsOverrides } = record.activity;
  const legalBases = [...plainLetters(record)].map((letter) => ({
    article: `6.1.${letter}`,
    text: "",
    source: [],
  }));
  return rightsOf({ legalBases, ...(rightsOverrides && { rightsOverrides }) }).flatMap(
    ({ right, applies }) =>
      applies === true && right !== "withdrawal" && right !== "no-automated-decision"
        ? [right]
        : [],
  );
};
