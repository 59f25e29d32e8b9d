/** Why a file is not read on, with its line. */
export class XmlFault extends Error {
  readonly line: number | null;

  constructor(line: number | null, message: string) {
    super(message);
    this.name = "XmlFault";
    this.line = line;
  }
}
