import type { Chance } from "./chance.ts";

/** The four bodies of the demo's network. None exists. */
export const bodies = [
  "Caisse d’entraide du Littoral",
  "Caisse d’entraide des Hauts-Plateaux",
  "Caisse d’entraide des Deux-Rives",
  "Centre d’entraide de Port-Valmarine",
] as const;

const firstNames = [
  "Abélia",
  "Bastianne",
  "Cyrielle",
  "Dorian",
  "Eloan",
  "Fantin",
  "Gaspardine",
  "Hilarion",
  "Isaure",
  "Joran",
  "Kelvan",
  "Lioba",
  "Maëlo",
  "Nolwenna",
  "Octavine",
  "Priam",
] as const;
const lastNames = [
  "Aubrevoie",
  "Brindhume",
  "Caldemer",
  "Dresseloup",
  "Escarvine",
  "Fontclaque",
  "Grandorge",
  "Hautebruyère",
  "Issambre-Vaux",
  "Jolivart",
  "Kerveloup",
  "Lorvignac",
  "Morbrun",
  "Noirétang",
  "Ombredieu",
  "Pierreclos-Tan",
] as const;

/** Somebody who does not exist, with an address in a domain that cannot (RFC 2606). */
export interface Person {
  readonly name: string;
  readonly email: string;
}

export const inventPerson = (chance: Chance): Person => {
  const first = chance.pick(firstNames);
  const last = chance.pick(lastNames);
  const plain = `${first}.${last}`.normalize("NFD").replaceAll(/[^A-Za-z.]/g, "");
  return {
    name: `${first} ${last}`,
    email: `${plain.toLowerCase()}${chance.below(1000)}@courriel.example`,
  };
};
