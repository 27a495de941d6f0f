import type { Register } from "../model/register.ts";
import { openRegister } from "../publish/openRegister.ts";

/** The register for its reader: all of it within the body, and for the public what its open data says. */
export const publicRegister = (register: Register, reader: "public" | "inside"): Register =>
  reader === "inside" ? register : openRegister(register);
