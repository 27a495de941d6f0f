import type { Register } from "../../model/register.ts";
import { jsonLd } from "./jsonLd.ts";
import { registerGraph } from "./registerGraph.ts";
import { turtle } from "./turtle.ts";

/**
 * The register in the words of the W3C Data Privacy Vocabulary 2, as JSON-LD 1.1. Addresses are relative to where the
 * document stands. The detail of security measures is left out (GDPR art. 30(1)(g) asks for a general description).
 */
export const exportDpvJsonLd = (register: Register): Uint8Array =>
  new TextEncoder().encode(jsonLd(registerGraph(register)));

/** The same facts as Turtle. */
export const exportDpvTurtle = (register: Register): Uint8Array =>
  new TextEncoder().encode(turtle(registerGraph(register)));
