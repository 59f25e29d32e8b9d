import { restPathOf, toRestForm } from "@lamplight/contracts";
import { DomainError, assert } from "@lamplight/domain";
import { openFile, type Context } from "@lamplight/operations";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isFault, refusalOf } from "../procedures/refusal.ts";
import { listServed, type NamedServed } from "../procedures/served.ts";
import { callOf } from "../requests/call-of.ts";
import { served as everything } from "../routers/served.ts";
import { sendProblem } from "./problem.ts";
import { readRestInput } from "./read-rest-input.ts";
import { toRoutePath } from "./route-path.ts";
import { sendFile } from "./send-file.ts";

/** JSON and forms are read once it is known that the caller may make the call; nothing else is. */
function readBodiesLater(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => {
    done(null, body);
  });
  server.addContentTypeParser("multipart/form-data", {}, (_request, body, done) => {
    done(null, body);
  });
  // Some programs name a type, such as that of web forms, where they send nothing.
  server.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => {
    if (body.length === 0) done(null, body);
    else done(new DomainError("unsupported_media_type"));
  });
}

/** Where other faces answer with a link, REST answers with what it opens. */
async function sendLinked(context: Context, reply: FastifyReply, output: unknown) {
  assert(
    typeof output === "object" && output !== null && "url" in output,
    "a download without a link",
  );
  const url = String(output.url);
  return sendFile(reply, await openFile(context, url.slice(url.lastIndexOf("/") + 1)));
}

async function answer(
  { name, procedure, served }: NamedServed,
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  try {
    const call = { ...callOf(request, context), name };
    const output = await served.call(call, () => readRestInput(procedure, request));
    if (procedure.download === true) return await sendLinked(context, reply, output);
    return await reply
      .code(procedure.acceptedForLater === true ? 202 : 200)
      .send(toRestForm(procedure.output, output));
  } catch (error) {
    const refusal = refusalOf(error, (path) => restPathOf(procedure.input, path));
    if (isFault(refusal)) request.log.error({ err: error, procedure: name }, "fault");
    return sendProblem(request, reply, refusal);
  }
}

/** The REST face, at `/v1`: every procedure where its contract says. */
export function serveRest(server: FastifyInstance, context: Context): void {
  readBodiesLater(server);
  for (const named of listServed(everything)) {
    server.route({
      method: named.procedure.rest.method,
      url: toRoutePath(named.procedure.rest),
      exposeHeadRoute: false,
      handler: (request, reply) => answer(named, context, request, reply),
    });
  }
}
