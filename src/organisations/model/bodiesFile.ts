import { Type } from "typebox";
import { PostalAddressSchema } from "./postalAddress.ts";

const slug = Type.String({ pattern: "^[a-z][a-z0-9-]{0,62}$" });
const line = Type.String({ minLength: 1, maxLength: 300 });
const day = Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });
const email = Type.String({ pattern: "^[^\\s@]+@[^\\s@]+$", maxLength: 254 });

/** One body of the file, its fields apart from its identifier. */
const BodyEntry = Type.Object(
  {
    name: line,
    acronym: Type.Optional(line),
    parent: Type.Optional(slug),
    legalForm: Type.Optional(line),
    /** Fourteen digits, with or without spaces; the key is checked. */
    siret: Type.Optional(line),
    registration: Type.Optional(line),
    /** The seat, structured; or on one line, as `seat`: one of both. */
    address: Type.Optional(PostalAddressSchema),
    seat: Type.Optional(line),
    telephone: Type.Optional(line),
    email: Type.Optional(email),
    website: Type.Optional(Type.String({ pattern: "^https://" })),
    accent: Type.Optional(Type.String({ pattern: "^#[0-9a-f]{6}$" })),
    /** Of links, where it differs from that of buttons. */
    linkColour: Type.Optional(Type.String({ pattern: "^#[0-9a-f]{6}$" })),
    workingLanguage: Type.Optional(Type.Enum(["fr", "en"])),
    controller: Type.Optional(Type.Enum(["body", "director"])),
    directorTitle: Type.Optional(line),
    /** Where the director is told what is late: never published. */
    directorEmail: Type.Optional(email),
    director: Type.Optional(line),
    directorUntil: Type.Optional(day),
    /** Where it is competent: the first digits of postal codes, or 2A and 2B. */
    postalCodes: Type.Optional(
      Type.Array(Type.String({ pattern: "^([0-9]{2,5}|2[AB])$" }), { maxItems: 10_000 }),
    ),
  },
  { additionalProperties: false },
);

/** A designation of the file, its fields apart from its identifier. */
const DesignationEntry = Type.Object(
  {
    role: Type.Enum(["officer", "deputy"]),
    bodies: Type.Array(slug, { minItems: 1, maxItems: 1_000 }),
    name: Type.Optional(line),
    title: Type.Optional(line),
    email: Type.Optional(email),
    telephone: Type.Optional(line),
    address: Type.Optional(PostalAddressSchema),
    form: Type.Optional(Type.String({ pattern: "^(https://|/)", maxLength: 300 })),
    cnilNumber: Type.Optional(line),
    from: day,
    until: Type.Optional(day),
  },
  { additionalProperties: false },
);

/** The file `bodies.yaml`: the network as a first start finds it, and as commands carry it. */
export const BodiesSchema = Type.Object(
  {
    format: Type.Literal("egide/bodies@1"),
    bodies: Type.Record(slug, BodyEntry, { additionalProperties: false }),
    /** The data protection officers and their deputies, present and past. */
    designations: Type.Optional(
      Type.Record(slug, DesignationEntry, { additionalProperties: false }),
    ),
  },
  {
    additionalProperties: false,
    $id: "https://egide.example/schema/bodies-1.json",
    title: "egide/bodies@1",
  },
);
