import { assert } from "../../error.ts";
import { isMergeField, mergeFieldForm, mergeFields } from "./merge-fields.ts";
import type { MergeSource, TextBlock } from "./model.ts";
import { parseContractText } from "./parse-contract-text.ts";

/**
 * A checked text with its fields filled. Values are filled in after the text is read, so that a name such as
 * `# 1 Energy` is never taken for a heading.
 */
export function mergeContractText(body: string, source: MergeSource): TextBlock[] {
  const { blocks, problems } = parseContractText(body);
  assert(problems.length === 0, "a contract text that was not checked when it was kept");
  const fill = (text: string): string =>
    text.replaceAll(mergeFieldForm, (field, name: string) => {
      const value = isMergeField(name) ? mergeFields[name](source) : null;
      assert(value !== null, `a contract text has no value for ${field}`);
      return value;
    });
  return blocks.map((block) =>
    block.kind === "list"
      ? { ...block, items: block.items.map(fill) }
      : { ...block, text: fill(block.text) },
  );
}
