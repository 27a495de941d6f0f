import type { ChoiceAction } from "./choice.ts";

/** A service, as far as a choice goes. */
export interface Refusable {
  readonly id: string;
  /** It runs from the start, until it is refused: audience measurement that is exempt. */
  readonly isExempt: boolean;
}

export type Given = Readonly<Record<string, boolean>>;

/**
 * What a press of a button comes to: everything, nothing, or what was picked. What nobody touched stays as it is before a
 * choice: refused, or for exempt measurement running.
 */
export const givenBy = (
  services: readonly Refusable[],
  picked: Given | "everything" | "nothing",
): Given =>
  Object.fromEntries(
    services.map(({ id, isExempt }) => [
      id,
      typeof picked === "string"
        ? picked === "everything"
        : Object.hasOwn(picked, id)
          ? picked[id] === true
          : isExempt,
    ]),
  );

/** Taking back what was given is a withdrawal, by whichever button (GDPR art. 7(3)). */
export const actionOf = (
  pressed: Exclude<ChoiceAction, "withdraw">,
  before: Given | null,
  after: Given,
): ChoiceAction =>
  pressed !== "accept-all" && before !== null && withdrawn(before, after).length > 0
    ? "withdraw"
    : pressed;

/** The services that ran and no longer may. */
export const withdrawn = (before: Given, after: Given): readonly string[] =>
  Object.keys(before).filter((id) => before[id] === true && after[id] !== true);

/**
 * Whether a service may run now. Without a choice only what is exempt does, and not against a signal that refuses all: the text
 * promises a refusal of *all* (AME-47, AME-62). An explicit choice on this site is more particular than the signal to every site.
 */
export const mayRun = (
  { id, isExempt }: Refusable,
  given: Given | null,
  isSignalled: boolean,
): boolean => (given === null ? isExempt && !isSignalled : given[id] === true);
