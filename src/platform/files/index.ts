/** Files that people send: judged by their content, cleaned, scanned, and sealed under a key of their owner. Knows no law. */
export { clamdScanner } from "./clamd.ts";
export { fileErrors, fileFailure, filesKeyFailure } from "./errors.ts";
export { openFileKeys, type FileKeys, type Seal } from "./fileKeys.ts";
export { fileKinds, largestFile, type FileKind, type JudgedFile } from "./fileKind.ts";
export type { Scanner } from "./scanner.ts";
export { sealedJson, unsealedJson } from "./sealedJson.ts";
export { takeFile } from "./takeFile.ts";
export { pageTypes, takePage, type PageKind } from "./takePage.ts";
