import { headOfRegister } from "../../../actions/presentOf.ts";
import { saveHead } from "../../../actions/saveHead.ts";
import { emptyHead, type RegisterHead } from "../../../model/registerHead.ts";
import { headSections } from "../../parts/headParts.ts";
import type { EditedKind } from "./editedPart.ts";
import { words } from "./headWords.ts";

/** Where the head of a register stands in the console. */
export const headPath = "/en-tete";

/** The pages of what a register says once for all of its activities. */
export const headKind: EditedKind<RegisterHead> = {
  path: headPath,
  sections: headSections,
  part: () => headOfRegister,
  nothing: emptyHead,
  pathOf: () => headPath,
  titleOf: () => words.title,
  save: async (console, _part, change) => await saveHead(console, change),
  below: () => "",
};
