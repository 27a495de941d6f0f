/** Where authorised agents ask (Data Rights Protocol); one address each, in no language. */
export const drpPaths = {
  base: "/api/drp",
  businesses: "/api/drp/v1/businesses.json",
  description: "/api/drp/v1/openapi.json",
  exercise: "/api/drp/v1/data-rights-request",
  request: "/api/drp/v1/data-rights-request/:request",
  agent: "/api/drp/v1/agent/:agent",
} as const;
