import { format } from "oxfmt";

/** TypeScript source in the project's format, so that a generated file passes the format check. */
export async function formatSource(fileName: string, source: string): Promise<string> {
  const { code, errors } = await format(fileName, source, { printWidth: 100 });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${fileName}: ${error.message}`);
  return code;
}
