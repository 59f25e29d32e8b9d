import { existsSync } from "node:fs";
import { join } from "node:path";
import { environmentNames, readEnvironment } from "@lamplight/operations";
import { describe, expect, it } from "vitest";
import { composeText, readComposeFile, type ComposeService } from "./compose-file.ts";

const projectFolder = join(import.meta.dirname, "../../../..");
const secrets = {
  LAMPLIGHT_SECRET: "a secret of tests, which is long enough",
  POSTGRES_PASSWORD: "password",
};
const services = readComposeFile(secrets);
const ours = Object.entries(services).filter(([, { image }]) => image === "lamplight");

function find(name: string): ComposeService {
  const service = services[name];
  if (service === undefined) throw new Error(`There is no service ${name}.`);
  return service;
}

describe("compose.yaml", () => {
  it("starts our image with programs that are there", () => {
    expect(ours.map(([name]) => name)).toEqual(["migrate", "api", "worker"]);
    for (const [, { build, command = [] }] of ours) {
      expect(build).toBe(".");
      const [program, file = ""] = command;
      expect(program).toBe("node");
      expect(existsSync(join(projectFolder, file)), file).toBe(true);
    }
  });

  it("sets only variables that API and worker read, and all that they need", () => {
    for (const [, { environment }] of ours) {
      expect(environmentNames).toEqual(expect.arrayContaining(Object.keys(environment)));
      expect(readEnvironment(environment)).toMatchObject({
        databaseUrl: "postgres://lamplight:password@postgres:5432/lamplight",
        publicBaseUrl: "http://127.0.0.1:4000",
      });
    }
  });

  it("holds no secret and does not start without one", () => {
    for (const name of ["LAMPLIGHT_SECRET", "POSTGRES_PASSWORD"] as const) {
      const { [name]: _left, ...others } = secrets;
      expect(() => readComposeFile(others)).toThrow(`${name} is not set: set ${name}`);
    }
    const values = [...composeText.matchAll(/^ *\w*(?:SECRET|PASSWORD|TOKEN)\w*: +(\S+)/gm)];
    expect(values).toHaveLength(2);
    for (const [line, value] of values) expect(value, line).toMatch(/^\$\{\w+:\?/);
  });

  it("waits in order, for services that are there", () => {
    for (const name of ["api", "worker"]) {
      expect(find(name).depends_on).toEqual({
        migrate: { condition: "service_completed_successfully" },
      });
    }
    expect(find("migrate").depends_on).toEqual({ postgres: { condition: "service_healthy" } });
    // A colon in an unquoted program would make it something else.
    const tests = Object.values(services).flatMap(({ healthcheck }) => healthcheck?.test ?? []);
    expect(tests.filter((part) => typeof part !== "string")).toEqual([]);
    expect(find("postgres").healthcheck?.test).toContain("pg_isready");
  });

  it("asks for health where API and worker listen, and publishes nothing but the API", () => {
    const { port, host } = readEnvironment(find("api").environment);
    expect(find("api").healthcheck?.test.at(-1)).toBe(`http://127.0.0.1:${port}/readyz`);
    expect(host).toBe("0.0.0.0");
    const { metricsPort } = readEnvironment(find("worker").environment);
    expect(find("worker").healthcheck?.test.at(-1)).toBe(`http://127.0.0.1:${metricsPort}/healthz`);
    const published = Object.values(services).flatMap(({ ports = [] }) => ports);
    expect(published).toEqual([`127.0.0.1:${port}:${port}`]);
  });
});
