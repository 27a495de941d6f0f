import type { LintContext } from "../../lintContext.ts";
import type { LintRule } from "../../lintRule.ts";

export const acronyms: LintRule = {
  id: "recipients.acronym",
  family: "recipients",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Destinataire en sigles", en: "Recipient in initials" },
  message: {
    fr: "« {words} » n’est expliqué nulle part dans la page : le lecteur ne sait pas qui c’est.",
    en: "“{words}” is explained nowhere in the page: the reader does not know who it is.",
  },
  why: {
    fr: "L’information est due « en des termes clairs et simples » ; un sigle interne n’en est pas un.",
    en: "Information is due “in clear and plain language”; internal initials are not.",
  },
  mend: {
    fr: "Écrivez le nom en toutes lettres, puis le sigle entre parenthèses.",
    en: "Write the name in full, then the initials in brackets.",
  },
  examples: {
    bad: [{ records: [{ recipients: ["Service DRXQ, pour suivre les prêts"] }] }],
    good: {
      records: [{ recipients: ["Direction des réseaux (DRXQ), pour suivre les prêts"] }],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const seen = new Set<string>();
      for (const value of record.of("recipients"))
        for (const match of value.text.matchAll(initials)) {
          const [words] = match;
          if (known.has(words) || seen.has(words)) continue;
          seen.add(words);
          if (record.context.once(explainedInPage).has(words)) continue;
          yield {
            field: "recipients",
            evidence: record.quoteMatch(value, match),
            params: { words },
          };
        }
    },
  },
};

/** « Direction des réseaux (DRXQ) » or « DRXQ (direction des réseaux) »: a name of as many words as letters, about. */
const isExplained = (text: string, at: number, words: string): boolean => {
  const before = text.slice(0, at);
  const after = text.slice(at + words.length);
  return (
    (before.endsWith("(") && (before.match(/\p{L}+/gu) ?? []).length >= 3) ||
    /^ ?\([^()]*\p{Ll}{3}[^()]*\p{Ll}{3}/u.test(after)
  );
};

/** The initials that some record of the page explains. */
const explainedInPage = ({ records }: LintContext): ReadonlySet<string> => {
  const explained = new Set<string>();
  for (const { values } of records)
    for (const { text } of values)
      for (const { 0: words, index } of text.matchAll(initials))
        if (!explained.has(words) && isExplained(text, index, words)) explained.add(words);
  return explained;
};

const initials = /(?<![\p{L}\p{N}.-])[A-Z]{3,6}(?![\p{L}\p{N}-])/gu;

/** Initials that the public knows. */
const known = new Set(
  (
    "CAF CPAM CNAM CNAV CARSAT CGSS CNIL URSSAF ACOSS MSA MDPH INSEE ARS HAS EHPAD SNCF RATP EDF RSA RGPD DPO INED " +
    "INSERM CNRS DGFIP DDFIP DRFIP CCAS CIAS SDIS SAMU CHU PMI ASE ANTS DINUM AGIRC ARRCO CROUS ANSSI ONU OTAN OMS " +
    "GIP SARL SAS SASU UGAP AFPA DREETS DRAC DSDEN IGN OFII OFPRA"
  ).split(" "),
);
