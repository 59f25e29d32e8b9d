/** Keys of the changes that `surface-changes.md` declares, in lines `- breaking: <key> — why`. */
export function declaredChanges(text: string): Set<string> {
  const lines = text.matchAll(/^- breaking: (.+?) — \S.*$/gm);
  return new Set([...lines].map(([, key = ""]) => key));
}
