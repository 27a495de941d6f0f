import { describe } from "node:test";
import { areFlagged, areRead } from "./readings.fixture.ts";

const ended = { keep: "P2Y", end: "delete" } as const;

describe("what nobody used for a time", () => {
  areRead([
    [
      "Nous supprimons les comptes inactifs depuis 2 ans.",
      { ...ended, scope: "les comptes inactifs", from: "inactifs" },
    ],
    [
      "Tout compte inactif pendant une durée de 2 ans est supprimé.",
      { ...ended, scope: "Tout compte inactif", from: "inactif" },
    ],
    [
      "Les comptes dont la dernière connexion remonte à plus de 2 ans sont supprimés.",
      {
        ...ended,
        scope: "Les comptes dont la dernière connexion",
        from: "la dernière connexion",
      },
    ],
    [
      "Les comptes qui n'ont pas été utilisés depuis 2 ans sont supprimés.",
      {
        ...ended,
        scope: "Les comptes qui n'ont pas été utilisés",
        from: "n'ont pas été utilisés",
      },
    ],
    [
      "Nous supprimons les comptes auxquels personne ne s'est connecté depuis 2 ans.",
      {
        ...ended,
        scope: "les comptes auxquels personne ne s'est connecté",
        from: "personne ne s'est connecté",
      },
    ],
    [
      "Les fiches sont conservées tant que le compte est actif et pendant 2 ans après sa clôture.",
      { keep: "P2Y", while: "le compte est actif", from: "sa clôture", scope: "Les fiches" },
    ],
    [
      "Fiches supprimées dès la clôture",
      { kind: "until-event", until: "la clôture", end: "delete", scope: "Fiches" },
    ],
  ]);
  areFlagged([
    "Nous ne supprimons pas les comptes inactifs depuis 2 ans.",
    "Nous supprimons les comptes inactifs depuis environ 2 ans.",
    "Les comptes dont la dernière connexion remonte à moins de 2 ans sont supprimés.",
  ]);
});
