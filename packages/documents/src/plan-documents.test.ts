import type { PlanDocumentData } from "@lamplight/domain";
import { describe, expect, it } from "vitest";
import { createDocuments } from "./create-documents.ts";
import { readPdf } from "./testing/read-pdf.ts";
import { longestPlan, sampleContract, samplePlan, samplePlans } from "./testing/sample-plans.ts";

const documents = createDocuments();
const readLabel = (data: PlanDocumentData) => readPdf(documents.renderFactsLabel(data));

const languages = ["en", "es"] as const;
const kinds = ["tos", "yrac"] as const;

/** What 16 TAC 25.475(g) wants on every label, whatever the product. */
const onEveryLabel = {
  en: [
    "Electricity Facts Label (EFL)",
    "Average price per kilowatt-hour",
    "It includes all recurring charges, and excludes state and local sales taxes, the reimbursement for the state miscellaneous gross receipts tax, and charges that apply in some cities only",
    "Other key terms",
    "Disclosure chart",
    "Type of product",
    "Contract term",
    "Do I have a termination fee or any fees associated with terminating service?",
    "Can my price change during the contract period?",
    "If my price can change, how will it change, and by how much?",
    "What other fees may I be charged?",
    "Is this a pre-pay or pay in advance product?",
    "Does the retail electric provider purchase excess distributed renewable generation?",
    "Renewable content",
    "Statewide average for renewable content 37%",
    "PUCT certificate number 10999",
    "Toll-free phone (800) 555-0142",
    "Version",
    "Language English",
    "Issued on October 1, 2026",
    "Service area",
  ],
  es: [
    "Etiqueta de Información sobre la Electricidad (EFL)",
    "Precio promedio por kilovatio-hora",
    "Incluye todos los cargos recurrentes y excluye los impuestos estatales y locales sobre las ventas, el reembolso del impuesto estatal misceláneo sobre ingresos brutos y los cargos que se aplican solo en algunas ciudades",
    "Otros términos importantes",
    "Tabla de divulgación",
    "Tipo de producto",
    "Plazo del contrato",
    "¿Hay un cargo por cancelación o algún cargo por terminar el servicio?",
    "¿Puede cambiar mi precio durante el contrato?",
    "Si mi precio puede cambiar, ¿cómo y cuánto cambiará?",
    "¿Qué otros cargos me pueden cobrar?",
    "¿Es este un producto prepagado o de pago por adelantado?",
    "¿Compra el proveedor minorista de electricidad el excedente de generación renovable distribuida?",
    "Contenido renovable",
    "Promedio estatal de contenido renovable 37%",
    "Número de certificado de la PUCT 10999",
    "Teléfono gratuito (800) 555-0142",
    "Versión",
    "Idioma Español",
    "Fecha de emisión 1 de octubre de 2026",
    "Área de servicio",
  ],
};

const everyPlan = [
  ...Object.entries<PlanDocumentData>(samplePlans),
  ["longest", longestPlan] as const,
].flatMap(([name, data]) => languages.map((language) => [name, language, data] as const));

