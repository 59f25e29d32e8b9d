import { errorCatalogue, operatorContract, partnerContract } from "@lamplight/contracts";
import { formatSource, generateClientInterface } from "@lamplight/contracts/generate";

const targets = {
  partner: {
    file: new URL("../src/generated.ts", import.meta.url),
    tree: partnerContract,
    apiName: "PartnerApi",
    proceduresName: "partnerProcedures",
    declareErrors: true,
    callTypesModule: "./connection/call-types.ts",
  },
  operator: {
    file: new URL("../../operator-client/src/generated.ts", import.meta.url),
    tree: operatorContract,
    apiName: "OperatorApi",
    proceduresName: "operatorProcedures",
    declareErrors: false,
    callTypesModule: "@lamplight/client/connection",
  },
};

export type Target = keyof typeof targets;

export function isTarget(name: string | undefined): name is Target {
  return name !== undefined && Object.hasOwn(targets, name);
}

/** Where a client's generated file is, and what the contract says that it must contain. */
export async function generatedSource(target: Target): Promise<{ file: URL; source: string }> {
  const { file, ...options } = targets[target];
  const unformatted = generateClientInterface({ ...options, errors: errorCatalogue });
  return { file, source: await formatSource("generated.ts", unformatted) };
}
