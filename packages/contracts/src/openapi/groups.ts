/** What the procedures of each group are for. A group without a text fails the build of the document. */
export const groups: Readonly<Record<string, string>> = {
  app: "The App that a token belongs to",
  "app.accounts": "Customers of the App and their tokens",
  "app.enroll": "What can be offered before there is an account",
  "app.planGroups": "What the App sells",
  "app.usageProfiles": "Usage that prospects bring, in quarter hours",
  "app.comparisons": "What plans cost on real usage",
  "app.tokens": "The App's own tokens: several at once, so that they can be rotated",
  "app.events": "What has happened, in order",
  "app.auditLog": "Who changed what",
  "app.sandbox.clock": "The virtual clock of a sandbox",
  account: "The customer's own account",
  "account.enroll": "From an address to service",
  "account.billing.invoices": "The customer's invoices",
  "account.locations": "Where the customer has service",
  "operator.retailers": "Certified Retail Electric Providers",
  "operator.retailers.contractTexts":
    "Terms of Service and Your Rights as a Customer of a retailer, by language and version",
  "operator.apps": "Apps of retailers",
  "operator.planGroups": "What stays the same while rates change",
  "operator.rateSheets": "Rates by utility, term and day of effect",
  "operator.priceSeries": "Prices that variable and indexed products take from outside their plan",
  "operator.taxes": "Sales taxes of places",
  "operator.rules": "Figures that regulation sets",
  "operator.locations": "What bills need to know of a location",
  "operator.tariffs": "What utilities charge for delivery, by day of effect",
  "operator.premises": "The directory of service addresses",
  "operator.usage": "15-minute usage",
  "operator.imports": "Files on their way into the system",
  "operator.billingRuns": "Runs that bill what is due",
  "operator.tokens": "Tokens of staff and in-house frontends, each with a role",
  "operator.audit": "Who changed what, of all Apps",
};

/** `app.accounts.create` belongs to `app.accounts`. */
export function groupOf(name: string): string {
  return name.split(".").slice(0, -1).join(".");
}
