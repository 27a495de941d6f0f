import type { FieldValue } from "../../fieldValues.ts";
import type { LintContext } from "../../lintContext.ts";
import type { LintRule } from "../../lintRule.ts";
import { placeOfRights, rightsNamed } from "../../rightsNamed.ts";

const address =
  /@|\(at\)|\[at\]|https?:|www[.]|(?:\d{2}[ .]){4}\d{2}|(?<!\d)\d{5}(?!\d)|(?<!\d)\d{4}(?!\d) ?(?:\(|numero)|formulaire|en ligne|teleservice|(?:votre|son|leur) (?:espace|compte)|page contact|ci-dessus|ci-dessous|adresse suivante/;
const officer = /(?<![a-z])(?:dpo|dpd|delegue)(?![a-z])/;
/** An officer of some other body than the one whose address the page gives. */
const elsewhere =
  /(?<![a-z])(?:dpo|dpd|deleguee?)(?![a-z])[^.;]{0,80}(?:rattachement|(?:de|du) (?:la |l'|votre |sa |leur |chaque )?(?:caisse|organisme|etablissement)|competent|de chaque|local)/;
/** Whom the page sends people to: the officer where it names one. */
const whom = [
  /(?<![a-z])(?:le |la |l'|du |de la |au |a la |un )?(?:dpo|dpd|deleguee?)(?![a-z])[^.,;:()]{0,80}/,
  /(?<![a-z])(?:le |la |du |de la |au )?(?:directeur|directrice|responsable)(?![a-z])[^.,;:()]{0,80}/,
];

const exerciseThem = /(?:exerc|valoir|user d)[a-z' ]{0,20} (?:vos|leurs|ses|les) droits(?![a-z])/;

export const contactUnreachable: LintRule = {
  id: "rights.contact-unreachable",
  family: "rights",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 12(2) et 13(1)(b)", en: "GDPR, art. 12(2) and 13(1)(b)" },
  title: { fr: "Contact que l’on ne peut joindre", en: "Contact that cannot be reached" },
  message: {
    fr: "Les droits s’exercent auprès de quelqu’un dont ni l’adresse, ni le téléphone, ni le formulaire n’est donné.",
    en: "The rights are exercised with somebody whose address, telephone or form is not given.",
  },
  why: {
    fr: "Le responsable doit faciliter l’exercice des droits : sans adresse, personne ne les exerce.",
    en: "The controller must make the rights easy to exercise: without an address nobody exercises them.",
  },
  mend: {
    fr: "Ajoutez une adresse, ou un lien vers l’annuaire des délégués.",
    en: "Add an address, or a link to the directory of officers.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement ou la limitation du traitement, et vous opposer au traitement, auprès du délégué de la ludothèque de rattachement. Vous pouvez adresser une réclamation à la CNIL.",
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
      if (!value || address.test(value.folded)) return;
      if (rightsNamed(value.folded).size === 0 && !exerciseThem.test(value.folded)) return;
      const { context } = record;
      if (!elsewhere.test(value.folded) && isAnsweredByPage(context, value)) return;
      const best = whom
        .map((pattern) => pattern.exec(value.folded))
        .find((match) => match !== null);
      yield {
        field: "rights",
        evidence: best
          ? record.quote(value, { start: best.index, end: best.index + best[0].trimEnd().length })
          : record.quote(value, placeOfRights(value)),
      };
    },
  },
};

/** A page of one notice gives the address in another of its parts; one of many records gives that of its officer. */
const isAnsweredByPage = (context: LintContext, { folded }: FieldValue): boolean =>
  context.records.length === 1
    ? context.page !== null && address.test(context.page.text)
    : officer.test(folded) && context.once(officerHasAddress);

const officerHasAddress = ({ register }: LintContext): boolean =>
  register.dataProtectionOfficers.some(({ email }) => email !== null);
