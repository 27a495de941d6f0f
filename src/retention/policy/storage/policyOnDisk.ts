import { indexStatement } from "../../planning/storage/indexStatement.ts";
import { policyReaders } from "../actions/policyReaders.ts";
import { folderOnDisk } from "./folderOnDisk.ts";

/** What the commands need to work on an operator's folder: to be spread into their dependencies. */
export const policyOnDisk = { openFolder: folderOnDisk, readers: policyReaders, indexStatement };
