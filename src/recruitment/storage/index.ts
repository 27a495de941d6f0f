/** Where offers are kept: the adapters on the platform's database, for whoever opens it. */
export { postgresApplicationDesk } from "./postgresApplicationDesk.ts";
export { postgresApplications } from "./postgresApplications.ts";
export { openAlertTokens, type AlertTokens } from "../alertTokens.ts";
export { postgresAlerts } from "./postgresAlerts.ts";
export { keepTold, postgresAlertRounds } from "./postgresAlertRounds.ts";
export { spaceRooms } from "./spaceRooms.ts";
export { postgresContactMessages } from "./postgresContactMessages.ts";
export { postgresDossiers } from "./postgresDossiers.ts";
export { postgresOffers, type AnnounceOffer } from "./postgresOffers.ts";
export { postgresOfferSearch } from "./postgresOfferSearch.ts";
export { postgresRecruitmentSettings } from "./postgresRecruitmentSettings.ts";
export { letGoOfApplications } from "./dossierRooms.ts";
export { applicantsOf } from "./applicantsOf.ts";
