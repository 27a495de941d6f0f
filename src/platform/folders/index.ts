/** Folders of our own on the disk. See README.md. */
export { makeFolder } from "./makeFolder.ts";
