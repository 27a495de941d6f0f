import type { LintRule } from "../../lintRule.ts";

interface Renamed {
  readonly pattern: RegExp;
  readonly since: string;
  readonly now: string;
}

/** Authorities, offices and benefits that have another name by law; over folded words. */
const renamed: readonly Renamed[] = [
  {
    pattern: /(?<![a-z])huissiers?(?: de justice)?(?![a-z])/g,
    since: "2022-07-01",
    now: "commissaire de justice",
  },
  { pattern: /(?<![a-z])pole emploi(?![a-z])/g, since: "2024-01-01", now: "France Travail" },
  {
    pattern: /(?<![a-z])correspondant informatique et libertes?(?![a-z])/g,
    since: "2018-05-25",
    now: "délégué à la protection des données",
  },
  {
    pattern: /(?<![a-z])(?:tribuna(?:l|ux) de grande instance|tgi)(?![a-z])/g,
    since: "2020-01-01",
    now: "tribunal judiciaire",
  },
  {
    pattern: /(?<![a-z])(?:tribuna(?:l|ux) des affaires de securite sociale|tass)(?![a-z])/g,
    since: "2019-01-01",
    now: "tribunal judiciaire",
  },
  { pattern: /(?<![a-z])di(?:r|rr)eccte(?![a-z])/g, since: "2021-04-01", now: "DREETS" },
  { pattern: /(?<![a-z])chsct(?![a-z])/g, since: "2020-01-01", now: "CSE" },
  {
    pattern: /(?<![a-z])(?:cmu-?c|couverture maladie universelle complementaire)(?![a-z])/g,
    since: "2019-11-01",
    now: "complémentaire santé solidaire",
  },
  {
    pattern:
      /(?<![a-z])groupe de travail (?:de l')?(?:« )?article 29(?![0-9])|(?<![a-z0-9])g29(?![a-z0-9])/g,
    since: "2018-05-25",
    now: "CEPD",
  },
];

export const formerName: LintRule = {
  id: "law.former-name",
  family: "law",
  severity: "info",
  legalSource: { fr: "RGPD, art. 5(1)(d) et 12(1)", en: "GDPR, art. 5(1)(d) and 12(1)" },
  title: { fr: "Nom qui n’est plus en usage", en: "Name no longer in use" },
  message: {
    fr: "« {words} » porte depuis le {since} un autre nom : {now}. Mettez la fiche à jour.",
    en: "“{words}” has had another name since {since}: {now}. Update the record.",
  },
  why: {
    fr: "Un nom qui n’existe plus montre que la fiche n’a pas été relue, et ne mène à personne.",
    en: "A name that is gone shows that the record was not reviewed, and leads to nobody.",
  },
  mend: {
    fr: "Remplacez le nom, après avoir vérifié que le destinataire est bien celui-là.",
    en: "Replace the name, after checking that this is the recipient meant.",
  },
  examples: {
    bad: [{ records: [{ recipients: ["Huissier de justice, pour recouvrer les cautions"] }] }],
    good: { records: [{ recipients: ["Commissaire de justice, pour recouvrer les cautions"] }] },
  },
  check: {
    kind: "value",
    *find({ text, folded }) {
      for (const { pattern, since, now } of renamed) {
        const match = [...folded.matchAll(pattern)][0];
        if (!match) continue;
        const end = match.index + match[0].length;
        const words = text.slice(match.index, end);
        yield { start: match.index, end, params: { words, since, now } };
      }
    },
  },
};
