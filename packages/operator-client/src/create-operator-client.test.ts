import { describe, expect, it } from "vitest";
import { createOperatorClient, isLamplightError } from "./index.ts";

/** A client whose requests end here, with what it sent. */
function clientAnswering(answer: object, status = 200) {
  const sent: Request[] = [];
  const client = createOperatorClient({
    baseUrl: "https://api.example.com",
    token: "operator-token",
    fetch: async (url, init) => {
      sent.push(new Request(url, init));
      return Response.json(answer, { status });
    },
  });
  return { client, sent };
}

describe("the operator client", () => {
  it("sends an upload as form data", async () => {
    const { client, sent } = clientAnswering({ result: { data: { uuid: "import-1" } } });
    const file = new File(["a,b\n1,2\n"], "usage.csv", { type: "text/csv" });
    const started = await client.operator.usage.import({ appUuid: "app-1", file });
    expect(started).toEqual({ uuid: "import-1" });
    const [request] = sent;
    expect(request?.url).toBe("https://api.example.com/trpc/operator.usage.import");
    expect(request?.headers.get("authorization")).toBe("Bearer operator-token");
    expect(request?.headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
    const form = await request?.formData();
    expect(form?.get("appUuid")).toBe("app-1");
    const received = form?.get("file");
    if (!(received instanceof File)) throw new Error("no file arrived");
    expect(received.name).toBe("usage.csv");
    expect(await received.text()).toBe("a,b\n1,2\n");
  });

  it("sends everything else as JSON", async () => {
    const { client, sent } = clientAnswering({ result: { data: {} } });
    await client.operator.billingRuns.start({ appUuid: "app-1" });
    expect(await sent[0]?.json()).toEqual({ appUuid: "app-1" });
  });

  it("narrows refusals by their code", async () => {
    const { client } = clientAnswering(
      {
        error: {
          message: "Your role does not allow this call.",
          code: -32003,
          data: {
            code: "FORBIDDEN",
            httpStatus: 403,
            errorCode: "role_missing",
            requestId: "req-1",
            details: { needed: ["billing"] },
            fieldErrors: [],
          },
        },
      },
      403,
    );
    const error: unknown = await client.operator.billingRuns
      .start({ appUuid: "app-1" })
      .catch((reason: unknown) => reason);
    if (!isLamplightError(error, "role_missing")) throw new Error("not narrowed", { cause: error });
    expect(error.details.needed).toEqual(["billing"]);
    expect(error.status).toBe(403);
  });
});
