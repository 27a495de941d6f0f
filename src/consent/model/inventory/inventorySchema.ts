import { Type, type Static } from "typebox";
import { categories } from "./category.ts";

const closed = { additionalProperties: false } as const;
const slug = Type.String({ pattern: "^[a-z][a-z0-9-]{0,62}$" });
const said = Type.String({ minLength: 1, maxLength: 1_000 });
const line = Type.String({ minLength: 1, maxLength: 200 });
const url = Type.String({ pattern: '^https://[^\\s"<>]+$', maxLength: 500 });
const country = Type.String({
  pattern: "^[A-Z]{2}$",
  description: "ISO 3166-1 alpha-2: FR, IE, US…",
});
const host = Type.String({
  pattern: "^(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)*(:[0-9]{1,5})?$",
  maxLength: 253,
  description: "A host, or *.example.org for all hosts below one",
});
const period = Type.String({
  pattern: "^P[0-9A-Z]{2,12}$",
  description: "ISO 8601: P13M, P6M, P1D, PT1H",
});
const span = Type.String({
  pattern: "^(session|P[0-9A-Z]{2,12})$",
  description: 'ISO 8601, or "session": until the browser is closed',
});

const BilingualText = Type.Object({ fr: said, en: said }, closed);

/** How something is kept on, or read from, the terminal of a visitor. */
export const trackerKinds = [
  "cookie",
  "local-storage",
  "session-storage",
  "indexed-db",
  "cache-storage",
  "pixel",
  "fingerprint",
] as const;

const TrackerEntry = Type.Object(
  {
    name: Type.String({
      pattern: "^[!-~]{1,200}$",
      description: "The exact name, or a pattern in which * stands for any characters: _ga_*",
    }),
    kind: Type.Optional(Type.Enum([...trackerKinds], { default: "cookie" })),
    duration: span,
    party: Type.Optional(
      Type.Enum(["first", "third"], {
        default: "first",
        description: "first: set for the site itself; third: for another host",
      }),
    ),
    purpose: Type.Optional(BilingualText),
    httpOnly: Type.Optional(
      Type.Boolean({ description: "No script of the page can read or delete it" }),
    ),
    domain: Type.Optional(host),
    path: Type.Optional(Type.String({ pattern: "^/[!-~]*$", maxLength: 200 })),
    keepsOnVisit: Type.Optional(
      Type.Boolean({ description: "Whether a further visit makes it live longer" }),
    ),
  },
  closed,
);

const ServiceEntry = Type.Object(
  {
    id: slug,
    name: BilingualText,
    category: Type.Enum([...categories]),
    provider: Type.Object(
      {
        name: line,
        country,
        role: Type.Enum(["publisher", "processor", "third-party"], {
          description: "Whether it acts for the site alone (processor) or also for itself",
        }),
        policy: Type.Optional(url),
      },
      closed,
    ),
    purpose: BilingualText,
    recipients: Type.Optional(BilingualText),
    transfer: Type.Optional(Type.Object({ country, safeguard: BilingualText }, closed)),
    exemption: Type.Optional(
      Type.Object(
        {
          ground: Type.Enum(["communication", "requested-service", "audience"]),
          conditions: Type.Record(slug, Type.Boolean(), {
            description: "Each condition of the ground, and whether it is met",
          }),
        },
        { ...closed, description: "Why it needs no consent; absent: it needs one" },
      ),
    ),
    dataKept: Type.Optional(period),
    holds: Type.Optional(
      Type.Array(host, { maxItems: 50, description: "Hosts that it loads from" }),
    ),
    optOut: Type.Optional(url),
    trackers: Type.Array(TrackerEntry, { maxItems: 100 }),
  },
  closed,
);

/** The file `inventory.yaml`: what one site keeps on the terminals of its visitors, and why. */
export const InventorySchema = Type.Object(
  {
    format: Type.Literal("egide/inventory@1"),
    site: slug,
    body: Type.Optional(slug),
    title: BilingualText,
    addresses: Type.Array(url, { minItems: 1, maxItems: 50 }),
    choiceLifetime: Type.Optional(period),
    commitments: Type.Optional(
      Type.Array(BilingualText, {
        maxItems: 30,
        description: "What the site promises of all of it, in words that the charter shows",
      }),
    ),
    services: Type.Array(ServiceEntry, { maxItems: 200 }),
  },
  {
    ...closed,
    $id: "https://egide.example/schema/inventory-1.json",
    title: "egide/inventory@1",
  },
);

export type InventoryFile = Static<typeof InventorySchema>;
