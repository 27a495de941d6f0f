import { civilDay } from "../../../kernel/index.ts";
import { consolePath, type ReadToday } from "../../../platform/web/index.ts";
import { identityOf, missingPartWords } from "../../model/identity.ts";
import { words } from "./consoleWords.ts";
import type { OrganisationsConsole } from "./organisationsConsole.ts";

/** What of a body waits for this person today: what its notices lack, a data protection officer above all. */
export const organisationsToday =
  (parts: Pick<OrganisationsConsole, "bodies" | "designations" | "may">): ReadToday =>
  async (id, context) => {
    if (!parts.may(context, id, "organisations.edit")) return [];
    const body = await parts.bodies.find(id);
    if (body === null) return [];
    const { language, now } = context;
    const { missing } = identityOf(body, await parts.designations.list(), civilDay(now));
    if (missing.length === 0) return [];
    return [
      {
        title: words.missing[language],
        text: missing.map((part) => missingPartWords[part][language]).join(" ; "),
        href: consolePath(id, "organisme", language),
        tone: missing.includes("officer") ? "bad" : "watch",
      },
    ];
  };
