import { sha256Hex } from "@lamplight/domain";
import { createDocuments } from "../create-documents.ts";
import { fullInvoice, sampleInvoice } from "./sample-documents.ts";
import { longestPlan, sampleContract, samplePlan } from "./sample-plans.ts";

// Run as a process of its own by the test that compares bytes between processes.
const documents = createDocuments();
const rendered = [
  documents.renderInvoice(fullInvoice),
  documents.renderInvoice(sampleInvoice),
  documents.renderFactsLabel(samplePlan),
  documents.renderFactsLabel({ ...longestPlan, language: "es" }),
  documents.renderContractText(sampleContract("tos")),
  documents.renderContractText(sampleContract("yrac", { language: "es" })),
];
process.stdout.write(JSON.stringify(rendered.map((bytes) => sha256Hex(bytes))));
