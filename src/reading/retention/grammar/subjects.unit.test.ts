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
    // With the quotation marks that stand in it or around its last words, and none that has lost its fellow.
    ["Le billet « retour » est conservé 2 ans.", { ...two, scope: "Le billet « retour »" }],
    [
      "Les billets « A » et “B” sont conservés 2 ans.",
      { ...two, scope: "Les billets « A » et “B”" },
    ],
    ["« Billet » est conservé 2 ans.", { ...two, scope: "Billet" }],
    ["« Billets » de train : 2 ans.", { ...two, scope: "« Billets » de train" }],
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

describe("a right", () => {
  areRead([
    ["L'usager peut à tout moment demander la désactivation de son compte."],
    ["Vous pouvez exercer vos droits en écrivant au délégué à la protection des données."],
    ["Vous pouvez à tout moment vous désinscrire de la lettre d'information."],
    ["Vous avez le droit de retirer votre consentement à tout moment."],
    ["Vous disposez d'un droit d'accès, de rectification et d'effacement."],
    ["Les billets peuvent être modifiés à tout moment."],
    [
      "Les billets sont conservés deux ans. Vous pouvez demander leur suppression à tout moment.",
      { keep: "P2Y", scope: "Les billets" },
    ],
  ]);
  areFlagged([
    "L'usager peut demander la suppression de ses données, qui intervient sous 30 jours.",
    "L'usager peut demander leur suppression ; elles sont alors supprimées sous 30 jours.",
    "Vous pouvez demander leur suppression. Elles sont conservées deux ans.",
    "Vous pouvez demander la clôture du compte, ce qui entraîne la suppression des billets.",
    "Le maire peut consulter les billets pendant deux ans.",
    "Elles sont alors supprimées sous 30 jours.",
    "Les billets sont conservés deux ans et pourront être modifiés par le maire.",
    "Vous conservez les billets deux ans.",
    "Vous pouvez conserver les billets deux ans.",
  ]);
});

describe("what is denied after a word that links", () => {
  areRead([
    ["Les billets ne sont donc pas conservés.", { kind: "not-kept", scope: "Les billets" }],
    [
      "Les contacts ne sont pas importés sur les serveurs, et ne sont donc pas stockés.",
      { kind: "not-kept", scope: "Les contacts" },
    ],
    ["Les billets ne sont pas recoupés avec d'autres fichiers."],
  ]);
});

describe("an exception that says how long it lasts", () => {
  const condition = "sauf recours, nécessitant leur conservation jusqu'à l'issue de la procédure";
  areRead([
    [
      `Les billets sont conservés deux ans, ${condition}.`,
      { keep: "P2Y", condition, scope: "Les billets" },
    ],
  ]);
});
