import { describe } from "node:test";
import { areFlagged, areRead } from "./readings.fixture.ts";

const two = { keep: "P2Y" } as const;

describe("the name of the data", () => {
  areRead([
    [
      "Les billets le concernant sont conservés 2 ans.",
      { ...two, scope: "Les billets le concernant" },
    ],
    [
      "Les pièces vous concernant sont conservées 2 ans.",
      { ...two, scope: "Les pièces vous concernant" },
    ],
    [
      "Les billets des clubs qui s'inscrivent sont conservés 2 ans.",
      { ...two, scope: "Les billets des clubs qui s'inscrivent" },
    ],
    [
      "Nous conservons 2 ans les billets vous concernant.",
      { ...two, scope: "les billets vous concernant" },
    ],
  ]);
  areFlagged([
    "Les billets le sont conservés 2 ans.",
    "Les billets vous sont conservés 2 ans.",
    "Les billets le concernant le sont conservés 2 ans.",
  ]);
});

describe("what an active verb keeps, behind how long", () => {
  const scope = "les billets";
  areRead([
    ["La gare conserve pendant 2 ans les billets.", { ...two, scope }],
    ["La gare conserve, pendant 2 ans, les billets.", { ...two, scope }],
    ["La gare conserve sans limitation de durée les billets.", { kind: "unlimited", scope }],
    ["La gare supprime au bout de 2 ans les billets.", { ...two, scope, end: "delete" }],
  ]);
  areFlagged([
    "La gare les conserve 2 ans les billets.",
    "La gare conserve les billets 2 ans les affiches.",
    "La gare conserve 2 ans les billets 3 ans.",
    "Les gares non desservies conservent les billets 2 ans.",
    "La gare sans guichet conserve les billets 2 ans.",
    "Les billets sont conservés 2 ans les affiches.",
  ]);
});

describe("data named before the subject", () => {
  areRead([
    [
      "Pour les mineurs, les photos sont conservées 2 ans.",
      { ...two, scope: "les photos", condition: "Pour les mineurs" },
    ],
    ["Pour les mineurs, les données sont conservées 2 ans.", { ...two, scope: "les mineurs" }],
  ]);
});

describe("a pledge", () => {
  const most = { ...two, bound: "maximum", scope: "les billets" } as const;
  areRead([
    ["La gare s'engage à ne pas conserver les billets plus de 2 ans.", most],
    ["Nous nous engageons à ne pas conserver les billets au-delà de 2 ans.", most],
    [
      "La gare s'engage à ne pas conserver les billets.",
      { kind: "not-kept", scope: "les billets" },
    ],
    [
      "La gare s'engage à ne conserver les billets que le temps nécessaire.",
      { kind: "open-criterion", scope: "les billets" },
    ],
  ]);
  areFlagged([
    "La gare s'engage à ne pas conserver les billets 2 ans.",
    "La gare ne s'engage pas à conserver les billets 2 ans.",
    "La gare s'engage à ne conserver les billets 2 ans.",
  ]);
});
