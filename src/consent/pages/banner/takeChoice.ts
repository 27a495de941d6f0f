import { byCategory, refusablesOf, treatmentOf, versionOf } from "../../model/banner/asking.ts";
import type { ChoiceAction } from "../../model/choice/choice.ts";
import { readChoice, type StoredChoice } from "../../model/choice/choiceText.ts";
import { actionOf, givenBy, mayRun, type Given } from "../../model/choice/decide.ts";
import { categories } from "../../model/inventory/category.ts";
import type { Inventory } from "../../model/inventory/inventory.ts";

/** What a form brought, and what stood before. */
export interface Sent {
  readonly pressed: string;
  /** The choice that a script made; empty from a form. */
  readonly choice: string;
  /** The answers of the radios, by service. */
  readonly picked: Given;
  readonly before: StoredChoice | null;
  readonly isSignalled: boolean;
  readonly language: string;
  /** Seconds since 1970. */
  readonly now: number;
  readonly newId: () => string;
}

/** The choice that a form makes; null where it makes none of what this site asks. */
export const takeChoice = (inventory: Inventory, sent: Sent): StoredChoice | null => {
  const { before, now, language } = sent;
  const version = versionOf(inventory);
  if (sent.pressed === "choice") return ofScript(inventory, sent, version);
  const given = givenOf(inventory, sent);
  if (given === null) return null;
  const action = actionOf(pressedAs(sent.pressed), before?.given ?? null, given);
  const id = before?.id ?? sent.newId();
  return { id, version, at: now, ahead: 0, isUnsent: false, action, language, given };
};

/** What a script made counts from our clock, and the distance of its own is noted: it is that which will read the choice. */
const ofScript = (inventory: Inventory, sent: Sent, version: string): StoredChoice | null => {
  const made = readChoice(sent.choice);
  const services = refusablesOf(inventory);
  if (made === null || made.version !== version) return null;
  const isWhole =
    Object.keys(made.given).length === services.length &&
    services.every(({ id }) => Object.hasOwn(made.given, id));
  const ahead = Math.round((made.at - sent.now) / 86_400);
  // One that had waited for the server keeps the day on which it was made.
  const at = made.isUnsent && made.at < sent.now && ahead > -393 ? made.at : sent.now;
  return isWhole ? { ...made, at, ahead: at === made.at ? 0 : ahead, isUnsent: false } : null;
};

const pressedAs = (pressed: string): Exclude<ChoiceAction, "withdraw"> =>
  pressed === "accept-all" || pressed === "refuse-all" || pressed === "signal" ? pressed : "save";

const givenOf = (inventory: Inventory, sent: Sent): Given | null => {
  const services = refusablesOf(inventory);
  const { pressed, picked } = sent;
  if (pressed === "accept-all") return givenBy(services, "everything");
  if (pressed === "refuse-all" || pressed === "signal") return givenBy(services, "nothing");
  if (pressed === "save") return givenBy(services, picked);
  const [verb = "", what = ""] = pressed.split(":");
  const standing = Object.fromEntries(
    services.map((each) => [each.id, mayRun(each, sent.before?.given ?? null, sent.isSignalled)]),
  );
  if (verb === "ever" && services.some(({ id }) => id === what))
    return givenBy(services, { ...standing, [what]: true });
  const concerned = byCategory(inventory, categories).find(([category]) => category === what)?.[1];
  if (!/^(?:accept|refuse)$/.test(verb) || concerned === undefined) return null;
  const answered = concerned
    .filter((each) => treatmentOf(each) !== "locked")
    .map(({ id }) => [id, verb === "accept"] as const);
  return givenBy(services, { ...standing, ...picked, ...Object.fromEntries(answered) });
};
