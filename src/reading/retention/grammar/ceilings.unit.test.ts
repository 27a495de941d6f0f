import { describe } from "node:test";
import { areFlagged, areRead } from "./readings.fixture.ts";

const atMostTwo = { keep: "P2Y", bound: "maximum" } as const;

describe("a permission to keep", () => {
  const scope = "Les billets";
  areRead([
    ["Les billets peuvent être conservés 2 ans.", { ...atMostTwo, scope }],
    [
      "Les billets peuvent être conservés jusqu'à la clôture.",
      { kind: "until-event", until: "la clôture", scope },
    ],
    [
      "Les billets peuvent être conservés pendant la durée du contrat.",
      { kind: "while", while: "contrat", scope },
    ],
    ["Les billets peuvent être conservés sans limitation de durée.", { kind: "unlimited", scope }],
    [
      "Les billets pourront être conservés 2 ans après la clôture.",
      { ...atMostTwo, from: "la clôture", scope },
    ],
    [
      "Les billets peuvent être conservés 2 ans puis détruits.",
      { ...atMostTwo, end: "delete", scope },
    ],
    [
      "Les billets peuvent être conservés 2 ans en cas de litige.",
      { ...atMostTwo, condition: "en cas de litige", scope },
    ],
    ["Nous pouvons conserver vos billets 2 ans.", { ...atMostTwo, scope: "vos billets" }],
    [
      "Les billets peuvent être conservés au moins 2 ans.",
      { kind: "minimum", keep: "P2Y", bound: "minimum", scope },
    ],
  ]);
  areFlagged([
    "Les billets peuvent être conservés au-delà.",
    "Les billets peuvent être conservés au-delà de 2 ans.",
    "Les billets peuvent être conservés plus de 2 ans.",
    "Les billets peuvent être conservés 2 ans de plus.",
    "Les billets peuvent être conservés plus longtemps.",
    "Les billets sont conservés un an. Ils peuvent être conservés jusqu'à la clôture.",
    "Les billets peuvent être conservés jusqu'à la clôture en cas de litige.",
    "Les billets peuvent être supprimés après 2 ans.",
    "Les billets peuvent être archivés pendant 2 ans.",
    "Les billets ne peuvent être conservés 2 ans.",
    "Les billets sont conservés un an. Ils peuvent être conservés 2 ans.",
  ]);
});

describe("« ne … que »", () => {
  const scope = "vos billets";
  areRead([
    ["Nous ne conservons vos billets que 2 ans.", { ...atMostTwo, scope }],
    ["Nous ne conservons vos billets que pour une durée de 2 ans.", { ...atMostTwo, scope }],
    [
      "Nous ne conservons vos billets que tant que la salle est ouverte.",
      { kind: "while", while: "la salle est ouverte", scope },
    ],
    [
      "Nous ne conservons vos billets que pendant la durée de la saison.",
      { kind: "while", while: "la saison", scope },
    ],
    [
      "Nous ne conservons vos billets que jusqu'à la clôture.",
      { kind: "until-event", until: "la clôture", scope },
    ],
    [
      "Nous ne conservons vos billets que le temps nécessaire au contrôle.",
      { kind: "open-criterion", scope },
    ],
    ["Les billets ne sont conservés que 2 ans.", { ...atMostTwo, scope: "Les billets" }],
    ["Les billets ne peuvent être conservés que 2 ans.", { ...atMostTwo, scope: "Les billets" }],
    [
      "Les billets ne peuvent être conservés que pendant la durée du prêt.",
      { kind: "while", while: "prêt", scope: "Les billets" },
    ],
  ]);
  areFlagged([
    "Les billets ne sont pas conservés que 2 ans.",
    "Les billets ne sont conservés qu'au moins 2 ans.",
    "Les billets ne sont supprimés que 2 ans après la clôture.",
    "Les billets ne sont supprimés qu'au bout de 2 ans.",
    "Nous ne conservons que vos billets pendant 2 ans.",
    "Nous ne conservons vos billets que si vous l'acceptez.",
    "Nous ne conservons vos billets que sur demande.",
    "Nous ne conservons vos billets que pour la vente.",
  ]);
});
