import type { LintRule } from "../../lintRule.ts";
import { claimedLetters, placeOfRefusal } from "../../rightsNamed.ts";

/** An act that may exclude objection: art. 23 of the GDPR, or art. 56 of the French act, which asks for one. */
const act =
  /(?<![a-z])(?:decret|arrete|ordonnance|loi|code|articles? (?:23|56|l[. ]|r[. ]|d[. ]))(?![a-z])/;

export const objectionExcluded: LintRule = {
  id: "rights.objection-excluded",
  family: "rights",
  severity: "warning",
  legalSource: {
    fr: "RGPD, art. 21(1) et 23 ; loi n° 78-17 du 6 janvier 1978, art. 56",
    en: "GDPR, art. 21(1) and 23; French act no. 78-17 of 6 January 1978, art. 56",
  },
  title: { fr: "Opposition exclue sans acte", en: "Objection excluded without an act" },
  message: {
    fr: "L’opposition est exclue pour tous, alors que la base 6.1.{letter} l’ouvre. Citez l’acte qui l’écarte (art. 23), ou rétablissez-la.",
    en: "Objection is excluded for everybody, though basis 6.1.{letter} gives it. Cite the act that excludes it (art. 23), or restore it.",
  },
  why: {
    fr: "Le motif légitime et impérieux s’oppose à une demande, au cas par cas. Seul un acte peut écarter le droit d’avance.",
    en: "A compelling legitimate ground answers one request, case by case. Only an act may exclude the right beforehand.",
  },
  mend: {
    fr: "Écrivez comment s’opposer, ou citez la disposition expresse de l’acte qui a créé le traitement.",
    en: "Write how to object, or cite the express provision of the act that created the processing.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification ou la limitation du traitement, en écrivant à dpo@maison-des-jeux.example. Le droit d’opposition ne s’applique pas en raison des motifs légitimes et impérieux de la maison. Vous pouvez adresser une réclamation à la CNIL (www.cnil.fr).",
          },
        ],
      },
      {
        records: [
          {
            rights: [
              "Accès, rectification et limitation : en écrivant à dpo@maison-des-jeux.example. Le droit d’opposition n’est pas ouvert. Réclamation à la CNIL (www.cnil.fr).",
            ],
          },
        ],
      },
    ],
    good: { records: [{}] },
  },
  check: {
    kind: "record",
    *find(record) {
      const { rights, rightsOverrides = [] } = record.activity;
      if (rights?.objection !== "excluded") return;
      if (rightsOverrides.some(({ right }) => right === "objection")) return;
      const letter = [...claimedLetters(record)].find((each) => each === "e" || each === "f");
      const [value] = record.of("rights");
      if (letter === undefined || !value || act.test(value.folded)) return;
      yield {
        field: "rights",
        evidence: record.quote(value, placeOfRefusal(value)),
        params: { letter },
      };
    },
  },
};
