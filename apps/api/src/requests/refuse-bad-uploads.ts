import { contract, listProcedures, type ProcedureContract } from "@lamplight/contracts";
import { DomainError } from "@lamplight/domain";
import { importLimitBytes, type Context } from "@lamplight/operations";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { identify } from "../procedures/identify.ts";
import { refusalOf } from "../procedures/refusal.ts";
import { toRoutePath } from "../rest/route-path.ts";
import { callOf } from "./call-of.ts";
import { uploadLimitBytes } from "./limits.ts";
import { pathOf } from "./path-of.ts";
import { refuse } from "./refuse.ts";

/** The calls that take files, by where each face has them: the path of a route in REST, else of the URL. */
const uploads: ReadonlyMap<string | undefined, ProcedureContract> = new Map(
  listProcedures(contract)
    .filter(({ procedure }) => procedure.upload === true)
    .flatMap(({ name, procedure }) => [
      [`/trpc/${name}`, procedure],
      [toRoutePath(procedure.rest), procedure],
    ]),
);

/** Form data is not read if it is of unknown length or too much, to a call without files, or by a stranger. */
async function assertIsReadable(request: FastifyRequest, context: Context): Promise<void> {
  const procedure = uploads.get(request.routeOptions.url) ?? uploads.get(pathOf(request.url));
  if (procedure === undefined) throw new DomainError("unsupported_media_type");
  const length = Number(request.headers["content-length"] ?? Number.NaN);
  if (!(length <= uploadLimitBytes)) {
    throw new DomainError("upload_too_large", { limitBytes: importLimitBytes });
  }
  await identify(callOf(request, context), procedure);
}

/** A whole file is held in memory before its procedure is asked: what would be refused is refused before. */
export function refuseBadUploads(server: FastifyInstance, context: Context): void {
  server.addHook("preParsing", async (request, reply) => {
    // Whatever type a question names: its body is not read.
    if (request.method === "GET" || request.method === "HEAD") return undefined;
    const contentType = request.headers["content-type"]?.trimStart().toLowerCase() ?? "";
    if (!contentType.startsWith("multipart/form-data")) return undefined;
    try {
      await assertIsReadable(request, context);
      return undefined;
    } catch (error) {
      return refuse(request, reply, refusalOf(error));
    }
  });
}
