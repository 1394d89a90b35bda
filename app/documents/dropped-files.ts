/** Left in folders by operating systems, for themselves. */
const OF_THE_SYSTEM = /^(\.|Thumbs\.db$|desktop\.ini$)/i;

/** What was dropped, with what lies in the folders among it. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  // Asked for at once: what was dropped is gone after the event.
  const entries = [...items].map((item) => item.webkitGetAsEntry?.());
  if (entries.every((entry) => !entry)) return [...files];
  const found = await Promise.all(entries.map((entry) => (entry ? filesIn(entry) : [])));
  return found.flat();
}

/** Those of a chosen folder that somebody made. */
export const ownFiles = (files: readonly File[]) => files.filter(({ name }) => !OF_THE_SYSTEM.test(name));

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (OF_THE_SYSTEM.test(entry.name)) return [];
  if (entry.isFile) return [await new Promise<File>((ok, no) => (entry as FileSystemFileEntry).file(ok, no))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((ok, no) => reader.readEntries(ok, no));
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await filesIn(one)));
  }
}
