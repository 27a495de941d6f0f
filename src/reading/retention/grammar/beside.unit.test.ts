import { describe } from "node:test";
import { areFlagged, areRead, billetsAre } from "./readings.fixture.ts";

const two = { keep: "P2Y" } as const;
const kept = "Les billets sont conservés deux ans";

/** A table of what may stand behind a rule and changes nothing in it. */
const changeNothing = (tails: readonly string[]): void =>
  areRead(tails.map((tail) => [`${kept}${tail}.`, { ...two, scope: "Les billets" }]));

describe("why a time is what it is", () => {
  changeNothing([
    ", tel que recommandé par la CNIL",
    " dans un but de sécurité",
    " en raison de leur sensibilité",
    ", compte tenu des délais de recours",
    " au regard de la finalité poursuivie",
    " eu égard à la finalité du trajet",
    ", durée nécessaire au suivi des trajets",
    ", cette durée étant nécessaire au suivi",
    ", soit la durée de prescription",
    ", ce qui correspond à la durée de prescription",
    ", ce qui permet de répondre aux voyageurs",
    ", et ce conformément à la réglementation",
    " (délai de recours)",
    ", y compris en cas de départ",
    ", même en cas de refus",
    ". Cette durée est conforme aux recommandations de la CNIL",
    ". Ce délai permet de répondre aux voyageurs",
    " (durée glissante)",
    " au titre de la sécurité",
  ]);
  areFlagged([
    "Les billets sont conservés, durée nécessaire au suivi des trajets, puis supprimés, deux ans.",
    "Les billets sont conservés deux ans, compte tenu des mineurs.",
    "Les billets sont conservés deux ans en fonction de leur nature.",
    "Les billets sont conservés au titre de la sécurité.",
    "Les billets sont conservés deux ans, ce qui permet de les garder cinq ans en cas de litige.",
    "Les billets sont conservés deux ans, ce qui permet de répondre, sauf en cas de litige.",
    "Les billets sont conservés deux ans (délai de recours pour les mineurs).",
    "Les billets sont supprimés au bout de deux ans ou la durée légale.",
    "Les billets sont conservés deux ans. Ce délai est justifié par les trajets, sauf en cas de litige.",
    "Ce délai correspond à deux ans.",
  ]);
});

describe("where and how, and what data are good for", () => {
  changeNothing([
    " en base de données sécurisée",
    " chez notre sous-traitant",
    " sous format papier et numérique",
    " avec un niveau de sécurité élevé",
    " dans leur intégralité",
    ", en lien avec les archives départementales",
    " et ne sont ni cédés ni vendus",
    " et ne font l'objet d'aucun transfert hors de l'Union européenne",
    " et permettent de répondre aux voyageurs",
    " et ne servent qu'à établir des statistiques",
  ]);
  areFlagged([
    "Les billets sont conservés deux ans et contiennent les amendes, conservées un an.",
    "Les billets sont conservés deux ans et servent à conserver les amendes cinq ans.",
    "Les billets sont conservés deux ans en lien avec les mineurs.",
    "Les billets sont conservés par la gare deux ans et par la mairie selon ses propres règles.",
  ]);
});

describe("words before the rule", () => {
  const scope = "les billets";
  areRead([
    ["À noter : les billets sont conservés deux ans.", { ...two, scope }],
    ["Il convient de préciser que les billets sont conservés deux ans.", { ...two, scope }],
    [
      "Au titre de la gestion des trajets, les billets sont conservés deux ans.",
      { ...two, scope, condition: "Au titre de la gestion des trajets" },
    ],
    [
      "Les billets peuvent être conservés pendant la durée légale.",
      { kind: "by-reference", scope: "Les billets" },
    ],
    [
      "Les billets ne contiennent pas de noms et sont conservés deux ans.",
      { ...two, scope: "Les billets" },
    ],
    [
      "Les données suivantes sont conservées deux ans : nom, prénom.",
      { ...two, scope: "Les données suivantes" },
    ],
    ["Sans objet"],
  ]);
  areFlagged([
    "D'une manière générale, les billets sont conservés deux ans.",
    "Les données suivantes sont conservées deux ans : nom, amendes (un an).",
    "Sans objet pour les mineurs",
  ]);
});

describe("a noun and a verb of happening", () => {
  areRead([
    [
      "La suppression des billets intervient deux ans après le trajet.",
      { ...two, from: "le trajet", scope: "billets", end: "delete" },
    ],
  ]);
  areFlagged([
    "La suppression des billets n'intervient pas au bout de deux ans.",
    "La suppression des billets est possible au bout de deux ans.",
    "La suppression des billets intervient en principe au bout de deux ans.",
  ]);
});

describe("clocks of data and of accounts", () => {
  billetsAre([
    [
      "conservés tant que le compte est ouvert, puis un an après sa suppression",
      { keep: "P1Y", while: "le compte est ouvert", from: "sa suppression" },
    ],
    [
      "conservés deux ans à compter du 1er janvier suivant la clôture",
      { ...two, from: "1er janvier suivant la clôture" },
    ],
    [
      "conservés un mois après la fin de l'essai, fixée au 31 décembre 2025",
      { keep: "P1M", from: "la fin de l'essai" },
    ],
    [
      "conservés pour les abonnés deux ans et pour les visiteurs un mois",
      { ...two, condition: "pour les abonnés" },
      { keep: "P1M", condition: "pour les visiteurs" },
    ],
  ]);
  areRead([
    [
      "Les comptes sont supprimés à leur clôture.",
      { kind: "until-event", until: "clôture", scope: "Les comptes", end: "delete" },
    ],
    [
      "Le cookie reste dans le navigateur du visiteur deux semaines.",
      { keep: "P2W", scope: "Le cookie" },
    ],
  ]);
  areFlagged([
    "Les billets sont conservés un an après leur suppression.",
    "Les billets sont conservés un an après sa suppression.",
  ]);
});

