/** The pages of retention in the console. */
export { addHoldPages } from "./holds/holdRoutes.ts";
export { holdsToday } from "./holds/holdsToday.ts";
export { addRulePages } from "./rules/ruleRoutes.ts";
export { rulesToday } from "./rules/rulesToday.ts";
export { readingSaid } from "./readingSaid.ts";
export type { RuleConsole } from "./rules/ruleConsole.ts";
export { addRunPages } from "./runRoutes.ts";
export { endNames } from "./runWords.ts";
export { runsToday } from "./runsToday.ts";
export { hoursWords } from "./settings/hours.ts";
export { addSettingsPages } from "./settings/settingsRoutes.ts";
export type { RetentionConsole } from "./retentionConsole.ts";
