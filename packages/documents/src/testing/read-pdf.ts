import { getDocumentProxy } from "unpdf";

/** What a reader finds in a PDF: its text page by page, and how it is tagged. */
export interface PdfContent {
  readonly pages: readonly string[];
  readonly text: string;
  readonly title: unknown;
  readonly language: unknown;
  readonly isMarked: boolean;
  /** Roles of the structure tree's elements, such as `Table`, and the alternative texts in it. */
  readonly roles: ReadonlySet<string>;
  readonly alternatives: readonly string[];
}

interface TreeContent {
  readonly type: string;
}

interface TreeNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly (TreeNode | TreeContent)[];
}

/** Reads a PDF as a viewer would, with white space of any kind as single spaces. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  const roles = new Set<string>();
  const alternatives: string[] = [];

  const walk = (node: TreeNode): void => {
    if (node.role !== undefined) roles.add(node.role);
    if (node.alt !== undefined) alternatives.push(node.alt);
    for (const child of node.children ?? []) if (!("type" in child)) walk(child);
  };

  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items
      .map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : ""))
      .join("");
    pages.push(text.replace(/\s+/g, " "));
    const tree: TreeNode | null = await page.getStructTree();
    if (tree !== null) walk(tree);
  }
  const { info } = await pdf.getMetadata();
  const fields: { readonly Title?: unknown; readonly Language?: unknown } = info;
  const markInfo: unknown = await pdf.getMarkInfo();
  return {
    pages,
    text: pages.join(" "),
    title: fields.Title,
    language: fields.Language,
    isMarked:
      typeof markInfo === "object" &&
      markInfo !== null &&
      "Marked" in markInfo &&
      markInfo.Marked === true,
    roles,
    alternatives,
  };
}
