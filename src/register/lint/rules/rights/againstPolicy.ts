import { objectionIn } from "../../../import/fields/readObjection.ts";
import type { LintContext } from "../../lintContext.ts";
import type { LintRule } from "../../lintRule.ts";
import {
  placeOfRefusal,
  placeOfRights,
  rightsNamed,
  rightWords,
  type NamedRight,
} from "../../rightsNamed.ts";

/** A sentence that grants rights, and not one that only names them. */
const grants =
  /(?<![a-z])(?:disposez|beneficiez|avez|pouvez|peut|peuvent|dispose|beneficie|s'appliqu|s'exerc|droits? (?:suivants|d'acces))/;
const denies = /(?<![a-z])(?:ne |n')[a-z' ]{1,40} (?:pas|plus|aucun)(?![a-z])/;

export const againstPolicy: LintRule = {
  id: "rights.against-policy",
  family: "rights",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(a) et 12(1)", en: "GDPR, art. 5(1)(a) and 12(1)" },
  title: {
    fr: "Droits promis par la politique, refusés ici",
    en: "Rights promised by the policy, refused here",
  },
  message: {
    fr: "La politique publiée donne des droits que cette fiche refuse ou tait : {rights}. Mettez-les d’accord.",
    en: "The published policy gives rights that this record refuses or leaves out: {rights}. Make them agree.",
  },
  why: {
    fr: "Deux pages du même organisme disent l’inverse : la personne invoquera celle qui promet le plus.",
    en: "Two pages of one body say the opposite: a person will invoke the one that promises more.",
  },
  mend: {
    fr: "Décidez quels droits la base légale donne, et écrivez-les de même dans la politique et dans la fiche.",
    en: "Decide which rights the legal basis gives, and write them alike in the policy and in the record.",
  },
  examples: {
    bad: [
      {
        policy:
          "Vous disposez d’un droit d’accès, de rectification et d’effacement. Le droit d’opposition s’applique, sauf motif impérieux.",
        records: [
          {
            legalBases:
              "Article 6.1.c du RGPD : obligation légale de l’article L. 1617-5 du code général des collectivités territoriales",
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification ou la limitation du traitement, en écrivant à dpo@maison-des-jeux.example. Le droit d’opposition ne s’applique pas : la loi impose ce traitement. Vous pouvez adresser une réclamation à la CNIL (www.cnil.fr).",
          },
        ],
      },
    ],
    good: {
      policy:
        "Vous disposez d’un droit d’accès et de rectification. Le droit d’opposition s’applique, sauf motif impérieux.",
      records: [{}],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const promised = record.context.once(promisedRights);
      const { rights } = record.activity;
      const [value] = record.of("rights");
      if (promised.size === 0 || !rights || !value) return;
      const here = rightsNamed(value.folded);
      if (here.size === 0) return;
      const refusesObjection = rights.objection === "excluded";
      const missing = [...promised].filter(
        (right) => !here.has(right) || (right === "objection" && refusesObjection),
      );
      if (missing.length === 0) return;
      yield {
        field: "rights",
        evidence: record.quote(
          value,
          missing.includes("objection") && refusesObjection
            ? placeOfRefusal(value)
            : placeOfRights(value),
        ),
        params: {
          rights: missing.map((right) => rightWords[right][record.context.language]).join(", "),
        },
      };
    },
  },
};

/** What the policy grants. Withdrawal goes with consent, which is another rule's. */
const promisedRights = ({ policy }: LintContext): ReadonlySet<NamedRight> => {
  const promised = new Set<NamedRight>();
  for (const { text, folded } of policy?.sentences ?? []) {
    if (!/droit|opposer/.test(folded)) continue;
    if (objectionIn(text) === "available") promised.add("objection");
    if (!grants.test(folded) || denies.test(folded)) continue;
    for (const right of rightsNamed(folded).keys())
      if (right !== "withdrawal" && right !== "objection") promised.add(right);
  }
  return promised;
};
