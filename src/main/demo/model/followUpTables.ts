import { seededChance } from "./chance.ts";
import { bodies, inventPerson } from "./network.ts";
import { dayAround } from "./pastDays.ts";
import type { DemoTable } from "./tables.ts";

const sizes = { accounts: 90, followUps: 80, claims: 70, expenses: 60 };

const numbers = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => at + 1);

/** What hangs on more than one date: accounts whose owners are told, disputes before a judge, years that end for all. */
export const followUpTables = (today: Temporal.PlainDate): readonly DemoTable[] => {
  const chance = seededChance(2031);
  const person = (): readonly [string, string] => {
    const { name, email } = inventPerson(chance);
    return [name, email];
  };
  const claims = numbers(sizes.claims).map((id) => ({
    id,
    answered: chance.below(9) === 0 ? null : dayAround(chance, today, "P2Y"),
  }));
  return [
    {
      name: "espace_personnel",
      columns: ["id", "caisse", "nom", "courriel", "vu_le", "averti_le"],
      rows: numbers(sizes.accounts).map((id) => {
        const seen = dayAround(chance, today, "P3Y");
        // Most of those who were away for long were told, some of them only last week.
        const isOld = seen < today.subtract({ years: 2, months: 11 }).toString();
        const told = today.subtract({ days: chance.pick([5, 40, 60]) }).toString();
        return [id, chance.pick(bodies), ...person(), seen, isOld && id % 4 > 0 ? told : null];
      }),
    },
    {
      name: "fiche_suivi",
      columns: ["id", "caisse", "nom", "courriel", "suivi_clos_le", "restreint"],
      rows: numbers(sizes.followUps).map((id) => {
        const closed = id % 7 === 0 ? null : dayAround(chance, today, id % 2 === 0 ? "P2Y" : "P5Y");
        return [id, chance.pick(bodies), ...person(), closed, false];
      }),
    },
    {
      name: "reclamation",
      columns: ["id", "caisse", "nom", "courriel", "objet", "repondue_le"],
      rows: claims.map(({ id, answered }) => {
        const subject = chance.pick(["refus d’aide", "montant", "délai"]);
        return [id, chance.pick(bodies), ...person(), subject, answered];
      }),
    },
    {
      name: "recours",
      columns: ["id", "reclamation_id", "saisi_le", "decide_le"],
      rows: claims
        .filter(({ id, answered }) => id % 5 === 0 && answered !== null)
        .map(({ id, answered }, at) => {
          const brought = Temporal.PlainDate.from(answered ?? "").add({ days: 20 });
          const decided = brought.add({ months: 7 });
          const isOver = at % 2 === 0 && Temporal.PlainDate.compare(decided, today) < 0;
          return [at + 1, id, brought.toString(), isOver ? decided.toString() : null];
        }),
    },
    {
      name: "note_frais",
      columns: ["id", "nom", "courriel", "objet", "montant_centimes", "payee_le"],
      rows: numbers(sizes.expenses).map((id) => [
        id,
        ...person(),
        chance.pick(["train", "repas", "hôtel"]),
        1_500 + 500 * chance.below(40),
        // Years, so that some ended with the last civil year.
        today.subtract({ days: 30 + chance.below(8 * 365) }).toString(),
      ]),
    },
  ];
};
