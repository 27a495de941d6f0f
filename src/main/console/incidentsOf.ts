import type { IncidentConsole } from "../../incidents/pages/index.ts";
import { civilDay, randomIds } from "../../kernel/index.ts";
import {
  identityOf,
  nameOfDesignation,
  postgresDesignations,
  type Bodies,
} from "../../organisations/index.ts";
import { postgresOutbox } from "../../platform/mail/index.ts";
import type { Register } from "../../register/index.ts";
import { touchedPersons, type BreachRegister } from "../incidents.ts";
import type { Platform } from "../platform.ts";

/** What the console says of incidents: who notifies is the body as its identity says, what is touched an activity of its register. */
export const incidentsOf = (
  { database, clock }: Pick<Platform, "database" | "clock">,
  {
    frame,
    may,
    bodies,
    incidents,
    registerOf,
  }: Pick<IncidentConsole, "frame" | "may"> & {
    readonly bodies: Pick<Bodies, "find">;
    readonly incidents: BreachRegister;
    readonly registerOf: (body: string) => Promise<Register | null>;
  },
): IncidentConsole => {
  const designations = postgresDesignations(database.kysely<unknown>(), database.transaction);
  return {
    frame,
    may,
    ids: randomIds,
    incidents,
    mailings: incidents.mailings,
    touched: touchedPersons({ database }),
    withdraw: async (mails, transaction) =>
      await postgresOutbox(database, clock).withdraw(mails, transaction),
    activitiesOf: async (body) =>
      ((await registerOf(body))?.activities ?? []).map(({ id, title }) => ({ id, title })),
    notifierOf: async (id, now) => {
      const body = await bodies.find(id);
      if (body === null) return null;
      const { seat, officer } = identityOf(body, await designations.list(), civilDay(now));
      const { name, siret, telephone, email } = body;
      return {
        name,
        siret,
        telephone,
        email,
        address: seat,
        officer: officer && {
          name: nameOfDesignation(officer),
          cnilNumber: officer.cnilNumber,
          email: officer.email,
          telephone: officer.telephone,
        },
      };
    },
  };
};
