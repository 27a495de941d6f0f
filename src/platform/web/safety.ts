import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";
import { FailureError } from "../../kernel/index.ts";
import { webFailure } from "./errors.ts";
import { isSameOrigin } from "./request/sameOrigin.ts";

/** What of a browser our pages never use. */
const refusedFeatures = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "screen-wake-lock",
  "usb",
  "xr-spatial-tracking",
]
  .map((feature) => `${feature}=()`)
  .join(", ");

/**
 * The headers that keep a page to itself: nothing from another host, nothing inline, no frame, no window of another
 * site that holds on to ours. `secure` when the site is reached over TLS: browsers then never come without it, nor to the
 * hosts below it where these are `subdomains`.
 */
export const installSafety = async (
  web: FastifyInstance,
  { secure, subdomains }: { readonly secure: boolean; readonly subdomains: boolean },
): Promise<void> => {
  await web.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        // The banner of consent sends a choice without leaving the page, and a form asks how much it would find.
        connectSrc: ["'self'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ["'none'"],
      },
    },
    // Our own pages learn where a visitor came from, nobody else does. (`no-referrer` would also blind `isSameOrigin`:
    // a browser then says `Origin: null` of our own forms.)
    referrerPolicy: { policy: "same-origin" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    strictTransportSecurity: secure
      ? { maxAge: 63_072_000, includeSubDomains: subdomains, preload: false }
      : false,
  });
  web.addHook("onSend", async (_request, reply) => {
    reply.header("permissions-policy", refusedFeatures);
  });
};

/** Refuses what another site makes a browser send. */
export const installOriginCheck = (web: FastifyInstance): void => {
  web.addHook("onRequest", async (request) => {
    if (["GET", "HEAD", "OPTIONS"].includes(request.method) || isSameOrigin(request)) return;
    if (request.routeOptions.config.anyOrigin) return;
    request.tellAttempt("foreign-origin");
    throw new FailureError(webFailure("web.foreign-form"));
  });
};
