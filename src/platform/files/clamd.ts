import { connect, type Socket } from "node:net";
import { failed, success, type Outcome } from "../../kernel/index.ts";
import { fileFailure } from "./errors.ts";
import type { Scanner } from "./scanner.ts";

const chunkSize = 64 * 1024;
/** A verdict is a line; whoever sends more is no clamd. */
const longestAnswer = 4_096;

/**
 * The daemon of ClamAV, by `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`: the file goes over the connection (INSTREAM, clamd(8)),
 * in pieces that each say how long they are, and an empty one ends it. Nothing is written to a disk that both would share.
 */
export const clamdScanner = (address: string, patience = 30_000): Scanner => ({
  scan: async (bytes) => {
    const answer = await ask(address, bytes, patience);
    // « stream: OK », « stream: NAME FOUND »; anything else, such as a file larger than its limit, is no verdict.
    if (answer === "stream: OK") return success("clean" as const);
    if (answer !== null && /^stream: .+ FOUND$/.test(answer)) return success("infected" as const);
    return silent;
  },
});

const silent: Outcome<never> = failed(fileFailure("files.scanner-silent"));

const ask = async (address: string, bytes: Uint8Array, patience: number): Promise<string | null> =>
  await new Promise<string | null>((resolve) => {
    const socket = open(address);
    let answer = "";
    const end = (told: string | null): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(told);
    };
    const timer = setTimeout(end, patience, null);
    socket.setEncoding("utf8");
    socket.on("error", () => end(null));
    socket.on("close", () => end(null));
    socket.on("data", (piece: string) => {
      answer += piece;
      const whole = answer.indexOf("\0");
      if (whole >= 0) end(answer.slice(0, whole));
      else if (answer.length > longestAnswer) end(null);
    });
    socket.on("connect", () => {
      socket.write("zINSTREAM\0");
      for (let at = 0; at < bytes.length; at += chunkSize) {
        const chunk = bytes.subarray(at, at + chunkSize);
        socket.write(lengthOf(chunk.length));
        socket.write(chunk);
      }
      socket.write(lengthOf(0));
    });
  });

const lengthOf = (length: number): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(length);
  return four;
};

const open = (address: string): Socket => {
  if (address.startsWith("unix:")) return connect({ path: address.slice("unix:".length) });
  const { hostname, port } = new URL(address);
  return connect({ host: hostname.replaceAll(/^\[|\]$/g, ""), port: Number(port) });
};
