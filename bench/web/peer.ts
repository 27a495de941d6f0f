/** The same server with nothing behind it: answers a string of SIZE bytes at /, as a page would leave. Prints its address. */
import { webOptions } from "../../test/support/web.ts";
import { openWeb } from "../../src/platform/web/index.ts";

const body = Buffer.from(process.argv[2] ?? "", "base64").toString();
const web = await openWeb(webOptions());
const config = { access: { action: "site.read", body: "none" }, plain: true } as const;
web.get("/", { config }, async (_request, reply) =>
  reply.type("text/html; charset=utf-8").send(body),
);
console.log(await web.listen({ host: "127.0.0.1", port: 0 }));
