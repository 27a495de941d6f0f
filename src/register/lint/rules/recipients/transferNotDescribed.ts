import type { LintContext } from "../../lintContext.ts";
import { LintRecord } from "../../lintRecord.ts";
import type { LintRule } from "../../lintRule.ts";
import { rememberByWords } from "../../rememberByWords.ts";

export const transferNotDescribed: LintRule = {
  id: "recipients.transfer-not-described",
  family: "recipients",
  severity: "warning",
  legalSource: {
    fr: "RGPD, art. 13(1)(f), 30(1)(e) et 44",
    en: "GDPR, art. 13(1)(f), 30(1)(e) and 44",
  },
  title: {
    fr: "Transfert hors de l’Union non décrit",
    en: "Transfer out of the Union not described",
  },
  message: {
    fr: "« {words} » suppose que des données sortent de l’Union européenne ; la fiche ne dit ni vers quel pays, ni sous quelle garantie.",
    en: "“{words}” means that data leave the European Union; the record says neither to which country nor under which safeguard.",
  },
  why: {
    fr: "Un transfert sans garantie est interdit, et la personne doit savoir qu’il a lieu.",
    en: "A transfer without a safeguard is forbidden, and the person has to know that it happens.",
  },
  mend: {
    fr: "Donnez le destinataire, le pays et la garantie (décision d’adéquation, clauses types, dérogation) ; ou dites pourquoi rien ne sort.",
    en: "Give the recipient, the country and the safeguard (adequacy decision, standard clauses, derogation); or say why nothing leaves.",
  },
  examples: {
    bad: [
      {
        records: [{ transfers: "Oui, vers l’Inde." }],
      },
      {
        records: [
          {
            recipients: [
              "Agents du comptoir, pour suivre les prêts",
              "Ludothèques étrangères, pour les échanges de jeux",
            ],
            transfers: null,
          },
        ],
        also: ["document.no-transfers"],
      },
      {
        records: [
          { subPurposes: ["Inscrire les emprunteurs", "Animer la page Facebook"], transfers: null },
        ],
        also: ["document.no-transfers"],
      },
    ],
    good: { records: [{}] },
  },
  check: {
    kind: "record",
    *find(record) {
      if ((record.activity.transfers ?? []).length > 0) return;
      if (
        record.says(
          /\bgaranties\b|garanties? appropriees?|pays destinataires?|clauses contractuelles types|decision d'adequation|data privacy framework/,
        )
      )
        return;
      const seen = new Set<string>();
      for (const passage of record.context.once(namesCountry) ? record.passages : []) {
        const match = towards.exec(passage.folded);
        if (!match || noTransfer.test(passage.folded) || seen.size > 0) continue;
        seen.add(match[0]);
        const evidence = record.quoteMatch(passage, match);
        yield { field: "transfers", evidence, params: { words: evidence.text } };
      }
      for (const value of record.of(
        "recipients",
        "purposes",
        "subPurposes",
        "dataCategories",
        "retention",
        "processors",
      )) {
        const match = leaving(value.folded);
        if (!match) continue;
        const [first] = match[0].split(",") as [string];
        if (seen.has(first)) continue;
        seen.add(first);
        const evidence = record.quoteMatch(value, match);
        yield { field: value.field, evidence, params: { words: evidence.text } };
      }
    },
  },
};

const leaving = rememberByWords((folded) => (noTransfer.test(folded) ? null : abroad.exec(folded)));

const abroad =
  /\b(?:organismes?|caisses?|institutions?|autorites?|administrations?|ludotheques?|etablissements?|partenaires?|bibliotheques?|universites?|entreprises?|societes?)(?: [a-z' -]{0,40})? etrange(?:rs?|res?)\b|\borganisations? internationales?\b|\b(?:ue ?\/ ?)?hors (?:de l'|l')?(?:ue|union europeenne|europe|eee|zone sepa|espace economique)\b|\bpays tiers\b|\betats-unis\b|\b(?:facebook|instagram|linkedin|twitter|youtube|tiktok|whatsapp|mailchimp|google (?:analytics|forms|drive|workspace)|microsoft 365|amazon web services|aws|sendgrid|zoom|sentry|intercom|hubspot|zendesk|salesforce|slack)\b(?:, [a-z]+)? ?(?:et [a-z]+)?/;
/** « Oui, vers l’Inde », « support assuré depuis Madagascar »: countries that no adequacy decision covers, where work is sent to. */
const towards =
  /(?:(?<![a-z])oui ?[,:(]{1,2} ?(?:vers |en |aux? )?|(?:transf[a-z]{3,9}|heberge[a-z]{0,4}|assuree?s?|localise[a-z]{0,2}|situee?s?|traitee?s?)[a-z' ]{0,40} (?:vers|en|au|a|aux|depuis) )(?:le |la |les |l')?(?:inde|maroc|tunisie|madagascar|chine|russie|senegal|philippines|vietnam|turquie|ukraine|egypte|algerie|cote d'ivoire|ile maurice)(?![a-z])/;
/** Lines that are no value stand on a page only. */
const namesCountry = ({ page }: LintContext): boolean =>
  page !== null && towards.test(LintRecord.fold(page.text));

const noTransfer =
  /aucun transfert|pas de transfert|ne (?:sont|font|fait) [^.]{0,40}transf|aucune donnee[^.]{0,40}(?:transf|hors)/;
