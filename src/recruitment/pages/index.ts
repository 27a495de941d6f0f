/** The public pages of offers, what programs read of them, those of the console, and what candidates keep in their space. */
export { addContactPages, contactLink } from "./contact/contactPage.ts";
export { contactPaths, type ContactSite, type MessageConsole } from "./contact/contactSite.ts";
export { addMessageConsole, messagesToday } from "./contact/messageConsole.ts";
export type { OfferConsole } from "./console/offerConsole.ts";
export { addOfferConsole } from "./console/offerConsoleRoutes.ts";
export { addApplicationPages, applicationLink } from "./apply/index.ts";
export type { ApplicationSite } from "./apply/applySite.ts";
export { addAlertPages, alertLink } from "./alert/index.ts";
export type { AlertSite } from "./alert/alertSite.ts";
export { writesAlertMails } from "./alert/writeAlertMail.ts";
export { applicationsToday } from "./desk/applicationsToday.ts";
export { addDossierPages, dossierLinks } from "./dossier/index.ts";
export type { DossierSite } from "./dossier/dossierSite.ts";
export { words as offerWords } from "./offerPageWords.ts";
export { offerPath, offerPaths } from "./offerPaths.ts";
export { addOfferPages } from "./offerRoutes.ts";
export type { OfferSite } from "./offerSite.ts";