describe("an Electricity Facts Label", () => {
  it.each(everyPlan)(
    "has all that the rule asks on two pages: %s, %s",
    async (_, language, data) => {
      const { pages, text, roles } = await readLabel({ ...data, language });
      expect(pages.length).toBeLessThanOrEqual(2);
      for (const expected of onEveryLabel[language]) expect(text).toContain(expected);
      const { legalName, addressLines, hours, email, website } = data.retailer;
      for (const expected of [
        data.plan.name,
        data.utility.displayName,
        data.brand.name,
        legalName,
        addressLines.join(", "),
        hours,
        email,
        website ?? "",
      ]) {
        expect(text).toContain(expected);
      }
      // A version without spaces is broken where it does not fit a line.
      expect(text.replaceAll(/[\s-]/g, "")).toContain(data.version.replaceAll("-", ""));
      const [first = ""] = pages;
      for (const { centsPerKwh } of data.plan.averages) expect(first).toContain(`${centsPerKwh}¢`);
      // The price table and the beginning of the chart are on the first page.
      expect(first).toContain(language === "en" ? "Type of product" : "Tipo de producto");
      expect(first).toContain(language === "en" ? "Contract term" : "Plazo del contrato");
      expect([...roles]).toEqual(expect.arrayContaining(["H1", "H2", "Table", "TH", "TD"]));
    },
  );

  it("shows a fixed plan's prices, term and fee with its exemptions", async () => {
    const { text } = await readLabel(samplePlan);
    for (const expected of [
      "500 kWh 1,000 kWh 2,000 kWh",
      "18.7¢ 17.3¢ 16.6¢",
      "9.87¢ per kWh",
      "$9.95 per billing cycle",
      "$4.06 per billing cycle and 6.0295¢ per kWh",
      "Fixed rate",
      "12 months",
      "Early termination fee: $150.00. No fee applies in the last 14 days before the contract ends, if you move and give us your new address, or for 14 days after we send notice of a change of the contract.",
      "This product is 24% renewable.",
    ]) {
      expect(text).toContain(expected);
    }
    expect(text).not.toContain("assume");
    expect(text).not.toContain("bill jumps");
  });

  it("bears the bold notice of a variable price, with where its history is to be seen", async () => {
    const { pages } = await readLabel(samplePlans.variable);
    expect(pages[0]).toContain(
      "Except for price changes allowed by law or regulatory action, this price is the price that will be applied during your first billing cycle; this price may change in subsequent months at the sole discretion of Bluebonnet Retail Energy, LLC. Please review the historical price of this product available at www.bluebonnet.example.com and (800) 555-0142.",
    );
    expect(pages[0]).toContain(
      "Yes. The price applied in the first billing cycle may be different from the price in this EFL if there are changes in TDSP charges;",
    );
    expect(pages[0]).toContain("Variable rate");
    expect(pages[0]).toContain("Month to month");
    const spanish = await readLabel({ ...samplePlans.variable, language: "es" });
    expect(spanish.pages[0]).toContain("a la entera discreción de Bluebonnet Retail Energy, LLC");
    expect(spanish.pages[0]).toContain("Consulte los precios históricos");
  });

  it("states the formula of an index and what the averages take for it", async () => {
    const { pages } = await readLabel(samplePlans.indexed);
    expect(pages[0]).toContain("1.05 × ERCOT Houston Hub Index + 2¢, per kWh");
    expect(pages[0]).toContain(
      "The average prices assume: ERCOT Houston Hub Index at 6.5¢ per kWh.",
    );
    expect(pages[0]).toContain("never less than 1¢ per kWh");
    expect(pages[0]).toContain("changes with the index stated below");
  });

  it("states the assumed share of use of each time", async () => {
    const { text } = await readLabel(samplePlans.timeOfUse);
    expect(text).toContain("35% in Nights and 65% in Days");
    expect(text).toContain("9 p.m. to 6 a.m.");
    expect(text).toContain("depends on how much electricity you use and when");
    expect(text).toContain("The charge per kWh is given back for use in: Nights");
    expect(text).toContain("$20.00 for each whole month that remains of the term");
    const spanish = await readLabel({ ...samplePlans.timeOfUse, language: "es" });
    expect(spanish.text).toContain("35% en Nights y 65% en Days");
    expect(spanish.text).toContain("De 9 p.m. a 6 a.m.");
  });

  it("shows the uses of small commercial customers, and delivery that is in the price", async () => {
    const { text } = await readLabel(samplePlans.bundledSmallCommercial);
    expect(text).toContain("1,500 kWh 2,500 kWh 3,500 kWh");
    expect(text).toContain("a load factor of 30% where demand is metered");
    expect(text).toContain("Small commercial");
    expect(text).toContain("included in the energy charge");
  });

  it("tells where the bill jumps", async () => {
    const { text } = await readLabel(samplePlans.tiered);
    expect(text).toMatch(
      /Where the bill jumps: .*At 800 kWh the bill is \$49\.84 lower than at 799/,
    );
    expect(text).toContain("For use in the billing cycle above 500 kWh and up to 1,200 kWh");
  });

  it("answers what is prepaid and what generation is paid for", async () => {
    const prepaid = await readLabel(samplePlans.prepaid);
    expect(prepaid.text).toContain("Is this a pre-pay or pay in advance product? Yes");
    expect(prepaid.text).toContain("$0.85 per day");
    expect(prepaid.text).toContain("a billing cycle of 30 days");
    const { text } = await readLabel(samplePlans.solarAndVehicle);
    expect(text).toContain(
      "Yes, at 6.3¢ per kWh. No more kWh than you buy in the same billing cycle",
    );
    expect(text).toContain("one vehicle that charges 300 kWh of the use shown");
    expect(text).toContain("no credit for generation");
    expect(text).toContain("−$33.333333 per device and cycle");
  });

  it("is a sample in a sandbox, on every page, and nowhere else", async () => {
    const { pages } = await readLabel(longestPlan);
    for (const page of pages) expect(page).toContain("SANDBOX, SAMPLE: no contract");
    const spanish = await readLabel({ ...longestPlan, language: "es" });
    for (const page of spanish.pages) {
      expect(page).toContain("SANDBOX, MUESTRA (SAMPLE): no es un contrato");
    }
    expect((await readLabel(samplePlan)).text).not.toMatch(/SANDBOX|SAMPLE/);
  });

  it("goes on to a third page rather than lose a price", async () => {
    const credits = Array.from({ length: 40 }, (_, index) => ({
      kind: "bill_credit" as const,
      name: `Credit ${index + 1}`,
      dollarsPerCycle: "1.00",
      revokedWhen: ["no_autopay" as const],
    }));
    const { plan } = samplePlan;
    const pricing = { components: [...plan.pricing.components, ...credits] };
    const { text } = await readLabel({ ...samplePlan, plan: { ...plan, pricing } });
    for (const { name } of credits) expect(text).toContain(name);
  });
});

