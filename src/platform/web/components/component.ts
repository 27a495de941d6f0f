import type { Bilingual, Language } from "../../../kernel/index.ts";
import type { Markup } from "../../escaping/index.ts";

/** One way to use a component: it feeds the gallery, the tests and the screenshots. */
export interface Example {
  readonly name: string;
  readonly description: Bilingual;
  readonly markup: (language: Language) => Markup;
}
