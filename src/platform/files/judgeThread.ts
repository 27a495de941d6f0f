/** The thread of `judgeAside`: judges the one file that it is given. */
import { parentPort, workerData } from "node:worker_threads";
import { judgeFile } from "./judgeFile.ts";

parentPort?.postMessage(judgeFile(workerData as Uint8Array), []);
