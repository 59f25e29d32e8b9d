import { isMergeField, mergeFieldForm, mergeFields } from "./merge-fields.ts";
import type { ContractTextProblem, TextBlock } from "./model.ts";

// Control characters print as empty boxes or not at all.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const controlCharacter = /[\u0000-\u001f\u007f-\u009f]/;
const headingForm = /^(#{1,2}) (\S.*)$/;
const itemForm = /^- (\S.*)$/;
/** Beginnings that other dialects of Markdown give a meaning, and that would print as they are. */
const foreignForm = /^(#|[*+] |-$|- $|>|\||```|\d+\. )/;

function fieldProblems(line: string, number: number): ContractTextProblem[] {
  const problems: ContractTextProblem[] = [];
  for (const { 0: field, 1: name = "", index } of line.matchAll(mergeFieldForm)) {
    if (isMergeField(name)) continue;
    const known = Object.keys(mergeFields).join(", ");
    const reason = `${field} is no merge field; there are: ${known}`;
    problems.push({ line: number, column: index + 1, reason });
  }
  const rest = line.replaceAll(mergeFieldForm, (field) => " ".repeat(field.length));
  for (const { 0: braces, index } of rest.matchAll(/\{\{|\}\}/g)) {
    const reason = `${braces} without its counterpart: a merge field is {{name}}, on one line`;
    problems.push({ line: number, column: index + 1, reason });
  }
  return problems;
}

/**
 * Reads a contract text: `#` and `##` headings, paragraphs between blank lines, lists of lines that begin with
 * `- ` (lines below that are indented by two spaces belong to the item). There is no other markup, so that a text
 * means the same to whoever writes it and to whoever reads the document. All problems are found, each with its
 * place; with a problem the blocks are not to be used.
 */
export function parseContractText(body: string): {
  readonly blocks: readonly TextBlock[];
  readonly problems: readonly ContractTextProblem[];
} {
  const blocks: TextBlock[] = [];
  const problems: ContractTextProblem[] = [];
  let paragraph: string[] = [];
  let items: string[] = [];
  const closeBlock = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: "paragraph", text: paragraph.join(" ") });
    if (items.length > 0) blocks.push({ kind: "list", items });
    paragraph = [];
    items = [];
  };
  for (const [index, raw] of body.split(/\r?\n/).entries()) {
    const number = index + 1;
    const line = raw.trimEnd();
    const control = controlCharacter.exec(line);
    if (control !== null) {
      const reason = "a control character, such as a tab";
      problems.push({ line: number, column: control.index + 1, reason });
    }
    problems.push(...fieldProblems(line, number));
    const heading = headingForm.exec(line);
    const item = itemForm.exec(line);
    const lastItem = items.at(-1);
    if (line === "") {
      closeBlock();
    } else if (heading !== null) {
      closeBlock();
      blocks.push({
        kind: "heading",
        level: heading[1] === "#" ? 1 : 2,
        text: heading[2] ?? "",
      });
    } else if (item !== null) {
      if (paragraph.length > 0) closeBlock();
      items.push(item[1] ?? "");
    } else if (lastItem !== undefined && line.startsWith("  ")) {
      items[items.length - 1] = `${lastItem} ${line.trim()}`;
    } else if (foreignForm.test(line)) {
      const reason =
        'neither heading ("# " or "## " and a text), list ("- " and a text) nor paragraph';
      problems.push({ line: number, column: 1, reason });
    } else {
      if (items.length > 0) closeBlock();
      paragraph.push(line.trim());
    }
  }
  closeBlock();
  if (blocks.length === 0 && problems.length === 0) {
    problems.push({ line: 1, column: 1, reason: "there is no text" });
  }
  return { blocks, problems };
}
