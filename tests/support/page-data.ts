import type { Visitor } from "./visitor.ts";

/**
 * What a page's loader answers, as our script fetches it when one comes to the page or reads it anew.
 * @param route as routes.ts names it: `routes/topic`, `root`
 */
export async function pageData<Data>(visitor: Visitor, path: string, route: string): Promise<Data> {
  const answer = await visitor.get(`${path}.data`);
  if (answer.status !== 200) throw new Error(`${path}.data was answered ${answer.status}`);
  const [values = "[]"] = answer.text.split("\n");
  const found = (unfolded(JSON.parse(values)) as Record<string, { data: Data }>)[route];
  if (!found) throw new Error(`${path} has no ${route}`);
  return found.data;
}

const NULL = -5;
const UNDEFINED = -7;

/**
 * Remix writes each value once, in one list, and names it by its place there; the first is the whole. Ours are JSON
 * but for `undefined`.
 */
function unfolded(values: unknown[]): unknown {
  const at = (place: number): unknown => {
    if (place === NULL) return null;
    if (place === UNDEFINED) return undefined;
    const value = values[place];
    if (Array.isArray(value)) {
      if (typeof value[0] === "string") throw new Error(`a value that is no JSON: ${value[0]}`);
      return value.map(at);
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, of]) => [values[Number(name.slice(1))], at(of as number)]),
    );
  };
  return at(0);
}
