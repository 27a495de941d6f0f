import assert from "node:assert/strict";
import { decoded, type OpenedConsole } from "./console.fixture.ts";

/** What a form of the console shows in its fields, as a browser would send it. */
export const fieldsOf = (page: string): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const [, attributes = ""] of page.matchAll(/<input\s([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(attributes)?.[1];
    const type = /type="([^"]*)"/.exec(attributes)?.[1];
    if (name === undefined || name === "_csrf") continue;
    if ((type === "radio" || type === "checkbox") && !/\schecked/.test(attributes)) continue;
    fields[name] = /value="([^"]*)"/.exec(attributes)?.[1] ?? "";
  }
  for (const [, name = "", content = ""] of page.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>([^]*?)<\/select>/g,
  ))
    fields[name] = /value="([^"]*)"[^>]*\sselected/.exec(content)?.[1] ?? "";
  delete fields["q"];
  return fields;
};

/** A page that is there, as a browser reads it. */
export const shown = async ({ get }: OpenedConsole, url: string): Promise<string> => {
  const answer = await get(url);
  assert.equal(answer.statusCode, 200, url);
  return decoded(answer);
};
