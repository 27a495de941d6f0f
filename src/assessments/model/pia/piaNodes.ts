import { failed, success, type Outcome } from "../../../kernel/index.ts";
import { assessmentFailure } from "../../errors.ts";
import type { JsonNode } from "../json/jsonText.ts";

/** An object of the export: its members by name. */
export type PiaObject = Extract<JsonNode, { kind: "object" }>;

/** What a member should be, in the words of the failure. */
type Expected = "objet" | "liste" | "texte" | "nombre" | "oui ou non";

/** Thrown while an export is read, and caught by whoever reads it: its failure says where. */
export class Malformed extends Error {
  readonly place: string;
  readonly expected: Expected;
  constructor(place: string, expected: Expected) {
    super(place);
    this.place = place;
    this.expected = expected;
  }
}

/** Reads what may be malformed. */
export const whileReading = <T>(read: () => T): Outcome<T> => {
  try {
    return success(read());
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    const { place, expected } = error;
    return failed(assessmentFailure("assessments.pia-malformed", { place, expected }));
  }
};

/** The objects of a list of the export; none where it is absent or null. */
export const objectsIn = (
  holder: PiaObject,
  name: string,
): readonly (readonly [PiaObject, string])[] => {
  const list = holder.members.get(name);
  if (list === undefined || list.kind === "null") return [];
  if (list.kind !== "array") throw new Malformed(name, "liste");
  return list.items.map((item, at) => {
    const place = `${name}[${at}]`;
    if (item.kind !== "object") throw new Malformed(place, "objet");
    return [item, place] as const;
  });
};

/** A text; "" where it is absent or null. */
export const textIn = (holder: PiaObject, name: string, place: string): string => {
  const node = holder.members.get(name);
  if (node === undefined || node.kind === "null") return "";
  if (node.kind === "string") return node.value;
  throw new Malformed(`${place}.${name}`, "texte");
};

/** What tells things apart: a text, or a number. */
export const keyIn = (holder: PiaObject, name: string, place: string): string => {
  const node = holder.members.get(name);
  if (node === undefined || node.kind === "null") return "";
  if (node.kind === "string") return node.value;
  if (node.kind === "number") return String(node.value);
  throw new Malformed(`${place}.${name}`, "nombre");
};

/** A number, also written as a text, as older exports do; null where it is absent, null or no number. */
export const numberIn = (holder: PiaObject, name: string, place: string): number | null => {
  const node = holder.members.get(name);
  if (node === undefined || node.kind === "null") return null;
  if (node.kind === "number") return node.value;
  if (node.kind === "boolean") return Number(node.value);
  if (node.kind === "string") return node.value === "" ? null : Number.parseInt(node.value, 10);
  throw new Malformed(`${place}.${name}`, "nombre");
};

/** Yes or no, also as the 0 and 1 of older exports; null where nobody has said. */
export const truthIn = (holder: PiaObject, name: string, place: string): boolean | null => {
  const node = holder.members.get(name);
  if (node === undefined || node.kind === "null") return null;
  if (node.kind === "boolean") return node.value;
  if (node.kind === "number") return node.value === 1;
  if (node.kind === "string") return node.value === "" ? null : ["1", "true"].includes(node.value);
  throw new Malformed(`${place}.${name}`, "oui ou non");
};

/** An object; null where it is absent or null. */
export const objectIn = (holder: PiaObject, name: string, place: string): PiaObject | null => {
  const node = holder.members.get(name);
  if (node === undefined || node.kind === "null") return null;
  if (node.kind === "object") return node;
  throw new Malformed(`${place}.${name}`, "objet");
};
