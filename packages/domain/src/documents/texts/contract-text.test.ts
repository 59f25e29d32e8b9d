import { describe, expect, it } from "vitest";
import { contractTextProblems } from "./contract-text-problems.ts";
import { mergeContractText } from "./merge-contract-text.ts";
import { parseContractText } from "./parse-contract-text.ts";
import { sampleContractText } from "./sample-contract-text.ts";

const retailer = {
  legalName: "# 1 Energy {{brand.name}} $& LLC",
  dbaName: null,
  certificateNumber: "10999",
  addressLines: ["1 Main Street", "Dallas, TX 75201"],
  phone: "800-555-0142",
  hours: "always",
  email: "care@example.com",
  website: null,
};
const brand = {
  name: "Lantern",
  color: "#000000",
  supportPhone: "800-555-0143",
  supportEmail: "help@example.com",
};
const source = { retailer, brand, version: "v1", issuedOn: "March 1, 2026" };

/** Problems as `line:column reason`. */
const problemsOf = (body: string) =>
  contractTextProblems(body, retailer).map(
    ({ line, column, reason }) => `${line}:${column} ${reason}`,
  );

const kindsOf = (body: string) => parseContractText(body).blocks.map(({ kind }) => kind);

describe("a contract text", () => {
  it("has headings, paragraphs and lists", () => {
    const body = "# One\r\nFirst line\r\nsecond line\n\nNext\n- a\n- b\n  goes on\n## Two\nend";
    expect(parseContractText(body)).toEqual({
      blocks: [
        { kind: "heading", level: 1, text: "One" },
        { kind: "paragraph", text: "First line second line" },
        { kind: "paragraph", text: "Next" },
        { kind: "list", items: ["a", "b goes on"] },
        { kind: "heading", level: 2, text: "Two" },
        { kind: "paragraph", text: "end" },
      ],
      problems: [],
    });
  });

  it("keeps what a retailer's name looks like out of its form", () => {
    expect(mergeContractText("{{retailer.legalName}}\n\n- {{document.version}}", source)).toEqual([
      { kind: "paragraph", text: "# 1 Energy {{brand.name}} $& LLC" },
      { kind: "list", items: ["v1"] },
    ]);
  });

  it.each([
    ["", "1:1 there is no text"],
    ["\n \n", "1:1 there is no text"],
    ["#Title", '1:1 neither heading ("# " or "## " and a text), list ("- " and a text) nor'],
    ["text\n### deep", "2:1 neither heading"],
    ["* item", "1:1 neither heading"],
    ["1. item", "1:1 neither heading"],
    ["| a | b |", "1:1 neither heading"],
    ["- ", "1:1 neither heading"],
    ["a\tb", "1:2 a control character"],
    [
      "We are {{retailer.name}}.",
      "1:8 {{retailer.name}} is no merge field; there are: retailer.legalName",
    ],
    ["one\n\nWe {{ brand.name }}", "3:4 {{ brand.name }} is no merge field"],
    ["{{}}", "1:1 {{}} is no merge field"],
    ["{{constructor}}", "1:1 {{constructor}} is no merge field"],
    ["Call {{retailer.phone} now", "1:6 {{ without its counterpart"],
    ["Call {{retailer.\nphone}} now", "1:6 {{ without its counterpart"],
    ["Call retailer.phone}} now", "1:20 }} without its counterpart"],
    ["See {{retailer.website}}", "1:5 {{retailer.website}} has no value: this retailer has none"],
  ])("is refused with its place: %j", (body, expected) => {
    expect(problemsOf(body)[0]).toContain(expected);
  });

  it("lists every problem in the order of the text", () => {
    const found = problemsOf("{{a}} {{brand.name}} {{b}}\n* x\n{{retailer.dbaName}} }}");
    expect(found.map((problem) => problem.split(" ")[0])).toEqual([
      "1:1",
      "1:22",
      "2:1",
      "3:1",
      "3:22",
    ]);
  });

  it.each(["tos", "yrac"] as const)("of ours passes as well: %s", (kind) => {
    for (const language of ["en", "es"] as const) {
      const body = sampleContractText(kind, language);
      expect(problemsOf(body)).toEqual([]);
      // Both languages say the same, piece by piece.
      expect(kindsOf(body)).toEqual(kindsOf(sampleContractText(kind, "en")));
    }
  });
});
