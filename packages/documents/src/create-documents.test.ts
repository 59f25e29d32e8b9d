import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { sha256Hex } from "@lamplight/domain";
import { describe, expect, it } from "vitest";
import { createDocuments } from "./create-documents.ts";
import type { InvoiceDocumentData } from "@lamplight/domain";
import { readPdf } from "./testing/read-pdf.ts";
import { fullInvoice, sampleInvoice } from "./testing/sample-documents.ts";
import { longestPlan, sampleContract, samplePlan } from "./testing/sample-plans.ts";
import { formatMoney } from "./text/format-money.ts";

const documents = createDocuments();
const render = (data: InvoiceDocumentData) => readPdf(documents.renderInvoice(data));

describe("an invoice", () => {
  it("says on its first page what is owed, by when, by whom, and for which days", async () => {
    const [first = ""] = (await render(sampleInvoice)).pages;
    for (const expected of [
      "$165.08",
      "March 21, 2022",
      "March 3, 2022",
      "Rosa Delgado",
      "1412 Pecan Grove Lane",
      "7000412234",
      "INV-2022-000431",
      "10443720000123456",
      "February 1, 2022 to March 2, 2022 29 days",
      "Previous balance $142.10",
      "Payments received \u2212$142.10",
      "Steady 12",
      "December 31, 2022",
      "The average price you paid for electric service this month: 15.4\u00a2 per kWh",
      "1,043.217 kWh",
      "www.powertochoose.com",
    ]) {
      expect(first).toContain(expected);
    }
  });

  it.each([
    ["an ordinary", sampleInvoice],
    ["a full", fullInvoice],
  ])("shows every line of %s month with its amount, and whom to ask", async (_, data) => {
    const { pages } = await render(data);
    const second = pages[1] ?? "";
    for (const line of data.lines) {
      expect(second).toContain(line.label);
      expect(second).toContain(formatMoney(line.amountCents));
    }
    for (const read of data.meterReads) expect(second).toContain(read.meterNumber);
    for (const message of data.messages) expect(second).toContain(message);
    for (const expected of [
      data.retailer.legalName,
      data.retailer.certificateNumber,
      data.retailer.hours,
      data.brand.supportPhone,
      data.utility.outagePhone,
      "P.O. Box 13326, Austin, Texas 78711-3326",
      "(888) 782-8477",
      "Kilowatt-hour (kWh):",
    ]) {
      expect(second).toContain(expected);
    }
  });

  it("has two pages, also when it is full", async () => {
    expect((await render(sampleInvoice)).pages).toHaveLength(2);
    expect((await render(fullInvoice)).pages).toHaveLength(2);
  });

  it("goes on to a third page rather than lose lines", async () => {
    const lines = Array.from({ length: 6 }, () => fullInvoice.lines).flat();
    const { pages, text } = await render({ ...fullInvoice, lines });
    expect(pages.length).toBeGreaterThan(2);
    expect(text.split("Late Payment Penalty (10)")).toHaveLength(7);
  });

  it("names a sandbox on every page, and only a sandbox", async () => {
    for (const page of (await render(sampleInvoice)).pages) {
      expect(page).toContain("SANDBOX: not a bill");
    }
    expect((await render(fullInvoice)).text).not.toContain("SANDBOX");
  });

  it("can be made without chart, average price, end of contract, reads and messages", async () => {
    const bare = await render({
      ...sampleInvoice,
      averageCentsPerKwh: null,
      plan: { ...sampleInvoice.plan, contractEndsOn: null },
      amountDueCents: -2_050,
      dailyUsage: [],
      meterReads: [],
      messages: [],
    });
    expect(bare.pages).toHaveLength(2);
    expect(bare.text).toContain("Daily usage is not available for this period.");
    expect(bare.text).toContain("\u2212$20.50");
    expect(bare.text).not.toContain("average price");
    expect(bare.text).not.toContain("Messages for you");
  });

  it("says quantities and rates in the units of each charge", async () => {
    const unitLines = [
      ["Base Charge", "17", "days", "0.333", "dollars_per_day", 566],
      ["Battery Rewards", "1", "devices", "-33.333", "dollars_per_device", -3333],
      ["Early Termination Fee", "9", "months", "20.00", "dollars_per_month", 18_000],
    ] as const;
    const { text } = await render({
      ...sampleInvoice,
      lines: unitLines.map(([label, quantity, quantityUnit, rate, rateUnit, amountCents]) => ({
        group: "energy",
        label,
        quantity,
        quantityUnit,
        rate,
        rateUnit,
        amountCents,
      })),
    });
    for (const said of [
      "17 days",
      "$0.333 per day",
      "1 device",
      "\u2212$33.333 per device",
      "9 months",
      "$20.00 per month",
    ]) {
      expect(text).toContain(said);
    }
  });

  it("marks estimated and derived readings", async () => {
    const { text } = await render(fullInvoice);
    expect(text).toContain("Estimated, from 15-minute data");
    expect(text).toContain("Estimated day");
    expect(text).toContain("Sent to the grid, kWh");
    expect((await render(sampleInvoice)).text).not.toContain("Sent to the grid");
  });
});

