import { choiceActions, type Choice, type ChoiceAction } from "./choice.ts";

/** A choice as a cookie carries it. Browsers read it too, which is why its time is a number. */
export interface StoredChoice extends Omit<Choice, "site" | "at"> {
  /** Seconds since 1970, by the clock of whoever set the cookie. */
  readonly at: number;
  /** By how many days the clock of the browser was ahead of that clock. */
  readonly ahead: number;
  /** It has not reached where proofs are kept: a later page sends it. */
  readonly isUnsent: boolean;
}

const letters = "arswg";
const shape =
  /^1\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([\w-]{8,64})\.([\da-z]{1,8})\.([arswg])\.([a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3})\.([a-z\d_-]*)\.([a-z\d_-]*)\.(-?\d{1,6})(~?)$/;

/** Above this browsers keep no cookie. */
export const longestChoice = 3_800;

/**
 * The value of the cookie: `1.ID.VERSION.TIME.ACTION.LANGUAGE.GIVEN.REFUSED.AHEAD`, and `~` when unsent; in characters that a cookie holds as they
 * are (RFC 6265, 4.1.1); services are parted by underscores.
 */
export const writeChoice = (choice: StoredChoice): string => {
  const services = (isGiven: boolean): string =>
    Object.keys(choice.given)
      .filter((id) => choice.given[id] === isGiven)
      .join("_");
  const parts = [
    1,
    choice.id,
    choice.version,
    choice.at.toString(36),
    letters[choiceActions.indexOf(choice.action)],
    choice.language,
    services(true),
    services(false),
    choice.ahead,
  ];
  return parts.join(".") + (choice.isUnsent ? "~" : "");
};

/** Null for whatever is not exactly such a value: it comes from a browser, and anybody may have put it there. */
export const readChoice = (text: string): StoredChoice | null => {
  const parts = text.length > longestChoice ? null : shape.exec(text);
  if (parts === null) return null;
  const [, id = "", version = "", time = "", letter = "", language = "", yes, no, ahead, unsent] =
    parts;
  const given: Record<string, boolean> = {};
  for (const [list, isGiven] of [
    [yes, true],
    [no, false],
  ] as const)
    for (const service of list ? list.split("_") : []) {
      if (!/^[a-z]/.test(service) || Object.hasOwn(given, service)) return null;
      given[service] = isGiven;
    }
  const action = choiceActions[letters.indexOf(letter)] as ChoiceAction;
  return {
    id,
    version,
    at: Number.parseInt(time, 36),
    action,
    language,
    given,
    ahead: Number(ahead),
    isUnsent: unsent === "~",
  };
};
