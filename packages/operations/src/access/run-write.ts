import {
  findRequestKey,
  insertRequestKey,
  setRequestAnswer,
  tryLockRequestKey,
  type RequestKeyRow,
} from "@lamplight/database";
import { DomainError, canonicalJson, sha256Hex } from "@lamplight/domain";
import { inTransaction, type Context } from "../context.ts";

/** A call that writes. */
export interface Write {
  readonly procedure: string;
  /** Whose keys it is told apart from: `app:`, `account:` or `operator:` and a uuid. */
  readonly owner: string;
  /** The caller's Idempotency-Key. */
  readonly key: string | null;
  readonly input: unknown;
  /** Whether the answer holds a secret, and so is kept encrypted. */
  readonly isSecret: boolean;
}

type KeyedWrite = Write & { readonly key: string };

const isKeyed = (write: Write): write is KeyedWrite => write.key !== null;

/** A body as it is compared: files by their bytes. */
async function hashInput(input: unknown): Promise<string> {
  const fields = await Promise.all(
    Object.entries(input ?? {}).map(async ([name, value]: [string, unknown]) => [
      name,
      value instanceof File
        ? { name: value.name, sha256: sha256Hex(new Uint8Array(await value.arrayBuffer())) }
        : value,
    ]),
  );
  return sha256Hex(canonicalJson(Object.fromEntries(fields)));
}

/**
 * What is kept under a write's key; null where it is new. The key is held until the transaction ends.
 *
 * @throws DomainError request_in_flight, idempotency_key_reused
 */
async function claimKey(
  { database }: Context,
  write: KeyedWrite,
  inputHash: string,
): Promise<RequestKeyRow | null> {
  if (!(await tryLockRequestKey(database, write))) throw new DomainError("request_in_flight");
  const kept = await findRequestKey(database, write);
  if (kept === null) return null;
  if (kept.procedure !== write.procedure || kept.inputHash !== inputHash) {
    throw new DomainError("idempotency_key_reused");
  }
  return kept;
}

async function toKept({ signer }: Context, write: Write, answer: unknown): Promise<string> {
  const text = JSON.stringify(answer);
  return write.isSecret ? signer.encrypt(text) : text;
}

async function fromKept({ signer }: Context, write: Write, kept: string): Promise<unknown> {
  return JSON.parse(write.isSecret ? await signer.decrypt(kept) : kept);
}

/**
 * Does a write in one transaction with its key and first answer, so that neither is there without the other.
 * The same key with the same input answers as it did the first time; a refusal is no answer and is not kept.
 *
 * @throws DomainError request_in_flight, idempotency_key_reused, and the operation's own
 */
export async function runWrite(
  context: Context,
  write: Write,
  operation: (context: Context) => Promise<unknown>,
): Promise<unknown> {
  if (!isKeyed(write)) return inTransaction(context, operation);
  const inputHash = await hashInput(write.input);
  return inTransaction(context, async (transaction) => {
    const kept = await claimKey(transaction, write, inputHash);
    if (kept?.answer != null) return fromKept(context, write, kept.answer);
    const answer = await operation(transaction);
    const { owner, key, procedure } = write;
    await insertRequestKey(transaction.database, {
      owner,
      key,
      procedure,
      inputHash,
      answer: await toKept(context, write, answer),
      reference: null,
    });
    return answer;
  });
}

/**
 * Starts long work in one transaction with its key, and waits for it outside of any: a retry waits for the
 * same work instead of starting it again.
 *
 * @throws DomainError request_in_flight, idempotency_key_reused, and the operations' own
 */
export async function runLongWrite(
  context: Context,
  write: Write,
  start: (context: Context) => Promise<string>,
  finish: (context: Context, reference: string) => Promise<unknown>,
): Promise<unknown> {
  if (!isKeyed(write)) return finish(context, await inTransaction(context, start));
  const { owner, key, procedure } = write;
  const inputHash = await hashInput(write.input);
  const begun = await inTransaction(context, async (transaction) => {
    const kept = await claimKey(transaction, write, inputHash);
    if (kept !== null) return kept;
    const row = { owner, key, procedure, inputHash, answer: null };
    const reference = await start(transaction);
    await insertRequestKey(transaction.database, { ...row, reference });
    return { ...row, reference };
  });
  if (begun.answer !== null) return fromKept(context, write, begun.answer);
  const answer = await finish(context, begun.reference ?? "");
  await setRequestAnswer(context.database, write, await toKept(context, write, answer));
  return answer;
}
