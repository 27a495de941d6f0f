import { Type, type Static } from "typebox";
import { trackerKinds } from "../inventory/inventorySchema.ts";

const closed = { additionalProperties: false } as const;

/** What the visitor had answered: nothing yet, no to all, yes to all. */
export const scanPhases = ["before", "refused", "accepted"] as const;
export type ScanPhase = (typeof scanPhases)[number];

const Phase = Type.Enum([...scanPhases]);
const Address = Type.String({ description: "Without its query: that may name a person" });

/** How the opening of a page ended. */
export const pageOutcomes = [
  "shown",
  "password",
  "elsewhere",
  "circle",
  "too-slow",
  "no-page",
  "failed",
] as const;

const SeenTrackerSchema = Type.Object(
  {
    name: Type.String(),
    kind: Type.Enum([...trackerKinds]),
    host: Type.String({ description: "Of the cookie's domain, or of the storage" }),
    party: Type.Enum(["first", "third"]),
    httpOnly: Type.Boolean(),
    seconds: Type.Union([Type.Number(), Type.Null()], {
      description: "How long it lives; null: until the browser is closed, or without an end",
    }),
    setBy: Type.String({ description: "The script or the answer that set it; ?: not seen" }),
    page: Address,
    phases: Type.Array(Phase, { description: "In which it was there" }),
  },
  closed,
);

const SeenHostSchema = Type.Object(
  {
    host: Type.String(),
    example: Address,
    kinds: Type.Array(Type.String()),
    initiator: Type.String({ description: "The script or the page that asked for it" }),
    page: Address,
    phases: Type.Array(Phase),
  },
  closed,
);

const FindingSchema = Type.Object(
  {
    rule: Type.String(),
    severity: Type.Enum(["error", "warning", "info"]),
    message: Type.String(),
    page: Address,
    about: Type.String({ description: "The tracker, the host or the page" }),
  },
  closed,
);

/** What `egide consent scan` saw, without a value of any cookie. */
export const ScanSchema = Type.Object(
  {
    format: Type.Literal("egide/scan@1"),
    site: Type.Union([Type.String(), Type.Null()]),
    inventory: Type.Union([Type.String(), Type.Null()], {
      description: "SHA-256 of the inventory that it was compared with",
    }),
    addresses: Type.Array(Address),
    at: Type.String({ description: "ISO 8601" }),
    browser: Type.String(),
    stoppedBy: Type.Union([Type.Enum(["pages", "seconds"]), Type.Null()]),
    choices: Type.Object(
      {
        refuse: Type.Union([Type.String(), Type.Null()]),
        accept: Type.Union([Type.String(), Type.Null()]),
      },
      { ...closed, description: "What was pressed; null: nothing was found to press" },
    ),
    pages: Type.Array(
      Type.Object(
        {
          url: Address,
          phase: Phase,
          outcome: Type.Enum([...pageOutcomes]),
          status: Type.Union([Type.Integer(), Type.Null()]),
        },
        closed,
      ),
    ),
    trackers: Type.Array(SeenTrackerSchema),
    hosts: Type.Array(SeenHostSchema),
    blocked: Type.Array(Type.String(), {
      description: "Private hosts that a page asked for and that were not asked",
    }),
    findings: Type.Array(FindingSchema),
  },
  { ...closed, $id: "https://egide.example/schema/scan-1.json", title: "egide/scan@1" },
);

export type ScanReport = Static<typeof ScanSchema>;
export type SeenTracker = Static<typeof SeenTrackerSchema>;
export type SeenHost = Static<typeof SeenHostSchema>;
export type ScanFinding = Static<typeof FindingSchema>;
export type PageOutcome = (typeof pageOutcomes)[number];
/** What was seen, before anything is said of it. */
export type Seen = Omit<ScanReport, "findings" | "format" | "site" | "inventory">;
