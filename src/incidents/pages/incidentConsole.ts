import type { FastifyRequest } from "fastify";
import type { OpenTransaction } from "../../platform/database/index.ts";
import {
  messageOf,
  type Bilingual,
  type ErrorCatalogue,
  type Failure,
  type Ids,
  type Language,
  type Outcome,
} from "../../kernel/index.ts";
import { fileErrors } from "../../platform/files/index.ts";
import {
  consolePath,
  framedIn,
  html,
  notice,
  pageTitle,
  type ConsoleFrame,
  type Markup,
  type May,
} from "../../platform/web/index.ts";
import type { Incidents } from "../actions/incidents.ts";
import type { Mailings } from "../actions/mailings.ts";
import { incidentErrors } from "../errors.ts";
import type { Breach } from "../model/breach.ts";
import type { Notifier } from "../model/notificationForm.ts";
import { words } from "./incidentWords.ts";

/** An activity of the register that a breach can touch. */
export interface TouchedActivity {
  readonly id: string;
  readonly title: string;
}

/** A group of persons that a breach can have touched, of whom somebody else knows the addresses. */
export interface TouchedGroup {
  readonly id: string;
  readonly label: Bilingual;
}

/** Who knows the addresses of persons that a breach can have touched. */
export interface TouchedPersons {
  groups(body: string): Promise<readonly TouchedGroup[]>;
  /** The addresses of a group of a body; none of a group that it has not. */
  addresses(body: string, group: string): Promise<readonly string[]>;
}

/** What the pages of incidents in the console work with. */
export interface IncidentConsole {
  readonly frame: ConsoleFrame;
  readonly may: May;
  readonly ids: Ids;
  readonly incidents: Incidents;
  readonly mailings: Mailings;
  readonly touched: TouchedPersons;
  /** Takes mails back that wait in the outbox, if the transaction commits. */
  readonly withdraw: (mails: readonly string[], transaction: OpenTransaction) => Promise<void>;
  readonly activitiesOf: (body: string) => Promise<readonly TouchedActivity[]>;
  readonly notifierOf: (body: string, now: Temporal.Instant) => Promise<Notifier | null>;
}

export const reading = { action: "incidents.read", body: "param" } as const;
export const handling = { action: "incidents.handle", body: "param" } as const;
export const incidentObject = { kind: "incident", parameter: "incident" } as const;

export const paramsOf = ({
  params,
}: Pick<FastifyRequest, "params">): {
  readonly body: string;
  readonly incident: string;
  readonly number: string;
} => {
  const given = params as Readonly<Record<string, string | undefined>>;
  const { body = "", incident = "", number = "" } = given;
  return { body, incident, number };
};

/** The record that a path leads to; null where the body has none of that name. */
export const breachAt = async (
  parts: Pick<IncidentConsole, "incidents">,
  request: Pick<FastifyRequest, "params">,
): Promise<Outcome<Breach | null>> => {
  const { body, incident } = paramsOf(request);
  return await parts.incidents.find(body, incident);
};

export const incidentPath = (
  { body, id }: Pick<Breach, "body" | "id">,
  language: Language,
  rest = "",
): string => consolePath(body, "incidents", language, `/${encodeURIComponent(id)}${rest}`);

export const framed = (parts: Pick<IncidentConsole, "frame">) => framedIn("incidents", parts);

const catalogue: ErrorCatalogue = { ...fileErrors, ...incidentErrors };

export const sayFailure = (failure: Failure, language: Language): string =>
  messageOf(failure, language, catalogue);

/** What stands in the place of a record that its key does not open. */
export const unreadable = (failure: Failure, language: Language): Markup =>
  html`${pageTitle({ title: words.title[language] })}
  ${notice({ tone: "bad", language, text: sayFailure(failure, language) })}`;
