import swagger, { type StaticDocumentSpec } from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import { buildLlmsText, buildOpenApi } from "@lamplight/contracts/openapi";
import type { Context } from "@lamplight/operations";
import type { FastifyInstance } from "fastify";

/**
 * What the API says of itself: `/v1/openapi.json` for programs, `/docs` for people, `/llms.txt` for language
 * models. All of it follows from the contract and comes from here: it works without the internet.
 */
export function serveDocs(server: FastifyInstance, { publicBaseUrl: serverUrl }: Context): void {
  const document = buildOpenApi({ serverUrl });
  const json = JSON.stringify(document);
  const text = buildLlmsText({ serverUrl });
  server.get("/v1/openapi.json", (_request, reply) => reply.type("application/json").send(json));
  server.get("/llms.txt", (_request, reply) => reply.type("text/plain; charset=utf-8").send(text));
  // The viewer calls whichever address it was opened at.
  const shown: object = { ...document, servers: [{ url: "/" }] };
  void server.register(swagger, {
    mode: "static",
    // The plugin's type of documents admits no readonly ones.
    specification: { document: shown as StaticDocumentSpec["document"] },
  });
  void server.register(swaggerUi, {
    routePrefix: "/docs",
    theme: { title: "Lamplight API" },
    uiConfig: { tryItOutEnabled: true, docExpansion: "none" },
  });
}
