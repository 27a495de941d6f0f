import type { SealedRecords } from "../../platform/records/index.ts";
import type { MatterContent, MatterStep } from "../model/matter.ts";

/** Where complaints and files of the authority are kept, each version of them. */
export type Matters = SealedRecords<MatterStep, MatterContent>;
