import { Type, type Static } from "typebox";

const line = Type.String({ minLength: 1, maxLength: 200 });

/** Where post arrives: the lines of a French address (NF Z10-011), its first line, the name, apart. */
export const PostalAddressSchema = Type.Object(
  {
    /** Building, floor, department: TSA 00000, Bâtiment B. */
    complement: Type.Optional(line),
    street: Type.Optional(line),
    postalCode: Type.String({ pattern: "^[0-9]{5}$" }),
    /** With its CEDEX, where it has one. */
    town: line,
    /** Only where it is not France. */
    country: Type.Optional(line),
  },
  { additionalProperties: false },
);

export type PostalAddress = Static<typeof PostalAddressSchema>;

/** The lines to write below a name, on an envelope or to be copied. */
export const addressLines = ({
  complement,
  street,
  postalCode,
  town,
  country,
}: PostalAddress): readonly string[] =>
  [complement, street, `${postalCode} ${town}`, country].filter((each) => each !== undefined);

/** The same on one line of a page. */
export const addressOnOneLine = (address: PostalAddress): string =>
  addressLines(address).join(", ");
