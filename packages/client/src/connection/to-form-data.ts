/** An upload's input as multipart form data: files as they are, everything else as text. */
export function toFormData(input: object): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(input)) {
    if (value instanceof Blob) form.append(name, value);
    else if (value !== undefined) {
      form.append(name, typeof value === "string" ? value : JSON.stringify(value));
    }
  }
  return form;
}
