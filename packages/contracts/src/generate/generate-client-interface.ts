import type { ErrorCatalogue } from "../kernel/errors.ts";
import {
  type ContractTree,
  isProcedure,
  type NamedProcedure,
  type ProcedureContract,
} from "../kernel/procedure.ts";
import { definitionOf } from "../kernel/definition-of.ts";
import { docComment } from "./doc-comment.ts";
import { printPropertyName } from "./print-property-name.ts";
import { TypePrinter } from "./type-printer.ts";

export interface ClientInterfaceOptions {
  readonly tree: ContractTree;
  /** Name of the interface: `PartnerApi`. */
  readonly apiName: string;
  /** Name of the constant that says how each procedure is called: `partnerProcedures`. */
  readonly proceduresName: string;
  readonly errors: ErrorCatalogue;
  /** Whether to declare the types of the error catalogue too. */
  readonly declareErrors: boolean;
  /** Module that exports the types `CallOptions` and `UploadFile`. */
  readonly callTypesModule: string;
}

/**
 * TypeScript source of a contract's client: plain interfaces with doc comments that need neither zod nor the
 * contract, and a constant tree from which the client is built at run time. Not formatted yet.
 */
export function generateClientInterface(options: ClientInterfaceOptions): string {
  const printer = new TypePrinter();
  const callTypes: string[] = [];
  const api = printGroup(options.tree, "", (named) => {
    const { declarations, method } = printProcedure(named, printer, options.errors);
    callTypes.push(...declarations);
    return method;
  });
  const errors = options.declareErrors ? [printErrors(options.errors, printer)] : [];
  assertNamesDiffer([...callTypes, ...printer.models, ...errors]);
  const imported = printer.usesFiles ? "CallOptions, UploadFile" : "CallOptions";
  return `${[
    "// Written by `npm run generate` from the contract. Do not edit: change the contract instead.",
    `import type { ${imported} } from ${JSON.stringify(options.callTypesModule)};`,
    `${docComment(["Every procedure, by its name."])}export interface ${options.apiName} ${api}`,
    ...callTypes,
    ...printer.models,
    ...errors,
    `${docComment(["How each procedure is called."])}export const ${options.proceduresName} = ${printKinds(options.tree)} as const;`,
  ].join("\n\n")}\n`;
}

function assertNamesDiffer(declarations: readonly string[]): void {
  const names = declarations.flatMap((text) =>
    [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map((match) => match[1]),
  );
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Two types would have the name ${twice}`);
}

function printGroup(
  tree: ContractTree,
  prefix: string,
  printMethod: (named: NamedProcedure) => string,
): string {
  const members = Object.entries(tree).map(([key, node]) => {
    const name = prefix === "" ? key : `${prefix}.${key}`;
    return isProcedure(node)
      ? printMethod({ name, procedure: node })
      : `${printPropertyName(key)}: ${printGroup(node, name, printMethod)};`;
  });
  return `{\n${members.join("\n")}\n}`;
}

function printProcedure(
  { name, procedure }: NamedProcedure,
  printer: TypePrinter,
  errors: ErrorCatalogue,
): { declarations: string[]; method: string } {
  const typeName = name
    .split(".")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
  const declarations: string[] = [];
  const nameFor = (schema: ProcedureContract["output"], side: "input" | "output") => {
    const printed = printer.print(schema, side);
    if (definitionOf(schema).type !== "object" || !printed.startsWith("{")) return printed;
    const declared = `${typeName}${side === "input" ? "Input" : "Output"}`;
    declarations.push(
      printer.declare(declared, schema, side, [
        side === "input" ? `What \`${name}\` takes.` : `What \`${name}\` answers with.`,
      ]),
    );
    return declared;
  };
  const input = nameFor(procedure.input, "input");
  const output = nameFor(procedure.output, "output");
  const isInputOptional = Object.values(procedure.input._zod.def.shape).every(
    (field) => field._zod.optin !== undefined,
  );
  const comment = docComment([
    `${procedure.summary}.`,
    describeCall(procedure),
    ...(procedure.errors.length === 0 ? [] : ["Refusals of its own:"]),
    ...procedure.errors.map((code) => `- \`${code}\`: ${errors[code]?.sentence ?? ""}`),
  ]);
  const key = printPropertyName(name.split(".").at(-1) ?? name);
  return {
    declarations,
    method: `${comment}${key}(input${isInputOptional ? "?" : ""}: ${input}, options?: CallOptions): Promise<${output}>;`,
  };
}

function describeCall(procedure: ProcedureContract): string {
  const token =
    procedure.access === "public" ? "without a token" : `with an ${procedure.access} token`;
  return [
    `REST: \`${procedure.rest.method} /v1${procedure.rest.path}\`, ${token}.`,
    procedure.sandboxOnly === true ? "Only in sandbox Apps." : "",
    procedure.idempotent === true ? "The same call twice has the effect of one." : "",
    procedure.acceptedForLater === true ? "The work goes on after the answer." : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function printErrors(errors: ErrorCatalogue, printer: TypePrinter): string {
  const members = Object.entries(errors).map(([code, definition]) => {
    const details =
      definition.details === undefined ? "undefined" : printer.print(definition.details, "output");
    return `${docComment([`${definition.status}: ${definition.sentence}`])}${printPropertyName(code)}: ${details};`;
  });
  return [
    `${docComment(["Every code that the API refuses with, and the details that come with it."])}export interface ErrorDetails {\n${members.join("\n")}\n}`,
    `${docComment(["A code that the API refuses with."])}export type ErrorCode = keyof ErrorDetails;`,
  ].join("\n\n");
}

function printKinds(tree: ContractTree): string {
  const members = Object.entries(tree).map(([key, node]) => {
    const kind = isProcedure(node)
      ? JSON.stringify(node.upload === true ? "upload" : node.type)
      : printKinds(node);
    return `${printPropertyName(key)}: ${kind}`;
  });
  return `{\n${members.join(",\n")}\n}`;
}
