import { describe } from "node:test";
import { areFlagged, areRead } from "./readings.fixture.ts";

const deleted = { kind: "until-event", end: "delete" } as const;

describe("what people may do with what is theirs", () => {
  areRead([
    ["Vous pouvez fermer votre carte à tout moment."],
    ["Le lecteur peut à tout moment modifier ses billets depuis son profil."],
    ["Vous pouvez effacer les cookies de votre navigateur."],
    [
      "Les billets sont conservés deux ans. Vous pouvez fermer votre compte à tout moment.",
      { keep: "P2Y", scope: "Les billets" },
    ],
  ]);
  areFlagged([
    "Le service peut supprimer votre compte.",
    "Nous pouvons supprimer votre compte.",
    "Vous pouvez supprimer vos billets au bout de deux ans.",
    "Vous pouvez supprimer vos billets, puis ils sont archivés.",
    "Vous pouvez supprimer votre compte et vos billets sont supprimés.",
    "Les billets sont conservés deux ans et vous pouvez les supprimer à tout moment.",
  ]);
});

describe("what follows when they do", () => {
  areRead([
    [
      "Le lecteur dispose à tout moment de la faculté de fermer son compte, entraînant la suppression de ses billets.",
      { ...deleted, until: "fermer son compte", scope: "ses billets" },
    ],
    [
      "Vous pouvez clore votre carte, ce qui efface vos billets.",
      { ...deleted, until: "clore votre carte", scope: "vos billets" },
    ],
  ]);
  areFlagged([
    "Vous ne pouvez pas clore votre carte, ce qui efface vos billets.",
    "Aucun lecteur ne dispose de la faculté de fermer son compte, entraînant la suppression de ses billets.",
    "Sans le lecteur qui peut clore sa carte, ce qui efface ses billets.",
    "Vous pouvez clore votre carte, ce qui n'efface pas vos billets.",
  ]);
});

describe("what adds no time", () => {
  areRead([
    ["La durée de vie de ces cookies n'est pas prolongée à chaque visite."],
    ["Votre consentement devra être renouvelé à l'issue de ce délai."],
    [
      "Les billets ne font l'objet d'aucune cession à des tiers et sont conservés deux ans.",
      { keep: "P2Y", scope: "Les billets" },
    ],
    [
      "Par défaut, les billets sont conservés deux ans et pourront être modifiés par la gare.",
      { keep: "P2Y", scope: "les billets", condition: "Par défaut" },
    ],
  ]);
  areFlagged([
    "La durée de conservation est prolongée en cas de litige.",
    "La durée de conservation est prolongée de deux ans.",
    "Les billets sont conservés deux ans et pourront être modifiés par la gare.",
    "Par défaut, les billets sont conservés deux ans et ne pourront pas être modifiés.",
  ]);
});
