/** Where offers are kept: the adapters on the platform's database, for whoever opens it. */
export { postgresApplicationDesk } from "./postgresApplicationDesk.ts";
export { postgresApplications } from "./postgresApplications.ts";
export { dossierRooms } from "./dossierRooms.ts";
export { postgresContactMessages } from "./postgresContactMessages.ts";
export { postgresDossiers } from "./postgresDossiers.ts";
export { postgresOffers } from "./postgresOffers.ts";
export { postgresOfferSearch } from "./postgresOfferSearch.ts";
export { postgresRecruitmentSettings } from "./postgresRecruitmentSettings.ts";
