/** Breaches of personal data (GDPR art. 33 and 34): their register, the 72 hours, their severity, what was decided and sent. */
export { incidentErrors } from "./errors.ts";
export type { Mailings } from "./actions/mailings.ts";
export { sendMailings, type SendingParts } from "./actions/sendMailings.ts";
export type { Incidents } from "./actions/incidents.ts";
export { remindOfBreaches, type ReminderParts } from "./actions/remindOfBreaches.ts";
