import { fileURLToPath } from "node:url";
import { BugError } from "@lamplight/domain";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { loadFonts } from "./load-fonts.ts";

const templatesFolder = fileURLToPath(new URL("../../templates/", import.meta.url));

/** How many documents a memoized result outlives without being used; more only costs memory. */
const cacheAgeDocuments = 2;

/** The compiler's words for a character that no font of ours has. */
const missingGlyphWords = "could not be displayed with font";

/** Sets a template with its data as a tagged PDF. Errors: `BugError` where a template does not compile. */
export type Typeset = (template: string, view: object) => Uint8Array;

/** The compiler throws with an empty message and says the reason in `code`. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return `${String(error)} ${String(code)}`;
}

/**
 * A compiler kept for many documents. Data reaches a template as JSON in `sys.inputs`, never as markup.
 * A document is PDF/UA-1; text with characters that our fonts lack makes that impossible (they print as
 * empty boxes), and then it is an ordinary tagged PDF, as a bill with a box in a name is better than none.
 */
export function createTypesetter(): Typeset {
  const compiler = NodeCompiler.create({
    workspace: templatesFolder,
    fontArgs: [{ fontBlobs: loadFonts() }],
  });

  return (template, view) => {
    // Compiled and written in one call: a compiled document in JavaScript's hands holds about a megabyte
    // outside its heap, which its garbage collector does not see.
    const source = {
      mainFilePath: `${templatesFolder}${template}`,
      inputs: { view: JSON.stringify(view) },
    };
    try {
      return new Uint8Array(compiler.pdf(source, { pdfStandard: "ua-1" }));
    } catch (error) {
      const reason = reasonOf(error);
      if (reason.includes(missingGlyphWords)) return new Uint8Array(compiler.pdf(source));
      throw new BugError(`${template} does not compile: ${reason}`);
    } finally {
      compiler.evictCache(cacheAgeDocuments);
    }
  };
}
