import { languageSchema, type ContractTextKind, type Language } from "@lamplight/contracts/model";
import { findContractTextsInForce, type AppWithRetailer } from "@lamplight/database";
import { canonicalJson, sampleContractText, sha256Hex } from "@lamplight/domain";
import type { ContractDocumentData } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { toBrandData, toRetailerData } from "./brand-data.ts";

/** What is printed in place of a version where the retailer has published no text. */
const sampleVersion = "sample";

/** A retailer's document of a kind in every language, under one version. */
export interface ContractDocumentSet {
  readonly kind: ContractTextKind;
  readonly version: string;
  readonly inLanguage: ReadonlyMap<Language, ContractDocumentData>;
}

/** What belongs to a plan's contract beside its label. */
export type ContractDocuments = Readonly<Record<ContractTextKind, ContractDocumentSet>>;

/**
 * A retailer's Terms of Service and Your Rights as a Customer as they are now, for an App. The version names the
 * text of each language and the hash of all that is printed, so that the languages are found beside each other and
 * a change of a name or number is another version.
 */
export async function loadContractDocuments(
  { database }: Context,
  { app, retailer: row }: AppWithRetailer,
  issuedOn: string,
): Promise<ContractDocuments> {
  const texts = await findContractTextsInForce(database, row.uuid);
  const brand = toBrandData(app);
  const retailer = toRetailerData(row);
  const isSandbox = app.environment === "sandbox";
  const setOf = (kind: ContractTextKind): ContractDocumentSet => {
    const members = languageSchema.options.map((language) => {
      const own = texts.find((text) => text.kind === kind && text.language === language);
      return own === undefined
        ? {
            language,
            isSample: true,
            name: sampleVersion,
            body: sampleContractText(kind, language),
          }
        : { language, isSample: false, name: own.version, body: own.body };
    });
    const hash = sha256Hex(canonicalJson({ kind, isSandbox, brand, retailer, members })).slice(
      0,
      8,
    );
    const names = members.map(({ language, name }) => `${language}-${name}`);
    const version = [retailer.certificateNumber, kind, ...names, hash].join("_");
    const common = { kind, version, issuedOn, isSandbox, brand, retailer };
    return {
      kind,
      version,
      inLanguage: new Map(
        members.map(({ language, isSample, body }) => [
          language,
          { ...common, language, isSample, body },
        ]),
      ),
    };
  };
  return { tos: setOf("tos"), yrac: setOf("yrac") };
}
