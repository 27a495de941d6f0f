import type { Language } from "../../../kernel/index.ts";
import {
  breadcrumb,
  consolePath,
  type Markup,
  type NavigationEntry,
} from "../../../platform/web/index.ts";
import { words } from "./consoleWords.ts";

/** The way from the register of a body to a page of it. */
export const registerWay = (
  body: string,
  language: Language,
  entries: readonly (NavigationEntry & { readonly lang?: "fr" | "en" })[],
): Markup =>
  breadcrumb({
    language,
    entries: [
      { label: words.title[language], href: consolePath(body, "registre", language) },
      ...entries,
    ],
  });
