interface BillTerm {
  readonly term: string;
  readonly meaning: string;
}

/** The words that 16 TAC 25.479(c) defines for bills, explained in our own plain sentences. */
const definedTerms: readonly BillTerm[] = [
  {
    term: "Base Charge",
    meaning: "A charge for each billing period, whatever the use of electricity.",
  },
  { term: "Energy Charge", meaning: "A charge for each kilowatt-hour of electricity used." },
  {
    term: "TDU Delivery Charges",
    meaning:
      "What the transmission and distribution utility charges to deliver electricity, passed on without markup.",
  },
  {
    term: "Nuclear Decommissioning Fee",
    meaning: "A charge to recover the cost of decommissioning nuclear power plants.",
  },
  {
    term: "Advanced Metering Charge",
    meaning: "A charge to recover the utility's cost of advanced meters.",
  },
  {
    term: "Transmission Distribution Surcharges",
    meaning: "Surcharges of the utility to recover costs approved by the Commission.",
  },
  {
    term: "Late Payment Penalty",
    meaning: "A one-time charge on an amount that was not paid by its due date.",
  },
  {
    term: "PUC Assessment",
    meaning: "A fee to recover the statutory cost of administering the Public Utility Commission.",
  },
  {
    term: "Miscellaneous Gross Receipts Tax Reimbursement",
    meaning:
      "A fee to recover the tax on receipts from electricity sold inside a city of more than 1,000 people.",
  },
  { term: "Sales Tax", meaning: "Tax collected for the State, a city or another authority." },
];

const energyTerm: BillTerm = {
  term: "Kilowatt-hour (kWh)",
  meaning:
    "The unit in which electricity is measured: 1,000 watts used for one hour. 1 kWh is 1,000 Wh.",
};

/** The defined terms that the labels of a bill's lines use; kilowatt-hour always. */
export function billTerms(labels: readonly string[]): BillTerm[] {
  const text = labels.join("\n").toLowerCase();
  const used = definedTerms.filter(({ term }) => text.includes(term.toLowerCase()));
  return [...used, energyTerm];
}
