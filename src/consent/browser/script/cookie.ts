import { readChoice, writeChoice, type StoredChoice } from "../../model/choice/choiceText.ts";

const day = 86_400;
export const seconds = (): number => Math.floor(Date.now() / 1000);

/** The choice of a cookie; null also where the browser denies cookies to the page. Of others nothing but the name is looked at. */
export const readCookie = (name: string): StoredChoice | null => {
  for (const pair of cookies())
    if (pair.startsWith(`${name}=`)) {
      const choice = readChoice(pair.slice(name.length + 1));
      if (choice !== null) return choice;
    }
  return null;
};

export const cookies = (): readonly string[] => {
  try {
    return document.cookie.split("; ");
  } catch {
    return [];
  }
};

export const setCookie = (text: string): void => {
  try {
    document.cookie = text;
  } catch {
    // The choice then holds for this page: the banner cannot be remembered to have been answered.
  }
};

/** It lives as long as the choice holds, counted from the act: writing it again prolongs nothing. */
export const writeCookie = (name: string, choice: StoredChoice, days: number): void =>
  setCookie(
    `${name}=${writeChoice(choice)};Path=/;SameSite=Lax;Max-Age=${choice.at + days * day - seconds()}${location.protocol === "https:" ? ";Secure" : ""}`,
  );
