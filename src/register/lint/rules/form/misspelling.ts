import { everyMatch, matchesOf } from "../../everyMatch.ts";
import type { LintRule, ValueHit } from "../../lintRule.ts";

/** A mistake in folded words, and what is meant. `$` stands for the end of a word. */
const known: readonly (readonly [string, string])[] = [
  ["assurance malade$", "assurance maladie"],
  ["assurances? maladies$", "assurance maladie"],
  ["securite social$", "sécurité sociale"],
  ["sante public$", "santé publique"],
  ["fonction public$", "fonction publique"],
  ["service publique$", "service public"],
  ["interet publique$", "intérêt public"],
  ["caisses? d'allocation familiales?$", "caisse d’allocations familiales"],
  ["allocation familiales$", "allocations familiales"],
  ["ajointe?s?$", "adjoint(e)"],
  ["professionnels? sante$", "professionnel(s) de santé"],
  ["etablissements? sante$", "établissement(s) de santé"],
  ["donnees divers$", "données diverses"],
  ["donnees personnels$", "données personnelles"],
  ["donnee personnelles$", "données personnelles"],
  ["donnes personnelles$", "données personnelles"],
  ["donnes (?=de |d'|relatives |concernant |a caractere )", "données"],
  ["caractere personnelle?s?$(?<!personnel)", "caractère personnel"],
  ["protection des donnes$", "protection des données"],
  ["personnes? concernes$", "personnes concernées"],
  ["personnes? mis en cause$", "personne mise en cause"],
  ["personnes? concerne$", "personne concernée"],
  ["prestations? en espece$", "prestations en espèces"],
  ["avis d'impositions$", "avis d’imposition"],
  ["medecins traitant$", "médecins traitants"],
  ["antecedent medicaux$", "antécédents médicaux"],
  ["trace techniques$", "traces techniques"],
  ["donnee techniques$", "données techniques"],
  ["donnees financieres et economique$", "données financières et économiques"],
  ["information utiles$", "informations utiles"],
  ["gestionnaires medico-administratif$", "gestionnaires médico-administratifs"],
  ["contentieux technique de$", "contentieux techniques de"],
  ["autorites? de tutelles$", "autorité(s) de tutelle"],
  ["durees? de conservations$", "durée(s) de conservation"],
  ["mises? a jours$", "mise(s) à jour"],
  ["mise en oeuvres$", "mise en œuvre"],
  ["base legal$", "base légale"],
  ["obligation legal$", "obligation légale"],
  ["interet legitimes$", "intérêts légitimes"],
  ["interets legitime$", "intérêts légitimes"],
  ["pou (?=[a-z])", "pour, ou « ou »"],
  [
    "apres des (?=personnes|assures|usagers|interesses|beneficiaires|tiers|debiteurs|organismes)",
    "auprès des",
  ],
  ["entre (?:la |le |les |l')(?:[a-z]+ ?){1,3} avec (?:la |le |les |l')", "entre … et …"],
  ["conformement au dispositions$", "conformément aux dispositions"],
  ["d'avantage$", "davantage"],
  ["acceuil$", "accueil"],
  ["addresses?$", "adresse"],
  ["adresses? mails? electroniques?$", "adresse électronique"],
  ["trait(?:ment|tement)s?$", "traitement"],
  ["proffessionn?els?$", "professionnel"],
  ["personels?$|personelles?$", "personnel"],
  ["reglemantations?$", "réglementation"],
  ["language(?= utilise)", "langage"],
  [
    "delegues? a la protections? des donnees$(?<!protection des donnees)",
    "délégué à la protection des données",
  ],
  ["consentemment$|concentement$|consentment$", "consentement"],
  ["destinataies$|destinatires?$|destinaires?$", "destinataires"],
  ["consevations?$|conservtions?$|convervations?$", "conservation"],
  ["beneficaires?$|benficiaires?$", "bénéficiaires"],
  ["emplyeurs?$|employeurrs?$", "employeur"],
  ["adminstrati(?:on|f|ve)s?$|administations?$", "administration"],
  ["organisemes?$|organimes?$", "organisme"],
  ["legitimmes?$|legtimes?$", "légitime"],
  ["competante?s?$", "compétent"],
];

const compiled = known.map(
  ([pattern, meant]) =>
    [new RegExp(`(?<![a-z-])(?:${pattern.replaceAll("$", "(?![a-z-])")})`, "g"), meant] as const,
);
/** One pass tells whether any of them is worth trying. */
const any = new RegExp(compiled.map(([{ source }]) => source).join("|"));
/** No French word begins with a doubled consonant. */
const doubledInitial = /(?<![\p{L}'’-])(\p{L})\1(?=\p{Ll}{3})\p{Ll}+/giu;

export const misspelling: LintRule = {
  id: "form.misspelling",
  family: "form",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Faute qui change le sens", en: "Slip that changes the meaning" },
  message: {
    fr: "« {said} » : lire sans doute « {meant} ». Corrigez le mot.",
    en: "“{said}”: “{meant}” is meant, no doubt. Correct the word.",
  },
  why: {
    fr: "Un nom de corps ou de donnée mal écrit ne se retrouve pas, et fait douter du reste de la fiche.",
    en: "The name of a body or a datum that is misspelled cannot be found, and casts doubt on the rest of the record.",
  },
  mend: { fr: "Corrigez le mot.", en: "Correct the word." },
  yieldsTo: ["law.reference-malformed"],
  examples: {
    bad: [
      { records: [{ recipients: ["Caisse d’allocation familiale, pour les réductions"] }] },
      {
        records: [
          { subPurposes: ["Payer les aides de la Ssécurité civile", "Suivre les retours"] },
        ],
      },
    ],
    good: { records: [{ recipients: ["Caisse d’allocations familiales, pour les réductions"] }] },
  },
  check: {
    kind: "passage",
    *find({ text, folded }): Generator<ValueHit> {
      for (const match of matchesOf(text, doubledInitial)) {
        const [said, letter] = match;
        if (/[aeiouyàéèêw]/i.test(letter!) || said === said.toUpperCase()) continue;
        yield {
          start: match.index,
          end: match.index + said.length,
          params: { said, meant: said.slice(1) },
        };
      }
      if (!any.test(folded)) return;
      for (const [pattern, meant] of compiled)
        yield* everyMatch(folded, pattern, ({ 0: said, index }) => ({
          said: text.slice(index, index + said.length),
          meant,
        }));
    },
  },
};
