import type { LintRule } from "../../lintRule.ts";

const firstNames = new Set(
  "adele adrien agathe agnes alain albert alexandra alexandre alice aline amandine amelie amine ana anais andre andrea anne annie antoine arnaud arthur audrey aurelie aurore axel baptiste barbara beatrice benjamin benoit bernadette bernard bertrand brigitte bruno camille carine carole caroline catherine cecile celine chantal charles charlotte chloe christelle christian christiane christine christophe claire clara claude claudine clement colette corinne cyril damien daniel daniele danielle david deborah delphine denis denise didier dominique dylan edith edouard elena eliane elisabeth elise elodie elsa emilie emma emmanuel emmanuelle eric estelle etienne eva evelyne fabien fabienne fabrice fatima fatiha felix florence florent florian francis franck francois francoise frederic frederique gabriel gaelle gaetan gauthier genevieve georges gerald gerard germain ghislaine gilbert gilles gregory guillaume gustave guy helene henri herve hugo ines irene isabelle jacqueline jacques jean jeanne jennifer jeremy jerome jessica joel joelle johan john jonathan jordan joseph josette josiane judith jules julia julie julien juliette justine karim karine katia kevin khadija laetitia laura laure laurence laurent lea leila leo leon leonie liliane lina lionel lisa loic louis louise luc lucas lucie lucien lucile ludovic madeleine magali malika manon manuel marc marcel margaux margot maria marie marina marine marion martine martin maryse mathieu mathilde matthieu maud maurice max maxime melanie melissa michael michel michele micheline mickael mireille mohamed monique morgane muriel myriam nadege nadia nadine natacha nathalie nathan nicolas nicole nina noemie odile olivia olivier pascal pascale patrice patricia patrick paul paule pauline perrine philippe pierre quentin rachel rachid raphael raymond regine regis remi remy renaud rene renee richard robert robin roger roland romain rose sabine sabrina samia samir samuel sandra sandrine sarah sebastien serge severine simon simone solange sonia sophie stephane stephanie suzanne sylvain sylvie theo theodore therese thibault thierry thomas valentin valentine valerie vanessa veronique victor victoria vincent virginie viviane xavier yann yannick yasmine yves yvette yvonne zoe ada".split(
    " ",
  ),
);
/** A word of a body: « Camille » may be the street it is named after. */
const body =
  /(?<![a-z])(?:caisse|commune|ville|mairie|communaute|metropole|departement|region|conseil|ministere|direction|agence|etablissement|centre|hopital|chu|universite|ecole|lycee|college|association|fondation|societe|groupe|service|office|chambre|syndicat|federation|union|institut|maison|mutuelle|assurance|banque|cabinet|entreprise|pharmacie|laboratoire|prefecture|tribunal|ordre|sa|sas|sarl|sci|scp|gip|epic|epci|ccas|cramif|cpam|carsat|cnam|urssaf)(?![a-z])/;

/** Two or three words with capitals, the first of them a given name: a person, whatever the role beside it says. */
const isPerson = (name: string): boolean => {
  const [bare] = name.replace(/^(?:M\.|Mme|Monsieur|Madame|Mr|Dr|Pr)\s+/, "").split(/[,(–]| - /);
  const words = bare!.trim().split(/\s+/);
  if (words.length < 2 || words.length > 4) return false;
  const folded = bare!.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  if (body.test(folded)) return false;
  if (!words.every((word) => /^\p{Lu}[\p{L}'’-]*$/u.test(word) || /^d[eu]s?$/.test(word)))
    return false;
  const titled = bare !== name && /^(?:M\.|Mme|Monsieur|Madame|Mr|Dr|Pr)\s/.test(name);
  return titled || firstNames.has(folded.split(/[\s-]/)[0]!);
};

export const controllerIsPerson: LintRule = {
  id: "document.controller-is-person",
  family: "document",
  severity: "warning",
  legalSource: {
    fr: "RGPD, art. 4(7), 13(1)(a) et 30(1)(a)",
    en: "GDPR, art. 4(7), 13(1)(a) and 30(1)(a)",
  },
  title: { fr: "Responsable réduit à une personne", en: "Controller that is a person" },
  message: {
    fr: "Le registre nomme « {said} » comme responsable des traitements : c’est l’organisme qui l’est, représenté par cette personne. Nommez-le.",
    en: "The register names “{said}” as controller: the body is, represented by this person. Name the body.",
  },
  why: {
    fr: "La personne doit savoir quel organisme répond de ses données, et à quelle adresse ; un nom propre change, et n’engage que celui qui le porte.",
    en: "Persons must know which body answers for their data, and where; a person’s name changes, and binds its bearer alone.",
  },
  mend: {
    fr: "Écrivez le nom, la forme et l’adresse de l’organisme, puis qui le représente.",
    en: "Write the name, the form and the address of the body, then who represents it.",
  },
  examples: {
    bad: [
      {
        head: "Registre publié le 15/10/2026\n\nResponsable des traitements : Camille Aubry\ncontact@maison-des-jeux.example\n\nDéléguée à la protection des données : Ada Lenoir\ndpo@maison-des-jeux.example",
        records: [{}],
      },
    ],
    good: { records: [{}] },
  },
  check: {
    kind: "document",
    *find({ register, quoteText }) {
      const { controller } = register;
      if (!controller?.name || !isPerson(controller.name)) return;
      yield {
        field: "controller",
        evidence: quoteText(controller.name, controller.source),
        params: { said: controller.name },
      };
    },
  },
};
