import { Agent } from "node:http";
import fc from "fast-check";
import type { TestApi } from "../start-test-api.ts";
import { AnswerChecker } from "./answer-checker.ts";
import { asCurl } from "./as-curl.ts";
import { damaged } from "./damages.ts";
import { learn } from "./learn.ts";
import { operationsOf, type ApiDocument, type Operation } from "./operations-of.ts";
import type { Pools } from "./pools.ts";
import { reaches } from "./reaches.ts";
import type { FuzzFailure, FuzzOptions, OperationCount } from "./report.ts";
import type { RandomRequest } from "./request.ts";
import { requestsOf } from "./requests-of.ts";
import { send, type WireAnswer } from "./send.ts";
import { toWire, type WireRequest } from "./to-wire.ts";

const requestsPerBlock = 100;
/** After so many different failures there is enough to do. */
const failuresAtMost = 20;
const shrinkWithinMs = 5000;

/** Mostly what the document admits: what is wrong is refused early, and most of the code is behind that. */
const anyRequest = (document: ApiDocument, operation: Operation): fc.Arbitrary<RandomRequest> => {
  const requests = requestsOf(document, operation, { misses: false });
  return fc.oneof(
    { weight: 10, arbitrary: requests },
    { weight: 4, arbitrary: requestsOf(document, operation, { misses: true }) },
    { weight: 6, arbitrary: damaged(requests) },
  );
};

interface Attempt {
  readonly wire: WireRequest;
  readonly answer: WireAnswer | null;
  readonly faults: readonly string[];
}

const isSuccess = ({ answer }: Attempt): boolean =>
  answer !== null && answer.status >= 200 && answer.status < 300;

function shownAnswer({ answer }: Attempt): string {
  if (answer === null) return "none";
  // A secret that is shown once belongs in no log of a test.
  const text = answer.body.toString("utf8").replaceAll(/"token":"[^"]*"/g, '"token":"$TOKEN"');
  return `${answer.status} ${String(answer.headers["content-type"])} ${text.slice(0, 2000)}`;
}

/** One run of random requests against an API. */
export class FuzzRun {
  readonly #api: TestApi;
  readonly #options: FuzzOptions;
  readonly #checker: AnswerChecker;
  readonly #requests: fc.Arbitrary<RandomRequest>;
  readonly #agent = new Agent({ keepAlive: true });
  readonly counts: Map<string, OperationCount>;
  readonly failures = new Map<string, FuzzFailure>();
  #answered = 0;

  constructor(api: TestApi, document: ApiDocument, options: FuzzOptions) {
    const operations = operationsOf(document);
    this.#api = api;
    this.#options = options;
    this.#checker = new AnswerChecker(document, operations);
    this.#requests = fc.oneof(...operations.map((operation) => anyRequest(document, operation)));
    this.counts = new Map(
      operations.map(({ id }) => [
        id,
        { requests: 0, succeeded: 0, statuses: new Map(), slowestMs: 0 },
      ]),
    );
  }

  /** Sends the blocks of one lane among so many, one request after the other. */
  async lane(pools: Pools, lane: number, laneCount: number): Promise<void> {
    const { requests, seed } = this.#options;
    const blocks = Math.ceil(requests / requestsPerBlock);
    for (let block = lane; block < blocks; block += laneCount) {
      const numRuns = Math.min(requestsPerBlock, requests - block * requestsPerBlock);
      const parameters = { seed: (seed + Math.imul(block, 0x9e3779b1)) | 0, numRuns };
      for (const [index, request] of fc.sample(this.#requests, parameters).entries()) {
        if (this.failures.size >= failuresAtMost) return;
        const sentAt = performance.now();
        const attempt = await this.#attempt(request, pools);
        this.#count(request, attempt, performance.now() - sentAt);
        if (attempt.faults.length > 0) {
          await this.#keepFailure(request, attempt, pools, { ...parameters, path: String(index) });
        }
      }
    }
  }

  #faultLogOf({ answer }: Attempt): string {
    const requestId = String(answer?.headers["x-request-id"]);
    const lines = this.#api.logs().split("\n");
    return lines
      .filter((line) => line.includes(requestId) && line.includes('"level":50'))
      .map((line) => line.slice(0, 3000))
      .join("\n");
  }

  close(): void {
    this.#agent.destroy();
  }

  async #attempt(request: RandomRequest, pools: Pools): Promise<Attempt> {
    const wire = toWire(request, pools);
    const once = () => this.#exchange(request.operation, wire, pools);
    const [first, second] = await Promise.all(request.isTwice ? [once(), once()] : [once()]);
    return second !== undefined && second.faults.length > 0 ? second : first;
  }

  async #exchange(operation: Operation, wire: WireRequest, pools: Pools): Promise<Attempt> {
    let answer: WireAnswer;
    try {
      answer = await send(this.#api.baseUrl, this.#agent, wire);
    } catch (error) {
      return { wire, answer: null, faults: [`no answer came: ${String(error)}`] };
    }
    const attempt = { wire, answer, faults: this.#checker.faultsOf(wire, answer) };
    const isJson = answer.headers["content-type"]?.includes("json") === true;
    if (isSuccess(attempt) && isJson && reaches(operation, wire)) {
      learn(pools, operation.id, wire, JSON.parse(answer.body.toString("utf8")));
    }
    return attempt;
  }

  #count({ operation }: RandomRequest, attempt: Attempt, elapsedMs: number): void {
    const count = this.counts.get(operation.id);
    if (count === undefined) throw new Error(`Nobody counts ${operation.id}`);
    const status = attempt.answer?.status ?? 0;
    count.requests += 1;
    count.slowestMs = Math.max(count.slowestMs, elapsedMs);
    if (isSuccess(attempt) && reaches(operation, attempt.wire)) count.succeeded += 1;
    count.statuses.set(status, (count.statuses.get(status) ?? 0) + 1);
    this.#answered += 1;
    if (this.#answered % 1000 === 0) this.#options.onProgress?.(this.#answered);
  }

  /**
   * Each request finds the state that those before it have made, so that a shrunk sequence would be another one.
   * What can be made smaller is the one request, against the state as it is now: if it fails again, it is
   * shrunk, else it is told as it was.
   */
  async #keepFailure(
    { operation }: RandomRequest,
    attempt: Attempt,
    pools: Pools,
    replay: { seed: number; path: string },
  ): Promise<void> {
    const kind = (faults: readonly string[]) =>
      `${operation.id} ${(faults[0] ?? "").replaceAll(/\d{2,}/g, "")}`.slice(0, 120);
    const key = kind(attempt.faults);
    if (this.failures.has(key)) return;
    let smallest = attempt;
    const keep = (shrunk: Attempt) =>
      this.failures.set(key, {
        operationId: operation.id,
        faults: shrunk.faults,
        curl: asCurl(shrunk.wire),
        answer: shownAnswer(shrunk),
        log: this.#faultLogOf(shrunk),
      });
    keep(smallest);
    const property = fc.asyncProperty(this.#requests, async (request) => {
      const again = await this.#attempt(request, pools);
      if (kind(again.faults) !== key) return;
      smallest = again;
      throw new Error(again.faults.join("; "));
    });
    await fc.check(property, { ...replay, numRuns: 1, interruptAfterTimeLimit: shrinkWithinMs });
    keep(smallest);
  }
}
