import { describe } from "node:test";
import { areFlagged, billetsAre } from "./readings.fixture.ts";

const most = { kind: "while", keep: "P5Y", bound: "maximum" } as const;

describe("a state that lasts no longer than a time", () => {
  billetsAre([
    [
      "conservés tant que le compte est ouvert, dans la limite de 5 ans",
      { ...most, while: "le compte est ouvert" },
    ],
    [
      "conservés pendant la durée du prêt, dans la limite de 5 ans à compter du dernier contact",
      { ...most, while: "prêt", from: "dernier contact" },
    ],
    [
      "conservés durant la vie du contrat sans pouvoir excéder 5 ans",
      { ...most, while: "la vie du contrat" },
    ],
    [
      "conservés pendant la durée du prêt, dans la limite de 5 ans, puis détruits",
      { ...most, while: "prêt", end: "delete" },
    ],
    [
      "conservés pendant la durée fixée par le maire, dans la limite de 5 ans",
      { keep: "P5Y", bound: "maximum" },
    ],
    [
      "conservés la durée nécessaire au prêt, dans la limite de 5 ans",
      { keep: "P5Y", bound: "maximum" },
    ],
    // What follows the state, and does not bound it.
    [
      "conservés pendant la durée du prêt, puis 5 ans au maximum",
      { keep: "P5Y", bound: "maximum", while: "prêt" },
    ],
  ]);
  areFlagged([
    "Les billets sont conservés tant que le compte est ouvert et au plus 5 ans.",
    "Les billets sont conservés tant que le compte est ouvert, puis dans la limite de 5 ans, sans pouvoir excéder 6 ans.",
  ]);
});
