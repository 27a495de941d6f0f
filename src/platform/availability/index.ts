/** What share of the time the site answered, measured by itself: a heartbeat, its spans, its figures. */
export { startHeartbeat } from "./heartbeat.ts";
export { measure, type Availability, type Interruption, type Measured } from "./measure.ts";
export { toleranceSeconds, type SiteState } from "./spans.ts";
export { postgresAvailability } from "./storage/postgresAvailability.ts";