describe("data named beside others, under a heading", () => {
  areRead(
    [
      [
        "13 mois pour le traceur et 25 mois pour les données collectées",
        { keep: "P13M", scope: "le traceur" },
        { keep: "P25M", scope: "les données collectées" },
      ],
    ],
    "Cookies",
  );
});

describe("how data are kept, in one word", () => {
  billetsAre([
    ["informatiquement conservés deux ans", two],
    ["légalement conservés deux ans", two],
    ["conservés, comme indiqué ci-dessus, deux ans", two],
    [", également, conservés deux ans", two],
    ["conservés uniquement pendant deux ans", { ...two, bound: "maximum" }],
    [
      "conservés tant que le compte est ouvert et ne sont pas transmis à des tiers",
      { kind: "while", while: "le compte est ouvert" },
    ],
    [
      "conservés jusqu'à la clôture du compte et servent à établir des statistiques",
      { kind: "until-event", until: "la clôture du compte" },
    ],
    [
      "conservés deux ans, puis supprimés sauf obligation légale",
      { ...two, end: "delete", condition: "sauf obligation légale" },
    ],
  ]);
  areFlagged([
    "Les billets sont supprimés uniquement au bout de deux ans.",
    "Les billets sont conservés seulement au bout de deux ans.",
    "Les billets ne sont pas conservés uniquement pendant deux ans.",
    "Les billets sont conservés deux ans, puis archivés sauf refus.",
  ]);
});

describe("headings with words of their own", () => {
  for (const above of [
    "Les durées de conservation sont les suivantes :",
    "La politique de conservation des données est la suivante :",
    "Les durées de conservation varient selon la finalité.",
    "Plus précisément :",
    "Durée de conservation (en base active)",
  ])
    areRead([["2 ans après le trajet", { ...two, from: "le trajet" }]], above);
  for (const above of [
    "Comptes n'ayant pas été validés",
    "Cookies ne nécessitant pas de consentement",
    "Voyageurs qui ne se sont pas connectés",
    "Billets et pièces jointes le cas échéant",
    "Réponses au questionnaire",
  ])
    areRead([["2 ans après le trajet", { ...two, from: "le trajet", scope: above }]], above);
  for (const above of [
    "Données qui ne sont jamais conservées",
    "Réponses aux demandes",
    "Les durées de conservation, sauf en cas de litige, sont les suivantes :",
    "Les durées de conservation ne sont pas les suivantes :",
  ])
    areFlagged(["2 ans après le trajet"], above);
});

describe("examples, and the same said again", () => {
  areRead([
    [
      "Les billets sont conservés deux ans à compter du dernier trajet (par exemple, un appel ou une visite).",
      { ...two, from: "dernier trajet", scope: "Les billets" },
    ],
    [
      "Les billets sont conservés deux ans après le dernier contact (ex. : appel, visite).",
      { ...two, from: "le dernier contact", scope: "Les billets" },
    ],
    [
      "Les titres (c'est-à-dire les billets et les cartes) sont conservés deux ans.",
      { ...two, scope: "Les titres (c'est-à-dire les billets et les cartes)" },
    ],
    [
      "Les titres (par exemple les cartes) sont conservés deux ans.",
      { ...two, scope: "Les titres (par exemple les cartes)" },
    ],
  ]);
  areFlagged([
    "Les billets sont conservés deux ans à compter du dernier trajet (par exemple sauf un retour).",
    "Les billets sont conservés deux ans à compter du dernier trajet (par exemple trois mois).",
    "Les billets sont conservés deux ans après le dernier contact (par exemple un appel des mineurs conservé moins).",
    "Les billets sont conservés deux ans après le spectacle (par exemple le dernier).",
    "Les billets, par exemple, sont conservés deux ans.",
    "Les titres (c'est-à-dire sans les cartes) sont conservés deux ans.",
    "Les titres, c'est-à-dire qu'ils sont conservés deux ans, sont détruits.",
  ]);
});

describe("what may be done as long as data are kept", () => {
  areRead([
    [
      "Les billets sont conservés deux ans après la résiliation, délai durant lequel vous pouvez les imprimer.",
      { ...two, from: "la résiliation", scope: "Les billets" },
    ],
    [
      "Les billets sont conservés deux ans, période pendant laquelle le voyageur peut les imprimer.",
      { ...two, scope: "Les billets" },
    ],
  ]);
  areFlagged([
    "Les billets sont conservés deux ans après la résiliation, délai durant lequel ils sont archivés.",
    "Les billets sont conservés deux ans après la résiliation, délai durant lequel ils ne sont pas détruits.",
    "Les billets sont conservés, délai durant lequel vous pouvez les imprimer, deux ans.",
  ]);
});
