import { describe } from "node:test";
import { areFlagged, areRead, billetsAre } from "./readings.fixture.ts";

const two = { keep: "P2Y" } as const;

describe("what is said beside a rule and changes nothing in it", () => {
  billetsAre([
    ["conservés 2 ans par le service, lequel les tient à la disposition du public", two],
    ["conservés 2 ans afin de retrouver votre choix et de ne pas vous le redemander", two],
    ["conservés 2 ans sous notre seule responsabilité", two],
    ["conservés une durée de 2 ans correspondant au délai de prescription applicable", two],
    ["conservés 2 ans et ne sont pas publiés", two],
    ["conservés sans limite de durée en raison de leur intérêt historique", { kind: "unlimited" }],
    [
      "conservés la durée nécessaire au prêt, à savoir 2 ans après la clôture",
      { ...two, from: "la clôture" },
    ],
    ["conservés sur une durée glissante de 2 ans", two],
    ["conservés pour une période allant jusqu'à 2 ans", { ...two, bound: "maximum" }],
    [
      "conservés pendant la durée du prêt, à laquelle s'ajoute un délai de 2 ans",
      { ...two, while: "prêt" },
    ],
    [
      "conservés durant l'année scolaire et détruits à la fin de celle-ci",
      { kind: "while", while: "l'année scolaire", end: "delete" },
    ],
    [
      "enregistrés dans votre navigateur et y restent jusqu'à la clôture du compte",
      { kind: "until-event", until: "la clôture du compte" },
    ],
  ]);
  areRead([
    [
      "Les billets sont conservés 2 ans ; un courriel lui est adressé un mois avant la clôture.",
      { ...two, scope: "Les billets" },
    ],
    [
      "Les billets ne peuvent être conservés au-delà de la durée nécessaire au prêt.",
      { kind: "open-criterion", scope: "Les billets" },
    ],
  ]);
  areFlagged([
    "Les billets sont conservés 2 ans par le service, lequel les détruit ensuite.",
    "Les billets sont conservés 2 ans par le service, lequel ne les conserve pas.",
    "Les billets sont conservés 2 ans, lesquels courent à compter de la clôture.",
    "Les billets sont conservés 2 ans afin de ne pas les conserver.",
    "Les billets sont conservés une durée de 2 ans correspondant à la durée du prêt.",
  ]);
});

describe("other words for the same rule", () => {
  areRead([
    [
      "Les billets sont effacés à votre demande ou à la clôture du compte.",
      { kind: "until-event", until: "votre demande", scope: "Les billets", end: "delete" },
      { kind: "until-event", until: "clôture du compte", scope: "Les billets", end: "delete" },
    ],
    [
      "Les billets ne sont conservés par le service que durant la session.",
      { kind: "while", while: "la session", scope: "Les billets" },
    ],
    [
      "Ne sont pas conservés les billets vendus au guichet.",
      { kind: "not-kept", scope: "les billets vendus au guichet" },
    ],
    [
      "Il est procédé à la destruction des billets à l'expiration d'un délai de 2 ans.",
      { ...two, scope: "billets", end: "delete" },
    ],
    [
      "Le service s'engage à conserver les billets 2 ans et à les communiquer au juge.",
      { ...two, scope: "les billets" },
    ],
    [
      "La durée de conservation des billets est comprise entre un an et 2 ans.",
      { ...two, bound: "range", scope: "billets" },
    ],
    ["Ce traceur est déposé pour une durée de 2 ans.", { ...two, scope: "Ce traceur" }],
    [
      "Le registre fait l'objet d'une conservation définitive.",
      { kind: "unlimited", scope: "Le registre" },
    ],
    [
      "Les billets sont agrégés et anonymisés au bout de 2 ans.",
      { ...two, scope: "Les billets", end: "anonymise" },
    ],
    [
      "Les billets sont soit supprimés, soit anonymisés au bout de 2 ans.",
      { ...two, scope: "Les billets" },
    ],
    [
      "En l'absence de renouvellement du prêt, les billets sont conservés 2 ans.",
      { ...two, condition: "En l'absence de renouvellement du prêt", scope: "les billets" },
    ],
  ]);
  areFlagged([
    "Le dossier est déposé pour une durée de 2 ans.",
    "Le service s'engage à conserver les billets 2 ans et à les détruire à la clôture.",
    "Les billets sont soit supprimés, soit archivés au bout de 2 ans.",
    "Les billets sont supprimés 2 ans après le prêt ou, s'il est postérieur, de l'achat.",
    "Les billets sont conservés 2 ans avec renouvellement.",
  ]);
});
