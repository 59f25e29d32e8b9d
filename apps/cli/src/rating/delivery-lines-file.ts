import { tduInvoiceMessageSchema } from "@lamplight/contracts/model";

/** Lines of a utility's invoice, in the form in which the market sends them. An empty one says nothing of delivery. */
export const deliveryLinesFileSchema = tduInvoiceMessageSchema.shape.lines
  .min(1)
  .max(200)
  .describe("The lines of the utility's invoice for the period, each passed on to the cent");
