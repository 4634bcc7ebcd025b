/** Gives the person at this page a file of JSON; the page itself keeps nothing of it. */
export function saveFile(name: string, json: string): void {
  const url = URL.createObjectURL(new Blob([json], {type: 'application/json'}));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
