/** The demo's databases: invented persons, dates around today. */
export { frontDeskFile, seedDemo } from "./storage/seedDemo.ts";