describe("text from outside", () => {
  const hostile = [
    '#panic("x") *bold* _it_ $x^2$ [a](b) @ref <label> `raw` ~ -- "q" \\ // no /* c */',
    "= Heading",
    '- item + item / term: #import "base.typ": *',
    "O'Brien & Söhne, Nguyễn Thị Ánh",
  ] as const;

  it("appears literally wherever it stands", async () => {
    const [name, heading, list, letters] = hostile;
    const { text } = await render({
      ...sampleInvoice,
      customer: { ...sampleInvoice.customer, name, mailingAddressLines: [heading, list, letters] },
      plan: { ...sampleInvoice.plan, name },
      brand: { ...sampleInvoice.brand, name: "#Brand *& Co* $5" },
      lines: sampleInvoice.lines.map((line) => ({ ...line, label: `${line.label} ${name}` })),
      messages: hostile,
    });
    const withoutSpace = text.replaceAll(" ", "");
    for (const value of [...hostile, "#Brand *& Co* $5", `Base Charge ${name}`]) {
      expect(withoutSpace).toContain(value.replaceAll(" ", ""));
    }
  });

  it("may hold characters that the fonts lack: there is a document all the same", async () => {
    const customer = { ...sampleInvoice.customer, name: "Rosa \u674e Delgado \u{1f600}" };
    const { pages, text, isMarked } = await render({ ...sampleInvoice, customer });
    expect(pages).toHaveLength(2);
    expect(text).toContain("$165.08");
    expect(isMarked).toBe(true);
  });
});

describe("every document", () => {
  const all = [
    ["invoice", "en-US", () => documents.renderInvoice(sampleInvoice)],
    ...(["en", "es"] as const).flatMap((language) => [
      [
        `facts label, ${language}`,
        `${language}-US`,
        () => documents.renderFactsLabel({ ...samplePlan, language }),
      ] as const,
      [
        `terms of service, ${language}`,
        `${language}-US`,
        () => documents.renderContractText(sampleContract("tos", { language })),
      ] as const,
      [
        `your rights, ${language}`,
        `${language}-US`,
        () => documents.renderContractText(sampleContract("yrac", { language })),
      ] as const,
    ]),
  ] as const;

  it.each(all)("is tagged, titled and of its language: %s", async (_, expected, make) => {
    const bytes = make();
    const { isMarked, roles, title, language } = await readPdf(bytes);
    expect(isMarked).toBe(true);
    expect(roles).toContain("H1");
    expect(title).toContain("Bluebonnet Light");
    expect(language).toBe(expected);
    const raw = Buffer.from(bytes).toString("latin1");
    expect(raw).toContain("/StructTreeRoot");
    expect(raw).toMatch(/pdfuaid:part>1</);
  });

  it.each(all)("is the same bytes for the same data: %s", (_, _language, make) => {
    expect(sha256Hex(make())).toBe(sha256Hex(make()));
  });

  it("is the same bytes in another process, zone and language", () => {
    const script = fileURLToPath(new URL("testing/print-hashes.ts", import.meta.url));
    const output = execFileSync(process.execPath, [script], {
      encoding: "utf8",
      env: { ...process.env, TZ: "Asia/Tokyo", LANG: "de_DE.UTF-8", NODE_OPTIONS: "" },
    });
    const here = [
      documents.renderInvoice(fullInvoice),
      documents.renderInvoice(sampleInvoice),
      documents.renderFactsLabel(samplePlan),
      documents.renderFactsLabel({ ...longestPlan, language: "es" }),
      documents.renderContractText(sampleContract("tos")),
      documents.renderContractText(sampleContract("yrac", { language: "es" })),
    ];
    expect(JSON.parse(output)).toEqual(here.map((bytes) => sha256Hex(bytes)));
  });

  it("is dated by its data alone", () => {
    const later = { ...sampleInvoice, issuedAt: "2022-03-04T15:04:05.000Z" };
    const raw = Buffer.from(documents.renderInvoice(later)).toString("latin1");
    expect(raw).toContain("D:20220304150405");
    expect(sha256Hex(documents.renderInvoice(later))).not.toBe(
      sha256Hex(documents.renderInvoice(sampleInvoice)),
    );
  });

  it("describes its chart in words", async () => {
    const { alternatives, roles } = await render(sampleInvoice);
    expect(roles).toContain("Figure");
    expect(roles).toContain("TH");
    expect(alternatives.join(" ")).toContain("Days that are estimated: 2.");
  });
});
