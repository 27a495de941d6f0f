/** The demo's databases: invented persons, dates around today. */
export { seedDemo } from "./storage/seedDemo.ts";
