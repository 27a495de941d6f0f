import type { Static } from "typebox";
import { Value } from "typebox/value";
import { parseDocument } from "yaml";
import { failed, success, type Failure, type Outcome } from "../../kernel/index.ts";
import { organisationsFailure } from "../errors.ts";
import { BodiesSchema } from "./bodiesFile.ts";
import { bareBody, type Body } from "./body.ts";
import { designationMistakes, type Designation } from "./designation.ts";
import { siretOf } from "./siret.ts";
import { prefixesOfDepartment, type Territory } from "./territory.ts";

type File = Static<typeof BodiesSchema>;
type BodyEntry = File["bodies"][string];
type DesignationEntry = NonNullable<File["designations"]>[string];

/** What the file says: bodies, parents before children, who is designated for them, and where each is competent. */
export interface Network {
  readonly bodies: readonly Body[];
  readonly designations: readonly Designation[];
  readonly territories: readonly Territory[];
}

/**
 * @returns `organisations.bodies-invalid`, `organisations.siret-form`, `organisations.siret-key`,
 * `organisations.parent-unknown`, `organisations.designation-invalid`, `organisations.territory-twice`.
 */
export const parseNetwork = (file: string, text: string): Outcome<Network> => {
  const document = parseDocument(text);
  const value = document.errors.length > 0 ? null : plain(document);
  if (!Value.Check(BodiesSchema, value) || !hasDays(value))
    return failed(organisationsFailure("organisations.bodies-invalid", { file }));
  const bodies = bodiesOf(value);
  const ordered = parentsFirst(bodies);
  const designations = Object.entries(value.designations ?? {}).map(([id, entry]) =>
    designationOf(id, entry),
  );
  const territories = Object.entries(value.bodies).flatMap(([body, { postalCodes = [] }]) =>
    postalCodes.flatMap(prefixesOfDepartment).map((prefix) => ({ prefix, body })),
  );
  const failure =
    siretFailure(file, value) ??
    orphan(file, bodies, ordered) ??
    noDesignation(file, designations, bodies) ??
    givenTwice(file, territories);
  return failure === null
    ? success({ bodies: ordered, designations, territories })
    : failed(failure);
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

/** Whether every day of the file is one of the calendar, and every body says its seat once. */
const hasDays = ({ bodies, designations = {} }: File): boolean =>
  Object.values(bodies).every(
    ({ address, seat, director, directorUntil }) =>
      (address === undefined || seat === undefined) &&
      (directorUntil === undefined || (director !== undefined && isDay(directorUntil))),
  ) &&
  Object.values(designations).every(
    ({ from, until }) => isDay(from) && (until === undefined || isDay(until)),
  );

const isDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
};

const bodiesOf = ({ bodies }: File): readonly Body[] =>
  Object.entries(bodies).map(([id, entry]) => bodyOf(id, entry));

const bodyOf = (
  id: string,
  { director, directorUntil, siret, postalCodes: _codes, ...entry }: BodyEntry,
): Body => {
  const checked = siret === undefined ? null : siretOf(siret);
  return {
    ...bareBody(id, entry.name),
    ...entry,
    siret: checked?.ok ? checked.siret : null,
    director:
      director === undefined
        ? null
        : {
            name: director,
            until: directorUntil === undefined ? null : Temporal.PlainDate.from(directorUntil),
          },
  };
};

const designationOf = (id: string, { from, until, ...entry }: DesignationEntry): Designation => ({
  id,
  name: null,
  title: null,
  email: null,
  telephone: null,
  address: null,
  form: null,
  cnilNumber: null,
  ...entry,
  from: Temporal.PlainDate.from(from),
  until: until === undefined ? null : Temporal.PlainDate.from(until),
});

const siretFailure = (file: string, { bodies }: File): Failure | null => {
  for (const [body, { siret }] of Object.entries(bodies)) {
    const checked = siret === undefined ? null : siretOf(siret);
    if (checked !== null && !checked.ok)
      return organisationsFailure(
        checked.mistake === "form" ? "organisations.siret-form" : "organisations.siret-key",
        { file, body },
      );
  }
  return null;
};

const orphan = (
  file: string,
  bodies: readonly Body[],
  ordered: readonly Body[],
): Failure | null => {
  const lost = bodies.find((body) => !ordered.includes(body));
  return lost === undefined
    ? null
    : organisationsFailure("organisations.parent-unknown", { file, body: lost.id });
};

const noDesignation = (
  file: string,
  designations: readonly Designation[],
  bodies: readonly Body[],
): Failure | null => {
  const known = new Set(bodies.map(({ id }) => id));
  const wrong = designations.find(
    (each) =>
      designationMistakes(each).length > 0 ||
      new Set(each.bodies).size < each.bodies.length ||
      each.bodies.some((body) => !known.has(body)),
  );
  return wrong === undefined
    ? null
    : organisationsFailure("organisations.designation-invalid", { file, designation: wrong.id });
};

/** A whole code may be that of two bodies; an area that two bodies have, or one body twice, was written by mistake. */
const givenTwice = (file: string, territories: readonly Territory[]): Failure | null => {
  const seen = new Map<string, Set<string>>();
  for (const { prefix, body } of territories) {
    const owners = seen.get(prefix) ?? new Set();
    if (owners.has(body) || (owners.size > 0 && prefix.length < 5))
      return organisationsFailure("organisations.territory-twice", { file, prefix, body });
    seen.set(prefix, owners.add(body));
  }
  return null;
};

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
