/** The thread of `importAside`: reads the one document that it is given. */
import { parentPort, workerData } from "node:worker_threads";
import { importDocument, type ImportRequest } from "./importDocument.ts";

parentPort?.postMessage(importDocument(workerData as ImportRequest), []);
