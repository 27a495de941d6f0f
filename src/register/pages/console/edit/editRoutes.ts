import type { FastifyInstance } from "fastify";
import type { RegisterConsole } from "../registerConsole.ts";
import { activityKind } from "./activityKind.ts";
import { addBeginPages } from "./beginRoutes.ts";
import { headKind } from "./headKind.ts";
import { addHeadPage } from "./headRoutes.ts";
import { addRemovePages } from "./removeRoutes.ts";
import { addSectionPages } from "./sectionRoutes.ts";
import { addVersionPages } from "./versionRoutes.ts";

/** Adds the pages on which a register is kept: its head is written, activities begin, are written, are taken out, come back. */
export const addEditPages = (web: FastifyInstance, parts: RegisterConsole): void => {
  addBeginPages(web, parts);
  addHeadPage(web, parts);
  addSectionPages(web, parts, headKind);
  addVersionPages(web, parts, headKind);
  addSectionPages(web, parts, activityKind);
  addRemovePages(web, parts);
  addVersionPages(web, parts, activityKind);
};
