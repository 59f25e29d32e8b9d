import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

/**
 * What browsers may do with our answers. Scripts and styles are those of `/docs`, which come from here; its
 * viewer styles its elements by attributes and draws with data URLs.
 */
export function secureHeaders(server: FastifyInstance): void {
  void server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'", "data:"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        imgSrc: ["'self'", "data:"],
        objectSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
      },
    },
    // Account procedures and documents are for pages of any origin.
    crossOriginResourcePolicy: { policy: "cross-origin" },
  });
}
