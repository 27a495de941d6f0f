import { describe } from "node:test";
import { areFlagged, areRead } from "./readings.fixture.ts";

describe("a denial", () => {
  areRead([
    [
      "Les billets non réglés sont conservés 2 ans.",
      { keep: "P2Y", scope: "Les billets non réglés" },
    ],
  ]);
  areFlagged([
    "Les billets ne sont pas conservés cinq ans.",
    "Les billets ne sont jamais supprimés.",
    "Les billets ne sont conservés trois ans.",
    "Les billets ne sont pas systématiquement conservés.",
    "Les billets ne sont pas conservés systématiquement.",
    "Les billets ne sont pas conservés inutilement.",
    "Les billets ne sont pas conservés à des fins commerciales.",
    "Les billets ne sont pas conservés hors de France.",
    "Les billets ne sont pas conservés en clair.",
    "Les billets ne sont pas tous conservés deux ans.",
    "Les billets ne sont plus conservés deux ans.",
    "Les billets ne sont guère conservés deux ans.",
    "Les billets ne doivent pas être conservés deux ans.",
    "Les billets ne peuvent être supprimés au bout de deux ans.",
    "Les billets sont conservés non pas deux ans.",
    "Les billets sont conservés deux ans, et non trois.",
    "Les billets cessent d'être conservés deux ans.",
    "Ni les billets ni les cartes ne sont conservés deux ans.",
    "Aucun billet n'est supprimé au bout de deux ans.",
    "Personne ne conserve les billets deux ans.",
    "Sans qu'ils soient conservés, les billets sont lus deux ans.",
    "Il est inexact que les billets soient conservés deux ans.",
    "Aucune durée de conservation n'est fixée par la loi.",
  ]);
});
