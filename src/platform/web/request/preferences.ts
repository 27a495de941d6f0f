import type { Language } from "../../../kernel/index.ts";
import { cookieName, ownCookies, type OwnCookie } from "./cookies.ts";

export const themes = ["auto", "light", "dark", "contrast"] as const;
export const textSizes = ["normal", "large", "larger"] as const;
export const spaces = ["individuals", "professionals", "employers"] as const;

export type Theme = (typeof themes)[number];
export type TextSize = (typeof textSizes)[number];
export type Space = (typeof spaces)[number];

/** What a visitor has chosen, as their own browser remembers it. */
export interface Preferences {
  readonly theme: Theme;
  readonly textSize: TextSize;
  readonly space: Space | null;
  /** The key of a body, as written by a page of ours; whether it exists is for the reader to check. */
  readonly body: string | null;
  /** Null until a language was chosen. */
  readonly language: Language | null;
}

export const noPreferences: Preferences = {
  theme: "auto",
  textSize: "normal",
  space: null,
  body: null,
  language: null,
};

/** A value from a browser that is one of ours, or null. */
const oneOf = <T extends string>(values: readonly T[], given: string | undefined): T | null =>
  values.find((value) => value === given) ?? null;

/**
 * Anybody can write any cookie: what is not a choice of ours counts as no choice. Over TLS a choice is also read under the
 * name that it had before these cookies bore a prefix: it was made for thirteen months.
 */
export const readPreferences = (
  cookies: Readonly<Record<string, string | undefined>>,
  secure: boolean,
): Preferences => {
  const given = (cookie: OwnCookie): string | undefined =>
    cookies[cookieName(cookie, secure)] ?? cookies[cookie.name];
  const [theme, textSize] = (given(ownCookies.display) ?? "").split(".");
  const body = given(ownCookies.body);
  return {
    theme: oneOf(themes, theme) ?? "auto",
    textSize: oneOf(textSizes, textSize) ?? "normal",
    space: oneOf(spaces, given(ownCookies.space)),
    body: body !== undefined && /^[a-z0-9][a-z0-9-]{0,62}$/.test(body) ? body : null,
    language: oneOf(["fr", "en"], given(ownCookies.language)),
  };
};

/** The cookies that remember what was changed among these choices, and no other; null forgets one. */
export const preferenceCookies = (
  before: Preferences,
  changes: Partial<Preferences>,
): readonly {
  readonly name: string;
  readonly value: string | null;
  readonly seconds: number;
}[] => {
  const { display, language, space, body } = ownCookies;
  const { theme, textSize } = { ...before, ...changes };
  const isPlain = theme === "auto" && textSize === "normal";
  return [
    ...(changes.theme === undefined && changes.textSize === undefined
      ? []
      : [{ ...display, value: isPlain ? null : `${theme}.${textSize}` }]),
    ...(changes.language === undefined ? [] : [{ ...language, value: changes.language }]),
    ...(changes.space === undefined ? [] : [{ ...space, value: changes.space }]),
    ...(changes.body === undefined ? [] : [{ ...body, value: changes.body }]),
  ];
};
