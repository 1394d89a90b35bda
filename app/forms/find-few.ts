/**
 * What an address answers, as a list; null without an answer: refused, without a network, or not wanted any more
 * (also while its text is still coming in).
 */
export async function findFew<Thing>(address: string, signal: AbortSignal): Promise<Thing[] | null> {
  try {
    const answer = await fetch(address, { signal });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
