import {
  remindOfBreaches,
  sendMailings,
  type Incidents,
  type Mailings,
} from "../incidents/index.ts";
import {
  postgresBreachReminders,
  postgresIncidents,
  postgresMailings,
  settleRecipient,
} from "../incidents/storage/index.ts";
import { candidateRecipients } from "../identity/index.ts";
import type { TouchedPersons } from "../incidents/pages/index.ts";
import { applicantsOf } from "../recruitment/storage/index.ts";
import type { Failure } from "../kernel/index.ts";
import { postgresOutbox, type DeliveryDependencies, type Mailer } from "../platform/mail/index.ts";
import { filesKeysOf } from "./filesKeys.ts";
import { siteUrl } from "./mails.ts";
import { officersOf } from "./officersOf.ts";
import type { Platform } from "./platform.ts";

type Ground = Pick<Platform, "database" | "clock" | "configuration">;

const storeOf = ({ database }: Ground) => ({
  kysely: database.kysely<unknown>(),
  transaction: database.transaction,
});

/** The register of breaches, and what the persons are told by mail. */
export interface BreachRegister extends Incidents {
  readonly mailings: Mailings;
}

/** The register of breaches, sealed under the key of files. */
export const openIncidents = async (platform: Ground): Promise<BreachRegister> => {
  const keys = await filesKeysOf(platform);
  const mailings = postgresMailings(storeOf(platform), keys);
  return { ...postgresIncidents(storeOf(platform), keys), mailings };
};

/** Persons whose addresses this installation knows itself: whoever applied to a body. Others come as a list. */
export const touchedPersons = ({ database }: Pick<Platform, "database">): TouchedPersons => {
  const kysely = database.kysely<unknown>();
  return {
    groups: async () => [
      {
        id: "candidats",
        label: {
          fr: "Aux candidats dont l’organisme garde une candidature",
          en: "To the candidates of whom the body keeps an application",
        },
      },
    ],
    addresses: async (body, group) => {
      if (group !== "candidats") return [];
      const recipients = await candidateRecipients(kysely, await applicantsOf(kysely, body));
      return [...recipients.values()].map(({ email }) => email);
    },
  };
};

/** The round of the worker over breaches: whoever handles them is reminded of what is due, and what persons are told goes out. */
export const tendIncidents = async (
  platform: Ground,
  { mailer, report }: { readonly mailer: Mailer; readonly report: (failure: Failure) => void },
): Promise<{ readonly reminded: number; readonly handedOver: number; readonly ended: number }> => {
  const { database, clock, configuration } = platform;
  const keys = await filesKeysOf(platform);
  const reminded = await remindOfBreaches({
    reminders: postgresBreachReminders(storeOf(platform), keys),
    mailer,
    clock,
    officers: officersOf(platform),
    publicUrl: siteUrl(configuration),
  });
  const sent = await sendMailings({
    mailings: postgresMailings(storeOf(platform), keys),
    incidents: postgresIncidents(storeOf(platform), keys),
    mailer,
    outbox: postgresOutbox(database, clock),
    clock,
    report,
  });
  return { reminded, ...sent };
};

/** What mailings keep of a mail on its way out, beside what others do. */
export const settlingRecipients = ({
  onSent,
  onRefused,
  ...rest
}: Pick<DeliveryDependencies, "onSent" | "onRefused" | "revise">): Pick<
  DeliveryDependencies,
  "onSent" | "onRefused" | "revise"
> => ({
  ...rest,
  onSent: async (mail, transaction) => {
    await onSent?.(mail, transaction);
    await settleRecipient(mail, "sent", transaction);
  },
  onRefused: async (mail, transaction) => {
    await onRefused?.(mail, transaction);
    await settleRecipient(mail, "failed", transaction);
  },
});
