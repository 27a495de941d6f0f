import { describe } from "node:test";
import { areFlagged } from "./readings.fixture.ts";

describe("a word at the head that makes the promise another one", () => {
  areFlagged(
    [
      "Exceptionnellement, ",
      "Théoriquement, ",
      "Désormais, ",
      "Manuellement, ",
      "Dans certains cas, ",
      "Jusqu'en 2020, ",
      "Dans le passé, ",
      "Contre votre gré, ",
      "Comme les cartes, ",
      "Même périmés, ",
      "Voire trois, ",
      "Non, ",
      "À titre indicatif, ",
      "Contrairement à l'usage, ",
      "Autrefois ",
      "Parce que ",
      "Comme ",
      "Il arrive que ",
      "On croit que ",
      "Le directeur croit que ",
      "L'ancien règlement prévoyait que ",
    ].map((head) => `${head}les billets sont conservés deux ans.`),
  );
});

describe("a question, a wish, a memory, a part of the data", () => {
  areFlagged([
    "Les billets sont conservés deux ans ?",
    "Les billets sont-ils conservés deux ans ?",
    "Est-ce que les billets sont conservés deux ans ?",
    "Voulez-vous que les billets soient conservés deux ans ?",
    "Les billets sont conservés deux ans…",
    "Il suffit que les billets soient conservés deux ans.",
    "Les abonnés qui demandent que les billets soient conservés deux ans",
    "Les personnes qui refusent que leurs billets soient conservés deux ans",
    "Les billets soient conservés deux ans.",
    "Les billets seraient conservés deux ans.",
    "Les billets étaient conservés deux ans.",
    "Les billets ont été conservés deux ans.",
    "Les billets devraient être conservés deux ans.",
    "Les billets pourraient être conservés deux ans.",
    "Après la clôture, les cartes sont détruites et les billets sont conservés un an.",
    "En cas de litige, les cartes sont détruites au bout d'un an et les billets sont conservés un an.",
    "Les billets restent accessibles deux ans.",
    "Les billets restent accessibles.",
    "Les billets sont plastifiés.",
    "Les billets billets sont conservés deux ans.",
    "Les billets sont conservés conservés deux ans.",
    "Les billets sont conservés deux ans ans.",
    "Les billets sont conservés deux ans après la la clôture.",
    "Les billets semblent conservés deux ans.",
    "Les billets paraissent supprimés au bout de deux ans.",
    "La plupart des billets sont conservés deux ans.",
    "Une majorité de billets sont conservés deux ans.",
    "Une partie des billets est conservée deux ans.",
    "Un billet sur deux est conservé deux ans.",
    "Le reste des billets est conservé deux ans.",
    "L'essentiel des billets est conservé deux ans.",
    "La moitié des billets est conservée deux ans.",
    "Peu de billets sont conservés deux ans.",
    "Beaucoup de billets sont conservés deux ans.",
  ]);
});

describe("a period that is not quite said", () => {
  areFlagged(
    [
      "environ deux ans",
      "près de deux ans",
      "à peu près deux ans",
      "presque deux ans",
      "deux ans en moyenne",
      "deux ans en principe",
      "deux ans par précaution",
      "deux ans par an",
      "deux ans renouvelables",
      "deux ans reconductibles une fois",
      "deux ans avec possibilité d'allongement",
      "deux ans dans la mesure du possible",
      "deux ans le cas échéant",
      "deux ans non renouvelables",
      "deux ans après la clôture, un bilan étant fait à mi-parcours",
      "deux ans et plus",
      "deux ans ou plus",
      "deux ans, voire trois",
      "deux ans, parfois plus",
      "deux ans uniquement",
      "deux ans sans garantie",
      "d'une année sur l'autre",
    ].map((period) => `Les billets sont conservés ${period}.`),
  );
});
