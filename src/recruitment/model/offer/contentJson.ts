import type { Firm, OfferContent } from "./offerContent.ts";

/** The content as it is kept: days as text. */
export type ContentJson = Omit<OfferContent, "startsOn" | "closesOn" | "firm"> & {
  readonly startsOn: string | null;
  readonly closesOn: string | null;
  readonly firm: { readonly name: string; readonly until: string } | null;
};

export const contentToJson = ({
  startsOn,
  closesOn,
  firm,
  ...rest
}: OfferContent): ContentJson => ({
  ...rest,
  startsOn: startsOn?.toString() ?? null,
  closesOn: closesOn?.toString() ?? null,
  firm: firm && { name: firm.name, until: firm.until.toString() },
});

export const contentOfJson = ({
  startsOn,
  closesOn,
  firm,
  ...rest
}: ContentJson): OfferContent => ({
  ...rest,
  startsOn: dayOf(startsOn),
  closesOn: dayOf(closesOn),
  firm: firm && ({ name: firm.name, until: Temporal.PlainDate.from(firm.until) } satisfies Firm),
});

const dayOf = (text: string | null): Temporal.PlainDate | null =>
  text === null ? null : Temporal.PlainDate.from(text);
