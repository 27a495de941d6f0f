import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import { parseDocument } from "yaml";
import { failed, success, type Outcome } from "../../kernel/index.ts";
import { organisationsFailure } from "../errors.ts";
import type { Territory } from "./territory.ts";

/** A body of the network, as its pages name it. */
export interface Body {
  /** The word of its addresses: `valmarine`. It never changes. */
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  /** The body it belongs to; null for the head of a network. */
  readonly parent: string | null;
  readonly legalForm: string | null;
  readonly registration: string | null;
  readonly seat: string | null;
  readonly telephone: string | null;
  readonly website: string | null;
  /** `#rrggbb`; null for the product's own colour. */
  readonly accent: string | null;
  /** Law of 29 July 1982, art. 93-2: a site names its publication director. */
  readonly director: { readonly name: string; readonly until: Temporal.PlainDate | null } | null;
}

const slug = Type.String({ pattern: "^[a-z][a-z0-9-]{0,62}$" });
const line = Type.String({ minLength: 1, maxLength: 300 });

/** The file `bodies.yaml`: the network as a first start finds it. */
export const BodiesSchema = Type.Object(
  {
    format: Type.Literal("egide/bodies@1"),
    bodies: Type.Record(
      slug,
      Type.Object(
        {
          name: line,
          acronym: Type.Optional(line),
          parent: Type.Optional(slug),
          legalForm: Type.Optional(line),
          registration: Type.Optional(line),
          seat: Type.Optional(line),
          telephone: Type.Optional(line),
          website: Type.Optional(Type.String({ pattern: "^https://" })),
          accent: Type.Optional(Type.String({ pattern: "^#[0-9a-f]{6}$" })),
          director: Type.Optional(line),
          /** Where it is competent: the first digits of postal codes. */
          postalCodes: Type.Optional(
            Type.Array(Type.String({ pattern: "^[0-9]{2,5}$" }), { maxItems: 10_000 }),
          ),
        },
        { additionalProperties: false },
      ),
      { additionalProperties: false },
    ),
  },
  {
    additionalProperties: false,
    $id: "https://egide.example/schema/bodies-1.json",
    title: "egide/bodies@1",
  },
);

/** What the file says: bodies, parents before children, and where each is competent. */
export interface Network {
  readonly bodies: readonly Body[];
  readonly territories: readonly Territory[];
}

/** @returns `organisations.bodies-invalid`, `organisations.parent-unknown`, `organisations.territory-twice`. */
export const parseNetwork = (file: string, text: string): Outcome<Network> => {
  const document = parseDocument(text);
  const value = document.errors.length > 0 ? null : plain(document);
  if (!Value.Check(BodiesSchema, value))
    return failed(organisationsFailure("organisations.bodies-invalid", { file }));
  const bodies = Object.entries(value.bodies).map(([id, written]) => bodyOf(id, written));
  const ordered = parentsFirst(bodies);
  const lost = bodies.find((body) => !ordered.includes(body));
  if (lost !== undefined)
    return failed(organisationsFailure("organisations.parent-unknown", { file, body: lost.id }));
  const territories = Object.entries(value.bodies).flatMap(([body, { postalCodes = [] }]) =>
    postalCodes.map((prefix) => ({ prefix, body })),
  );
  const twice = territories.find(
    ({ prefix }, index) => territories.findIndex((each) => each.prefix === prefix) < index,
  );
  return twice === undefined
    ? success({ bodies: ordered, territories })
    : failed(organisationsFailure("organisations.territory-twice", { file, ...twice }));
};

/** The bodies alone. */
export const parseBodies = (file: string, text: string): Outcome<readonly Body[]> => {
  const network = parseNetwork(file, text);
  return network.ok ? success(network.value.bodies) : network;
};

const plain = (document: ReturnType<typeof parseDocument>): unknown => {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return null;
  }
};

type Written = Static<typeof BodiesSchema>["bodies"][string];

const bodyOf = (id: string, { director, ...written }: Written): Body => ({
  id,
  name: written.name,
  acronym: written.acronym ?? null,
  parent: written.parent ?? null,
  legalForm: written.legalForm ?? null,
  registration: written.registration ?? null,
  seat: written.seat ?? null,
  telephone: written.telephone ?? null,
  website: written.website ?? null,
  accent: written.accent ?? null,
  director: director === undefined ? null : { name: director, until: null },
});

/** Those whose parents are all there, heads of networks first; one in a circle, or under nobody, is left out. */
const parentsFirst = (bodies: readonly Body[]): readonly Body[] => {
  const placed: Body[] = [];
  for (let found = true; found;) {
    const next = bodies.filter(
      (body) =>
        !placed.includes(body) &&
        (body.parent === null || placed.some(({ id }) => id === body.parent)),
    );
    placed.push(...next);
    found = next.length > 0;
  }
  return placed;
};
