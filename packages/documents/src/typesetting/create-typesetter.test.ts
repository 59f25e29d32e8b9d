import { describe, expect, it } from "vitest";
import { createTypesetter } from "./create-typesetter.ts";
import { loadFonts } from "./load-fonts.ts";

const nameIn = (font: Buffer, name: string) => font.includes(Buffer.from(name, "utf16le").swap16());

describe("the typesetter", () => {
  it("says which template does not compile, and why", () => {
    const typeset = createTypesetter();
    expect(() => typeset("invoice.typ", {})).toThrow(/invoice\.typ does not compile: .*brand/);
    expect(() => typeset("no-such.typ", {})).toThrow(/no-such\.typ does not compile/);
  });

  it("brings fonts of a name that no machine has", () => {
    for (const font of loadFonts()) {
      expect(nameIn(font, "Lamplight Txt")).toBe(true);
      expect(nameIn(font, "Source Sans 3")).toBe(false);
    }
  });
});
