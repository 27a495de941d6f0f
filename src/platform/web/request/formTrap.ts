import { createHmac, timingSafeEqual } from "node:crypto";
import type { Bilingual, Language } from "../../../kernel/index.ts";
import { html, type Markup } from "../../escaping/index.ts";

/** What tells a machine from a person who fills in a form that anybody may send: no picture, no sum, no other site. */
export interface FormTrap {
  /** The fields that go along: one that nobody sees, and when the form was first shown. */
  fields(language: Language, sent: URLSearchParams | null, now: Temporal.Instant): Markup;
  /** What is wrong with a form that came back; null when a person may have sent it. */
  judge(sent: URLSearchParams, now: Temporal.Instant): "filled" | "early" | "stale" | null;
}

/** The field that a person leaves empty; its name is what machines look for. */
const baitField = "site_web";
const shownField = "_affiche";

/** Nobody reads and fills in a form faster than this. */
const soonest = { milliseconds: 2_000 } as const;
/** A form that was shown before is shown again first: what was signed then is of no use for ever. */
const latest = { hours: 24 } as const;

const words = {
  bait: {
    fr: "Laissez ce champ vide : il n’est là que pour les robots",
    en: "Leave this field empty: it is only there for robots",
  },
} as const satisfies Record<string, Bilingual>;

/**
 * The field that a person leaves empty, alone: for a form of one button on a page that is the same for everybody and so cannot say when it
 * was shown.
 */
export const bait = (language: Language): Markup =>
  html`<div class="said-only" aria-hidden="true">
    <label for="${baitField}">${words.bait[language]}</label>
    <input id="${baitField}" name="${baitField}" type="text" tabindex="-1" autocomplete="off" />
  </div>`;

/** Whether somebody has filled it. */
export const tookBait = (sent: URLSearchParams): boolean => (sent.get(baitField) ?? "") !== "";

/** `key` signs when a form was shown: the same for every process of the installation. */
export const formTrap = (key: string): FormTrap => {
  const signed = (moment: string): Buffer =>
    createHmac("sha256", key).update(`form shown ${moment}`).digest();
  const seal = (now: Temporal.Instant): string => {
    const moment = String(now.epochMilliseconds);
    return `${moment}.${signed(moment).toString("base64url")}`;
  };
  const shownAt = (sent: URLSearchParams): Temporal.Instant | null => {
    const [, moment = "", mark = ""] =
      /^(\d{1,15})\.([\w-]{43})$/.exec(sent.get(shownField) ?? "") ?? [];
    const given = Buffer.from(mark, "base64url");
    const due = signed(moment);
    return given.length === due.length && timingSafeEqual(given, due)
      ? Temporal.Instant.fromEpochMilliseconds(Number(moment))
      : null;
  };
  const isLate = (shown: Temporal.Instant, now: Temporal.Instant): boolean =>
    Temporal.Instant.compare(now, shown.add(latest)) > 0;
  return {
    fields: (language, sent, now) => {
      // Whoever corrects a mistake has read the form already.
      const before = sent && shownAt(sent);
      const moment =
        before === null || isLate(before, now) ? seal(now) : (sent?.get(shownField) ?? "");
      return html`<input type="hidden" name="${shownField}" value="${moment}" /> ${bait(language)}`;
    },
    judge: (sent, now) => {
      if (tookBait(sent)) return "filled";
      const shown = shownAt(sent);
      if (shown === null || isLate(shown, now)) return "stale";
      return Temporal.Instant.compare(now, shown.add(soonest)) < 0 ? "early" : null;
    },
  };
};
