import { sha256Hex } from "@lamplight/domain";
import { createDocuments } from "../create-documents.ts";
import { fullInvoice, sampleInvoice, samplePlan } from "./sample-documents.ts";

// Run as a process of its own by the test that compares bytes between processes.
const documents = createDocuments();
const rendered = [
  documents.renderInvoice(fullInvoice),
  documents.renderInvoice(sampleInvoice),
  documents.renderFactsLabel(samplePlan),
  documents.renderTermsOfService(samplePlan),
  documents.renderYourRights(samplePlan),
];
process.stdout.write(JSON.stringify(rendered.map((bytes) => sha256Hex(bytes))));
