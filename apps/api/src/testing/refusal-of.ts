import { isLamplightError, type LamplightError } from "@lamplight/client";

/** The refusal that a call ends with; fails where it succeeds or ends otherwise. */
export async function refusalOf(call: Promise<unknown>): Promise<LamplightError> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    if (isLamplightError(error)) return error;
    throw error;
  }
  throw new Error(`The call was not refused: ${JSON.stringify(answer)}`);
}
