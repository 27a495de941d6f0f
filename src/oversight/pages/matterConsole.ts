import type { FastifyRequest } from "fastify";
import {
  messageOf,
  type ErrorCatalogue,
  type Failure,
  type Ids,
  type Language,
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
  type RecordPlace,
} from "../../platform/web/index.ts";
import type { Activity } from "../../register/index.ts";
import type { HolidayRegion } from "../../rights/index.ts";
import type { Matters } from "../actions/matters.ts";
import { oversightErrors } from "../errors.ts";
import type { Matter, MatterContent, MatterStep } from "../model/matter.ts";
import { words } from "./matterWords.ts";

/** What the pages of complaints and controls in the console work with. */
export interface OversightConsole {
  readonly frame: ConsoleFrame;
  readonly may: May;
  readonly ids: Ids;
  readonly matters: Matters;
  readonly activitiesOf: (body: string) => Promise<readonly Pick<Activity, "id" | "title">[]>;
  /** Whose public holidays count for the time limits of a body. */
  readonly regionOf: (body: string) => Promise<HolidayRegion>;
}

export const reading = { action: "oversight.read", body: "param" } as const;
export const handling = { action: "oversight.handle", body: "param" } as const;
export const matterObject = { kind: "matter", parameter: "matter" } as const;

export const parameterOf = (
  { params }: Pick<FastifyRequest, "params">,
  name: "body" | "matter",
): string => (params as Readonly<Record<string, string | undefined>>)[name] ?? "";

export const matterPath = (
  { body, id }: Pick<Matter, "body" | "id">,
  language: Language,
  rest = "",
): string => consolePath(body, "controles", language, `/${encodeURIComponent(id)}${rest}`);

export const framed = (parts: Pick<OversightConsole, "frame">) => framedIn("controles", parts);

const catalogue: ErrorCatalogue = { ...fileErrors, ...oversightErrors };

export const sayFailure = (failure: Failure, language: Language): string =>
  messageOf(failure, language, catalogue);

/** Files, for the forms of their steps. */
export const placeOf = (
  parts: Pick<OversightConsole, "frame" | "matters">,
): RecordPlace<MatterStep, MatterContent> => ({
  section: "controles",
  parameter: "matter",
  frame: parts.frame,
  handling,
  object: matterObject,
  records: parts.matters,
  titleOf: ({ title }) => title,
  sayFailure,
  changedCode: "oversight.changed-meanwhile",
  back: words.backToOne,
});

/** What stands in the place of files that their key does not open. */
export const unreadable = (failure: Failure, language: Language): Markup =>
  html`${pageTitle({ title: words.title[language] })}
  ${notice({ tone: "bad", language, text: sayFailure(failure, language) })}`;
