import { contract, errorCatalogue } from "../src/index.ts";
import { formatSource } from "../src/generate/index.ts";
import { buildOpenApi } from "../src/openapi/index.ts";
import { surfaceLines } from "../src/surface/surface-lines.ts";

/** Where the checked-in document says that the API is; the API itself puts its own address there. */
const serverUrl = "https://api.example.com";

export const surfaceFile = new URL("../surface.txt", import.meta.url);
export const surfaceChangesFile = new URL("../surface-changes.md", import.meta.url);

export interface GeneratedFile {
  readonly file: URL;
  readonly text: string;
}

/** The files of this package that follow from the contract. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const openApi = JSON.stringify(buildOpenApi({ serverUrl }));
  return [
    {
      file: new URL("../openapi.json", import.meta.url),
      text: await formatSource("openapi.json", openApi),
    },
    { file: surfaceFile, text: `${surfaceLines(contract, errorCatalogue).join("\n")}\n` },
  ];
}
