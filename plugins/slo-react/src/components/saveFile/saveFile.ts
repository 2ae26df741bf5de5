/** Hands a file to the browser, which saves it where its user wants it. @public */
export function saveFile(file: {
  fileName: string;
  text: string;
  type: string;
}): void {
  const blob = new Blob([file.text], { type: file.type });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.fileName;
  link.click();
  URL.revokeObjectURL(url);
}
