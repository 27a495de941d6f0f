import type { Body } from "./body.ts";
import type { Designation } from "./designation.ts";
import { addressOnOneLine, type PostalAddress } from "./postalAddress.ts";

/** A field that differs, with what it held and holds. */
interface Difference {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs from one description of a body to the next; of its director only that the name does. */
export const changedInBody = (before: Body, after: Body): readonly Difference[] =>
  differences(bodyFields(before), bodyFields(after), ["director"]);

/** The same of a designation; of the person only that name, addresses or numbers differ. */
export const changedInDesignation = (
  before: Designation | null,
  after: Designation,
): readonly Difference[] =>
  differences(before === null ? {} : designationFields(before), designationFields(after), [
    "name",
    "email",
    "telephone",
    "address",
  ]);

type Fields = Readonly<Record<string, string | null>>;

const bodyFields = ({ id: _id, address, director, ...body }: Body): Fields => ({
  ...body,
  address: address && addressOnOneLine(address),
  director: director?.name ?? null,
  directorUntil: director?.until?.toString() ?? null,
});

const designationFields = ({
  id: _id,
  bodies,
  address,
  from,
  until,
  ...designation
}: Designation): Fields => ({
  ...designation,
  bodies: bodies.toSorted().join(", "),
  address: address && addressOnOneLine(address),
  from: from.toString(),
  until: until?.toString() ?? null,
});

/** GDPR art. 5(1)(e): a name that ends where it stands must not live on in the history of its changes. */
const differences = (
  before: Fields,
  after: Fields,
  personal: readonly string[],
): readonly Difference[] =>
  Object.keys(after)
    .filter((field) => (before[field] ?? null) !== after[field])
    .map((field) =>
      personal.includes(field)
        ? { field, before: null, after: null }
        : { field, before: before[field] ?? null, after: after[field] ?? null },
    );

/** Whether two descriptions say the same. */
export const isSameBody = (a: Body, b: Body): boolean =>
  said(bodyFields(a), a.address) === said(bodyFields(b), b.address);

export const isSameDesignation = (a: Designation, b: Designation): boolean =>
  said(designationFields(a), a.address) === said(designationFields(b), b.address);

/** Equal for equal values, in whatever order their parts were written. */
const said = (fields: Fields, address: PostalAddress | null): string =>
  JSON.stringify(
    Object.entries({ ...fields, ...address }).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
