import { contradictedBy, wordedBases, type WordedBasis } from "../../basisWording.ts";
import type { LintRule } from "../../lintRule.ts";

/** What says an aim: an infinitive, or the noun of one. */
const aim =
  /(?<![a-z])(?:afin|pour(?![a-z])|a savoir|consist|en vue|notamment|tels? que|(?<![a-z])qui(?![a-z])|assur|secur|surete|prot[ei]g|protection|preven|lutt|amelior|garanti|gestion|gerer|fonctionnement|defen|communi|promo|prospect|(?<!pour)suivi|mesur|connai|develop|retrouv|organis(?!me)|(?:a|de|d')(?= ?[a-z']{0,30}(?<!no|vo|au|mai|ministe|primai|titulai|commissai)(?:er|ir|re)(?![a-z])))/;

/** Behind the words, « de la commune et de ses services » only says whose interest it is. */
const longestOwner = 80;

export const interestUnnamed: LintRule = {
  id: "law.interest-unnamed",
  family: "law",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 6(1)(f) et 13(1)(d)", en: "GDPR, art. 6(1)(f) and 13(1)(d)" },
  title: { fr: "Intérêt légitime sans l’intérêt", en: "Legitimate interest without the interest" },
  message: {
    fr: "La fiche invoque l’intérêt légitime sans dire lequel. Nommez-le.",
    en: "The record invokes a legitimate interest without saying which. Name it.",
  },
  why: {
    fr: "On ne peut mettre en balance, ni contester, un intérêt qui n’est pas nommé.",
    en: "An interest that is not named can be neither weighed nor contested.",
  },
  mend: {
    fr: "Écrivez l’intérêt poursuivi, par exemple « prévenir les vols dans les locaux ».",
    en: "Write the interest pursued, for instance “to prevent thefts on the premises”.",
  },
  examples: {
    bad: [
      { records: [{ legalBases: "Article 6.1.f du RGPD : intérêt légitime" }] },
      {
        records: [
          {
            legalBases: ["Art. 6-1-f du RGPD : la maison des jeux y a un intérêt légitime."],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          legalBases:
            "Article 6.1.f du RGPD : intérêt légitime de la maison des jeux à retrouver les jeux prêtés",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const bases = wordedBases(record);
      for (const basis of bases) {
        const rests = basis.letter === "f" || (basis.letter === null && basis.words.size === 1);
        const words = basis.words.get("f");
        if (!rests || !words || contradictedBy(basis, bases)) continue;
        if (record.activity.legalBases[basis.value.at]?.interest) continue;
        if (!isUnnamed(basis, words)) continue;
        yield { field: "legalBases", evidence: record.quote(basis.value, words) };
      }
    },
  },
};

const isUnnamed = (
  { value, mention }: WordedBasis,
  words: { start: number; end: number },
): boolean => {
  const behind = value.folded.slice(words.end);
  const rest =
    mention && mention.start >= words.end
      ? value.folded.slice(words.end, mention.start) + value.folded.slice(mention.end)
      : behind;
  const said = rest.replace(/(?:l')?(?:article|art[.]?) ?$|du r[gp]{2}d|du reglement.{0,20}/g, " ");
  return said.length <= longestOwner && !/[:(]\s*\S/.test(said) && !aim.test(said);
};
