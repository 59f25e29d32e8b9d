import type { Language } from "@lamplight/contracts/model";

/** Picks a text by language. Both stand beside each other, so that neither is forgotten. */
export type Say = (english: string, spanish: string) => string;

export function sayIn(language: Language): Say {
  return (english, spanish) => (language === "es" ? spanish : english);
}
