/** The thread of `importAside`: reads the one document that it is given. */
import { parentPort, workerData } from "node:worker_threads";
import { importFile, type FileRequest } from "./importFile.ts";

parentPort?.postMessage(importFile(workerData as FileRequest), []);
