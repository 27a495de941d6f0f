import { describe } from "node:test";
import { areFlagged, billetsAre } from "./readings.fixture.ts";

const until = (event: string) => ({ kind: "until-event", until: event }) as const;

describe("the year that follows an event", () => {
  billetsAre([
    [
      "conservés jusqu'à la fin de l'année suivant celle de leur vente",
      until("la fin de l'année suivant celle de leur vente"),
    ],
    [
      "conservés jusqu'à la fin de la cinquième année suivant la clôture du compte",
      until("la fin de la cinquième année suivant la clôture du compte"),
    ],
    [
      "conservés jusqu'au 31 décembre de l'année suivant la vente",
      until("31 décembre de l'année suivant la vente"),
    ],
    [
      "conservés jusqu'à la fin de l'année civile qui suit la clôture",
      until("la fin de l'année civile qui suit la clôture"),
    ],
    [
      "conservés cinq ans à compter du 1er janvier de l'année suivant la clôture",
      { keep: "P5Y", from: "1er janvier de l'année suivant la clôture" },
    ],
    [
      "détruits à la fin de l'année suivant la vente",
      { ...until("fin de l'année suivant la vente"), end: "delete" },
    ],
    ["conservés deux ans suivant la clôture", { keep: "P2Y", from: "la clôture" }],
  ]);
  areFlagged([
    "Les billets sont conservés jusqu'à la cinquième année.",
    "Les billets sont conservés pendant l'année suivant la clôture.",
    "Les billets sont conservés jusqu'à la fin de l'année suivant deux ans.",
  ]);
});

describe("one noun with two complements", () => {
  billetsAre([
    [
      "conservés trois ans à compter de la décision d'attribution ou de rejet de la carte",
      { keep: "P3Y", from: "la décision d'attribution ou de rejet de la carte" },
    ],
    [
      "conservés trois ans à compter de la clôture ou du rejet",
      { keep: "P3Y", from: "la clôture" },
      { keep: "P3Y", from: "rejet" },
    ],
  ]);
});