describe("Terms of Service and Your Rights as a Customer", () => {
  const commission = "P.O. Box 13326, Austin, Texas 78711-3326; (512) 936-7120";

  it.each(kinds.flatMap((kind) => languages.map((language) => [kind, language] as const)))(
    "say SAMPLE on every page where the retailer has none of its own: %s, %s",
    async (kind, language) => {
      const data = sampleContract(kind, { language });
      const {
        pages,
        text,
        alternatives: _,
        roles,
      } = await readPdf(documents.renderContractText(data));
      for (const page of pages) {
        expect(page).toContain(
          language === "en" ? "SAMPLE: no contract" : "MUESTRA (SAMPLE): no es un contrato",
        );
      }
      expect(text).toContain(data.version);
      expect(text).toContain(commission);
      expect(text).toContain(data.retailer.legalName);
      expect(text).toContain(data.retailer.certificateNumber);
      expect(text).not.toMatch(/\{\{|\}\}/);
      expect(roles).toContain("H2");
    },
  );

  it("have what the rule wants of Terms of Service", async () => {
    const { text } = await readPdf(documents.renderContractText(sampleContract("tos")));
    for (const expected of [
      "move-in, a switch on a day you choose",
      "demand charges are passed on",
      "Late payment penalty: none",
      "at least 14 days before a contract with a term ends",
      "month to month under the default renewal product",
      "written notice at least 14 days before the change applies",
      "third federal business day",
    ]) {
      expect(text).toContain(expected);
    }
  });

  it("are the retailer's own words once published, and say SAMPLE no more", async () => {
    const own = sampleContract("tos", {
      isSample: false,
      body: "# Our terms\n\nWe are {{retailer.legalName}}.\n\n## Fees\n\n- Late payment: 5%\n- #panic *x*",
    });
    const { text, pages, roles } = await readPdf(documents.renderContractText(own));
    expect(pages).toHaveLength(1);
    expect(text).toContain("We are Bluebonnet Retail Energy, LLC.");
    expect(text).toContain("Late payment: 5%");
    expect(text).toContain("#panic *x*");
    expect(text).not.toMatch(/SAMPLE|SANDBOX/);
    expect([...roles]).toEqual(expect.arrayContaining(["H1", "H2", "H3", "L", "LI"]));
    const inSandbox = await readPdf(documents.renderContractText({ ...own, isSandbox: true }));
    expect(inSandbox.text).toContain("SANDBOX: no contract");
    expect(inSandbox.text).not.toContain("SAMPLE");
  });
});
