import type { FastifyInstance } from "fastify";
import type { RegisterConsole } from "../registerConsole.ts";
import { addBeginPages } from "./beginRoutes.ts";
import { addRemovePages } from "./removeRoutes.ts";
import { addSectionPages } from "./sectionRoutes.ts";
import { addVersionPages } from "./versionRoutes.ts";

/** Adds the pages on which a register is kept: activities begin, are written, are taken out, and come back. */
export const addEditPages = (web: FastifyInstance, parts: RegisterConsole): void => {
  addBeginPages(web, parts);
  addSectionPages(web, parts);
  addRemovePages(web, parts);
  addVersionPages(web, parts);
};
