import { actorOf } from "../../../platform/access/index.ts";
import { messageOf, type Language } from "../../../kernel/index.ts";
import {
  consolePath,
  type FormState,
  type Mistakes,
  type PageContext,
  type Redirect,
  type SiteSettings,
} from "../../../platform/web/index.ts";
import { mainFailure } from "../../errors.ts";
import { changedSettings, type SiteVersion } from "../../site/settings/index.ts";
import type { SiteConsole } from "./siteConsole.ts";
import { words } from "./siteConsoleWords.ts";

const changedMeanwhile = async (
  { catalogue }: Pick<SiteConsole, "catalogue">,
  language: Language,
): Promise<string> => messageOf(mainFailure("main.site-changed", {}), language, await catalogue());

/** That somebody else saved since: what was typed is kept, and what holds now is shown beside it. */
export const conflict = async (parts: SiteConsole, language: Language): Promise<Mistakes> => ({
  status: 409,
  errors: [{ field: null, message: await changedMeanwhile(parts, language) }],
});

/** Whether a form was told so: it is then about what holds now, and may be sent on top of it. */
export const isTold = async (
  parts: SiteConsole,
  { errors }: FormState,
  language: Language,
): Promise<boolean> => {
  const told = await changedMeanwhile(parts, language);
  return errors.some(({ field, message }) => field === null && message === told);
};

/** Where to go when a file has come to rule meanwhile. */
export const ruledByFile = (body: string, { language }: PageContext): Redirect => ({
  redirect: consolePath(body, "site", language),
  notice: { tone: "watch", words: words.fileNow },
});

/** Saves what was seen first, unless it changes nothing. */
export const saveSite = async (
  parts: SiteConsole,
  {
    body,
    present,
    base,
    settings,
    reason,
  }: {
    readonly body: string;
    readonly present: SiteVersion | null;
    readonly base: number;
    readonly settings: SiteSettings;
    readonly reason: string;
  },
  { language, visitor }: PageContext,
): Promise<Redirect | Mistakes> => {
  const redirect = consolePath(body, "site", language);
  if (changedSettings(present?.settings ?? {}, settings).length === 0)
    return { redirect, notice: { tone: "information", words: words.same } };
  const author = actorOf(visitor);
  const save = { base, settings, author, reason, at: parts.clock.now() };
  const saved = await parts.site.versions.save(save);
  if (!saved.ok) return await conflict(parts, language);
  return { redirect, notice: { tone: "success", words: words.saved } };
};
