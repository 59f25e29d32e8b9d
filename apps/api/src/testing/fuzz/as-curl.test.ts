import { expect, it } from "vitest";
import { asCurl } from "./as-curl.ts";
import type { WireRequest } from "./to-wire.ts";

const wire: WireRequest = {
  method: "POST",
  path: "/v1/app/accounts?a='b'",
  headers: [
    ["Authorization", "Bearer a-secret"],
    ["Content-Type", "application/json"],
  ],
  body: Buffer.from('{"a":"it\'s"}'),
  isChunked: false,
  token: { pool: "app token", secret: "a-secret" },
};

it("a request is a line for a shell, without its token", () => {
  expect(asCurl(wire)).toBe(
    [
      `curl --globoff --path-as-is -sS -i -X POST "$API"'/v1/app/accounts?a='\\''b'\\'''`,
      `-H "Authorization: Bearer $APP_TOKEN"`,
      `-H 'Content-Type: application/json'`,
      `--data-binary '{"a":"it'\\''s"}'`,
    ].join(" "),
  );
});

it("bytes that no shell takes go through base64", () => {
  const line = asCurl({ ...wire, body: Uint8Array.from([0, 255]) });
  expect(line).toMatch(/^echo AP8= \| base64 -d \| curl .* --data-binary @-$/);
});
