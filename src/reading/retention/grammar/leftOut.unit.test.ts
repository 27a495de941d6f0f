import { describe } from "node:test";
import { areFlagged, areRead, billetsAre } from "./readings.fixture.ts";

const two = { keep: "P2Y" } as const;
const ten = { keep: "P10Y" } as const;

describe("what is left out of one rule and has its own", () => {
  billetsAre([
    [
      "conservés 2 ans, à l'exception des refus, qui sont conservés 10 ans",
      { ...two, condition: "à l'exception des refus" },
      { ...ten, scope: "refus" },
    ],
    [
      "conservés 2 ans, sauf les refus, conservés 10 ans",
      { ...two, condition: "sauf les refus" },
      { ...ten, scope: "les refus" },
    ],
    [
      "conservés 2 ans, sauf les refus conservés 10 ans",
      { ...two, condition: "sauf les refus" },
      { ...ten, scope: "les refus" },
    ],
    [
      "conservés 2 ans, hormis les refus (10 ans)",
      { ...two, condition: "hormis les refus" },
      { ...ten, scope: "les refus" },
    ],
    [
      "conservés 2 ans, à l'exception des refus, lesquels sont conservés 10 ans à compter de leur envoi",
      { ...two, condition: "à l'exception des refus" },
      { ...ten, scope: "refus", from: "leur envoi" },
    ],
    [
      "conservés 2 ans, à l'exception des refus, pour lesquels la durée de conservation est de 10 ans",
      { ...two, condition: "à l'exception des refus" },
      { ...ten, scope: "refus" },
    ],
  ]);
  areFlagged([
    "Les billets sont conservés 2 ans, à l'exception des refus, conservés 10 ans, puis détruits.",
    "Les billets sont conservés 2 ans, à l'exception des refus, qui ne sont pas conservés 10 ans.",
    "Les billets sont conservés 2 ans, à l'exception des refus, 10 ans environ.",
  ]);
});

describe("other data in the same sentence", () => {
  areRead([
    [
      "Les billets sont conservés 2 ans et les cartes jusqu'à leur restitution.",
      { ...two, scope: "Les billets" },
      { kind: "until-event", until: "leur restitution", scope: "les cartes" },
    ],
    [
      "Les billets sont conservés 2 ans, les notes étant quant à elles conservées 10 ans.",
      { ...two, scope: "Les billets" },
      { ...ten, scope: "les notes" },
    ],
    [
      "La durée de conservation des billets est de 2 ans, celle des notes est de 10 ans à compter de la clôture.",
      { ...two, scope: "billets" },
      { ...ten, scope: "celle des notes", from: "la clôture" },
    ],
  ]);
  areFlagged(["Les billets sont conservés 2 ans, les notes n'étant pas conservées 10 ans."]);
});
