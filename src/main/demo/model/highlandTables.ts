import { seededChance } from "./chance.ts";
import { inventPerson } from "./network.ts";
import { dayAround } from "./pastDays.ts";
import type { DemoTable } from "./tables.ts";

const sizes = { loans: 60, seats: 90, wood: 40, gifts: 50 };

const numbers = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => at + 1);

/** What one body of the network keeps by itself, in a SQLite file of its own: loans, a shuttle, firewood, gifts. */
export const highlandTables = (today: Temporal.PlainDate): readonly DemoTable[] => {
  const chance = seededChance(1860);
  const person = (): readonly [string, string] => {
    const { name, email } = inventPerson(chance);
    return [name, email];
  };
  return [
    {
      name: "pret",
      columns: ["id", "nom", "courriel", "objet", "prete_le", "rendu_le"],
      rows: numbers(sizes.loans).map((id) => {
        const back = dayAround(chance, today, "P1Y");
        const lent = Temporal.PlainDate.from(back).subtract({ days: 20 + chance.below(90) });
        const thing = chance.pick(["raquettes", "luge", "poêle"]);
        return [id, ...person(), thing, lent.toString(), id % 8 === 0 ? null : back];
      }),
    },
    {
      name: "reservation",
      columns: ["id", "nom", "courriel", "hameau", "trajet_le"],
      rows: numbers(sizes.seats).map((id) => [
        id,
        ...person(),
        chance.pick(["Haut-Combe", "Les Arolles", "Pré-Long"]),
        dayAround(chance, today, "P3M"),
      ]),
    },
    {
      name: "bon_bois",
      columns: ["id", "nom", "courriel", "steres", "livre_le"],
      rows: numbers(sizes.wood).map((id) => [
        id,
        ...person(),
        1 + chance.below(4),
        dayAround(chance, today, "P6M"),
      ]),
    },
    {
      name: "recu_don",
      columns: ["id", "nom", "courriel", "montant_centimes", "donne_le"],
      rows: numbers(sizes.gifts).map((id) => [
        id,
        ...person(),
        1_000 + 500 * chance.below(40),
        dayAround(chance, today, "P6Y"),
      ]),
    },
  ];
};
