import type { LintRule } from "../../lintRule.ts";

export const noneButNamed: LintRule = {
  id: "recipients.none-but-named",
  family: "recipients",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 4(9) et 13(1)(e)", en: "GDPR, art. 4(9) and 13(1)(e)" },
  title: { fr: "Aucun destinataire, et pourtant", en: "No recipient, and yet" },
  message: {
    fr: "La fiche dit qu’aucune donnée n’est communiquée, et parle de « {words} ».",
    en: "The record says that no data are disclosed, and speaks of “{words}”.",
  },
  why: {
    fr: "Un sous-traitant est un destinataire (RGPD, art. 4(9)), et une plateforme aussi : la personne est trompée sur qui connaît ses données.",
    en: "A processor is a recipient (GDPR, art. 4(9)), and so is a platform: the person is misled about who knows the data.",
  },
  mend: {
    fr: "Nommez dans les destinataires le sous-traitant, la plateforme ou l’organisme dont la fiche parle ailleurs.",
    en: "Name among the recipients the processor, the platform or the body of which the record speaks elsewhere.",
  },
  replaces: ["recipients.contradiction"],
  examples: {
    bad: [
      {
        records: [
          {
            recipients: "Aucune donnée n’est communiquée à des tiers.",
            processors:
              "L’envoi des rappels est confié à un sous-traitant, la société Postes et Lettres, par contrat du 12/03/2024.",
          },
        ],
      },
      {
        records: [
          {
            recipients: "Aucune donnée n’est communiquée à des tiers.",
            subPurposes: ["Inscrire les emprunteurs", "Animer la page Facebook de la maison"],
          },
        ],
        also: ["recipients.transfer-not-described"],
      },
    ],
    good: { records: [{ recipients: "Aucune donnée n’est communiquée à des tiers." }] },
  },
  check: {
    kind: "record",
    *find(record) {
      const { activity } = record;
      if (!activity.recipientsNone) {
        for (const value of record.of("recipients")) {
          const match = noneBut.exec(value.folded);
          if (!match || within.test(match[1]!)) continue;
          const start = match.index + match[0].length - match[1]!.length;
          const evidence = record.quote(value, { start, end: start + match[1]!.length });
          yield { field: "recipients", evidence, params: { words: evidence.text } };
        }
        return;
      }
      const [named] = record.of("recipients");
      if (named) {
        yield {
          field: "recipients",
          evidence: record.quote(named),
          params: { words: named.text },
        };
        return;
      }
      const used = activity.processors?.used;
      const found =
        (used === "yes" || used === "possible"
          ? record.first(
              /\b(?:un |une |des )?(?:sous-traitants?|prestataires?|hebergeurs?)\b/,
              "processors",
            )
          : null) ??
        record.first(platforms, "subPurposes", "purposes", "retention", "dataCategories");
      if (!found) return;
      const evidence = record.quoteMatch(found.value, found.match);
      yield { field: "recipients", evidence, params: { words: evidence.text } };
    },
  },
};

/** « Aucun. Les données sont transmises à un cabinet. » */
const noneBut =
  /^(?:aucune?s?|neant|non)(?: destinataires?)? ?[.,;:] (?:les (?:donnees|informations|dossiers) |elles |ils )(?:sont|seront|peuvent etre) (?:transmis|communique|adresse|envoye|remis)e?s? (?:a|au|aux) ([^.;,]{3,60})/;
/** The services of the body itself receive nothing. */
const within = /^(?:l'|la |le |les |ses |nos )?(?:service|direction|agent|personnel)/;

/** Platforms that receive what is published or sent there. */
const platforms = /\b(?:facebook|instagram|linkedin|twitter|youtube|tiktok|whatsapp)\b/;
