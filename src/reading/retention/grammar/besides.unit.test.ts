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
