import type { Language } from "@lamplight/contracts/model";
import { sayIn } from "../say-in.ts";

/** A term of one month or none is month to month: 16 TAC 25.475(b). */
export function termInWords(termMonths: number, language: Language): string {
  const say = sayIn(language);
  return termMonths <= 1
    ? say("Month to month", "Mes a mes")
    : say(`${termMonths} months`, `${termMonths} meses`);
}
