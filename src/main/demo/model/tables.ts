import { seededChance, type Chance } from "./chance.ts";
import { followUpTables } from "./followUpTables.ts";
import { bodies, inventPerson } from "./network.ts";
import { dayAround, instantAround } from "./pastDays.ts";

/** Rows of one table, in the order of its columns. */
export interface DemoTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** How many rows the demo has of each thing. */
const sizes = {
  messages: 160,
  appointments: 140,
  subscribers: 120,
  cases: 150,
  applications: 80,
  passages: 400,
  opinions: 100,
  advances: 60,
  vouchers: 120,
};

const numbers = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => at + 1);

/** The front desk of the network, kept in a SQLite file: messages, appointments, newsletter. */
export const frontDeskTables = (today: Temporal.PlainDate): readonly DemoTable[] => {
  const chance = seededChance(1978);
  const before = (day: string, days: number): string =>
    Temporal.PlainDate.from(day).subtract({ days }).toString();
  return [
    {
      name: "message",
      columns: ["id", "caisse", "nom", "courriel", "texte", "recu_le", "repondu_le"],
      rows: numbers(sizes.messages).map((id) => {
        const { name, email } = inventPerson(chance);
        const answered = dayAround(chance, today, "P2M");
        const waits = chance.below(8) === 0;
        const text = chance.pick([
          "Où en est ma demande ?",
          "Quels sont vos horaires ?",
          "Comment vous joindre ?",
        ]);
        const received = before(answered, chance.below(6));
        return [id, chance.pick(bodies), name, email, text, received, waits ? null : answered];
      }),
    },
    {
      name: "rendez_vous",
      columns: ["id", "caisse", "nom", "courriel", "motif", "date_rendez_vous"],
      rows: numbers(sizes.appointments).map((id) => {
        const { name, email } = inventPerson(chance);
        const reason = chance.pick(["aide", "avance", "autre"]);
        return [id, chance.pick(bodies), name, email, reason, dayAround(chance, today, "P18M")];
      }),
    },
    {
      name: "abonne",
      columns: ["id", "courriel", "abonne_le", "desinscrit_le"],
      rows: numbers(sizes.subscribers).map((id) => {
        const since = dayAround(chance, today, "P3Y");
        const left = chance.below(6) === 0 ? before(today.toString(), 1 + chance.below(20)) : null;
        return [id, inventPerson(chance).email, since, left];
      }),
    },
    {
      name: "avis",
      columns: ["id", "caisse", "tranche_age", "note", "commentaire", "envoye_le"],
      rows: numbers(sizes.opinions).map((id) => {
        const age = chance.pick(["18-29", "30-59", "60 et plus"]);
        const text = chance.pick(["Accueil aimable.", "Trop d’attente.", "Rien à redire."]);
        const sent = dayAround(chance, today, "P2Y");
        return [id, chance.pick(bodies), age, 1 + chance.below(5), text, sent];
      }),
    },
  ];
};

/** The management of the network, kept in the platform's PostgreSQL: aid cases, applications, doors. */
export const managementTables = (today: Temporal.PlainDate): readonly DemoTable[] => {
  const chance = seededChance(2018);
  const cases = numbers(sizes.cases);
  const applications = numbers(sizes.applications);
  const several = (
    parents: readonly number[],
    most: number,
  ): readonly (readonly [number, number])[] =>
    parents
      .flatMap((parent) => Array.from({ length: 1 + chance.below(most) }, () => parent))
      .map((parent, at) => [at + 1, parent]);
  return [
    {
      name: "dossier_aide",
      columns: ["id", "caisse", "nom", "courriel", "clos_le"],
      rows: cases.map((id) => {
        const { name, email } = inventPerson(chance);
        const closed = chance.below(7) === 0 ? null : dayAround(chance, today, "P5Y");
        return [id, chance.pick(bodies), name, email, closed];
      }),
    },
    {
      name: "piece_justificative",
      columns: ["id", "dossier_id", "nature"],
      rows: several(cases, 4).map(([id, parent]) => [
        id,
        parent,
        chance.pick(["identité", "ressources", "logement"]),
      ]),
    },
    {
      name: "paiement",
      columns: ["id", "dossier_id", "montant_centimes"],
      rows: several(cases, 2).map(([id, parent]) => [id, parent, 5_000 + 500 * chance.below(80)]),
    },
    {
      name: "candidature",
      columns: ["id", "caisse", "nom", "courriel", "dernier_contact"],
      rows: applications.map((id) => {
        const { name, email } = inventPerson(chance);
        return [id, chance.pick(bodies), name, email, instantAround(chance, today, "P12M")];
      }),
    },
    {
      name: "piece_candidature",
      columns: ["id", "candidature_id", "nature"],
      rows: several(applications, 2).map(([id, parent]) => [
        id,
        parent,
        chance.pick(["lettre", "parcours"]),
      ]),
    },
    {
      name: "passage",
      columns: ["id", "badge", "porte", "enregistre_le"],
      rows: numbers(sizes.passages).map((id) => [
        id,
        `B${100 + chance.below(60)}`,
        chance.pick(["nord", "sud", "parking"]),
        instantAround(chance, today, "P3M"),
      ]),
    },
    ...advanceTables(chance, today),
    {
      name: "bon_achat",
      columns: ["id", "caisse", "numero", "statut", "emis_le"],
      rows: numbers(sizes.vouchers).map((id) => {
        const isUsed = chance.below(2) === 0;
        const issued = dayAround(chance, today, isUsed ? "P6M" : "P2M");
        const body = chance.pick(bodies);
        return [id, body, `BA-${10_000 + id}`, isUsed ? "utilisé" : "disponible", issued];
      }),
    },
    ...followUpTables(today),
  ];
};

/** Contracts that are over with their last repayment: the clock stands in the child. */
const advanceTables = (chance: Chance, today: Temporal.PlainDate): readonly DemoTable[] => {
  const advances = numbers(sizes.advances).map((id) => {
    const last = Temporal.PlainDate.from(dayAround(chance, today, "P5Y"));
    return { id, last, months: 2 + chance.below(10) };
  });
  const repayments = advances.flatMap(({ id, last, months }) =>
    Array.from({ length: months }, (_, back) => [id, last.subtract({ months: back }).toString()]),
  );
  return [
    {
      name: "avance",
      columns: ["id", "caisse", "nom", "courriel", "accordee_le"],
      rows: advances.map(({ id, last, months }) => {
        const { name, email } = inventPerson(chance);
        return [id, chance.pick(bodies), name, email, last.subtract({ months }).toString()];
      }),
    },
    {
      name: "remboursement",
      columns: ["id", "avance_id", "rembourse_le", "montant_centimes"],
      rows: repayments.map(([advance, day], at) => [
        at + 1,
        advance ?? null,
        day ?? null,
        2_000 + 500 * chance.below(20),
      ]),
    },
  ];
};
