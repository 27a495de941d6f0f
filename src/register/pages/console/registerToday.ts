import { fill, momentWords } from "../../../kernel/index.ts";
import { consolePath, type ReadToday } from "../../../platform/web/index.ts";
import { words } from "./consoleWords.ts";
import type { RegisterConsole } from "./registerConsole.ts";

/** What of the register waits for this person today: imports that nobody has reviewed to their end. */
export const registerToday =
  (parts: Pick<RegisterConsole, "imports" | "may" | "desk">): ReadToday =>
  async (body, context) => {
    const { imports, may, desk } = parts;
    if (desk === null || !may(context, body, "register.import")) return [];
    const { language } = context;
    return (await imports.waiting(body)).map(({ id, by, at }) => ({
      title: words.waiting[language],
      text: fill(words.waitingBy[language], { name: by.name, at: momentWords(at, language) }),
      href: consolePath(body, "registre", language, `/imports/${id}`),
      tone: "watch" as const,
    }));
  };
