import { useTexts } from "../i18n/use-texts";
import { StepsPager } from "../ui/steps-pager";
import { listPath } from "./list-path";

type Props = {
  path: string;
  filters: Record<string, string>;
  /** Where the page before and the one after begin; null where there is none. */
  list: { previous: string | null; next: string | null };
};

/** The steps through a list that is paged by where a page begins. */
export function ListSteps({ path, filters, list: { previous, next } }: Props) {
  const { lists } = useTexts();
  return (
    <StepsPager
      first={listPath(path, filters)}
      previous={previous && listPath(path, { ...filters, prima: previous })}
      next={next && listPath(path, { ...filters, dopo: next })}
      texts={lists}
    />
  );
}

/** What `ListSteps` put into the address. */
export function listPlace(request: Request): { after?: string | undefined; before?: string | undefined } {
  const { searchParams } = new URL(request.url);
  return { after: searchParams.get("dopo") ?? undefined, before: searchParams.get("prima") ?? undefined };
}
