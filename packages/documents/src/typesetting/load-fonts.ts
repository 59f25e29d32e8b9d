import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { assert } from "@lamplight/domain";

const fontFiles = [
  "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
] as const;

/**
 * The family that the templates name. The compiler also sees the fonts installed on the machine and would
 * prefer one of the same name there, so ours bears a name that no machine has. Both names are equally long.
 */
const shippedFamily = Buffer.from("Source Sans 3", "utf16le").swap16();
const ownFamily = Buffer.from("Lamplight Txt", "utf16le").swap16();

function renameFamily(font: Buffer): Buffer {
  const renamed = Buffer.from(font);
  let count = 0;
  for (let at = renamed.indexOf(shippedFamily); at >= 0; at = renamed.indexOf(shippedFamily, at)) {
    ownFamily.copy(renamed, at);
    count += 1;
  }
  assert(count > 0, "the shipped font bears another name than the one to replace");
  return renamed;
}

/** The fonts of all documents, from the font package alone. */
export function loadFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return fontFiles.map((file) => renameFamily(readFileSync(resolve(file))));
}
