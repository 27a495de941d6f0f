import { html } from "../../../escaping/index.ts";
import type { Example } from "../component.ts";
import { pagination } from "./pagination.ts";

export const paginationExamples: readonly Example[] = [
  {
    name: "pagination",
    description: { fr: "Les pages d’une longue liste", en: "The pages of a long list" },
    markup: (language) =>
      html`${pagination({ page: 6, count: 12, href: (page) => `?page=${page}`, language })}`,
  },
];
