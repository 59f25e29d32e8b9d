/** Of a URL only what says nothing of a person: queries hold inputs, and a link to a file is a key to it. */
export const pathOf = (url: string): string =>
  (url.split("?", 1)[0] ?? "").replace(/^\/files\/.+$/, "/files/…");
