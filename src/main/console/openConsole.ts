import type { FastifyInstance } from "fastify";
import { addStorePages, storesToday, type StoresConsole } from "../../connectors/pages/index.ts";
import {
  addPage,
  consolePaths,
  type ConsoleFrame,
  type ReadToday,
} from "../../platform/web/index.ts";
import {
  addHoldPages,
  addRulePages,
  addRunPages,
  addSettingsPages,
  holdsToday,
  rulesToday,
  runsToday,
  type RetentionConsole,
  type RuleConsole,
} from "../../retention/pages/index.ts";
import {
  addRegisterConsole,
  registerToday,
  type RegisterConsole,
} from "../../register/pages/index.ts";
import { sectionNames } from "./consoleWords.ts";
import { todayPage } from "./todayPage.ts";

export interface ConsoleParts {
  readonly frame: ConsoleFrame;
  readonly retention: RetentionConsole & RuleConsole;
  readonly stores: StoresConsole;
  readonly register: RegisterConsole;
}

/** Adds the console: the page of the day, to which each domain contributes, and the pages of the domains. */
export const openConsole = (
  web: FastifyInstance,
  { frame, retention, stores, register }: ConsoleParts,
): void => {
  const contributions: readonly ReadToday[] = [
    rulesToday(retention),
    runsToday(retention),
    holdsToday(retention),
    storesToday(stores),
    registerToday(register),
  ];
  addPage(web, {
    paths: consolePaths("aujourdhui"),
    access: { action: "console.open", body: "param" },
    render: async (context, { params }) => {
      const { body } = params as { readonly body: string };
      const entries = await Promise.all(contributions.map((read) => read(body, context)));
      const { language } = context;
      return {
        title: sectionNames.aujourdhui[language],
        private: true,
        main: await frame(context, body, "aujourdhui", todayPage(entries.flat(), language)),
      };
    },
  });
  addRulePages(web, retention);
  addRunPages(web, retention);
  addHoldPages(web, retention);
  addStorePages(web, stores);
  addRegisterConsole(web, register);
  addSettingsPages(web, retention);
};
