/** What keeps the register of breaches: for main/, which wires it. */
export { postgresIncidents } from "./postgresIncidents.ts";
export { postgresBreachReminders } from "./reminderRows.ts";
export { postgresMailings } from "./postgresMailings.ts";
export { settleRecipient } from "./settleRecipient.ts";
